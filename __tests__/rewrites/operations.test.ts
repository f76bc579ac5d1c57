import { describe, expect, it } from '@jest/globals'
import type { JsonObject, JsonValue } from '../../src/keras/json.js'
import type { KerasModel } from '../../src/keras/model.js'
import { rewriteModel } from '../../src/rewrites/rewrite-model.js'
import { lower } from '../../src/tfjs/lower.js'
import { functional, input, kerasModel, layer } from '../tfjs/keras-model.js'

type Shape = readonly (number | null)[]
const tensor = (index: number): JsonObject => ({ tensor: index })

interface Call {
  readonly args?: readonly JsonValue[]
  readonly kwargs?: JsonObject
  readonly shapes?: readonly Shape[]
  readonly dtype?: string
}

/** A model of one layer on inputs named a, b …, whose call has these arguments. */
function modelOf(className: string, config: JsonObject, call: Call): KerasModel {
  const shapes = call.shapes ?? [[3, 4]]
  const names = shapes.map((_, i) => 'abc'[i] ?? '')
  const inputs = shapes.map((shape, i) => input(names[i] ?? '', shape, call.dtype))
  const model = kerasModel(functional(...inputs, layer(className, 'op', names, config)))
  const layers = model.network.layers.map(one => {
    if (one.name !== 'op') return one
    const calls = one.calls.map(({ inputs }) => ({
      inputs,
      kwargs: call.kwargs ?? {},
      ...(call.args === undefined ? {} : { args: call.args }),
    }))
    return { ...one, config: { name: 'op', ...config }, calls }
  })
  return { ...model, generation: 3, network: { ...model.network, layers } }
}

/** What an operation of Keras 3 becomes: the new layers by class, or why it is refused. */
function rewritten(name: string, config: JsonObject, args: readonly JsonValue[], call: Call = {}): readonly string[] {
  return outcome(modelOf(`ops.${name}`, config, { ...call, args }))
}

const ofTensorFlow = (name: string, kwargs: JsonObject, call: Call = {}): readonly string[] =>
  outcome(modelOf('TFOpLambda', { function: name }, { ...call, kwargs }))

function outcome(model: KerasModel): readonly string[] {
  const result = rewriteModel(model)
  const lowered = lower(result.model, result)
  const errors = [...result.diagnostics, ...lowered.diagnostics].filter(({ severity }) => severity === 'error')
  if (errors.length > 0) return errors.map(({ code, message }) => `${code}: ${message}`)
  const { layers } = result.model.network
  expect(layers.at(-1)?.name).toBe('op')
  return layers.filter(one => one.className !== 'InputLayer').map(one => one.className)
}

/** The config of the layer that stands for the operation. */
function lastConfig(name: string, config: JsonObject, args: readonly JsonValue[], call: Call = {}): JsonObject {
  const { model } = rewriteModel(modelOf(`ops.${name}`, config, { ...call, args }))
  const { name: _, trainable: __, ...rest } = model.network.layers.at(-1)?.config ?? {}
  return rest
}

