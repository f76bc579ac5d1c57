import { reduce, reshape } from '../../arrays.js'
import { axisOf, transposed } from '../../layout.js'
import type { Config, LayerCall, Weight } from '../../semantics.js'
import { type Computation, known, type Tensor } from '../../tensor.js'

/** `apply` of the tensor with its channels last. */
export function channelsLast(tensor: Tensor, first: boolean, apply: (tensor: Tensor) => Tensor): Tensor {
  if (!first) return apply(tensor)
  return transposed(apply(transposed(tensor, [0, 2, 3, 1])), [0, 3, 1, 2])
}

/** Takes channels to squares of `size` pixels; channels last. */
export function depthToSpace(tensor: Tensor, size: number): Tensor {
  const [batch = 1, height = 1, width = 1, channels = 1] = tensor.shape
  const left = channels / (size * size)
  const squares = transposed(reshape(tensor, [batch, height, width, size, size, left]), [0, 1, 3, 2, 4, 5])
  return reshape(squares, [batch, height * size, width * size, left])
}

/** Takes squares of `size` pixels to channels; channels last. */
export function spaceToDepth(tensor: Tensor, size: number): Tensor {
  const [batch = 1, height = 1, width = 1, channels = 1] = tensor.shape
  const squares = reshape(tensor, [batch, height / size, size, width / size, size, channels])
  return reshape(transposed(squares, [0, 1, 3, 2, 4, 5]), [batch, height / size, width / size, size * size * channels])
}

/** Grey values, with TensorFlow's weights of red, green and blue along `axis`, which stays with length 1. */
export function greyOf(images: Tensor, axis: number): Tensor {
  return reduce(
    images,
    [axisOf(axis, images.shape.length)],
    true,
    ([red = 0, green = 0, blue = 0]) => 0.2989 * red + 0.587 * green + 0.114 * blue,
    'float',
  )
}

function weightOf({ shape, values }: Tensor): Weight {
  const all = Float64Array.from(values)
  return {
    shape,
    values: () => Promise.resolve(all),
    read: (first, count) => Promise.resolve(all.subarray(first, first + count)),
  }
}

/** What a layer of Keras would compute of a tensor; operations that are layers too have its semantics. */
export async function asLayer(
  call: LayerCall,
  className: string,
  config: Config,
  input: Tensor,
  weights: readonly Tensor[] = [],
): Promise<Computation[]> {
  const outputs = await call.run({
    ...call,
    layer: { name: call.layer.name, className, config, weights: weights.map(weightOf), wrapped: {} },
    inputs: [input],
    masks: [null],
    args: [{ tensor: 0 }],
    kwargs: {},
  })
  return outputs.map(known)
}

/** A convolution without bias, of a kernel of `[…, channels, filters]`. */
export function convolve(call: LayerCall, input: Tensor, kernel: Tensor, options: Config): Promise<Computation[]> {
  const rank = input.shape.length - 2
  const first = options['data_format'] === 'channels_first'
  const channels = input.shape[first ? 1 : rank + 1] ?? 1
  return asLayer(
    call,
    `Conv${rank}D`,
    {
      ...options,
      filters: kernel.shape.at(-1) ?? 1,
      kernel_size: kernel.shape.slice(0, rank),
      groups: channels / (kernel.shape[rank] ?? channels),
      use_bias: false,
      activation: 'linear',
    },
    input,
    [kernel],
  )
}

/** A pooling of windows. */
export function pool(call: LayerCall, kind: 'Max' | 'Average', input: Tensor, options: Config): Promise<Computation[]> {
  return asLayer(call, `${kind}Pooling${input.shape.length - 2}D`, options, input)
}
