import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { validatePredictions } from '../../src/validate/predict.js'
import { editModelJson, editWeights, openFixture, validateWithSamples } from './fixture.js'

const models = ['dense', 'two', 'text', 'stateful', 'image', 'orthogonal', 'big', 'cancel', 'half']

describe('a bundle that the Python converter wrote', () => {
  it.each(models)('%s predicts on wasm and cpu what Keras predicted', async name => {
    const verdict = await validateWithSamples(await openFixture(name))
    expect(verdict.diagnostics).toEqual([])
    expect(verdict.passed).toBe(true)
    expect(verdict.predictions.map(({ backend, inputs, compared }) => ({ backend, inputs, compared }))).toEqual([
      { backend: 'wasm', inputs: 'samples', compared: true },
      { backend: 'cpu', inputs: 'samples', compared: true },
    ])
    for (const { maxAbsoluteDifference, tolerance } of verdict.predictions)
      expect(maxAbsoluteDifference).toBeLessThanOrEqual(tolerance ?? 0)
  })

  it.each(models)('%s predicts finite numbers of the declared shapes on generated inputs', async name => {
    const verdict = await validatePredictions(await openFixture(name))
    expect(verdict.diagnostics).toEqual([])
    // Both backends in both batches; a model of unknown lengths once more in a second length.
    const secondLength = name === 'text' || name === 'image' ? [1, 1] : []
    const batches = name === 'stateful' ? [2, 2] : [1, 3, 1, 3, ...secondLength]
    expect(verdict.predictions.map(({ batch }) => batch)).toEqual(batches)
    expect(verdict.predictions.every(({ inputs, compared }) => inputs === 'generated' && !compared)).toBe(true)
  })
})

describe('a bundle with other numbers than Keras', () => {
  it.each(['dense', 'two', 'text', 'stateful', 'image'])(
    '%s fails when all its weights are scaled by 1.1, and the finding says where and by how much',
    async name => {
      const request = await openFixture(name)
      await editWeights(request.directory, values => values.set(values.map(value => value * 1.1)))
      const verdict = await validateWithSamples(request)
      expect(verdict.passed).toBe(false)
      expect(verdict.diagnostics.map(({ code }) => code)).toEqual(['validate/not-equal'])
      expect(verdict.diagnostics[0]?.message).toMatch(
        /^The output "\w+" differs from Keras's by \S+ at \[.*\] \(\S+ instead of \S+\); up to \S+ would be equal\.$/,
      )
    },
  )

  it('is measured but not failed when its weights are quantized', async () => {
    const request = await openFixture('dense')
    await editWeights(request.directory, values => values.set(values.map(value => value * 1.01)))
    const verdict = await validateWithSamples({ ...request, quantized: true })
    expect(verdict.passed).toBe(true)
    expect(verdict.diagnostics).toEqual([])
    const [check] = verdict.predictions
    expect(check?.maxAbsoluteDifference).toBeGreaterThan(check?.tolerance ?? Number.POSITIVE_INFINITY)
  })

  it('draws a warning when quantization moves its outputs by more than a tenth', async () => {
    const request = await openFixture('dense')
    await editWeights(request.directory, values => values.set(values.map(value => value * 1.5)))
    const verdict = await validateWithSamples({ ...request, quantized: true })
    expect(verdict.diagnostics.map(({ code }) => code)).toEqual(['validate/quantization-loss'])
  })

  it('is reported with how many classes are those of Keras, and warns of one that flips beyond a tie', async () => {
    const opened = await openFixture('dense')
    const { kerasModel } = opened
    const saved = { ...kerasModel.saved, trainingConfig: { loss: 'categorical_crossentropy' } }
    const request = { ...opened, kerasModel: { ...kerasModel, saved } }
    const right = await validateWithSamples(request)
    const [check] = right.predictions
    expect(check?.classes?.same).toBe(check?.classes?.of)
    expect(check?.classes?.of).toBeGreaterThan(0)
    await editWeights(request.directory, values => values.set(values.map(value => -value)))
    const verdict = await validateWithSamples({ ...request, quantized: true })
    expect(verdict.diagnostics.map(({ code }) => code)).toContain('validate/class-differs')
    expect(verdict.diagnostics.find(({ code }) => code === 'validate/class-differs')?.message).toMatch(
      /says class \d+ where Keras says \d+ \(number \d+ of \d+; \d+ are the same\)/,
    )
  })

  it('is told from one whose backends disagree: wasm alone is wrong for MaxPooling3D of negative values', async () => {
    const verdict = await validateWithSamples(await openFixture('pool3d'))
    expect(verdict.passed).toBe(true)
    expect(verdict.diagnostics.map(({ code }) => code)).toEqual(['validate/backend-differs'])
    expect(verdict.diagnostics[0]?.message).toMatch(
      /^The cpu backend of TensorFlow.js predicts as it should, but the wasm backend does not\. The output "pool" differs/,
    )
    expect(verdict.diagnostics[0]?.hint).toMatch(/MaxPooling3D/)
  })
})

