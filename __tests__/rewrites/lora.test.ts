import { describe, expect, it } from '@jest/globals'
import type { KerasModel, Variable } from '../../src/keras/model.js'
import { constant } from '../../src/rewrites/derive.js'
import { rewriteModel } from '../../src/rewrites/rewrite-model.js'
import { functional, input, kerasModel, layer } from '../tfjs/keras-model.js'

/** A Dense with LoRA of rank 2 that holds weights of these shapes. */
function denseOf(...shapes: readonly (readonly number[])[]): KerasModel {
  const config = { units: 3, use_bias: true, activation: 'linear', lora_rank: 2 }
  const model = kerasModel(functional(input('x', [4]), layer('Dense', 'd', 'x', config)))
  const variables: readonly Variable[] = shapes.map(shape => constant(shape, new Array<number>(sizeOf(shape)).fill(1)))
  const layers = model.network.layers.map(one => (one.name === 'd' ? { ...one, variables } : one))
  return { ...model, generation: 3, network: { ...model.network, layers } }
}

const sizeOf = (shape: readonly number[]): number => shape.reduce((size, length) => size * length, 1)

describe('a layer with LoRA', () => {
  it('adds the product of its matrices to its weight, where the file has them', () => {
    const { model, diagnostics } = rewriteModel(denseOf([4, 3], [3], [4, 2], [2, 3]))
    const dense = model.network.layers.at(-1)
    expect(dense?.variables.map(({ shape }) => shape)).toEqual([[4, 3], [3]])
    expect(dense?.variables[0]).toMatchObject({ kind: 'derived', step: { do: 'elementwise', operation: 'add' } })
    expect(diagnostics.map(({ code }) => code)).toEqual(['layer/rewritten'])
  })

  it('stays as it is where the weight has the product already', () => {
    const { model, diagnostics } = rewriteModel(denseOf([4, 3], [3]))
    expect(model.network.layers.at(-1)?.variables[0]?.kind).toBe('constant')
    expect(diagnostics).toEqual([])
  })

  it('is refused where the matrices do not fit', () => {
    const { diagnostics } = rewriteModel(denseOf([4, 3], [3], [4, 2], [3, 3]))
    expect(diagnostics.map(({ code }) => code)).toEqual(['keras/weights-mismatch'])
  })
})
