import type { JsonObject } from '../keras/json.js';
import type { Variable } from '../keras/model.js';
import type { Rewrite } from './rewrite.js';
/** The numbers under `key` for each axis that a window has. */
export declare function perAxis(config: JsonObject, key: string, axes: number): readonly number[];
/** The kernel with zeros between its values, for a convolution without dilation. */
export declare function dilatedKernel(kernel: Variable, dilation: readonly number[]): Variable;
/** What tfjs-layers cannot do of convolutions. */
export declare const convolutionRewrites: readonly Rewrite[];
