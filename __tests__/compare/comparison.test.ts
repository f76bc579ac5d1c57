import { describe, expect, it } from '@jest/globals'
import { compareModels } from '../../src/compare/comparison.js'
import type { LayerOutline, ModelOutline } from '../../src/compare/outline.js'

const layer = (path: string, className: string, options: Readonly<Record<string, string>> = {}): LayerOutline => ({
  path,
  className,
  options: new Map(Object.entries(options)),
})

const model = (layers: readonly LayerOutline[] | null, changes: Partial<ModelOutline> = {}): ModelOutline => ({
  layers,
  parameters: 10,
  contract: { inputs: [{ name: 'x', shape: [null, 4], dtype: 'float32' }], outputs: [], weightBytes: 40 },
  ...changes,
})

const compareLayers = (before: readonly LayerOutline[], after: readonly LayerOutline[]) =>
  compareModels(model(before), model(after))

const nothing = {
  layersAdded: [],
  layersRemoved: [],
  layersChanged: [],
  layersRenamed: [],
  parameters: null,
  inputs: null,
  outputs: null,
  weightBytes: null,
}

describe('the difference of two versions of a model', () => {
  it('is empty for the same model', () => {
    const layers = [layer('a', 'Dense', { units: '4' }), layer('b', 'Dense')]
    expect(compareLayers(layers, layers)).toEqual(nothing)
  })

  it('names layers that came and went, by path and class', () => {
    const difference = compareLayers(
      [layer('a', 'Dense'), layer('m/b', 'GRU')],
      [layer('a', 'Dense'), layer('m/b', 'LSTM')],
    )
    expect(difference.layersAdded).toEqual([{ layer: 'm/b', className: 'LSTM' }])
    expect(difference.layersRemoved).toEqual([{ layer: 'm/b', className: 'GRU' }])
  })

  it('names changed options with both values, absent ones too, and cuts long ones', () => {
    const code = `"${'x'.repeat(5000)}"`
    const [changed] = compareLayers(
      [layer('a', 'Dense', { units: '4', function: code })],
      [layer('a', 'Dense', { units: '8', use_bias: 'false' })],
    ).layersChanged
    expect(changed?.options.map(({ option, before, after }) => [option, before?.length, after])).toEqual([
      ['units', 1, '8'],
      ['function', 203, null],
      ['use_bias', undefined, 'false'],
    ])
  })

  it('takes layers that Keras numbered anew for the same', () => {
    const difference = compareLayers(
      [layer('model/dense', 'Dense', { units: '4' }), layer('model/dense_1', 'Dense', { units: '2' })],
      [layer('model_3/dense_8', 'Dense', { units: '4' }), layer('model_3/dense_9', 'Dense', { units: '2' })],
    )
    expect(difference).toEqual({
      ...nothing,
      layersRenamed: [
        { before: 'model/dense', after: 'model_3/dense_8' },
        { before: 'model/dense_1', after: 'model_3/dense_9' },
      ],
    })
  })

  it('keeps a layer with its name before it looks at numbers', () => {
    const difference = compareLayers([layer('dense_1', 'Dense')], [layer('dense', 'Dense'), layer('dense_1', 'Dense')])
    expect(difference.layersAdded).toEqual([{ layer: 'dense', className: 'Dense' }])
    expect(difference.layersRenamed).toEqual([])
  })

  it('says what changes for a page: inputs, outputs, bytes', () => {
    const outputs = [{ name: 'y', shape: [null, 2], dtype: 'float32' }]
    const after = model([], { parameters: 12, contract: { inputs: [], outputs, weightBytes: 48 } })
    expect(compareModels(model([]), after)).toMatchObject({
      parameters: { before: 10, after: 12 },
      inputs: { before: [{ name: 'x' }], after: [] },
      outputs: { before: [], after: outputs },
      weightBytes: { before: 40, after: 48 },
    })
  })

  it('does not guess what is not known: layers of a report, the contract of a refused model', () => {
    expect(compareModels(model(null), model([layer('a', 'Dense')]))).toEqual(nothing)
    expect(compareModels(model([], { contract: null }), model([]))).toEqual(nothing)
  })
})
