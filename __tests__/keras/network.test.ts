import { describe, expect, it } from '@jest/globals'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js'
import { valueAt } from '../../src/keras/config.js'
import type { JsonObject, JsonValue } from '../../src/keras/json.js'
import type { KerasLayer, KerasNetwork } from '../../src/keras/model.js'
import { normaliseModel } from '../../src/keras/network.js'
import { called, functional, input, keras2, keras3, on, refusalOf, saved, sequential } from './configs.js'

const normalise = (config: JsonObject): KerasNetwork => normaliseModel(config, keras2, [])
const dense = (name: string) => saved('Dense', { name, units: 2 })

function layerOf(network: KerasNetwork | undefined, name: string): KerasLayer {
  const layer = network?.layers.find(one => one.name === name)
  if (layer === undefined) throw new Error(`no layer ${name}`)
  return layer
}

const callsOf = (network: KerasNetwork | undefined, name: string) =>
  layerOf(network, name).calls.map(({ inputs }) => inputs.map(ref => `${ref.layer} ${ref.node} ${ref.tensor}`))

describe('a Sequential', () => {
  it('is a chain of calls from its InputLayer', () => {
    const network = normalise(sequential('s', saved('InputLayer', { name: 'x' }), dense('a'), dense('b')))
    expect(network.inputs).toEqual([{ layer: 'x', node: 0, tensor: 0 }])
    expect(network.outputs).toEqual([{ layer: 'b', node: 0, tensor: 0 }])
    expect(['x', 'a', 'b'].map(name => callsOf(network, name))).toEqual([[[]], [['x 0 0']], [['a 0 0']]])
  })

  it('without an InputLayer has none in its normal form', () => {
    const network = normalise(sequential('s', dense('a')))
    expect(network.inputs).toEqual([])
    expect(callsOf(network, 'a')).toEqual([[]])
  })

  it('of Keras before 2.2.3 is a list', () => {
    const config = {
      class_name: 'Sequential',
      config: [dense('a'), { class_name: 'Sequential', config: [dense('b')] }],
    }
    const network = normalise(config)
    expect(network.layers.map(({ className }) => className)).toEqual(['Dense', 'Sequential'])
    expect(layerOf(network.layers[1]?.network, 'b').pointer).toBe('/config/1/config/0')
  })

  it('refuses an InputLayer that is not the first layer', () => {
    const config = sequential('s', dense('a'), saved('InputLayer', { name: 'x' }))
    expect(refusalOf(() => normalise(config))).toMatchObject({ code: 'keras/invalid-config' })
  })
})