describe('operations of Keras 3', () => {
  it('makes a Rescaling of arithmetic with numbers and arrays', () => {
    expect(lastConfig('Add', {}, [tensor(0), 2.5])).toEqual({ scale: 1, offset: 2.5 })
    expect(lastConfig('Subtract', {}, [2, tensor(0)])).toEqual({ scale: -1, offset: 2 })
    const array = { class_name: '__numpy__', config: { value: [1, 2, 4, 8], dtype: 'float32' } }
    expect(lastConfig('Multiply', {}, [tensor(0), array])).toEqual({ scale: [1, 2, 4, 8], offset: 0 })
    expect(lastConfig('TrueDivide', {}, [tensor(0), array])).toEqual({ scale: [1, 0.5, 0.25, 0.125], offset: 0 })
  })

  it('joins two tensors by a merge layer, axes of length 1 included', () => {
    const call = {
      shapes: [
        [3, 4],
        [1, 4],
      ] as const,
    }
    expect(rewritten('Add', {}, [tensor(0), tensor(1)], call)).toEqual(['Add'])
    expect(rewritten('Subtract', {}, [tensor(0), tensor(1)], call)).toEqual(['Rescaling', 'Add'])
  })

  it('refuses tensors of several ranks, whose batch axis would meet another axis', () => {
    expect(rewritten('Add', {}, [tensor(0), tensor(1)], { shapes: [[3, 4], [4]] })).toEqual([
      'layer/unsupported-op: ops.Add "op" works on tensors of several ranks, so that the batch axis of one meets another axis of the other, which no layers of TensorFlow.js do.',
    ])
  })

  it('repeats a tensor whose axis of length 1 meets an array', () => {
    const array = [[1], [2], [3]].map(([one]) => [one ?? 0, 0, 0, 0])
    const call = { shapes: [[1, 4]] as const }
    expect(rewritten('Add', {}, [tensor(0), array], call)).toEqual(['Reshape', 'UpSampling2D', 'Reshape', 'Rescaling'])
  })

  it.each<[string, readonly JsonValue[]]>([
    ['an array with a batch axis', [tensor(0), [[[0, 1, 2, 3]], [[0, 1, 2, 3]]]]],
    ['an array of a higher rank', [tensor(0), [[[[0, 1, 2, 3]]]]]],
    ['an infinite number', [tensor(0), Number.NEGATIVE_INFINITY]],
  ])('refuses to add %s', (_, args) => {
    expect(rewritten('Add', {}, args)).toEqual([expect.stringMatching(/^layer\/unsupported-op: ops.Add "op" /)])
  })

  it('casts to float16 only where a layer computes in it, so that no more digits are asked for', () => {
    const half = (policy: string, dtype: string): readonly string[] => {
      const model = modelOf('ops.Cast', { dtype }, { args: [tensor(0)] })
      const layers = model.network.layers.map(one =>
        one.className === 'InputLayer' ? { ...one, config: { ...one.config, dtype: policy } } : one,
      )
      return outcome({ ...model, network: { ...model.network, layers } })
    }
    expect(half('mixed_float16', 'float16')).toEqual(['Activation'])
    expect(half('mixed_bfloat16', 'float16')).toEqual(['Activation'])
    expect(half('mixed_float16', 'bfloat16')).toEqual([expect.stringMatching(/casts from float32 to bfloat16/)])
    expect(half('float32', 'float16')).toEqual([expect.stringMatching(/casts from float32 to float16/)])
  })

  it('computes in integers only what stays exact', () => {
    const call = { dtype: 'int32' }
    expect(rewritten('Multiply', {}, [tensor(0), 2], call)).toEqual([expect.stringMatching(/computes in integers/)])
    expect(rewritten('TrueDivide', {}, [tensor(0), 255], call)).toEqual(['Rescaling'])
    expect(rewritten('Cast', { dtype: 'float32' }, [tensor(0)], call)).toEqual(['Rescaling'])
    expect(rewritten('Cast', { dtype: 'uint8' }, [tensor(0)], call)).toEqual([
      expect.stringMatching(/casts from int32/),
    ])
    expect(rewritten('GetItem', {}, [tensor(0), [slice(), slice(1)]], call)).toEqual([
      'Reshape',
      'Cropping2D',
      'Reshape',
    ])
  })

  const slice = (start: number | null = null, stop: number | null = null, step: number | null = null): JsonObject => ({
    class_name: '__slice__',
    config: { start, stop, step },
  })
  const ellipsis = { class_name: '__ellipsis__', config: {} }

  it('cuts slices out, and leaves axes out that an integer indexes', () => {
    expect(lastConfig('GetItem', {}, [tensor(0), [slice(), 1]])).toEqual({ target_shape: [4] })
    expect(lastConfig('GetItem', {}, [tensor(0), [ellipsis, slice(1, -1)]])).toEqual({ target_shape: [3, 2] })
    expect(lastConfig('GetItem', {}, [tensor(0), [slice(), null, -1]])).toEqual({ target_shape: [1, 4] })
    expect(rewritten('GetItem', {}, [tensor(0), [ellipsis, slice(null, null, -1)]])).toEqual(['Dense'])
    expect(rewritten('GetItem', {}, [tensor(0), slice()])).toEqual(['Activation'])
  })

  it('takes the last step of a sequence of unknown length', () => {
    expect(rewritten('GetItem', {}, [tensor(0), [slice(), -1]], { shapes: [[null, 4]] })).toEqual(['SimpleRNN'])
    expect(rewritten('GetItem', {}, [tensor(0), [slice(), -2]], { shapes: [[null, 4]] })).toEqual([
      expect.stringMatching(/^layer\/unsupported-input: ops.GetItem "op" gets a tensor of unknown length of axis 1/),
    ])
  })

  it.each<[string, JsonValue]>([
    ['samples', [slice(1)]],
    ['a sample', 0],
    ['a new axis before the batch axis', [null, ellipsis]],
    ['places that a tensor says', [slice(), tensor(1)]],
  ])('refuses to index %s', (_, key) => {
    expect(rewritten('GetItem', {}, [tensor(0), key])).toEqual([expect.stringMatching(/^layer\/unsupported-op/)])
  })

  it('reduces by pooling', () => {
    const config = (axis: JsonValue, keepdims = false): JsonObject => ({ axis, keepdims })
    expect(rewritten('Mean', config(1), [tensor(0)])).toEqual(['GlobalAveragePooling1D'])
    expect(rewritten('Max', config([1, 2]), [tensor(0)], { shapes: [[2, 3, 4]] })).toEqual(['GlobalMaxPooling2D'])
    expect(rewritten('Mean', config(-1), [tensor(0)])).toEqual(['Reshape', 'AveragePooling2D', 'Reshape'])
    expect(rewritten('Mean', config(null), [tensor(0)])).toEqual([expect.stringMatching(/works along the batch axis/)])
    expect(rewritten('Sum', config(1), [tensor(0)], { shapes: [[null, 4]] })).toEqual([
      expect.stringMatching(/^layer\/unsupported-input/),
    ])
  })

  it('reshapes within a sample only', () => {
    expect(lastConfig('Reshape', { newshape: [-1, 2, 6] }, [tensor(0)])).toEqual({ target_shape: [2, 6] })
    expect(lastConfig('Reshape', { newshape: [null, -1] }, [tensor(0)])).toEqual({ target_shape: [12] })
    for (const newshape of [[-1, 4], [4, -1], [-1], [-1, -1, 4]])
      expect(rewritten('Reshape', { newshape }, [tensor(0)])).toEqual([
        expect.stringMatching(/moves values from one sample to another/),
      ])
  })

  it('gives every part of a split', () => {
    const model = modelOf('ops.Split', { indices_or_sections: [1, 3], axis: 1 }, { args: [tensor(0)], shapes: [[4]] })
    const outputs = [0, 1, 2].map(part => ({ layer: 'op', node: 0, tensor: part }))
    const { model: split } = rewriteModel({ ...model, network: { ...model.network, outputs } })
    expect(split.network.outputs.map(ref => ref.layer)).toEqual(['op_output_0', 'op_output_1', 'op_output_2'])
  })

  it('multiplies matrices of tensors by Dot and of constants by Dense', () => {
    const call = {
      shapes: [
        [3, 4],
        [4, 2],
      ] as const,
    }
    expect(rewritten('Matmul', {}, [tensor(0), tensor(1)], call)).toEqual(['Dot'])
    expect(rewritten('Matmul', {}, [tensor(0), [[1], [2], [3], [4]]])).toEqual(['Dense'])
    expect(rewritten('Matmul', {}, [[[1, 2, 3]], tensor(0)])).toEqual(['Permute', 'Dense', 'Permute'])
    expect(rewritten('Matmul', {}, [tensor(0), tensor(1)], { shapes: [[4], [4]] })).toEqual([
      expect.stringMatching(/along the batch axis/),
    ])
    const equation = (subscripts: string): JsonObject => ({ subscripts })
    expect(
      rewritten('Einsum', equation('bij,bkj->bik'), [tensor(0), tensor(1)], {
        shapes: [
          [3, 4],
          [2, 4],
        ],
      }),
    ).toEqual(['Permute', 'Dot'])
    expect(
      rewritten('Einsum', equation('bij,cij->bc'), [tensor(0), tensor(1)], {
        shapes: [
          [3, 4],
          [3, 4],
        ],
      }),
    ).toEqual([expect.stringMatching(/along the batch axis/)])
  })

  it('refuses what no layers compute, each by its name', () => {
    expect(rewritten('Exp', {}, [tensor(0)])).toEqual([
      'layer/unsupported-op: ops.Exp "op" cannot be converted: no layers of TensorFlow.js compute this operation exactly.',
    ])
    expect(rewritten('Wobble', {}, [tensor(0)])).toEqual([
      expect.stringMatching(/^layer\/unsupported-op: ops.Wobble "op"/),
    ])
    expect(rewritten('TrueDivide', {}, [1, tensor(0)])).toEqual([expect.stringMatching(/divides by a tensor/)])
    expect(rewritten('Power', {}, [tensor(0), 0.5])).toEqual([expect.stringMatching(/takes the power 0.5/)])
  })

  it('refuses options and arguments that it does not know', () => {
    expect(rewritten('Mean', { axis: 1, keepdims: false, wobble: 1 }, [tensor(0)])).toEqual([
      expect.stringMatching(/^layer\/unknown-option/),
    ])
    expect(rewritten('Relu', {}, [tensor(0), 3])).toEqual([expect.stringMatching(/is called with 2 arguments/)])
    expect(rewritten('Add', {}, [tensor(0)], { kwargs: { where: 1 } })).toEqual([
      expect.stringMatching(/is called with the argument where/),
    ])
  })

  it.each<[string, JsonObject, Call]>([
    ['OneHot', { num_classes: 1e9, axis: -1, dtype: 'float32', sparse: false }, { dtype: 'int32' }],
    ['Cumsum', { axis: 1, dtype: null }, { shapes: [[1e6, 2]] }],
    ['Unstack', { num: null, axis: 1 }, { shapes: [[1e6, 2]] }],
    [
      'Pad',
      {
        pad_width: [
          [0, 0],
          [0, 1e12],
          [0, 0],
        ],
        mode: 'symmetric',
      },
      {},
    ],
    ['Repeat', { repeats: [1, 1e12, 1], axis: 1 }, {}],
    ['Split', { indices_or_sections: 1e9, axis: 1 }, { shapes: [[1e9, 1]] }],
  ])('refuses %s of a size that nobody meant', (name, config, call) => {
    expect(rewritten(name, config, [tensor(0)], call)).toEqual([
      expect.stringMatching(/needs \d+ values, parts or layers/),
    ])
  })

  it('slices axes of any length', () => {
    const call = { shapes: [[1e12, 2]] as const }
    expect(lastConfig('GetItem', {}, [tensor(0), [slice(), slice(1)]], call)).toEqual({ target_shape: [1e12 - 1, 2] })
    expect(rewritten('GetItem', {}, [tensor(0), [slice(), slice(null, null, 2)]], call)).toEqual([
      expect.stringMatching(/needs 500000000000 values/),
    ])
  })

  it('keeps the constants of two calls of one operation apart', () => {
    const model = modelOf('ops.Matmul', {}, { args: [tensor(0), [[1], [0], [0], [0]]], shapes: [[4]] })
    const layers = model.network.layers.map(one => {
      const [call] = one.calls
      if (one.name !== 'op' || call === undefined) return one
      return { ...one, calls: [call, { ...call, args: [tensor(0), [[2], [0], [0], [0]]] }] }
    })
    const outputs = [0, 1].map(node => ({ layer: 'op', node, tensor: 0 }))
    const { network } = rewriteModel({ ...model, network: { ...model.network, layers, outputs } }).model
    const kernels = network.layers.flatMap(one => one.variables)
    expect(kernels.map(one => (one.kind === 'constant' ? one.values[0] : null))).toEqual([1, 2])
  })
})

