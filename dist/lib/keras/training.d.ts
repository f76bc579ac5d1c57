import { type Diagnostic } from '../diagnostics/diagnostic.js';
import type { JsonValue } from './json.js';
/**
 * Says which losses and metrics of a training configuration are the user's own: their code is not in the file, and
 * inference does not need it.
 */
export declare function customTraining(trainingConfig: JsonValue | undefined): readonly Diagnostic[];
