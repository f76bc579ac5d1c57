import type { Config } from './semantics.js';
import type { Computation, Tensor } from './tensor.js';
/**
 * How a window that slides along an axis meets its values: place `o` of the output has the pairs `starts[o]` up to
 * `starts[o + 1]`, each of a place of the window and one of the input. Pairs outside the input (padding) are left out.
 */
export interface Sliding {
    /** Length of the output. */
    readonly length: number;
    readonly starts: Int32Array;
    readonly window: Int32Array;
    readonly input: Int32Array;
}
/** An axis and the window that slides along it. */
export interface Window {
    /** Length of the axis. */
    readonly input: number;
    readonly window: number;
    readonly stride: number;
    readonly dilation?: number;
}
/** An axis that no window slides along. */
export declare const still: Sliding;
/** What up to three axes have, as three axes have it: `filler` for those before. */
export declare function threeOf<T>(values: readonly T[], filler: T): [T, T, T];
/**
 * A window of a convolution or pooling, with TensorFlow's padding: `same` pads so that the output has `input / stride`
 * values rounded up, the odd one at the end; `causal` (Conv1D) pads at the start alone.
 */
export declare function sliding({ input, window, stride, dilation }: Window, padding: string): Sliding;
/**
 * The window of a transposed convolution, which spreads each value of the input over `length` places of the output: what
 * the gradient of a convolution from `length` to `input` places does.
 */
export declare function slidingBack({ input, window, stride, dilation }: Window, { length, padding }: {
    readonly length: number;
    readonly padding: string;
}): Sliding;
/** Whether a config has `data_format` `channels_first`. */
export declare function hasChannelsFirst(config: Config): boolean;
/**
 * Computes a layer of images of `spatial` axes with the channels last, whatever `data_format` its config has. Axes before
 * the image (batch, or batch and steps) stay where they are.
 */
export declare function inChannelsLast(input: Tensor, spatial: number, config: Config, compute: (input: Tensor) => Computation): Computation;