describe('functions of TensorFlow in Keras 2', () => {
  it('are the same operations under other names', () => {
    expect(ofTensorFlow('__operators__.add', { y: 2, name: null })).toEqual(['Rescaling'])
    expect(ofTensorFlow('math.subtract', { _CONSTANT_VALUE: 2, y: tensor(0) })).toEqual(['Rescaling'])
    expect(ofTensorFlow('math.reduce_mean', { axis: [1], keepdims: true })).toEqual([
      'GlobalAveragePooling1D',
      'Reshape',
    ])
    expect(ofTensorFlow('compat.v1.transpose', { perm: [0, 2, 1], conjugate: false })).toEqual(['Permute'])
    expect(ofTensorFlow('nn.relu', { name: 'a' })).toEqual(['Activation'])
    expect(
      ofTensorFlow(
        'concat',
        { axis: 1 },
        {
          shapes: [
            [3, 4],
            [3, 4],
          ],
        },
      ),
    ).toEqual(['Concatenate'])
    expect(
      ofTensorFlow(
        'linalg.matmul',
        { b: tensor(1), transpose_b: true },
        {
          shapes: [
            [3, 4],
            [3, 4],
          ],
        },
      ),
    ).toEqual(['Permute', 'Dot'])
  })

  it('know shapes when the model is converted', () => {
    const shape = layer('TFOpLambda', 'shape', 'x', { function: 'compat.v1.shape' })
    const samples = layer('SlicingOpLambda', 'samples', 'shape', { function: '__operators__.getitem' })
    const flat = { ...layer('TFOpLambda', 'flat', ['x', 'samples'], { function: 'reshape' }) }
    const network = functional(
      input('x', [3, 4]),
      { ...shape, kwargs: { out_type: 'int32' } },
      { ...samples, kwargs: { slice_spec: 0 } },
      { ...flat, kwargs: { shape: [tensor(1), 12] } },
    )
    const { model } = rewriteModel(kerasModel(network))
    expect(model.network.layers.map(one => [one.name, one.className])).toEqual([
      ['x', 'InputLayer'],
      ['flat', 'Reshape'],
    ])
    const givenOut = rewriteModel(kerasModel({ ...network, outputs: ['samples'] }))
    expect(lower(givenOut.model, givenOut).diagnostics.map(({ code }) => code)).toEqual(['layer/unsupported-op'])
  })

  it('are refused by name when they are not known, and by argument', () => {
    expect(ofTensorFlow('math.erf', {})).toEqual([
      'layer/unsupported-op: TFOpLambda "op" computes tf.math.erf, which this version cannot make of layers of TensorFlow.js.',
    ])
    expect(ofTensorFlow('nn.relu', { wobble: 1 })).toEqual([expect.stringMatching(/the argument wobble/)])
  })
})

