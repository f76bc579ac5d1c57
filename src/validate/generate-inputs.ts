import type { KerasModel } from '../keras/model.js'
import type { ModelTensor, TfjsModel } from '../tfjs/model.js'
import { type InputKind, inputKindOf } from './input-kind.js'
import { seededRandom } from './seeded-random.js'
import { sizeOf, type TensorDtype, type TensorValue } from './wire.js'

/** Sizes tried in turn for dimensions that the model leaves open, by rank of the input. */
const openSizes: Readonly<Record<number, readonly number[]>> = {
  2: [12, 32, 128],
  3: [12, 64, 256],
  4: [64, 128, 224],
  5: [16, 32, 64],
}

/** Number of choices that `generateInputs` has for open dimensions; 1 when the model fixes all but the batch. */
export function countSizeChoices(model: TfjsModel): number {
  return model.inputs.some(({ shape }) => shape.slice(1).includes(null)) ? 3 : 1
}

/** The batch size that the model demands, or null. */
export function fixedBatchOf(model: TfjsModel): number | null {
  return model.inputs[0]?.shape[0] ?? null
}

/**
 * Seeded inputs that suit the first layers of the model: token ids below the vocabulary (padded at the end where
 * zeros are masked), values that a lookup knows, [0, 255] where pixels are scaled, [0, 1] for other images, [-1, 1] for
 * other numbers. The same on every machine.
 */
export function generateInputs(model: TfjsModel, keras: KerasModel, batch: number, sizeChoice: number): TensorValue[] {
  return model.inputs.map((input, index) => {
    const shape = input.shape.map((dimension, axis) => dimension ?? (axis === 0 ? batch : openSize(input, sizeChoice)))
    return generateTensor(shape, input.dtype, inputKindOf(keras.network, index), seededRandom(index + 1))
  })
}

const openSize = ({ shape }: ModelTensor, choice: number): number => openSizes[shape.length]?.[choice] ?? 16

function generateTensor(
  shape: readonly number[],
  dtypeName: string,
  kind: InputKind,
  random: () => number,
): TensorValue {
  const dtype: TensorDtype = dtypeName === 'int32' || dtypeName === 'bool' ? dtypeName : 'float32'
  const draw = drawFor(shape, dtype, kind, random)
  const values = Float64Array.from({ length: sizeOf(shape) }, draw)
  if (kind.padding !== undefined) padSteps(values, shape, kind.padding)
  return castValues(values, shape, dtype)
}

function drawFor(shape: readonly number[], dtype: TensorDtype, kind: InputKind, random: () => number): () => number {
  const { vocabulary, padding, choices, range } = kind
  if (choices !== undefined) return () => choices[Math.floor(random() * choices.length)] ?? 0
  if (vocabulary !== undefined) {
    // A zero among real tokens would end or split the sequence where zeros are masked.
    const lowest = padding === 0 && vocabulary > 1 ? 1 : 0
    return () => lowest + Math.floor(random() * (vocabulary - lowest))
  }
  if (range !== undefined && dtype !== 'bool') {
    const [low, high] = range
    return () => low + random() * (high - low)
  }
  if (dtype === 'bool') return () => (random() < 0.5 ? 0 : 1)
  if (dtype === 'int32') return () => Math.floor(random() * (shape.length === 4 ? 256 : 4))
  const isImage = shape.length === 4 && [1, 3, 4].some(channels => shape[3] === channels || shape[1] === channels)
  return isImage ? random : () => random() * 2 - 1
}

/** Overwrites the last steps (axis 1) of each sample, so that samples of one batch differ in length. */
function padSteps(values: Float64Array, shape: readonly number[], padding: number): void {
  const [batch = 1, steps = 1, ...rest] = shape
  const stepSize = sizeOf(rest)
  for (let sample = 0; sample < batch; sample++) {
    const kept = Math.max(1, Math.ceil((steps * (2 + sample)) / (3 + sample)))
    values.fill(padding, (sample * steps + kept) * stepSize, (sample + 1) * steps * stepSize)
  }
}

/** `values` as the model's input takes them. */
export function castValues(values: ArrayLike<number>, shape: readonly number[], dtype: TensorDtype): TensorValue {
  if (dtype === 'int32') return { shape, dtype, values: Int32Array.from(values, Math.trunc) }
  if (dtype === 'bool') return { shape, dtype, values: Uint8Array.from(values, value => (value === 0 ? 0 : 1)) }
  return { shape, dtype, values: Float32Array.from(values) }
}
