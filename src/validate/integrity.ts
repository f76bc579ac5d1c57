import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Bundle } from '../bundle/bundle.js'
import { type ReadVariable, slabsOf } from '../bundle/read-variable.js'
import { ConversionError, type Diagnostic, refuse } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import { bytesOf, type StoredDtype } from '../keras/model.js'
import { valuesIn } from '../keras/sizes.js'
import type { WeightEntry, WeightGroup } from '../tfjs/encode.js'
import { storedBytes } from '../tfjs/layers-model.js'
import type { TfjsModel, TfjsWeight } from '../tfjs/model.js'
import { losesTheLastShard } from '../tfjs/shards.js'

/** What was compared, and the first thing that differs. */
export interface Integrity {
  readonly weightsCompared: number
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads a bundle back as TensorFlow.js does and compares every value with its source in the Keras file: equal after the
 * documented cast, or within half a step of quantization. The arithmetic here is its own, apart from the encoder's, so
 * that a fault there shows. Streams: memory does not grow with the model.
 */
export async function validateIntegrity(
  bundle: Bundle,
  model: TfjsModel,
  read: ReadVariable,
  signal?: AbortSignal,
): Promise<Integrity> {
  let weightsCompared = 0
  try {
    const groups = await readManifest(bundle)
    const entries = groups.flatMap(({ weights }) => weights)
    checkNames(entries, model.weights)
    checkLengths(groups, bundle)
    const shards = new ShardReader(bundle)
    for (const [index, weight] of model.weights.entries()) {
      const entry = entries[index]
      if (entry === undefined) continue
      await compareWeight(weight, entry, shards, read, signal)
      weightsCompared++
    }
    await shards.end()
    return { weightsCompared, diagnostics: [] }
  } catch (error) {
    if (!(error instanceof ConversionError) || error.diagnostic.code !== 'validate/integrity') throw error
    return { weightsCompared, diagnostics: [error.diagnostic] }
  }
}

function broken(message: string, weight?: string): never {
  refuse('validate/integrity', message, weight === undefined ? {} : { weight })
}

async function readManifest({ directory, files }: Bundle): Promise<readonly WeightGroup[]> {
  const text = await readFile(path.join(directory, 'model.json'), 'utf8').catch(() =>
    broken('model.json cannot be read back.'),
  )
  const sha256 = createHash('sha256').update(text).digest('hex')
  if (files[0]?.sha256 !== sha256) broken('model.json is not what was written.')
  const { weightsManifest } = JSON.parse(text) as { weightsManifest: readonly WeightGroup[] }
  return weightsManifest
}

function checkNames(entries: readonly WeightEntry[], weights: readonly TfjsWeight[]): void {
  if (entries.length !== weights.length)
    broken(`The manifest lists ${entries.length} weights, but the model has ${weights.length}.`)
  const seen = new Set<string>()
  for (const [index, { name, shape, dtype }] of entries.entries()) {
    const weight = weights[index]
    if (weight === undefined || weight.name !== name)
      broken(`The manifest lists the weight ${display(name)} at the place of another.`, name)
    if (seen.has(name)) broken(`The manifest lists the weight ${display(name)} twice.`, name)
    seen.add(name)
    if (shape.join() !== weight.shape.join())
      broken(
        `The weight ${display(name)} has the shape [${shape.join(', ')}] in the manifest, but [${weight.shape.join(', ')}] in the model.`,
        name,
      )
    const stored = weight.source.dtype
    if (dtype !== kindOf(stored))
      broken(
        `The weight ${display(name)} is of type ${dtype} in the manifest, where the Keras file holds ${stored}.`,
        name,
      )
  }
}

/** The one type of tf.js that stands for a stored type. */
const kindOf = (stored: StoredDtype): WeightEntry['dtype'] =>
  stored === 'bool' ? 'bool' : /^u?int/.test(stored) ? 'int32' : 'float32'

function checkLengths(groups: readonly WeightGroup[], { files }: Bundle): void {
  const sizes = new Map(files.map(({ path: name, bytes }) => [name, bytes]))
  const listed = groups.flatMap(({ paths }) => paths)
  if (listed.join() !== [...sizes.keys()].slice(1).join()) broken('The manifest lists other shards than were written.')
  for (const { paths, weights } of groups) {
    const held = paths.reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0)
    const needed = weights.reduce(
      (sum, entry) => sum + valuesIn(entry.shape) * storedBytes[entry.quantization?.dtype ?? entry.dtype],
      0,
    )
    if (held !== needed) broken(`A group of shards holds ${held} bytes, but its weights need ${needed}.`)
  }
  const all = groups.flatMap(({ paths }) => paths.map(name => sizes.get(name) ?? 0))
  if (losesTheLastShard(all)) broken('TensorFlow.js 4.22 would read zeros from the last shard.')
}

/** The shards of a bundle as one stream, hashed on the way. */
class ShardReader {
  readonly #files: Bundle['files']
  readonly #directory: string
  #pieces: AsyncIterator<Uint8Array>
  #rest: Uint8Array = new Uint8Array(0)

  constructor({ directory, files }: Bundle) {
    this.#directory = directory
    this.#files = files.slice(1)
    this.#pieces = this.#read()
  }

