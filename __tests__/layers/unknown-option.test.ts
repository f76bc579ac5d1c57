import { describe, expect, it } from '@jest/globals'
import type { JsonObject } from '../../src/keras/json.js'
import { layerTable } from '../../src/layers/table.js'
import { planModel } from '../../src/tfjs/plan.js'
import { functional, input, kerasModel, layer, type Spec } from '../tfjs/keras-model.js'

const dense: Spec = layer('Dense', 'inside', [], { units: 2, activation: 'linear', use_bias: true })
const lstm: Spec = layer('LSTM', 'inside', [], { units: 2, activation: 'tanh', recurrent_activation: 'sigmoid' })
const cell: Spec = layer('LSTMCell', 'inside', [], { units: 2, activation: 'tanh', recurrent_activation: 'sigmoid' })
/** What the layers that hold others hold here. */
const wrapped: Readonly<Record<string, Readonly<Record<string, Spec>>>> = {
  TimeDistributed: { layer: dense },
  SpectralNormalization: { layer: dense },
  Bidirectional: { layer: lstm },
  RNN: { cell },
  StackedRNNCells: { 'cells/0': cell },
}

/** Options without which a layer cannot be. */
const needed: JsonObject = {
  filters: 2,
  kernel_size: 2,
  strides: 1,
  padding: 'valid',
  num_heads: 1,
  key_dim: 2,
  units: 2,
}

/** The finding codes of a model with one layer, called on `rank` axes, that has an option of another world. */
function codesOf(className: string, rank: number): readonly string[] {
  const { fates = {} } = layerTable.get(className) ?? {}
  const known = Object.entries(needed).filter(([key]) => fates[key] !== undefined)
  const config: JsonObject = { ...Object.fromEntries(known), name: 'it', trainable: true, wobble: 3 }
  const spec: Spec = {
    ...layer(className, 'it', 'x', config),
    ...(wrapped[className] && { wrapped: wrapped[className] }),
  }
  const shape = [4, 4, 4, 3].slice(4 - rank)
  return planModel(kerasModel(functional(input('x', shape), spec))).diagnostics.map(({ code }) => code)
}

const judged = [...layerTable.values()].filter(row => row.refusal === undefined || row.rewritten === true)

describe('an option that no row knows', () => {
  it.each(judged.map(({ keras }) => keras))('of %s is a finding', className => {
    const found = [3, 2, 1, 4].some(rank => codesOf(className, rank).includes('layer/unknown-option'))
    expect(found).toBe(true)
  })
})