describe('a Functional', () => {
  it('has the calls of its layers in file order', () => {
    const network = normalise(
      functional(
        'f',
        [
          input('x'),
          input('y'),
          called('Dense', 'd', [on('x'), on('y')]),
          called('Add', 'sum', [
            [
              ['d', 0, 0, {}],
              ['d', 1, 0, {}],
            ],
          ]),
        ],
        [
          ['x', 0, 0],
          ['y', 0, 0],
        ],
        [['sum', 0, 0]],
      ),
    )
    expect(callsOf(network, 'd')).toEqual([['x 0 0'], ['y 0 0']])
    expect(callsOf(network, 'sum')).toEqual([['d 0 0', 'd 1 0']])
    expect(network.inputs.map(({ layer }) => layer)).toEqual(['x', 'y'])
  })

  it.each<[string, JsonValue]>([
    [
      'a list of triples',
      [
        ['x', 0, 0],
        ['y', 0, 0],
      ],
    ],
    ['nested lists', [[['x', 0, 0]], ['y', 0, 0]]],
    ['a dictionary, by sorted names', { 2: ['y', 0, 0], '10': ['x', 0, 0] }],
  ])('reads its ends as %s', (_, ends) => {
    const network = normalise(functional('f', [input('x'), input('y')], ends, ends))
    expect(network.inputs.map(({ layer }) => layer)).toEqual(['x', 'y'])
    expect(network.outputs).toEqual(network.inputs)
  })

  it('reads one triple alone as its end', () => {
    expect(normalise(functional('f', [input('x')], ['x', 0, 0], ['x', 0, 0])).outputs).toHaveLength(1)
  })

  it('reads a call that is one bare reference, as tf.keras writes for operations', () => {
    const layers = [input('x'), called('TFOpLambda', 'plus', [['x', 0, 0, { y: 2 }]])]
    const layer = layerOf(normalise(functional('f', layers, ['x', 0, 0], ['plus', 0, 0])), 'plus')
    expect(layer.calls).toEqual([{ inputs: [{ layer: 'x', node: 0, tensor: 0 }], kwargs: { y: 2 } }])
  })

  it('keeps a constant first argument where the lowering sees it', () => {
    const layers = [input('x'), called('TFOpLambda', 'plus', [['_CONSTANT_VALUE', -1, 2, { y: ['x', 0, 0] }]])]
    const layer = layerOf(normalise(functional('f', layers, ['x', 0, 0], ['plus', 0, 0])), 'plus')
    const inputs = [{ layer: 'x', node: 0, tensor: 0 }]
    expect(layer.calls).toEqual([{ inputs, kwargs: { y: { tensor: 0 }, _CONSTANT_VALUE: 2 } }])
  })

  it('takes the tensors among keyword arguments for inputs, and a list that names no layer for a list', () => {
    const kwargs = { value: ['y', 0, 0], mask: ['y', 0, 0], attention_mask: ['y', 0, 0], axes: ['no layer', 0, 0] }
    const layers = [input('x'), input('y'), called('Attention', 'a', [[['x', 0, 0, kwargs]]])]
    const layer = layerOf(normalise(functional('f', layers, ['x', 0, 0], ['a', 0, 0])), 'a')
    const [x, y] = [
      { layer: 'x', node: 0, tensor: 0 },
      { layer: 'y', node: 0, tensor: 0 },
    ]
    expect(layer.calls).toEqual([
      {
        inputs: [x, y, y],
        kwargs: { value: { tensor: 1 }, attention_mask: { tensor: 2 }, axes: ['no layer', 0, 0] },
        masks: { mask: y },
      },
    ])
  })

  it('may be a class of the user, which is said', () => {
    const findings: Diagnostic[] = []
    const network = normaliseModel(functional('f', [input('x')], ['x', 0, 0], ['x', 0, 0], 'MyModel'), keras2, findings)
    expect(network.className).toBe('Functional')
    expect(findings).toMatchObject([{ code: 'keras/custom-model', severity: 'warning' }])
  })
})

describe('calls of nested models', () => {
  const inner = (className: string, name: string, inboundNodes: JsonValue) => ({
    ...called(className, name, inboundNodes),
    config: { name, layers: [input('i')], input_layers: [['i', 0, 0]], output_layers: [['i', 0, 0]] },
  })

  it('are counted from 0 where Keras counts from 1', () => {
    const layers = [
      input('x'),
      inner('Functional', 'm', [on('x'), [['m', 1, 0, {}]]]),
      called('Dense', 'd', [[['m', 2, 0, {}]]]),
    ]
    const network = normalise(
      functional(
        'f',
        layers,
        [['x', 0, 0]],
        [
          ['m', 1, 0],
          ['d', 0, 0],
        ],
      ),
    )
    expect(callsOf(network, 'm')).toEqual([['x 0 0'], ['m 0 0']])
    expect(callsOf(network, 'd')).toEqual([['m 1 0']])
    expect(network.outputs[0]).toEqual({ layer: 'm', node: 0, tensor: 0 })
  })

  it('are counted from 0 where Keras counts from 0', () => {
    const late = { ...called('Sequential', 'm', [on('x'), on('m')]), config: { name: 'm', layers: [dense('a')] } }
    const network = normalise(functional('f', [input('x'), late], [['x', 0, 0]], [['m', 1, 0]]))
    expect(callsOf(network, 'm')).toEqual([['x 0 0'], ['m 0 0']])
    expect(network.outputs[0]?.node).toBe(1)
  })
})

