import { activated, activationOf } from '../activations.js'
import { inputOf } from '../arguments.js'
import { convolve } from '../convolve.js'
import { tensorOf, transposed } from '../layout.js'
import { flagOption, numberOption, numbersOf, numbersOption, textOption } from '../options.js'
import type { Config, LayerCall, Semantics } from '../semantics.js'
import type { Computation, Tensor } from '../tensor.js'
import { inChannelsLast, type Sliding, sliding, slidingBack } from '../windows.js'

/** Convolutions drop masks. */
const mask = 'drop'

/** A kernel or bias, in float64. */
async function weightOf({ layer }: LayerCall, index: number): Promise<Kernel> {
  const weight = layer.weights[index]
  if (weight === undefined) throw new Error(`"${layer.name}" has no weight ${index}`)
  return { shape: weight.shape, dtype: 'float', values: new Float64Array(await weight.values()) }
}

/** The bias, which is the layer's last weight, or null. */
async function biasOf(call: LayerCall, index: number): Promise<Float64Array | null> {
  return flagOption(call.layer.config, 'use_bias', true) ? (await weightOf(call, index)).values : null
}

/** The windows of a layer of `rank` spatial axes on an input with the channels last. */
function slidingsOf(config: Config, shape: readonly number[], window: readonly number[]): Sliding[] {
  const rank = window.length
  const strides = numbersOption(config, 'strides', rank, 1)
  const dilations = numbersOption(config, 'dilation_rate', rank, 1)
  const padding = textOption(config, 'padding', 'valid').toLowerCase()
  return window.map((length, axis) =>
    sliding(
      {
        input: shape[shape.length - 1 - rank + axis] ?? 1,
        window: length,
        stride: strides[axis] ?? 1,
        dilation: dilations[axis] ?? 1,
      },
      padding,
    ),
  )
}

/** The layer's computation with the channels last, brought to its `data_format` and activated. */
function finished(call: LayerCall, rank: number, compute: (input: Tensor) => Computation): Computation[] {
  const { config } = call.layer
  const activation = activationOf(config['activation'], call.generation)
  return [activated(inChannelsLast(inputOf(call), rank, config, compute), activation)]
}

/** Conv1D to Conv3D. Kernel: window, channels of a group, filters. */
function convolution(rank: number): Semantics {
  return {
    mask,
    async compute(call) {
      const kernel = await weightOf(call, 0)
      const bias = await biasOf(call, 1)
      const { config } = call.layer
      const filters = kernel.shape[rank + 1] ?? 1
      const groups = numberOption(config, 'groups', 1)
      return finished(call, rank, input => convolved(input, kernel, { rank, bias, config, filters, groups }))
    },
  }
}

/** DepthwiseConv1D and 2D: a group a channel. Kernel: window, channels, filters of each channel. */
function depthwise(rank: number): Semantics {
  return {
    mask,
    async compute(call) {
      const kernel = await weightOf(call, 0)
      const bias = await biasOf(call, 1)
      return finished(call, rank, input => depthwiseOf(input, kernel, { rank, bias, config: call.layer.config }))
    },
  }
}

type Kernel = Tensor & { readonly values: Float64Array }

/** What a kernel needs to know of its layer, of `rank` spatial axes. */
interface Convolving {
  readonly rank: number
  readonly bias: Float64Array | null
  readonly config: Config
}

function convolved(
  input: Tensor,
  kernel: Kernel,
  { rank, bias, config, filters, groups }: Convolving & { readonly filters: number; readonly groups: number },
): Computation {
  const window = kernel.shape.slice(0, rank)
  const slidings = slidingsOf(config, input.shape, window)
  return convolve(input, { kernel: kernel.values, window, filters, groups, bias, slidings })
}

function depthwiseOf(input: Tensor, kernel: Kernel, convolving: Convolving): Computation {
  const [channels = 1, multiplier = 1] = kernel.shape.slice(convolving.rank)
  return convolved(input, kernel, { ...convolving, filters: channels * multiplier, groups: channels })
}

