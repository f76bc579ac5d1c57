// Runs in the process of TensorFlow.js.

import type { QuantizationDtype, WeightEntry, WeightGroup } from '../tfjs/encode.js'
import { emptyRange, quantizationLoss, quantizationOf, quantizeValues, widen } from '../tfjs/quantize.js'
import {
  type Assignment,
  type Contribution,
  chooseSmallest,
  type Measure,
  measureAlone,
  type StorageType,
  type WeightChoice,
} from './choose-types.js'
import { largestError } from './output-error.js'
import { type LayersModel, tf } from './tensorflow.js'
import { type QuantizationQuestion, sizeOf, type TensorValue } from './wire.js'

/** Predicts with the model as it is at that moment. */
export type Predict = () => Promise<readonly TensorValue[]>

/**
 * Says what each weight of a float32 model contributes to the error of quantizing it, after it has chosen the types that
 * were left open. The model has its own weights again at the end.
 */
export async function answerQuantization(
  model: LayersModel,
  weights: StoredWeights,
  question: QuantizationQuestion,
  predict: Predict,
): Promise<readonly Contribution[]> {
  const trial = new QuantizationTrial(model, weights, question, predict)
  const start = performance.now()
  return trial.run(part => performance.now() < start + part * question.budgetMs)
}

class QuantizationTrial {
  readonly #model: LayersModel
  readonly #weights: StoredWeights
  readonly #question: QuantizationQuestion
  readonly #predict: Predict
  /** What the model holds now; a weight without an entry is in float32. */
  #current: Assignment = new Map()
  /** Errors of weights that were quantized alone, by name and type. */
  readonly #alone = new Map<string, number>()

  constructor(model: LayersModel, weights: StoredWeights, question: QuantizationQuestion, predict: Predict) {
    this.#model = model
    this.#weights = weights
    this.#question = question
    this.#predict = predict
  }

