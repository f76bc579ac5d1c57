import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import '@tensorflow/tfjs-backend-cpu'
import { dispose, env, io, setBackend, type Tensor, tensor, train } from '@tensorflow/tfjs-core'
import { type LayersModel, loadLayersModel } from '@tensorflow/tfjs-layers'
import { check } from '../../src/check.js'
import { convert } from '../../src/pipeline.js'
import type { ModelReport } from '../../src/report/report.js'

const fixtures = '__tests__/fixtures/training'
const workspace = mkdtempSync(path.join(os.tmpdir(), 'training-'))
afterAll(() => rmSync(workspace, { recursive: true, force: true }))
beforeAll(async () => {
  // It would advise another package.
  env().set('IS_NODE', false)
  await setBackend('cpu')
})

interface SavedArray {
  readonly shape: number[]
  readonly values: number[]
}

/** What Keras said; see make.py. */
interface Losses {
  readonly loss: string
  /** Of SGD; null when the model is saved compiled. */
  readonly rate: number | null
  readonly inputs: readonly SavedArray[]
  readonly targets: readonly SavedArray[]
  /** What the penalties on weights add to `evaluate`. */
  readonly penalty: number
  readonly evaluate: number
  readonly fit: readonly number[]
}

/** Losses as TensorFlow.js calls them. */
const lossNames: Readonly<{ [name: string]: string }> = {
  mse: 'meanSquaredError',
  mae: 'meanAbsoluteError',
  categorical_crossentropy: 'categoricalCrossentropy',
  sparse_categorical_crossentropy: 'sparseCategoricalCrossentropy',
  binary_crossentropy: 'binaryCrossentropy',
  categorical_hinge: 'categoricalHinge',
  hinge: 'hinge',
  squared_hinge: 'squaredHinge',
  log_cosh: 'logcosh',
  mean_squared_logarithmic_error: 'meanSquaredLogarithmicError',
  mean_absolute_percentage_error: 'meanAbsolutePercentageError',
  poisson: 'poisson',
  kl_divergence: 'kullbackLeiblerDivergence',
}

/** The models that do not train as in Keras, each with what the report says is at fault. */
const broken: Readonly<{ [name: string]: string }> = {
  batch_norm_frozen: 'BatchNormalization',
  batch_norm_no_center: 'BatchNormalization',
  batch_norm_no_scale: 'BatchNormalization',
  max_norm: 'Dense',
  non_negative: 'Dense',
  unit_norm: 'Dense',
  group_normalization: 'GroupNormalization group-normalization',
  grouped: 'Conv2D convolution-groups',
  gru_reset_after: 'GRU gru-reset-after',
  multi_head_attention: 'MultiHeadAttention multi-head-attention',
  unit_normalization: 'UnitNormalization unit-normalization',
  depthwise_dilated: 'DepthwiseConv2D depthwise-dilation',
  attention: 'Attention attention',
  einsum_dense: 'EinsumDense einsum-dense',
}
/** Of these, the ones whose rewrite changes training with other options only. */
const followAllTheSame = new Set(['attention', 'einsum_dense'])

const only = new RegExp(process.env['ZOO'] ?? '')
const models = ['keras-2', 'keras-3'].flatMap(generation =>
  readdirSync(path.join(fixtures, generation))
    .filter(name => /\.(h5|keras)$/.test(name))
    .map(name => `${generation}/${name}`)
    .filter(name => only.test(name)),
)

const nameOf = (model: string): string => path.basename(model).replace(/\.\w+$/, '')

const lossesOf = (model: string): Losses =>
  JSON.parse(readFileSync(path.join(fixtures, model.replace(/\.\w+$/, '.json')), 'utf8')) as Losses

async function convertOne(model: string): Promise<{ readonly directory: string; readonly report: ModelReport }> {
  const directory = path.join(workspace, model)
  const models = [path.join(fixtures, model)]
  const report = await convert({ models, outputDir: directory, flat: true, validate: 'integrity' })
  const [only] = report.models
  if (only?.status !== 'converted') throw new Error(`${model} is not converted`)
  return { directory, report: only }
}

