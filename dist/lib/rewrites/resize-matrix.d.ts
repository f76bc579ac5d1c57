import { type AxisMatrix } from './along-axis.js';
/** How `tf.image.resize` finds the values between those of the image. */
export type Interpolation = 'nearest' | 'bilinear' | 'bicubic' | 'area' | 'lanczos3' | 'lanczos5' | 'gaussian' | 'mitchellcubic';
/** The interpolation of a name as Keras saves it, or null. */
export declare function interpolationOf(name: string): Interpolation | null;
/**
 * The matrix by which `tf.image.resize` of TensorFlow 2 makes `to` values of `from` along an axis. Coordinates are
 * computed in float32, as its kernels do.
 */
export declare function resizeMatrix(from: number, to: number, interpolation: Interpolation, antialias?: boolean): AxisMatrix;