describe('a layer', () => {
  it('points at its saved config, also inside wrappers and models', () => {
    const config = sequential(
      's',
      saved('RNN', {
        name: 'r',
        cell: saved('StackedRNNCells', {
          name: 'c',
          cells: [saved('GRUCell', { name: 'g' }), saved('LSTMCell', { name: 'l' })],
        }),
      }),
      saved('TimeDistributed', { name: 't', layer: sequential('in', dense('a/b')) }),
    )
    const network = normalise(config)
    const cells = layerOf(network, 'r').wrapped['cell']?.wrapped
    const deep = layerOf(layerOf(network, 't').wrapped['layer']?.network, 'a/b')
    expect(Object.keys(cells ?? {})).toEqual(['cells/0', 'cells/1'])
    for (const layer of [deep, cells?.['cells/1'], ...network.layers]) {
      expect(valueAt(config, `${layer?.pointer}/config`)).toBe(layer?.config)
      expect(layer?.config['name']).toBe(layer?.name)
    }
  })

  it('that is Bidirectional always has both directions', () => {
    const lstm = saved('LSTM', { name: 'l' })
    const back = saved('LSTM', { name: 'b' })
    const network = normalise(
      sequential(
        's',
        saved('Bidirectional', { name: 'one', layer: lstm }),
        saved('Bidirectional', { name: 'two', layer: lstm, backward_layer: back }),
      ),
    )
    const names = network.layers.map(({ wrapped }) => [wrapped['layer']?.name, wrapped['backward_layer']?.name])
    expect(names).toEqual([
      ['l', 'l'],
      ['l', 'b'],
    ])
  })
})

describe('a config that Keras does not write', () => {
  const ends: JsonValue = [['x', 0, 0]]
  it.each<[string, JsonObject, string]>([
    ['no class', { config: {} }, '/class_name'],
    ['layers that are no list', { class_name: 'Sequential', config: { layers: 3 } }, '/config/layers'],
    [
      'a layer that is no object',
      functional('f', [input('x'), null as unknown as JsonObject], ends, ends),
      '/config/layers/1',
    ],
    ['a layer without a name', sequential('s', saved('Dense', {})), '/config/layers/0/name'],
    ['two names for one layer', functional('f', [{ ...input('x'), name: 'y' }], ends, ends), '/config/layers/0/name'],
    [
      'no inbound_nodes',
      functional('f', [saved('InputLayer', { name: 'x' })], ends, ends),
      '/config/layers/0/inbound_nodes',
    ],
    [
      'a negative call',
      functional('f', [input('x'), called('Dense', 'd', [[['x', -1, 0, {}]]])], ends, ends),
      '/config/layers/1/inbound_nodes/0/0',
    ],
    [
      'a reference of numbers',
      functional('f', [input('x'), called('Dense', 'd', [[[1, 0, 0, {}]]])], ends, ends),
      '/config/layers/1/inbound_nodes/0/0/0',
    ],
    [
      'arguments that are no object',
      functional('f', [input('x'), called('Dense', 'd', [[['x', 0, 0, 5]]])], ends, ends),
      '/config/layers/1/inbound_nodes/0/0/3',
    ],
    ['ends that are a number', functional('f', [input('x')], 1, ends), '/config/input_layers'],
  ])('is refused by its place: %s', (_, config, pointer) => {
    expect(refusalOf(() => normalise(config))).toMatchObject({ code: 'keras/invalid-config', subject: { pointer } })
  })

  it.each([
    ['Sequential', sequential('s', dense('a'), dense('a'))],
    ['Functional', functional('f', [input('x'), input('x')], ends, ends)],
  ])('is refused when two layers of a %s have one name', (_, config) => {
    expect(refusalOf(() => normalise(config))).toMatchObject({
      code: 'keras/duplicate-name',
      subject: { pointer: '/config/layers/1' },
    })
  })

  it('is refused by name when it has no layers', () => {
    const refusal = refusalOf(() => normalise({ class_name: 'MyModel', config: { units: 2 } }))
    expect(refusal).toMatchObject({ code: 'keras/subclassed', message: expect.stringContaining('MyModel') })
  })
})

