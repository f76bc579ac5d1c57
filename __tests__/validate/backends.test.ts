import { describe, expect, it } from '@jest/globals'
import { backendsDiffer, backendWarnings } from '../../src/validate/backends.js'
import type { JudgedRun } from '../../src/validate/judge.js'
import type { Trial } from '../../src/validate/plan.js'

/** What each backend predicted of inputs for which Keras's outputs are not known. */
function predicted(wasm: readonly number[], cpu: readonly number[]): readonly JudgedRun[] {
  const trial: Trial = { source: 'generated', count: 1, batch: 1, inputs: [] }
  const run = (backend: 'wasm' | 'cpu', values: readonly number[]): JudgedRun => ({
    run: { backend, inputSet: 0, batch: 1, optional: backend === 'cpu' },
    trial,
    result: {
      kind: 'predicted',
      outputs: [{ shape: [1, values.length], dtype: 'float32', values: Float32Array.from(values) }],
      milliseconds: 1,
    },
    judgement: {},
  })
  return [run('wasm', wasm), run('cpu', cpu)]
}

/** A model that holds a layer of the class inside another. */
const modelOf = (className: string) => ({
  modelTopology: {
    model_config: { class_name: 'Sequential', config: { layers: [{ class_name: className, config: {} }] } },
  },
})

const warn = (judged: readonly JudgedRun[], className = 'Dense', noise: readonly number[] = []) =>
  backendWarnings(judged, modelOf(className), noise).map(({ code, message, hint }) => [code, message, hint])

describe('predictions of two backends', () => {
  const apart = predicted([1, 2.5], [1, 2])

  it('that differ draw a warning that names the backends and by how much', () => {
    expect(backendsDiffer(apart)).toBe(true)
    expect(warn(apart)).toEqual([
      [
        'validate/backend-differs',
        'Output 0 differs between the wasm and the cpu backend of TensorFlow.js by up to 0.5, where the largest value is 2.',
        undefined,
      ],
    ])
  })

  it('name a layer of the converted model that wasm is known to compute wrongly', () => {
    expect(warn(apart, 'MaxPooling3D')[0]?.[2]).toMatch(/MaxPooling3D wrongly in some cases; use webgl or cpu\.$/)
  })

  it('agree when no more than rounding is between them', () => {
    expect(warn(predicted([1, 2.0001], [1, 2]))).toEqual([])
    const noisy = predicted([1, 2.005], [1, 2])
    expect(warn(noisy)).toHaveLength(1)
    expect(warn(noisy, 'Dense', [0.002])).toEqual([])
  })
})
