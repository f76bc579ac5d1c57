import { inverseOf, transposed, transposedComputation } from './layout.js'
import { textOption } from './options.js'
import type { Config } from './semantics.js'
import type { Computation, Tensor } from './tensor.js'

/**
 * How a window that slides along an axis meets its values: place `o` of the output has the pairs `starts[o]` up to
 * `starts[o + 1]`, each of a place of the window and one of the input. Pairs outside the input (padding) are left out.
 */
export interface Sliding {
  /** Length of the output. */
  readonly length: number
  readonly starts: Int32Array
  readonly window: Int32Array
  readonly input: Int32Array
}

/** An axis and the window that slides along it. */
export interface Window {
  /** Length of the axis. */
  readonly input: number
  readonly window: number
  readonly stride: number
  readonly dilation?: number
}

/** An axis that no window slides along. */
export const still: Sliding = {
  length: 1,
  starts: Int32Array.of(0, 1),
  window: Int32Array.of(0),
  input: Int32Array.of(0),
}

/** What up to three axes have, as three axes have it: `filler` for those before. */
export function threeOf<T>(values: readonly T[], filler: T): [T, T, T] {
  const all = [...new Array<T>(3 - values.length).fill(filler), ...values]
  return [all[0] ?? filler, all[1] ?? filler, all[2] ?? filler]
}

function slidingOf(length: number, window: number, at: (output: number, place: number) => number | undefined): Sliding {
  const starts = new Int32Array(length + 1)
  const places: number[] = []
  const inputs: number[] = []
  for (let output = 0; output < length; output++) {
    for (let place = 0; place < window; place++) {
      const input = at(output, place)
      if (input === undefined) continue
      places.push(place)
      inputs.push(input)
    }
    starts[output + 1] = places.length
  }
  return { length, starts, window: Int32Array.from(places), input: Int32Array.from(inputs) }
}

/**
 * A window of a convolution or pooling, with TensorFlow's padding: `same` pads so that the output has `input / stride`
 * values rounded up, the odd one at the end; `causal` (Conv1D) pads at the start alone.
 */
export function sliding({ input, window, stride, dilation = 1 }: Window, padding: string): Sliding {
  const extent = (window - 1) * dilation + 1
  const same = Math.ceil(input / stride)
  const before =
    padding === 'same'
      ? Math.floor(Math.max((same - 1) * stride + extent - input, 0) / 2)
      : padding === 'causal'
        ? extent - 1
        : 0
  const added = padding === 'causal' ? before : 0
  const length = padding === 'same' ? same : Math.floor((input + added - extent) / stride) + 1
  return slidingOf(length, window, (output, place) => {
    const at = output * stride - before + place * dilation
    return at >= 0 && at < input ? at : undefined
  })
}

/**
 * The window of a transposed convolution, which spreads each value of the input over `length` places of the output: what
 * the gradient of a convolution from `length` to `input` places does.
 */
export function slidingBack(
  { input, window, stride, dilation = 1 }: Window,
  { length, padding }: { readonly length: number; readonly padding: string },
): Sliding {
  const extent = (window - 1) * dilation + 1
  const before = padding === 'same' ? Math.floor(Math.max((input - 1) * stride + extent - length, 0) / 2) : 0
  return slidingOf(length, window, (output, place) => {
    const from = output + before - place * dilation
    return from >= 0 && from % stride === 0 && from / stride < input ? from / stride : undefined
  })
}

/** Whether a config has `data_format` `channels_first`. */
export function hasChannelsFirst(config: Config): boolean {
  return textOption(config, 'data_format', 'channels_last').toLowerCase() === 'channels_first'
}

/**
 * Computes a layer of images of `spatial` axes with the channels last, whatever `data_format` its config has. Axes before
 * the image (batch, or batch and steps) stay where they are.
 */
export function inChannelsLast(
  input: Tensor,
  spatial: number,
  config: Config,
  compute: (input: Tensor) => Computation,
): Computation {
  if (!hasChannelsFirst(config)) return compute(input)
  const axes = [...input.shape.keys()]
  const channels = axes.length - spatial - 1
  const order = [...axes.slice(0, channels), ...axes.slice(channels + 1), channels]
  return transposedComputation(compute(transposed(input, order)), inverseOf(order))
}