describe('a bundle that wasm cannot run', () => {
  it('is proven on cpu, with a warning that quotes TensorFlow.js', async () => {
    const verdict = await validateWithSamples(await openFixture('convlstm'))
    expect(verdict.passed).toBe(true)
    expect(verdict.predictions.map(({ backend }) => backend)).toEqual(['cpu'])
    expect(verdict.diagnostics.map(({ code }) => code)).toEqual(['validate/backend-differs'])
    expect(verdict.diagnostics[0]?.message).toMatch(
      /the samples of shape \[1, 2, 1, 3, 3\]: wasm backend Conv2D does not support/,
    )
  })
})

describe('what counts as equal', () => {
  /** Predicts with `cancel`, whose outputs near 1 carry rounding noise of about 1e-3, and moves what Keras predicted. */
  async function moved(by: number) {
    const request = await openFixture('cancel')
    const content = JSON.parse(await readFile(request.samplesFile, 'utf8')) as { outputs: { y: number[][] } }
    content.outputs.y = content.outputs.y.map(row => row.map(value => value + by))
    await writeFile(request.samplesFile, JSON.stringify(content))
    return validateWithSamples(request)
  }

  it('allows for the rounding noise of the model itself', async () => {
    const verdict = await moved(1e-3)
    expect(verdict.diagnostics).toEqual([])
    expect(verdict.predictions[0]?.tolerance).toBeGreaterThan(2e-3)
  })

  it('allows no more than that', async () => {
    const verdict = await moved(2e-2)
    expect(verdict.diagnostics.map(({ code }) => code)).toEqual(['validate/not-equal'])
  })

  it('is wider where Keras itself computes in float16', async () => {
    const { predictions } = await validateWithSamples(await openFixture('half'))
    const [check] = predictions
    expect(check?.maxAbsoluteDifference).toBeGreaterThan(1e-5)
    expect(check?.tolerance).toBeGreaterThan(1e-3)
  })
})

