import { describe, expect, it } from '@jest/globals'
import type { JsonValue } from '../../src/keras/json.js'
import type { KerasCall, KerasModel } from '../../src/keras/model.js'
import { lower } from '../../src/tfjs/lower.js'
import { functional, input, kerasModel, layer, type Spec } from './keras-model.js'

/** Findings about the call of the last layer, of which `change` is what Keras 3 saves more than Keras 2. */
function findingsOf(last: Spec, change: Partial<KerasCall>): string[] {
  const inputs = [input('x', [5, 4]), input('h', [2])]
  const model = kerasModel(functional(...inputs, last))
  const layers = model.network.layers.map(one =>
    one.name === last.name ? { ...one, calls: one.calls.map(call => ({ ...call, ...change })) } : one,
  )
  const changed: KerasModel = { ...model, network: { ...model.network, layers } }
  const found = lower(changed).diagnostics.filter(({ code }) => code === 'graph/call-argument')
  return found.map(({ message }) => message)
}

const first = { tensor: 0 } as unknown as JsonValue
const second = { tensor: 1 } as unknown as JsonValue

describe('the positional arguments of a call', () => {
  it('are nothing to report where they are the inputs alone', () => {
    expect(findingsOf(layer('Dropout', 'it', 'x', { rate: 0.5 }), { args: [first] })).toEqual([])
    expect(findingsOf(layer('Dropout', 'it', 'x', { rate: 0.5 }), { args: [first, false] })).toEqual([])
    expect(findingsOf(layer('Concatenate', 'it', ['x', 'x']), { args: [[first, second]] })).toEqual([])
  })

  it('are the states of a recurrent layer, which TensorFlow.js takes as inputs', () => {
    const rnn = layer('SimpleRNN', 'it', ['x', 'h'], { units: 2 })
    expect(findingsOf(rnn, { args: [first, [second]] })).toEqual([])
  })

  it('are reported where TensorFlow.js would ignore them', () => {
    expect(findingsOf(layer('Dropout', 'it', 'x', { rate: 0.5 }), { args: [first, true] })).toEqual([
      'Dropout "it" is called with argument 2=true, which TensorFlow.js ignores.',
    ])
    expect(findingsOf(layer('Dense', 'it', ['x', 'h'], { units: 2 }), { args: [first, second] })).toEqual([
      'Dense "it" is called with argument 2, which TensorFlow.js ignores.',
    ])
  })
})