async function load(directory: string): Promise<LayersModel> {
  const json = JSON.parse(readFileSync(path.join(directory, 'model.json'), 'utf8')) as io.ModelJSON
  const shards = json.weightsManifest.flatMap(({ paths }) => paths)
  const bytes = Buffer.concat(shards.map(name => readFileSync(path.join(directory, name))))
  const weights = Uint8Array.from(bytes).buffer
  return loadLayersModel({
    load: () => io.getModelArtifactsForJSON(json, async manifest => [io.getWeightSpecs(manifest), weights]),
  })
}

const numberIn = (loss: Tensor | number): number => (typeof loss === 'number' ? loss : Number(loss.dataSync()[0]))

/** The losses that TensorFlow.js finds where Keras found those of `losses`. */
async function trainConverted(directory: string, { rate, loss, inputs, targets }: Losses) {
  const model = await load(directory)
  const [x = [], y = []] = [inputs, targets].map(list => list.map(({ values, shape }) => tensor(values, shape)))
  const batchSize = inputs[0]?.shape[0] ?? 1
  const name = lossNames[loss] ?? loss
  if (rate !== null) model.compile({ optimizer: train.sgd(rate), loss: targets.map(() => name) })
  const losses = [model.evaluate(x, y, { batchSize })].flat()
  const { history } = await model.fit(x, y, { batchSize, epochs: 3, shuffle: false, verbose: 0 })
  // TensorFlow.js gives the sum of the losses up to each output.
  const total = losses[targets.length - 1]
  const got = {
    evaluate: total === undefined ? Number.NaN : numberIn(total),
    fit: history['loss']?.map(numberIn) ?? [],
  }
  dispose([...x, ...y])
  model.dispose()
  return got
}

const TOLERANCE = 1e-4

/** Whether `got` is what Keras says; TensorFlow.js counts penalties on weights in fit() alone. */
function follows(got: { readonly evaluate: number; readonly fit: readonly number[] }, want: Losses): boolean {
  const isClose = (a: number, b: number): boolean => Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(b))
  return (
    isClose(got.evaluate, want.evaluate - want.penalty) &&
    got.fit.length === want.fit.length &&
    want.fit.every((loss, step) => isClose(got.fit[step] ?? Number.NaN, loss))
  )
}

describe('a converted model', () => {
  it.each(models.filter(model => broken[nameOf(model)] === undefined))(
    '%s is evaluated and trained with the losses of Keras, and the report says that it is',
    async model => {
      const { directory, report } = await convertOne(model)
      expect(report.training?.changes).toEqual([])
      expect(report.training?.preserved).toBe(true)
      const want = lossesOf(model)
      const got = await trainConverted(directory, want)
      expect({ ...got, follows: follows(got, want) }).toEqual({ ...got, follows: true })
    },
    60_000,
  )

  it.each(models.filter(model => broken[nameOf(model)] !== undefined))(
    '%s is reported as one that is not trained as in Keras, with the layer and rewrite at fault',
    async model => {
      const { directory, report } = await convertOne(model)
      expect(report.training?.preserved).toBe(false)
      const causes = report.training?.changes.map(({ className, rewrite }) => [className, rewrite].join(' ').trim())
      expect(causes).toEqual([broken[nameOf(model)]])
      const got = await trainConverted(directory, lossesOf(model)).catch(() => null)
      expect(got !== null && follows(got, lossesOf(model))).toBe(followAllTheSame.has(nameOf(model)))
    },
    60_000,
  )

  it.each(models.filter(model => broken[nameOf(model)] !== undefined))('%s is refused for training', async model => {
    const { models } = await check({ models: [path.join(fixtures, model)], for: 'training' })
    expect(models[0]?.status).toBe('refused')
    expect(models[0]?.diagnostics.map(({ code }) => code)).toContain('layer/training-not-preserved')
  })
})
