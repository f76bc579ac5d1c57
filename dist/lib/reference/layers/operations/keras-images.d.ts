import type { Semantics } from '../../semantics.js';
/** Operations of Keras 3 on images. */
export declare const imageOperations: Record<string, Semantics>;