describe('a Functional of Keras 3', () => {
  const normalise3 = (layers: JsonObject[], outputs: JsonValue): KerasNetwork =>
    normaliseModel(functional('f', layers, ['x', 0, 0], outputs), keras3, [])
  const x: JsonObject = called('InputLayer', 'x', [], { batch_shape: [null, 3], dtype: 'float32' })
  const tensor = (layer: string, node = 0, index = 0): JsonValue => ({
    class_name: '__keras_tensor__',
    config: { shape: [null, 3], dtype: 'float32', keras_history: [layer, node, index] },
  })
  const ref = (layer: string, node = 0) => ({ layer, node, tensor: 0 })
  const policy = { module: 'keras', class_name: 'DTypePolicy', config: { name: 'float32' }, registered_name: null }

  it('gets its configs in the syntax of Keras 2, and keeps the saved ones', () => {
    const initializer = { module: 'keras.initializers', class_name: 'Zeros', config: {}, registered_name: null }
    const config = { trainable: true, dtype: policy, bias_initializer: initializer, units: 2 }
    const dense = called('Dense', 'd', [{ args: [tensor('x')], kwargs: {} }], config)
    const network = normalise3([x, dense], ['d', 0, 0])
    expect(layerOf(network, 'x').config).toEqual({ name: 'x', batch_input_shape: [null, 3], dtype: 'float32' })
    expect(layerOf(network, 'd').config).toEqual({
      name: 'd',
      trainable: true,
      dtype: 'float32',
      bias_initializer: { class_name: 'Zeros', config: {} },
      units: 2,
    })
    expect(dense['config']).toMatchObject({ dtype: policy, bias_initializer: initializer })
  })

  it('keeps a policy that is more than a name', () => {
    const quantized = { module: 'keras', class_name: 'QuantizedDTypePolicy', config: { mode: 'int8' } }
    const dense = called('Dense', 'd', [{ args: [tensor('x')], kwargs: {} }], { trainable: true, dtype: quantized })
    expect(layerOf(normalise3([x, dense], ['d', 0, 0]), 'd').config['dtype']).toEqual(quantized)
  })

  it('has for inputs the tensors of all arguments, depth-first, and masks apart', () => {
    const args = [[tensor('x'), null], 3, tensor('d')]
    const kwargs = { key: tensor('x'), mask: [null, tensor('d')], padding_mask: tensor('d'), training: null }
    const d = called('Dense', 'd', [{ args: [tensor('x')], kwargs: {} }], { trainable: true })
    const y = called('Special', 'y', [{ args, kwargs }], { trainable: true })
    expect(layerOf(normalise3([x, d, y], ['y', 0, 0]), 'y').calls).toEqual([
      {
        inputs: [ref('x'), ref('d'), ref('x')],
        args: [[{ tensor: 0 }, null], 3, { tensor: 1 }],
        kwargs: { key: { tensor: 2 }, training: null },
        masks: { mask: [null, ref('d')], padding_mask: ref('d') },
      },
    ])
  })

  it('gives the states of a recurrent layer as further inputs', () => {
    const call = { args: [tensor('x')], kwargs: { initial_state: [tensor('x'), tensor('x')], mask: null } }
    const lstm = called('LSTM', 'l', [call], { trainable: true })
    const [found] = layerOf(normalise3([x, lstm], ['l', 0, 0]), 'l').calls
    expect(found).toMatchObject({ inputs: [ref('x'), ref('x'), ref('x')], kwargs: { mask: null } })
  })

  it('tells an operation from a layer of the same name', () => {
    const call = [{ args: [tensor('x'), tensor('x')], kwargs: {} }]
    const layers = [x, called('Add', 'op', call), called('Add', 'layer', call, { trainable: true })]
    const archived = {
      ...called('Add', 'archived', call),
      module: 'keras.src.ops.numpy',
      registered_name: 'Add',
    }
    const dropout = called('SpatialDropout1D', 'dropout', call, { rate: 0.5, dtype: 'float32' })
    const found = normalise3([...layers, archived, dropout], ['op', 0, 0]).layers.map(({ className }) => className)
    expect(found).toEqual(['InputLayer', 'ops.Add', 'Add', 'ops.Add', 'SpatialDropout1D'])
  })

  it('calls a registered class of the user by package and class', () => {
    const call = [{ args: [tensor('x')], kwargs: {} }]
    const of = (module: string | null, registered: string) => ({
      ...called('Mine', registered, call, { trainable: true }),
      module,
      registered_name: registered,
    })
    const layers = [x, of(null, 'Package>Mine'), of('my.module', 'Mine'), of('keras.src.layers', 'keras>Mine')]
    expect(normalise3(layers, ['x', 0, 0]).layers.map(({ className }) => className)).toEqual([
      'InputLayer',
      'Package>Mine',
      'Mine',
      'Mine',
    ])
  })

  it('counts the calls of a nested model from 0 in calls, from 1 among the outputs', () => {
    const block = functional('block', [x], ['x', 0, 0], ['x', 0, 0])
    const nested = {
      ...block,
      name: 'block',
      inbound_nodes: [
        { args: [tensor('x')], kwargs: {} },
        { args: [tensor('block')], kwargs: {} },
      ],
    }
    const late = {
      ...sequential('late', saved('Dense', { name: 'd' })),
      name: 'late',
      inbound_nodes: [{ args: [tensor('block', 1)], kwargs: {} }],
    }
    const network = normalise3(
      [x, nested, late],
      [
        ['block', 2, 0],
        ['late', 0, 0],
      ],
    )
    expect(layerOf(network, 'block').calls.map(({ inputs }) => inputs)).toEqual([[ref('x')], [ref('block')]])
    expect(layerOf(network, 'late').calls[0]?.inputs).toEqual([ref('block', 1)])
    expect(network.outputs).toEqual([ref('block', 1), ref('late')])
  })
})

