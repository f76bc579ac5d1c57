import { describe, expect, it } from '@jest/globals'
import type { Kind } from '../../scripts/faults/fault.js'
import { ownersOf, ownersOfWeight } from '../../scripts/faults/owner.js'
import { placesIn } from '../../scripts/faults/places.js'
import { kinds } from '../../scripts/faults/table.js'
import type { KerasModel } from '../../src/keras/model.js'
import { planModel } from '../../src/tfjs/plan.js'
import { functional, input, kerasModel, layer, nested, sequential } from '../tfjs/keras-model.js'

const dense = (name: string, on: string) => layer('Dense', name, on, { units: 3, activation: 'relu', use_bias: true })

const kindNamed = (name: string): Kind => {
  const kind = kinds.find(one => one.name === name)
  if (kind === undefined) throw new Error(`no kind ${name}`)
  return kind
}

/** Strikes the first place of a kind. */
function strike(name: string, model: KerasModel, index = 0): readonly string[] {
  const kind = kindNamed(name)
  if (kind.stage !== 'keras') throw new Error('another stage')
  const site = kind.find(model)[index]
  site?.strike()
  return site?.layers ?? []
}

describe('the kinds of faults', () => {
  it('are many, each with a name of its own', () => {
    expect(kinds.length).toBeGreaterThanOrEqual(60)
    expect(new Set(kinds.map(({ name }) => name)).size).toBe(kinds.length)
  })

  it('strike at every stage', () => {
    expect([...new Set(kinds.map(({ stage }) => stage))].sort()).toEqual([
      'files',
      'keras',
      'rewrites',
      'tfjs',
      'values',
    ])
  })

  it('change the model in which their place was found, and name the layer', () => {
    const model = kerasModel(functional(input('x', [3]), dense('d', 'x')))
    expect(strike('activation', model)).toEqual(['d'])
    expect(model.network.layers[1]?.config['activation']).toBe('linear')
  })

  it('change the config that is written, where the topology is an edit of the saved form', () => {
    const model = kerasModel(
      sequential(layer('Dense', 'd', [], { units: 2, activation: 'relu', batch_input_shape: [null, 3] })),
    )
    strike('activation', model)
    expect(JSON.stringify(planModel(model).tfjs?.modelTopology)).toContain('"activation":"linear"')
  })

  it('reach layers of nested models', () => {
    const inner = functional(input('i', [3]), dense('a', 'i'), dense('b', 'a'))
    const model = kerasModel(functional(input('x', [3]), nested('n', inner, 'x')))
    expect(placesIn(model).map(({ names }) => names.at(-1))).toEqual(['x', 'n', 'n/i', 'n/a', 'n/b'])
    expect(strike('bias missing', model, 1)).toEqual(['n/b'])
  })

  it('never make a graph run in a circle: only tensors that are there already become inputs', () => {
    const graph = (): KerasModel =>
      kerasModel(functional(input('x', [3]), dense('a', 'x'), dense('b', 'a'), layer('Add', 'c', ['a', 'b'])))
    const kind = kindNamed('call on another layer')
    const count = kind.stage === 'keras' ? kind.find(graph()).length : 0
    expect(count).toBeGreaterThan(0)
    for (let index = 0; index < count; index++) {
      const model = graph()
      strike('call on another layer', model, index)
      const order = model.network.layers.map(({ name }) => name)
      for (const { name, calls } of model.network.layers)
        for (const ref of calls.flatMap(({ inputs }) => inputs))
          expect(order.indexOf(ref.layer)).toBeLessThan(order.indexOf(name))
    }
  })
})

describe('the owner of a layer of the converted model', () => {
  const correspondence = ['dense', 'dense_1', 'gru'].map(name => ({
    path: [],
    keras: { layer: name, node: 0, tensor: 0 },
    tfjs: null,
  }))
  const model = {
    correspondence,
    renamed: { gru: 'the_gru' },
  }

  it('is the layer of that name, or the one of which a rewrite made it a part', () => {
    expect(ownersOf(model, 'dense_1')).toEqual(['dense_1'])
    expect(ownersOf(model, 'dense_image')).toEqual(['dense'])
    expect(ownersOf(model, 'the_gru_step_3')).toEqual(['gru'])
    expect(ownersOf(model, 'other')).toEqual([])
  })

  it('is found from the name of a weight', () => {
    expect(ownersOfWeight(model, 'dense_1/kernel')).toEqual(['dense_1'])
    expect(ownersOfWeight(model, 'the_gru_step/bias')).toEqual(['gru'])
  })
})