  /** `hasTime` says whether this part of the time has not passed yet. */
  async run(hasTime: (part: number) => boolean): Promise<readonly Contribution[]> {
    const { limit } = this.#question
    const float32 = await this.#predict()
    const measure: Measure = async types => {
      const [[name, dtype] = []] = types
      const key = types.size === 1 ? `${dtype} ${name}` : null
      const known = key === null ? undefined : this.#alone.get(key)
      if (known !== undefined) return known
      this.#hold(types)
      const error = largestError(await this.#predict(), float32)
      if (key !== null) this.#alone.set(key, error)
      return error
    }
    const weights = this.#suspiciousFirst()
    const isOpen = weights.some(({ types }) => types.length > 1)
    const types =
      isOpen && limit !== null
        ? await chooseSmallest(weights, limit, measure, () => hasTime(2 / 3))
        : firstTypes(weights)
    const contributions = await measureAlone(
      weights.map(({ name }) => ({ name, dtype: types.get(name) ?? 'float32' })),
      measure,
      () => hasTime(1),
    )
    this.#hold(new Map())
    return contributions
  }

  /** Puts the values into the model that its weights have after they were stored as `types` and read again. */
  #hold(types: Assignment): void {
    const changed: Record<string, tf.Tensor> = {}
    for (const name of new Set([...this.#current.keys(), ...types.keys()])) {
      const dtype = types.get(name) ?? 'float32'
      if (dtype !== (this.#current.get(name) ?? 'float32')) changed[name] = this.#stored(name, dtype)
    }
    // Weights that are not named keep their values when loading is not strict.
    this.#model.loadWeights(changed, false)
    tf.dispose(changed)
    this.#current = types
  }

  #stored(name: string, dtype: StorageType): tf.Tensor {
    const { shape, bytes } = this.#weights.read(name)
    const stored = dtype === 'float32' ? null : encode(bytes, dtype, this.#question.rounding)
    const spec = { name, shape: [...shape], dtype: 'float32' as const }
    const decoded =
      stored === null
        ? tf.io.decodeWeights(bytes.buffer, [spec])
        : tf.io.decodeWeights(stored.codes.buffer, [{ ...spec, quantization: stored.quantization as Quantized }])
    const tensor = decoded[name]
    if (tensor === undefined) throw new RangeError('no such weight')
    return tensor
  }

  /** The weights with the types that they can have, those first whose values change most. */
  #suspiciousFirst(): readonly WeightChoice[] {
    const { weights, rounding } = this.#question
    return weights
      .map(({ name, types }) => {
        const { shape, bytes } = this.#weights.read(name)
        const possible = types.filter(type => type === 'float32' || lossOf(bytes, type, rounding) === null)
        const ladder = withoutWorseTwin(possible, type => changeOf(bytes, type, rounding))
        const [first = 'float32'] = ladder
        return { name, values: sizeOf(shape), types: ladder, change: changeOf(bytes, first, rounding) }
      })
      .sort((a, b) => b.change - a.change)
  }
}

type Quantized = NonNullable<tf.io.WeightsManifestEntry['quantization']>

const firstTypes = (weights: readonly WeightChoice[]): Assignment =>
  new Map(weights.map(({ name, types: [first = 'float32'] }) => [name, first]))

/** Of uint16 and float16, which take the same bytes, the one that changes the values less; float32 always remains. */
function withoutWorseTwin(
  types: readonly StorageType[],
  change: (type: StorageType) => number,
): readonly StorageType[] {
  const open = types.length === 0 ? (['float32'] as const) : types
  if (!open.includes('uint16') || !open.includes('float16')) return open
  const worse = change('uint16') <= change('float16') ? 'float16' : 'uint16'
  return open.filter(type => type !== worse)
}

type Rounding = QuantizationQuestion['rounding']

const lossOf = (bytes: Uint8Array, type: QuantizationDtype, rounding: Rounding): string | null =>
  quantizationLoss(type, widen(emptyRange, bytes), rounding)

function encode(
  bytes: Uint8Array,
  dtype: QuantizationDtype,
  rounding: Rounding,
): { readonly codes: Uint8Array<ArrayBuffer>; readonly quantization: NonNullable<WeightEntry['quantization']> } {
  const range = widen(emptyRange, bytes)
  const quantization = quantizationOf(dtype, range)
  return { codes: Uint8Array.from(quantizeValues(bytes, quantization, range, rounding)), quantization }
}

/** How much storing changes the values: the mean square of the change over that of the values. */
function changeOf(bytes: Uint8Array<ArrayBuffer>, type: StorageType, rounding: Rounding): number {
  if (type === 'float32') return 0
  const { codes, quantization } = encode(bytes, type, rounding)
  const values = new Float32Array(bytes.buffer)
  const spec = { name: 'w', shape: [values.length], dtype: 'float32' as const, quantization: quantization as Quantized }
  const { w } = tf.io.decodeWeights(codes.buffer, [spec])
  const decoded = w?.dataSync() ?? new Float32Array(values.length)
  w?.dispose()
  let [change, size] = [0, 0]
  for (const [index, value] of values.entries()) {
    change += ((decoded[index] ?? 0) - value) ** 2
    size += value ** 2
  }
  return size === 0 ? 0 : change / size
}

/** Finds the bytes of weights in the shards of a bundle whose weights are not quantized. */
export class StoredWeights {
  readonly #places = new Map<
    string,
    { shape: readonly number[]; start: number; bytes: number; shards: ArrayBuffer[] }
  >()

  constructor(modelJson: string, shards: readonly ArrayBuffer[]) {
    const { weightsManifest } = JSON.parse(modelJson) as { weightsManifest: readonly WeightGroup[] }
    let next = 0
    for (const { paths, weights } of weightsManifest) {
      const own = shards.slice(next, next + paths.length)
      next += paths.length
      let start = 0
      for (const { name, shape, dtype } of weights) {
        const bytes = sizeOf(shape) * (dtype === 'bool' ? 1 : 4)
        this.#places.set(name, { shape, start, bytes, shards: own })
        start += bytes
      }
    }
  }

  /** A copy of the bytes of a weight, and its shape. Throws RangeError for a name that the manifest does not have. */
  read(name: string): { readonly shape: readonly number[]; readonly bytes: Uint8Array<ArrayBuffer> } {
    const place = this.#places.get(name)
    if (place === undefined) throw new RangeError('no such weight')
    const { shape, start, bytes: length, shards } = place
    const bytes = new Uint8Array(length)
    let shardStart = 0
    for (const shard of shards) {
      const from = Math.max(start, shardStart)
      const to = Math.min(start + length, shardStart + shard.byteLength)
      if (from < to) bytes.set(new Uint8Array(shard, from - shardStart, to - from), from - start)
      shardStart += shard.byteLength
    }
    return { shape, bytes }
  }
}
