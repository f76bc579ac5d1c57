import { describe, expect, it } from '@jest/globals'
import { valuesOf } from '../../src/bundle/derive.js'
import type { JsonObject } from '../../src/keras/json.js'
import type { KerasLayer, KerasModel, StoredVariable } from '../../src/keras/model.js'
import { type RewrittenModel, rewriteModel } from '../../src/rewrites/rewrite-model.js'
import { lower } from '../../src/tfjs/lower.js'
import { functional, input, kerasModel, layer } from '../tfjs/keras-model.js'

type Shape = readonly (number | null)[]

/** The model of one layer on one input; `shapes` are those of its variables. */
function oneLayer(
  className: string,
  shape: Shape,
  config: JsonObject,
  shapes: readonly (readonly number[])[] = [],
  generation: 2 | 3 = 2,
): KerasModel {
  const model = kerasModel(functional(input('x', shape), layer(className, 'l', 'x', config)), { generation })
  const variables = shapes.map(
    (one, id): StoredVariable => ({
      kind: 'stored',
      id,
      path: `/l/${id}`,
      savedName: `l/${id}:0`,
      group: 'l',
      shape: one,
      dtype: 'float32',
    }),
  )
  const layers = model.network.layers.map((one): KerasLayer => (one.name === 'l' ? { ...one, variables } : one))
  return { ...model, variables, network: { ...model.network, layers } }
}

const classesOf = ({ model }: RewrittenModel): readonly string[] =>
  model.network.layers.slice(1).map(one => one.className)

const layerOf = ({ model }: RewrittenModel, className: string): KerasLayer => {
  const found = model.network.layers.find(one => one.className === className)
  if (found === undefined) throw new Error(`no ${className}`)
  return found
}

/** The findings of a model that are errors. */
const refusals = (rewritten: RewrittenModel): readonly string[] =>
  [...rewritten.diagnostics, ...lower(rewritten.model, rewritten).diagnostics]
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => `${code}: ${message}`)

const conv = (more: JsonObject = {}): JsonObject => ({
  filters: 4,
  kernel_size: [3],
  strides: [1],
  padding: 'valid',
  data_format: 'channels_last',
  dilation_rate: [1],
  groups: 1,
  activation: 'linear',
  use_bias: true,
  ...more,
})

