import { describe, expect, it } from '@jest/globals'
import type { KerasNetwork } from '../../src/keras/model.js'
import { rewriteModel } from '../../src/rewrites/rewrite-model.js'
import { lower } from '../../src/tfjs/lower.js'
import { functional, input, kerasModel, layer, nested, sequential } from '../tfjs/keras-model.js'

const padding = (name: string, on: string) => layer('ZeroPadding1D', name, on, { padding: [1, 2] })
const dense = (name: string, on: string) => layer('Dense', name, on, { units: 2, activation: 'linear', use_bias: true })

const layersOf = (network: KerasNetwork): readonly string[] =>
  network.layers.map(
    ({ name, className, calls }) =>
      `${name}:${className} ${calls.map(call => call.inputs.map(ref => `${ref.layer}/${ref.node}`).join('+')).join(' ')}`,
  )

describe('rewriteModel', () => {
  it('gives back the model itself when nothing has to change', () => {
    const model = kerasModel(functional(input('x', [3]), dense('d', 'x')))
    const rewritten = rewriteModel(model)
    expect(rewritten.model).toBe(model)
    expect(rewritten.moves).toBeNull()
    expect(rewritten.diagnostics).toEqual([])
  })

  it('puts several layers in the place of one, and keeps its name for the one that stands for it', () => {
    const { model, moves, diagnostics } = rewriteModel(
      kerasModel(functional(input('x', [4, 3]), padding('p', 'x'), dense('d', 'p'))),
    )
    expect(layersOf(model.network)).toEqual([
      'x:InputLayer ',
      'p_image:Reshape x/0',
      'p_pixels:ZeroPadding2D p_image/0',
      'p:Reshape p_pixels/0',
      'd:Dense p/0',
    ])
    expect(model.network.layers[3]?.config['target_shape']).toEqual([7, 3])
    expect(moves?.map(({ from, to }) => [from.layer, to?.layer])).toEqual([
      ['x', 'x'],
      ['p', 'p'],
      ['d', 'd'],
    ])
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['layer/rewritten', 'note']])
  })

  it('gives a Sequential an input layer, and a model.json that holds all layers', () => {
    const first = layer('ZeroPadding1D', 'p', [], { padding: 1, batch_input_shape: [null, 4, 3] })
    const rewritten = rewriteModel(kerasModel(sequential(first, dense('d', 'p'))))
    expect(rewritten.model.network.className).toBe('Sequential')
    const { model } = lower(rewritten.model, rewritten)
    const config = model?.modelTopology['model_config'] as { config: { layers: { class_name: string }[] } }
    expect(config.config.layers.map(one => one.class_name)).toEqual([
      'InputLayer',
      'Reshape',
      'ZeroPadding2D',
      'Reshape',
      'Dense',
    ])
    expect(model?.inputs).toEqual([{ name: 'p_input', shape: [null, 4, 3], dtype: 'float32' }])
    expect(model?.weights.map(({ name }) => name)).toEqual(['d/kernel', 'd/bias'])
  })

  it('rewrites nested models, and says where their tensors are', () => {
    const inner = functional(input('i', [4, 3]), padding('p', 'i'))
    const { model, moves } = rewriteModel(kerasModel(functional(input('x', [4, 3]), nested('n', inner, 'x'))))
    expect(model.network.layers[1]?.network?.layers.map(one => one.name)).toEqual(['i', 'p_image', 'p_pixels', 'p'])
    expect(moves?.map(({ path, from, to }) => [path, from.layer, to?.layer])).toContainEqual([['n'], 'p', 'p'])
  })

  it('does not give a new layer the name of another one', () => {
    const { model } = rewriteModel(
      kerasModel(functional(input('x', [4, 3]), dense('p_image', 'x'), padding('p', 'p_image'))),
    )
    expect(model.network.layers.map(one => one.name)).toEqual(['x', 'p_image', 'p_image_1', 'p_pixels', 'p'])
  })

  it('refuses what no rewrite can do, once, by the name of the layer of the file', () => {
    const rewritten = rewriteModel(kerasModel(functional(input('x', [null, null]), padding('p', 'x'), dense('d', 'p'))))
    const findings = [...rewritten.diagnostics, ...lower(rewritten.model, rewritten).diagnostics]
    expect(findings.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'layer/unsupported-input: ZeroPadding1D "p" gets a sequence with an unknown number of channels.',
    ])
  })

  it('refuses an option that no row knows', () => {
    const odd = layer('ZeroPadding1D', 'p', 'x', { padding: 1, wobble: 3 })
    const { diagnostics } = rewriteModel(kerasModel(functional(input('x', [4, 3]), odd)))
    expect(diagnostics.map(({ code }) => code)).toEqual(['layer/unknown-option'])
  })

  it('gives a copy of a tensor that is two outputs of the model, of which TensorFlow.js can predict one', () => {
    const network = functional(input('x', [4]), layer('Activation', 'a', 'x', { activation: 'relu' }))
    const { model, diagnostics } = rewriteModel(kerasModel({ ...network, outputs: ['a', 'a'] }))
    expect(layersOf(model.network)).toEqual(['x:InputLayer ', 'a:Activation x/0', 'a_output_1:Activation a/0'])
    expect(model.network.outputs.map(ref => ref.layer)).toEqual(['a', 'a_output_1'])
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['layer/rewritten', 'Activation "a" is an output twice; one is a copy.'],
    ])
  })

  it('copies a tensor that comes twice into a call and is used elsewhere, which tfjs-layers would free too early', () => {
    const twice = (...others: readonly ReturnType<typeof layer>[]) =>
      rewriteModel(kerasModel(functional(input('x', [3]), dense('d', 'x'), layer('Add', 'sum', ['d', 'd']), ...others)))
    expect(twice().moves).toBeNull()
    expect(layersOf(twice(layer('Add', 'more', ['sum', 'd'])).model.network)).toEqual([
      'x:InputLayer ',
      'd:Dense x/0',
      'sum_again:Activation d/0',
      'sum:Add d/0+sum_again/0',
      'more:Add sum/0+d/0',
    ])
  })

  it('refuses a layer that is called with training=True, which would be lost', () => {
    const random = { ...padding('p', 'x'), kwargs: { training: true } }
    const { diagnostics } = rewriteModel(kerasModel(functional(input('x', [4, 3]), random)))
    expect(diagnostics.map(({ code }) => code)).toEqual(['graph/call-argument'])
  })
})
