import { type Computation, type Tensor } from './tensor.js';
/** `x` rounded to the nearest whole number, of two as near to the even one. */
export declare function roundHalfEven(x: number): number;
/**
 * Images (last axes: height, width, channels) of another size, as TensorFlow 2's `tf.image.resize`: `interpolation` is
 * `nearest`, `bilinear`, `bicubic`, `area`, `gaussian`, `lanczos3`, `lanczos5` or `mitchellcubic`. The kernels of `gaussian`
 * and `mitchellcubic` also change images that have the size already.
 */
export declare function resized(images: Tensor, [height, width]: readonly [number, number], interpolation: string, antialias?: boolean): Computation;
