import { describe, expect, it } from '@jest/globals'
import type { KerasNetwork, Variable } from '../../src/keras/model.js'
import { rewriteModel } from '../../src/rewrites/rewrite-model.js'
import { functional, input, kerasModel, layer, type Network, type Spec } from '../tfjs/keras-model.js'

const layersOf = (network: KerasNetwork): readonly string[] =>
  network.layers.map(
    ({ name, className, calls }) =>
      `${name}:${className} ${calls.map(call => call.inputs.map(ref => ref.layer).join('+')).join(' ')}`,
  )

/** The shapes of the variables, which test models leave open. */
function withShapes(network: KerasNetwork, shapes: Readonly<Record<string, readonly number[]>>): KerasNetwork {
  const shaped = (variable: Variable): Variable =>
    variable.kind === 'stored'
      ? { ...variable, shape: shapes[variable.savedName.replace(/:0$/, '')] ?? variable.shape }
      : variable
  const fill = <L extends KerasNetwork['layers'][number]>(one: L): L => ({
    ...one,
    variables: one.variables.map(shaped),
    wrapped: Object.fromEntries(Object.entries(one.wrapped).map(([key, inner]) => [key, fill(inner)])),
  })
  return { ...network, layers: network.layers.map(fill) }
}

const gruShapes = (name: string): Readonly<Record<string, readonly number[]>> => ({
  [`${name}/kernel`]: [3, 12],
  [`${name}/recurrent_kernel`]: [4, 12],
  [`${name}/bias`]: [2, 12],
})

const gru = (config: Spec['config'] = {}): Spec =>
  layer('GRU', 'g', 'x', {
    units: 4,
    activation: 'tanh',
    recurrent_activation: 'sigmoid',
    use_bias: true,
    reset_after: true,
    return_sequences: false,
    return_state: false,
    ...config,
  })

function rewritten(network: Network, shapes: Readonly<Record<string, readonly number[]>> = gruShapes('g')) {
  const model = kerasModel(network)
  return rewriteModel({ ...model, network: withShapes(model.network, shapes) })
}

describe('GRU with reset_after', () => {
  it('becomes an LSTM of three steps for each step, for sequences of any length', () => {
    const { model, diagnostics } = rewritten(functional(input('x', [null, 3]), gru({ return_sequences: true })))
    expect(layersOf(model.network)).toEqual([
      'x:InputLayer ',
      'g_input:Dense x',
      'g_thirds:Reshape g_input',
      'g_steps:LSTM g_thirds',
      'g_blocks:Reshape g_steps',
      'g_block:Cropping2D g_blocks',
      'g:Reshape g_block',
    ])
    const [kernel, recurrent] = model.network.layers[3]?.variables ?? []
    expect([kernel?.shape, recurrent?.shape]).toEqual([
      [11, 32],
      [8, 32],
    ])
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['layer/rewritten', 'note']])
  })

  it('takes its state and gives it back', () => {
    const { model } = rewritten(
      functional(input('x', [5, 3]), input('s', [4]), {
        ...gru({ return_state: true }),
        calls: [['x', 's']],
      }),
    )
    const steps = model.network.layers.find(one => one.className === 'LSTM')
    expect(steps?.calls[0]?.inputs.map(ref => ref.layer)).toEqual(['g_thirds', 'g_initial', 'g_steps_again'])
    expect(steps?.config['return_state']).toBe(true)
  })

  it('stays as it is with reset_after=False', () => {
    const { model } = rewritten(functional(input('x', [5, 3]), gru({ reset_after: false })))
    expect(layersOf(model.network)).toEqual(['x:InputLayer ', 'g:GRU x'])
  })
})
