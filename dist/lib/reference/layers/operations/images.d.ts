import type { Config, LayerCall } from '../../semantics.js';
import { type Computation, type Tensor } from '../../tensor.js';
/** `apply` of the tensor with its channels last. */
export declare function channelsLast(tensor: Tensor, first: boolean, apply: (tensor: Tensor) => Tensor): Tensor;
/** Takes channels to squares of `size` pixels; channels last. */
export declare function depthToSpace(tensor: Tensor, size: number): Tensor;
/** Takes squares of `size` pixels to channels; channels last. */
export declare function spaceToDepth(tensor: Tensor, size: number): Tensor;
/** Grey values, with TensorFlow's weights of red, green and blue along `axis`, which stays with length 1. */
export declare function greyOf(images: Tensor, axis: number): Tensor;
/** What a layer of Keras would compute of a tensor; operations that are layers too have its semantics. */
export declare function asLayer(call: LayerCall, className: string, config: Config, input: Tensor, weights?: readonly Tensor[]): Promise<Computation[]>;
/** A convolution without bias, of a kernel of `[…, channels, filters]`. */
export declare function convolve(call: LayerCall, input: Tensor, kernel: Tensor, options: Config): Promise<Computation[]>;
/** A pooling of windows. */
export declare function pool(call: LayerCall, kind: 'Max' | 'Average', input: Tensor, options: Config): Promise<Computation[]>;