describe('operations as TensorFlow 2.0 to 2.3 recorded them', () => {
  const recorded = (op: string, attr: JsonObject, constants: JsonObject, call: Call = {}): readonly string[] =>
    outcome(modelOf('TensorFlowOpLayer', { node_def: { name: 'op', op, attr }, constants }, call))

  it('take their constants by the number of the input', () => {
    expect(recorded('Sub', { T: { type: 'DT_FLOAT' } }, { 0: 1 })).toEqual(['Rescaling'])
    expect(
      recorded(
        'ConcatV2',
        { N: { i: '2' } },
        { 2: 1 },
        {
          shapes: [
            [3, 4],
            [3, 4],
          ],
        },
      ),
    ).toEqual(['Concatenate'])
    expect(recorded('Mean', { keep_dims: { b: true } }, { 1: [1] })).toEqual(['GlobalAveragePooling1D', 'Reshape'])
  })

  it('are slices by bit masks', () => {
    const masks = { begin_mask: { i: '1' }, end_mask: { i: '1' }, shrink_axis_mask: { i: '4' } }
    const constants = { 1: [0, 1, -1], 2: [0, 3, 0], 3: [1, 1, 1] }
    expect(recorded('StridedSlice', masks, constants)).toContain('Cropping2D')
    expect(recorded('StridedSlice', { ...masks, begin_mask: { i: '0' }, end_mask: { i: '0' } }, constants)).toEqual([
      expect.stringMatching(/picks samples of the batch|makes a tensor without values/),
    ])
  })

  it('are refused by name, and by attribute', () => {
    expect(recorded('Erf', {}, {})).toEqual([expect.stringMatching(/computes the operation Erf of TensorFlow/)])
    expect(recorded('Relu', { wobble: { i: '3' } }, {})).toEqual([expect.stringMatching(/the attribute wobble/)])
  })
})