/** SeparableConv1D and 2D: depthwise, without bias, and then a convolution of single places. */
function separable(rank: number): Semantics {
  return {
    mask,
    async compute(call) {
      const kernel = await weightOf(call, 0)
      const pointwise = await weightOf(call, 1)
      const bias = await biasOf(call, 2)
      const filters = pointwise.shape[rank + 1] ?? 1
      return finished(call, rank, input => {
        const inner = depthwiseOf(input, kernel, { rank, bias: null, config: call.layer.config })
        const lengths = inner.shape.slice(inner.shape.length - 1 - rank, -1)
        const outer = (image: Tensor) =>
          convolve(image, {
            kernel: pointwise.values,
            window: new Array<number>(rank).fill(1),
            filters,
            groups: 1,
            bias,
            slidings: lengths.map(length => sliding({ input: length, window: 1, stride: 1 }, 'valid')),
          })
        return {
          shape: [...inner.shape.slice(0, -1), filters],
          dtype: 'float',
          costPerValue: (inner.shape.at(-1) ?? 1) + inner.costPerValue,
          compute: async positions => outer(await tensorOf(inner)).compute(positions),
        }
      })
    },
  }
}

/** Length of an axis behind a transposed convolution. */
function transposedLength(
  { input, window, stride, dilation }: Record<'input' | 'window' | 'stride' | 'dilation', number>,
  padding: string,
  outputPadding: number | undefined,
): number {
  const extent = (window - 1) * dilation + 1
  if (outputPadding === undefined)
    return padding === 'same' ? input * stride : (input - 1) * stride + Math.max(extent, stride)
  return (input - 1) * stride + (padding === 'same' ? extent % 2 : extent) + outputPadding
}

/** Conv1DTranspose to Conv3DTranspose. Kernel: window, filters, channels. */
function transposedConvolution(rank: number): Semantics {
  return {
    mask,
    async compute(call) {
      const kernel = await weightOf(call, 0)
      const bias = await biasOf(call, 1)
      const { config } = call.layer
      const window = kernel.shape.slice(0, rank)
      const [filters = 1] = kernel.shape.slice(rank)
      const turned = transposed(kernel, [...window.keys(), rank + 1, rank])
      const strides = numbersOption(config, 'strides', rank, 1)
      // Keras 2 hands no dilation_rate to TensorFlow for three axes.
      const dilations =
        call.generation === 2 && rank === 3 ? [1, 1, 1] : numbersOption(config, 'dilation_rate', rank, 1)
      const paddings = numbersOf(config['output_padding'])
      const padding = textOption(config, 'padding', 'valid').toLowerCase()
      return finished(call, rank, input => {
        const slidings = window.map((length, axis) => {
          const own = {
            input: input.shape[input.shape.length - 1 - rank + axis] ?? 1,
            window: length,
            stride: strides[axis] ?? 1,
            dilation: dilations[axis] ?? 1,
          }
          const outputLength = transposedLength(own, padding, paddings?.[axis] ?? paddings?.[0])
          return slidingBack(own, { length: outputLength, padding })
        })
        return convolve(input, { kernel: new Float64Array(turned.values), window, filters, groups: 1, bias, slidings })
      })
    },
  }
}

/** Keras's convolutional layers. */
export const convolutions: Readonly<Record<string, Semantics>> = {
  Conv1D: convolution(1),
  Conv2D: convolution(2),
  Conv3D: convolution(3),
  DepthwiseConv1D: depthwise(1),
  DepthwiseConv2D: depthwise(2),
  SeparableConv1D: separable(1),
  SeparableConv2D: separable(2),
  Conv1DTranspose: transposedConvolution(1),
  Conv2DTranspose: transposedConvolution(2),
  Conv3DTranspose: transposedConvolution(3),
}