describe('a bundle that TensorFlow.js cannot run', () => {
  it('is stopped when loading never returns, and nothing stays behind', async () => {
    const request = await openFixture('two')
    await editModelJson(request.directory, json => {
      for (const layer of json.modelTopology.model_config.config.layers) {
        if (layer.config['name'] === 'p') layer.inbound_nodes = [[['joined', 7, 0, {}]]]
      }
    })
    const start = Date.now()
    const verdict = await validateWithSamples({ ...request, timeoutMs: 3000 })
    expect(verdict.diagnostics.map(({ code, message }) => ({ code, message }))).toEqual([
      {
        code: 'validate/timeout',
        message: 'TensorFlow.js was still loading the converted model after 3 s and was stopped.',
      },
    ])
    expect(Date.now() - start).toBeLessThan(8000)
  })

  it('fails with what TensorFlow.js says when a weight has another shape', async () => {
    const request = await openFixture('dense')
    await editModelJson(request.directory, json => {
      for (const weight of json.weightsManifest[0]?.weights ?? []) weight.shape = [...weight.shape].reverse()
    })
    const verdict = await validateWithSamples(request)
    expect(verdict.diagnostics[0]).toMatchObject({
      code: 'validate/load-failed',
      message: expect.stringMatching(/Shape mismatch/),
    })
  })

  it('fails when a shard is missing', async () => {
    const request = await openFixture('dense')
    await rm(join(request.directory, 'group1-shard1of1.bin'))
    const verdict = await validateWithSamples(request)
    expect(verdict.diagnostics[0]).toMatchObject({
      code: 'validate/load-failed',
      message: expect.stringMatching(/group1-shard1of1\.bin/),
    })
  })

  it('fails when a path of the manifest leads out of its directory', async () => {
    const request = await openFixture('dense')
    await editModelJson(request.directory, json => {
      for (const group of json.weightsManifest) group.paths = ['../../etc/passwd']
    })
    const verdict = await validateWithSamples(request)
    expect(verdict.diagnostics.map(({ code }) => code)).toEqual(['validate/load-failed'])
  })

  it('fails when its weights are NaN', async () => {
    const request = await openFixture('dense')
    await editWeights(request.directory, values => values.fill(Number.NaN))
    for (const verdict of [await validateWithSamples(request), await validatePredictions(request)]) {
      expect(verdict.diagnostics.map(({ code }) => code)).toEqual(['validate/not-finite'])
    }
  })

  it('fails when it predicts another shape than Keras declares', async () => {
    const request = await openFixture('dense')
    const [output] = request.model.outputs
    const outputs = output ? [{ ...output, shape: [null, 3] }] : []
    const verdict = await validatePredictions({ ...request, model: { ...request.model, outputs } })
    expect(verdict.diagnostics.map(({ code, message }) => ({ code, message }))).toEqual([
      { code: 'validate/shape', message: 'The output "y" has the shape [1, 2], but Keras\'s has [any, 3].' },
    ])
  })

  it('fails when shards of unequal groups make TensorFlow.js read zeros', async () => {
    const request = await openFixture('dense')
    // Two groups, the second larger: the layout that tf.js 4.22 reads wrongly.
    await editModelJson(request.directory, json => {
      const weights = json.weightsManifest[0]?.weights ?? []
      json.weightsManifest = [
        { paths: ['a.bin'], weights: weights.slice(0, 1) },
        { paths: ['b.bin'], weights: weights.slice(1) },
      ]
    })
    const bytes = await readFile(join(request.directory, 'group1-shard1of1.bin'))
    await writeFile(join(request.directory, 'a.bin'), bytes.subarray(0, 48))
    await writeFile(join(request.directory, 'b.bin'), bytes.subarray(48))
    const verdict = await validateWithSamples(request)
    expect(verdict.diagnostics.map(({ code }) => code)).toEqual(['validate/not-equal'])
  })
})

describe('the limits', () => {
  it('leave a model too large for the memory unpredicted, with a warning', async () => {
    const verdict = await validateWithSamples({ ...(await openFixture('dense')), memoryMiB: 100 })
    expect(verdict.passed).toBe(false)
    expect(verdict.diagnostics.map(({ code, severity }) => ({ code, severity }))).toEqual([
      { code: 'validate/not-predicted', severity: 'warning' },
    ])
  })

  /** Turns `dense` into a model without large weights that makes 480 MB out of one sample. */
  async function openExpanding() {
    const request = await openFixture('dense')
    await editModelJson(request.directory, json => {
      const { layers } = json.modelTopology.model_config.config
      layers.splice(2, 1, { ...layers[2], class_name: 'RepeatVector', config: { name: 'y', n: 30_000_000 } })
      for (const group of json.weightsManifest)
        group.weights = group.weights.filter(({ name }) => name.startsWith('hidden/'))
    })
    return request
  }

  const onLinux = process.platform === 'linux' ? it : it.skip
  onLinux('stop a process that takes more memory than it may, with a warning', async () => {
    const verdict = await validatePredictions({ ...(await openExpanding()), memoryMiB: 256 })
    expect(verdict.diagnostics.map(({ code, message }) => ({ code, message }))).toEqual([
      {
        code: 'validate/not-predicted',
        message:
          'TensorFlow.js took more than the 256 MiB of memory that are allowed while predicting with the converted model and was stopped.',
      },
    ])
  })

  it('end the process on abort, with the reason of the signal', async () => {
    const controller = new AbortController()
    const verdict = validateWithSamples({ ...(await openFixture('dense')), signal: controller.signal })
    setTimeout(() => controller.abort(new Error('stopped by the user')), 30)
    await expect(verdict).rejects.toThrow('stopped by the user')
  })
})
