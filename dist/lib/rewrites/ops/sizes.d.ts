import type { JsonObject, JsonValue } from '../../keras/json.js';
import type { Site, Tensor } from '../rewrite.js';
/** The length of an axis: a number, that of the batch, or one that is not known. */
export type Size = number | 'batch' | 'unknown';
/** What `tf.shape` gives, or a part of it: no tensor, but known when the model is converted. */
interface SizeTensor extends Tensor {
    readonly sizes: Size | readonly Size[];
}
/** The lengths for which a tensor stands; null for one of numbers. */
export declare const sizesOf: (tensor: Tensor | undefined) => Size | readonly Size[] | null;
/** As an argument: null is the batch, and `unknown` fits nowhere but in a shape. */
export declare function sizesAsJson(sizes: Size | readonly Size[]): JsonValue;
/**
 * The shape of a tensor. A layer stands for it that nothing can compute; it goes when only operations of this kind use
 * it (network-builder.ts).
 */
export declare function shapeTensor({ graph }: Site, x: Tensor): SizeTensor;
/** What a function of TensorFlow makes of lengths. */
export declare function computeSizes(name: string, tensor: Tensor, sizes: Size | readonly Size[], kwargs: JsonObject): readonly Tensor[];
export {};
