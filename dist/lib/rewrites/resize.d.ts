import { type AxisMatrix } from './along-axis.js';
import { type Interpolation } from './resize-matrix.js';
import { type Graph, type Rewrite, type Tensor } from './rewrite.js';
/** Height and width, or before and after. */
type Pair = readonly [number, number];
interface Image {
    readonly tensor: Tensor;
    readonly size: Pair;
}
/** Multiplies by a matrix along the height and one along the width of an image; null for one that changes nothing. */
export declare function multiplyImage(graph: Graph, image: Tensor, byHeight: AxisMatrix | null, byWidth: AxisMatrix | null): Tensor;
/** `tf.image.resize` of TensorFlow 2. */
export declare function resizeImage(graph: Graph, image: Image, size: Pair, interpolation: Interpolation, antialias?: boolean): Tensor;
/** Layers that make images of another size. */
export declare const resizeRewrites: readonly Rewrite[];
export {};