describe('a convolution', () => {
  it('pads in front what has causal padding', () => {
    const made = rewriteModel(
      oneLayer('Conv1D', [8, 3], conv({ padding: 'causal', dilation_rate: [2] }), [[3, 3, 4], [4]]),
    )
    expect(classesOf(made)).toEqual(['Reshape', 'ZeroPadding2D', 'Reshape', 'Conv1D'])
    expect(layerOf(made, 'ZeroPadding2D').config['padding']).toEqual([
      [4, 0],
      [0, 0],
    ])
    expect(layerOf(made, 'Conv1D').config['padding']).toBe('valid')
    expect(refusals(made)).toEqual([])
  })

  it('of few groups gets a kernel with zeros between them', () => {
    const config = conv({ kernel_size: [3, 3], strides: [1, 1], dilation_rate: [1, 1], groups: 2 })
    const made = rewriteModel(oneLayer('Conv2D', [6, 6, 4], config, [[3, 3, 2, 4], [4]]))
    expect(classesOf(made)).toEqual(['Conv2D'])
    expect(layerOf(made, 'Conv2D').variables.map(({ shape }) => shape)).toEqual([[3, 3, 4, 4], [4]])
    expect(refusals(made)).toEqual([])
  })

  it('of groups has the kernel of each group at the channels of that group', async () => {
    const config = conv({ filters: 2, kernel_size: [1], groups: 2 })
    const made = rewriteModel(oneLayer('Conv1D', [6, 4], config, [[1, 2, 2], [2]]))
    const [kernel] = layerOf(made, 'Conv1D').variables
    // The stored kernel is [[1, 2], [3, 4]]: of group 0 the column 1, 3, of group 1 the column 2, 4.
    const read = async (_: StoredVariable, first: number, count: number): Promise<Uint8Array> =>
      new Uint8Array(Float32Array.from({ length: count }, (_, i) => 1 + first + i).buffer)
    expect(kernel?.shape).toEqual([1, 4, 2])
    expect(kernel === undefined ? [] : [...(await valuesOf(kernel, 0, 8, read))]).toEqual([1, 0, 3, 0, 0, 2, 0, 4])
  })

  it('of as many groups as channels is a depthwise convolution', () => {
    const config = conv({ filters: 8, kernel_size: [3, 3], strides: [2, 2], dilation_rate: [1, 1], groups: 4 })
    const made = rewriteModel(oneLayer('Conv2D', [6, 6, 4], config, [[3, 3, 1, 8], [8]]))
    expect(classesOf(made)).toEqual(['DepthwiseConv2D'])
    expect(layerOf(made, 'DepthwiseConv2D').config['depth_multiplier']).toBe(2)
    expect(refusals(made)).toEqual([])
  })

  it('of many groups and channels is divided, so that the model does not grow by its zeros', () => {
    const config = conv({ filters: 256, kernel_size: [3, 3], strides: [1, 1], dilation_rate: [1, 1], groups: 32 })
    const made = rewriteModel(
      oneLayer('Conv2D', [6, 6, 256], { ...config, activation: 'relu' }, [[3, 3, 8, 256], [256]]),
    )
    const kernels = made.model.network.layers.filter(one => one.className === 'Conv2D')
    expect(kernels.map(({ variables: [kernel] }) => kernel?.shape)).toEqual(
      Array.from({ length: 2 }, () => [3, 3, 128, 128]),
    )
    expect(classesOf(made).slice(-2)).toEqual(['Concatenate', 'Activation'])
    expect(refusals(made)).toEqual([])
  })

  it('with channels_first applies softmax to the axis that is last in Keras', () => {
    const made = rewriteModel(
      oneLayer('Conv1D', [3, 8], conv({ data_format: 'channels_first', activation: 'softmax' }), [[3, 3, 4], [4]]),
    )
    expect(classesOf(made)).toEqual(['Permute', 'Conv1D', 'Permute', 'Activation'])
    expect(layerOf(made, 'Conv1D').config).toMatchObject({ data_format: 'channels_last', activation: 'linear' })
  })

  it('transposed with output_padding is cropped from one with a longer kernel', () => {
    const config = conv({ kernel_size: [3, 3], strides: [2, 2], dilation_rate: [1, 1], output_padding: [1, 1] })
    const made = rewriteModel(
      oneLayer('Conv2DTranspose', [4, 5, 2], { ...config, padding: 'same' }, [[3, 3, 4, 2], [4]]),
    )
    expect(classesOf(made)).toEqual(['Conv2DTranspose', 'Cropping2D'])
    expect(layerOf(made, 'Conv2DTranspose').variables[0]?.shape).toEqual([3, 3, 4, 2])
    expect(layerOf(made, 'Cropping2D').config['cropping']).toEqual([
      [0, 1],
      [0, 1],
    ])
    expect(refusals(made)).toEqual([])
  })

  it('transposed with dilation and padding="same" is cropped on both sides', () => {
    const config = conv({ kernel_size: [3, 3], strides: [1, 1], dilation_rate: [2, 2], padding: 'same' })
    const made = rewriteModel(oneLayer('Conv2DTranspose', [4, 5, 2], config, [[3, 3, 4, 2], [4]]))
    expect(layerOf(made, 'Conv2DTranspose').config).toMatchObject({ kernel_size: [5, 5], padding: 'valid' })
    expect(layerOf(made, 'Cropping2D').config['cropping']).toEqual([
      [2, 2],
      [2, 2],
    ])
  })

  it('transposed in three dimensions needs a known size', () => {
    const config = conv({ kernel_size: [2, 2, 2], strides: [2, 2, 2], dilation_rate: [1, 1, 1] })
    const made = rewriteModel(oneLayer('Conv3DTranspose', [null, 3, 3, 2], config, [[2, 2, 2, 4, 2], [4]]))
    expect(refusals(made)).toEqual([
      'layer/unsupported-input: Conv3DTranspose "l" gets a volume of unknown size; the layers that TensorFlow.js has instead need all but one of its lengths.',
    ])
  })

  it('with a kernel for each place is a Dense, unless its weights have an order of their own', () => {
    const config = conv({ filters: 2 })
    const made = rewriteModel(
      oneLayer('LocallyConnected1D', [5, 3], config, [
        [3, 9, 2],
        [3, 2],
      ]),
    )
    expect(classesOf(made)).toEqual(['Reshape', 'Dense', 'Reshape', 'Activation'])
    expect(layerOf(made, 'Dense').variables.map(({ shape }) => shape)).toEqual([[15, 6], [6]])
    const first = { ...config, data_format: 'channels_first' }
    expect(
      refusals(
        rewriteModel(
          oneLayer('LocallyConnected1D', [3, 5], first, [
            [3, 9, 2],
            [3, 2],
          ]),
        ),
      ),
    ).toEqual([
      'layer/unsupported-option: LocallyConnected1D "l" has data_format="channels_first", with which Keras lays out its weights in another order.',
    ])
  })

  it('is refused when its weights do not fit its config', () => {
    const config = conv({ kernel_size: [3, 3], strides: [1, 1], dilation_rate: [2, 2], groups: 3 })
    const made = rewriteModel(oneLayer('Conv2D', [6, 6, 4], config, [[3, 3, 2, 4], [4]]))
    expect(refusals(made)).not.toEqual([])
  })
})