  /** The next `length` bytes; fewer never. */
  async take(length: number): Promise<Uint8Array> {
    if (length <= this.#rest.length) {
      const part = this.#rest.subarray(0, length)
      this.#rest = this.#rest.subarray(length)
      return part
    }
    const bytes = new Uint8Array(length)
    for (let filled = 0; filled < length; ) {
      if (this.#rest.length === 0) {
        const next = await this.#pieces.next()
        if (next.done) return broken('The shards end before the last weight.')
        this.#rest = next.value
      }
      const part = this.#rest.subarray(0, length - filled)
      bytes.set(part, filled)
      this.#rest = this.#rest.subarray(part.length)
      filled += part.length
    }
    return bytes
  }

  /** To be called after the last weight: nothing may be left, and the last file's hash is compared. */
  async end(): Promise<void> {
    const next = this.#rest.length > 0 ? { done: false } : await this.#pieces.next()
    if (!next.done) broken('The shards go on after the last weight.')
  }

  async *#read(): AsyncGenerator<Uint8Array> {
    for (const { path: name, bytes, sha256 } of this.#files) {
      const hash = createHash('sha256')
      let length = 0
      for await (const piece of piecesOf(path.join(this.#directory, name))) {
        hash.update(piece)
        length += piece.length
        yield piece
      }
      if (length !== bytes || hash.digest('hex') !== sha256) broken(`${display(name)} is not what was written.`)
    }
  }
}

async function* piecesOf(file: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of createReadStream(file, { highWaterMark: 2 ** 20 })) yield piece as Uint8Array
  } catch {
    broken(`${display(path.basename(file))} cannot be read back.`)
  }
}

async function compareWeight(
  weight: TfjsWeight,
  entry: WeightEntry,
  shards: ShardReader,
  read: ReadVariable,
  signal: AbortSignal | undefined,
): Promise<void> {
  const stored = entry.quantization?.dtype ?? entry.dtype
  for await (const { variable, first, bytes } of slabsOf([weight.source], read)) {
    signal?.throwIfAborted()
    const count = bytes.length / bytesOf[variable.dtype]
    const written = await shards.take(count * storedBytes[stored])
    // Most weights are float32 on both sides, where equal bytes are all there is to ask.
    if (stored === variable.dtype && Buffer.compare(bytes, written) === 0) continue
    compareValues(weight.name, first, bytes, variable.dtype, written, entry)
  }
}

function compareValues(
  name: string,
  first: number,
  source: Uint8Array,
  dtype: StoredDtype,
  written: Uint8Array,
  entry: WeightEntry,
): void {
  const sourceAt = valueReader(dtype, source)
  const { quantization } = entry
  const writtenAt = valueReader(quantization?.dtype ?? entry.dtype, written)
  const count = source.length / bytesOf[dtype]
  for (let index = 0; index < count; index++) {
    const want = sourceAt(index)
    const code = writtenAt(index)
    const got =
      quantization === undefined || quantization.dtype === 'float16'
        ? code
        : quantization.min + code * quantization.scale
    if (isEqual(want, got, entry)) continue
    broken(
      `The weight ${display(name)} holds ${got} at position ${first + index}, where the Keras file holds ${want}.`,
      name,
    )
  }
}

/** Whether a value read back is the source's after the documented cast, or within half a step of quantization. */
export function isEqual(want: number, got: number, { dtype, quantization }: WeightEntry): boolean {
  const cast = dtype === 'float32' ? Math.fround(want) : want
  if (cast === got || Object.is(cast, got)) return true
  if (quantization === undefined || !Number.isFinite(cast)) return false
  const difference = Math.abs(cast - got)
  if (quantization.dtype === 'float16') return difference <= Math.max(2 ** -11 * Math.abs(want), 2 ** -25)
  // Half a step, and what rounding to float32 adds under numpy 1.
  const reach = Math.max(Math.abs(quantization.min), Math.abs(want))
  return difference <= quantization.scale * 0.5 + 2 ** -22 * reach
}

type ValueReader = (index: number) => number

/** Gives the value at an index of little-endian bytes of a stored type. */
export function valueReader(dtype: StoredDtype, bytes: Uint8Array): ValueReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const readers: Readonly<Record<StoredDtype, ValueReader>> = {
    float32: index => view.getFloat32(4 * index, true),
    float64: index => view.getFloat64(8 * index, true),
    float16: index => halfValues()[view.getUint16(2 * index, true)] ?? 0,
    bfloat16: index => new Float32Array(Uint32Array.of(view.getUint16(2 * index, true) * 65536).buffer)[0] ?? 0,
    int8: index => view.getInt8(index),
    int16: index => view.getInt16(2 * index, true),
    int32: index => view.getInt32(4 * index, true),
    int64: index => Number(view.getBigInt64(8 * index, true)),
    uint8: index => view.getUint8(index),
    uint16: index => view.getUint16(2 * index, true),
    uint32: index => view.getUint32(4 * index, true),
    uint64: index => Number(view.getBigUint64(8 * index, true)),
    bool: index => view.getUint8(index),
  }
  return readers[dtype]
}

let halves: Float32Array | undefined
/** The value of every half-precision float, by its bits, as tf.js looks them up. */
function halfValues(): Float32Array {
  halves ??= Float32Array.from({ length: 65536 }, (_, bits) => halfValue(bits))
  return halves
}

function halfValue(bits: number): number {
  const magnitude = bits & 0x7fff
  const sign = bits > 0x7fff ? -1 : 1
  if (magnitude > 0x7c00) return Number.NaN
  if (magnitude === 0x7c00) return sign * Number.POSITIVE_INFINITY
  const exponent = magnitude >> 10
  return sign * (exponent === 0 ? magnitude / 2 ** 24 : ((magnitude & 0x3ff) + 1024) * 2 ** (exponent - 25))
}