describe('operations on which no output depends', () => {
  const dense = layer('Dense', 'd', 'x', { units: 2, activation: 'linear', use_bias: true })
  const unused = functional(
    input('x', [4]),
    layer('ops.NotEqual', 'mask', 'x', {}),
    layer('Dense', 'behind', 'mask', { units: 1, activation: 'linear', use_bias: false }),
    dense,
  )

  it('are left out, with the layers behind them', () => {
    const { model, ignored, diagnostics } = rewriteModel(kerasModel(unused))
    expect(model.network.layers.map(({ name }) => name)).toEqual(['x', 'd'])
    expect([...ignored].map(({ savedName }) => savedName)).toEqual(['behind/kernel:0'])
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'ops.NotEqual "mask" is left out with 1 more: no output depends on them. Losses and metrics are such.',
    ])
    expect(rewriteModel({ ...kerasModel(unused), generation: 3 }).diagnostics).toEqual([])
  })

  it('stay where a layer of the model is called on them too', () => {
    const both = { ...unused, layers: [...unused.layers.slice(0, 2), { ...dense, calls: [['x'], ['mask']] }] }
    const { model } = rewriteModel(kerasModel({ ...both, outputs: ['d'] }))
    expect(model.network.layers.map(({ name }) => name)).toEqual(['x', 'mask', 'd'])
  })

  it('is refused once, not again by what comes behind', () => {
    const behind = functional(input('x', [3, 4]), layer('ops.Exp', 'e', 'x', {}), layer('Cropping1D', 'c', 'e', {}))
    const rewritten = rewriteModel(kerasModel(behind))
    const findings = [...rewritten.diagnostics, ...lower(rewritten.model, rewritten).diagnostics]
    expect(findings.map(({ message }) => message.slice(0, 11))).toEqual(['ops.Exp "e"'])
  })
})