describe('pooling', () => {
  it('of volumes is pooling of planes and then of rows, without a copy of the channels', () => {
    const config = { pool_size: [2, 2, 2], strides: [2, 2, 2], padding: 'valid', data_format: 'channels_last' }
    const made = rewriteModel(oneLayer('MaxPooling3D', [null, 4, 6, 3], config))
    expect(made.model.network.layers.slice(1).map(one => [one.className, one.config['target_shape']])).toEqual([
      ['Reshape', [-1, 4, 18]],
      ['MaxPooling2D', undefined],
      ['Reshape', [-1, 6, 3]],
      ['MaxPooling2D', undefined],
      ['Reshape', [-1, 2, 3, 3]],
    ])
    expect(refusals(made)).toEqual([])
  })

  it('puts back the axes that keepdims keeps', () => {
    const made = rewriteModel(
      oneLayer('GlobalAveragePooling2D', [4, 4, 3], { data_format: 'channels_last', keepdims: true }),
    )
    expect(layerOf(made, 'Reshape').config['target_shape']).toEqual([1, 1, 3])
    expect(layerOf(made, 'Reshape').name).toBe('l')
    expect(refusals(made)).toEqual([])
  })

  it('into windows that are all alike is plain pooling', () => {
    const config = { output_size: [2, 3], data_format: 'channels_last' }
    const made = rewriteModel(oneLayer('AdaptiveMaxPooling2D', [6, 9, 2], config, [], 3))
    expect(classesOf(made)).toEqual(['MaxPooling2D'])
    expect(layerOf(made, 'MaxPooling2D').config).toMatchObject({ pool_size: [3, 3], strides: [3, 3] })
  })

  it('needs no rewrite without such options', () => {
    const model = oneLayer('GlobalAveragePooling2D', [4, 4, 3], { data_format: 'channels_first', keepdims: false })
    const made = rewriteModel(model)
    expect(made.model).toBe(model)
    expect(refusals(made)).toEqual([])
  })
})

