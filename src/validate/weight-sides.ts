import { createHash } from 'node:crypto'
import { type ReadVariable, slabsOf } from '../bundle/read-variable.js'
import type { StoredWeight, WeightReader } from '../bundle/stored-weights.js'
import { bytesOf, type KerasLayer, type KerasNetwork, type Variable } from '../keras/model.js'
import { valuesIn } from '../keras/sizes.js'
import { allNetworks } from '../keras/traverse.js'
import { storedBytes } from '../tfjs/layers-model.js'
import type { TfjsWeight } from '../tfjs/model.js'
import { weightTargets } from '../tfjs/weight-targets.js'
import { resolveName } from '../tfjs/weights.js'
import { isEqual, valueReader } from './integrity.js'

/** The weights of each layer of one model in the order of the layer table, under the names that tfjs-layers gives them. */
export interface WeightSide<Source> {
  readonly weightsOf: (layer: KerasLayer) => readonly { readonly target: string; readonly source: Source | null }[]
  /** What belongs to no layer. */
  readonly strays: readonly Source[]
}

const ownName = ({ name }: KerasLayer): string => name

/** The weights of a network whose layers have their variables. */
export const boundSide: WeightSide<Variable> = {
  weightsOf: layer => weightTargets(layer, ownName).map(({ name, variable }) => ({ target: name, source: variable })),
  strays: [],
}

/** The weights of a network as written, by the names under which tfjs-layers finds them. */
export function namedSide<Source>(
  network: KerasNetwork,
  named: readonly (readonly [string, Source])[],
): WeightSide<Source> {
  const layers = allNetworks(network).flatMap(({ network: one }) => one.layers)
  const targets = layers.flatMap(allTargets)
  // tfjs-layers refuses two weights of one name; whose values they would be cannot be said.
  const counts = new Map<string, number>()
  for (const target of targets) counts.set(target, (counts.get(target) ?? 0) + 1)
  const left = new Set(targets.filter(target => counts.get(target) === 1))
  const sources = new Map<string, Source>()
  const strays: Source[] = []
  for (const [name, source] of named) {
    const target = resolveName(name, left)
    if (target === null) strays.push(source)
    else {
      left.delete(target)
      sources.set(target, source)
    }
  }
  return {
    weightsOf: layer =>
      weightTargets(layer, ownName).map(({ name }) => ({ target: name, source: sources.get(name) ?? null })),
    strays,
  }
}

const allTargets = (layer: KerasLayer): readonly string[] => weightTargets(layer, ownName).map(({ name }) => name)

/** The weights of a converted model by the names in its manifest. */
export const plannedSide = (network: KerasNetwork, weights: readonly TfjsWeight[]): WeightSide<Variable> =>
  namedSide(
    network,
    weights.map(({ name, source }) => [name, source] as const),
  )

/** Digests of weights, each as the float32 or int32 values that TensorFlow.js would hold; computed once. */
export class Digests {
  readonly #read: ReadVariable
  readonly #reader: WeightReader
  readonly #signal: AbortSignal | undefined
  readonly #known = new Map<Variable | StoredWeight, string>()

  constructor(read: ReadVariable, reader: WeightReader, signal: AbortSignal | undefined) {
    this.#read = read
    this.#reader = reader
    this.#signal = signal
  }

  async addVariables(variables: Iterable<Variable>): Promise<void> {
    for (const variable of variables) {
      if (this.#known.has(variable)) continue
      const hash = createHash('sha256').update(variable.shape.join())
      for await (const slab of slabsOf([variable], this.#read)) {
        this.#signal?.throwIfAborted()
        hash.update(asLoaded(slab.bytes, slab.variable.dtype))
      }
      this.#known.set(variable, hash.digest('hex'))
    }
  }

  /** Quantized weights have no digest, since rounding changed them. */
  async addStored(weights: Iterable<StoredWeight>): Promise<void> {
    for (const weight of weights) {
      const { entry } = weight
      if (entry.quantization !== undefined) continue
      const hash = createHash('sha256').update(entry.shape.join())
      for (const [first, count] of pieces(valuesIn(entry.shape))) {
        this.#signal?.throwIfAborted()
        hash.update(asLoaded(await this.#reader.read(weight, first, count), entry.dtype))
      }
      this.#known.set(weight, hash.digest('hex'))
    }
  }

  of(source: Variable | StoredWeight | null): string | undefined {
    return source === null ? undefined : this.#known.get(source)
  }
}

const pieceValues = 2 ** 20

function* pieces(count: number): Generator<readonly [first: number, count: number]> {
  for (let first = 0; first < count; first += pieceValues) yield [first, Math.min(pieceValues, count - first)]
}

/** Little-endian float32 for floats and int32 for the rest. */
function asLoaded(bytes: Uint8Array, dtype: Variable['dtype']): Uint8Array {
  if (dtype === 'float32' || dtype === 'int32') return bytes
  const valueAt = valueReader(dtype, bytes)
  const count = bytes.length / bytesOf[dtype]
  const values = /float/.test(dtype) ? new Float32Array(count) : new Int32Array(count)
  for (let index = 0; index < count; index++) values[index] = valueAt(index)
  return new Uint8Array(values.buffer)
}

/** The first value of a stored weight that is not that of the variable. */
export interface ValueDifference {
  /** Row-major. */
  readonly at: number
  readonly got: number
  readonly want: number
}

/** Compares a weight of a bundle with a variable of the same shape, value by value; null when all are equal. */
export async function compareWithVariable(
  weight: StoredWeight,
  variable: Variable,
  read: ReadVariable,
  reader: WeightReader,
  signal: AbortSignal | undefined,
): Promise<ValueDifference | null> {
  const { entry } = weight
  const { quantization } = entry
  const type = quantization?.dtype ?? entry.dtype
  for await (const { first, bytes } of slabsOf([variable], read)) {
    signal?.throwIfAborted()
    const count = bytes.length / bytesOf[variable.dtype]
    const stored = await reader.read(weight, first, count)
    if (stored.length !== count * storedBytes[type]) return { at: first, got: Number.NaN, want: Number.NaN }
    const wantAt = valueReader(variable.dtype, bytes)
    const codeAt = valueReader(type, stored)
    for (let index = 0; index < count; index++) {
      const [want, code] = [wantAt(index), codeAt(index)]
      const got =
        quantization === undefined || quantization.dtype === 'float16'
          ? code
          : quantization.min + code * quantization.scale
      if (!isEqual(want, got, entry)) return { at: first + index, got, want }
    }
  }
  return null
}