describe('a nested model of Keras 3 that is called on a dictionary', () => {
  const tensor = (name: string) => ({
    class_name: '__keras_tensor__',
    config: { shape: [null, 3], dtype: 'float32', keras_history: [name, 0, 0] },
  })
  const entry = (name: string) => ({
    module: 'keras.layers',
    class_name: 'InputLayer',
    name,
    config: { batch_shape: [null, 3], dtype: 'float32', name },
    inbound_nodes: [],
  })
  const inputsOf = (input_layers: object) => {
    const inner = { name: 'inner', layers: [entry('p'), entry('q')], input_layers, output_layers: ['p', 0, 0] }
    const call = { args: [{ q: tensor('x'), p: tensor('y') }], kwargs: {} }
    const model = { module: 'keras', class_name: 'Functional', name: 'inner', config: inner, inbound_nodes: [call] }
    const config = {
      name: 'outer',
      layers: [entry('x'), entry('y'), model],
      input_layers: [
        ['x', 0, 0],
        ['y', 0, 0],
      ],
      output_layers: ['inner', 0, 0],
    }
    const saved = { class_name: 'Functional', config } as unknown as Parameters<typeof normaliseModel>[0]
    const network = normaliseModel(saved, { generation: 3, isKeras2Syntax: false }, [])
    return network.layers[2]?.calls[0]?.inputs.map(ref => ref.layer)
  }

  it('takes its tensors by the sorted keys where it was built on one', () => {
    expect(inputsOf({ p: ['p', 0, 0], q: ['q', 0, 0] })).toEqual(['y', 'x'])
  })

  it('takes its tensors by the names of its inputs where it was built on a list', () => {
    expect(
      inputsOf([
        ['q', 0, 0],
        ['p', 0, 0],
      ]),
    ).toEqual(['x', 'y'])
  })
})
