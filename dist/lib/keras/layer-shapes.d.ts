import type { KerasLayer } from './model.js';
import type { Shape } from './tensor-shapes.js';
/** The first output shape of a layer inside another one, for an input shape. */
type InnerShape = (layer: KerasLayer, input: Shape) => Shape;
/** Output shapes of one call of a layer by the rule in its row; `[null]` when nothing is known. */
export declare function outputShapes(layer: KerasLayer, inputs: readonly Shape[], inner: InnerShape): readonly Shape[];
export {};