describe('a layer that resizes', () => {
  it('multiplies by matrices of the size of the image, one for each size it is called on', () => {
    const resize = { height: 3, width: 5, interpolation: 'bilinear', crop_to_aspect_ratio: false }
    const shared = {
      ...layer('Resizing', 'r', 'a', resize),
      calls: [['a'], ['b']],
    }
    const network = functional(
      input('a', [4, 5, 2]),
      input('b', [6, 5, 2]),
      shared,
      layer('Add', 's', [['r', 0, 0] as never, ['r', 1, 0] as never]),
    )
    const made = rewriteModel(kerasModel(network))
    const kernels = made.model.network.layers.filter(one => one.className === 'Dense')
    expect(kernels.map(({ name, variables: [kernel] }) => [name, kernel?.shape])).toEqual([
      ['r_height_4', [4, 3]],
      ['r_height_6', [6, 3]],
    ])
    expect(refusals(made)).toEqual([])
  })

  it('takes means of a repeated image, not matrices, where the image is large or of unknown size', () => {
    const bilinear = { size: [2, 2], data_format: 'channels_last', interpolation: 'bilinear' }
    for (const size of [64, null]) {
      const made = rewriteModel(oneLayer('UpSampling2D', [size, size, 8], bilinear))
      expect(classesOf(made)).not.toContain('Dense')
      expect(classesOf(made).filter(one => one === 'AveragePooling2D')).toHaveLength(2)
      expect(refusals(made)).toEqual([])
    }
    expect(classesOf(rewriteModel(oneLayer('UpSampling2D', [7, 7, 8], bilinear)))).toContain('Dense')
    // A third is no float32: the middles of pixels are rounded, as the matrix knows.
    const byThree = rewriteModel(oneLayer('UpSampling2D', [64, 64, 8], { ...bilinear, size: [3, 3] }))
    expect(classesOf(byThree)).toContain('Dense')
  })

  it('is refused for images of unknown size', () => {
    const config = { height: 3, width: 3, interpolation: 'bilinear' }
    expect(refusals(rewriteModel(oneLayer('Resizing', [null, null, 3], config)))).toEqual([
      'layer/unsupported-input: Resizing "l" gets images of unknown size, for which the interpolation cannot be written as layers.',
    ])
  })

  it('is refused when Keras 3 would round to integers', () => {
    const model = kerasModel(
      functional(input('x', [4, 4, 1], 'uint8'), layer('Resizing', 'l', 'x', { height: 3, width: 3 })),
      { generation: 3 },
    )
    expect(refusals(rewriteModel(model)).join()).toContain('gets integers')
  })

  it('is refused with an interpolation that nobody knows', () => {
    const config = { height: 3, width: 3, interpolation: 'sinc' }
    expect(refusals(rewriteModel(oneLayer('Resizing', [4, 4, 3], config)))).toEqual([
      'layer/unsupported-option: Resizing "l" has interpolation="sinc", which this version does not know.',
    ])
  })

  it('stays a native UpSampling2D where only the size is written otherwise', () => {
    const made = rewriteModel(oneLayer('UpSampling2D', [4, 4, 3], { size: 2, interpolation: 'nearest' }))
    expect(layerOf(made, 'UpSampling2D').config['size']).toEqual([2, 2])
    expect(classesOf(made)).toEqual(['UpSampling2D'])
  })
})

describe('a layer that works in training only', () => {
  it('is an Activation that does nothing, or one that makes floats of integers', () => {
    const flip = layer('RandomFlip', 'l', 'x', { mode: 'horizontal', seed: null })
    const floats = rewriteModel(kerasModel(functional(input('x', [4, 4, 3]), flip)))
    expect(classesOf(floats)).toEqual(['Activation'])
    const integers = rewriteModel(kerasModel(functional(input('x', [4, 4, 3], 'uint8'), flip)))
    expect(classesOf(integers)).toEqual(['Rescaling'])
  })

  it('is refused in a model that is to be trained', () => {
    const { diagnostics } = rewriteModel(oneLayer('RandomFlip', [4, 4, 3], { mode: 'horizontal' }), {
      purpose: 'training',
    })
    expect(diagnostics.map(({ code }) => code)).toEqual(['layer/training-not-preserved'])
  })

  it('is refused where Keras 2 is told to run it as in training, which Keras 3 saves with every call', () => {
    const call = (generation: 2 | 3) => {
      const flip = { ...layer('RandomFlip', 'l', 'x', { mode: 'horizontal' }), kwargs: { training: true } }
      return refusals(rewriteModel(kerasModel(functional(input('x', [4, 4, 3]), flip), { generation })))
    }
    expect(call(2)).toEqual([expect.stringContaining('graph/call-argument')])
    expect(call(3)).toEqual([])
  })

  it('is taken out of a Pipeline, with the others in it', () => {
    const layers = [
      { class_name: 'RandomFlip', config: { name: 'a', mode: 'horizontal' } },
      { class_name: 'Rescaling', config: { name: 'b', scale: 0.5, offset: 1 } },
    ]
    expect(classesOf(rewriteModel(oneLayer('Pipeline', [4, 4, 3], { layers }, [], 3)))).toEqual([
      'Activation',
      'Rescaling',
    ])
    const odd = [{ class_name: 'Dense', config: { units: 2 } }]
    expect(refusals(rewriteModel(oneLayer('Pipeline', [4, 4, 3], { layers: odd }, [], 3)))).toEqual([
      'layer/unsupported-class: Pipeline "l" holds a layer "Dense", which is not one of those that it is taken apart for.',
    ])
  })
})
