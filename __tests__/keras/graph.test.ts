import { describe, expect, it } from '@jest/globals'
import { checkGraph } from '../../src/keras/graph.js'
import type { JsonObject, JsonValue } from '../../src/keras/json.js'
import { normaliseModel } from '../../src/keras/network.js'
import { called, functional, input, keras2, on, saved, sequential } from './configs.js'

const check = (config: JsonObject) =>
  checkGraph(normaliseModel(config, keras2, [])).map(({ code, message }) => `${code}: ${message}`)
const ends: JsonValue = [['x', 0, 0]]
const model = (...layers: JsonObject[]) => functional('f', [input('x'), ...layers], ends, [['d', 0, 0]])

describe('a graph', () => {
  it('that Keras can run has no finding', () => {
    expect(check(model(called('Dense', 'd', [on('x')])))).toEqual([])
    expect(check(sequential('s', saved('Dense', { name: 'd' })))).toEqual([])
  })

  it('may call a layer on its own earlier output', () => {
    expect(check(model(called('Dense', 'd', [on('x'), on('d')])))).toEqual([])
  })

  it('of a thousand layers in reverse file order has no finding', () => {
    const chain = Array.from({ length: 1000 }, (_, index) =>
      called('Dense', index === 999 ? 'd' : `d${index}`, [on(index === 0 ? 'x' : `d${index - 1}`)]),
    )
    expect(check(model(...chain.reverse()))).toEqual([])
  })

  it.each<[string, JsonObject, string]>([
    [
      'a missing layer',
      model(called('Dense', 'd', [on('y')])),
      'The layer "d" needs the layer "y", which does not exist.',
    ],
    [
      'a missing call',
      model(called('Dense', 'd', [[['x', 1, 0, {}]]])),
      'The layer "d" needs call 1 of the layer "x", which is called 1 times.',
    ],
    [
      'a missing output',
      model(called('Dense', 'e', [on('x')])),
      'An output of the model "f" needs the layer "d", which does not exist.',
    ],
    ['a layer renamed after its call', model(called('Dense', 'd', [])), 'The layer "d" is never called.'],
    [
      'a circle',
      model(called('Dense', 'd', [on('e')]), called('Dense', 'e', [on('d')])),
      'The layer "d" depends on its own output.',
    ],
    ['a call on itself', model(called('Dense', 'd', [on('d')])), 'The layer "d" depends on its own output.'],
    [
      'a circle through an argument',
      model(called('LSTM', 'd', [[['x', 0, 0, { initial_state: [['e', 0, 0]] }]]]), called('Dense', 'e', [on('d')])),
      'The layer "d" depends on its own output.',
    ],
    ['no output', functional('f', [input('x')], ends, []), 'The model "f" has no output.'],
    [
      'an input that is computed',
      functional('f', [input('x'), called('Dense', 'd', [on('x')])], [['d', 0, 0]], [['d', 0, 0]]),
      'The input "d" of a model is no InputLayer.',
    ],
    ['an empty Sequential', sequential('s'), 'The model "s" has no output.'],
  ])('with %s is invalid', (_, config, message) => {
    expect(check(config)).toEqual([`graph/invalid: ${message}`])
  })

  it('is looked at inside nested and wrapped models too', () => {
    const wrapped = sequential('s', saved('TimeDistributed', { name: 't', layer: model(called('Dense', 'd', [])) }))
    expect(check(sequential('outer', { ...wrapped }))).toEqual(['graph/invalid: The layer "d" is never called.'])
  })
})
