import { type Diagnostic } from '../diagnostics/diagnostic.js';
import type { TfjsModel } from '../tfjs/model.js';
import { type JudgedRun } from './judge.js';
/**
 * At most one warning: that one backend fails where the other does not, or that they predict different numbers.
 * `noise` is by how much rounding alone moves each output, once it has been measured.
 */
export declare function backendWarnings(judged: readonly JudgedRun[], model: Pick<TfjsModel, 'modelTopology'>, noise: readonly number[]): Diagnostic[];
/** Whether the backends differ by more than usual, so that the model's noise should be known before that is said. */
export declare function backendsDiffer(judged: readonly JudgedRun[]): boolean;
