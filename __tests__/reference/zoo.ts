import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { describeKeras } from '../../src/keras/describe.js'
import type { KerasModel } from '../../src/keras/model.js'
import { openModelFile } from '../../src/reader/model-file.js'
import { openReference, runReference } from '../../src/reference/reference.js'
import type { Dtype, Tensor } from '../../src/reference/tensor.js'

const zoo = path.join(path.dirname(fileURLToPath(import.meta.url)), '../fixtures/zoo')

interface Packed {
  readonly shape: readonly number[]
  readonly dtype: string
  readonly base64: string
  readonly noise?: number
}

interface Entry {
  readonly expect: string | readonly string[]
  readonly half?: boolean
  readonly inputs?: readonly Packed[]
  readonly outputs?: readonly Packed[]
}

/** One saved form of a model of the zoo. */
export interface SavedModel {
  readonly name: string
  readonly entry: Entry
  load(): Promise<{ readonly bytes: Uint8Array; readonly architecture?: string }>
}

const readEntry = (file: string): Entry => JSON.parse(fs.readFileSync(file, 'utf8')) as Entry

/** The models of both parts of the zoo that convert, those whose name `chosen` matches. */
export function savedModels(chosen: RegExp): SavedModel[] {
  return [...keras2Models(), ...keras3Models()].filter(
    ({ name, entry }) => chosen.test(name) && entry.expect === 'equal' && entry.outputs !== undefined,
  )
}

function keras2Models(): SavedModel[] {
  const folder = path.join(zoo, 'models')
  return fs
    .readdirSync(folder)
    .filter(file => file.endsWith('.h5'))
    .map(file => {
      const name = file.replace(/\.h5$/, '')
      const architecture = path.join(folder, `${name}.architecture.json`)
      return {
        name: `2/${name}`,
        entry: readEntry(path.join(folder, `${name}.json`)),
        load: async () => ({
          bytes: fs.readFileSync(path.join(folder, file)),
          ...(fs.existsSync(architecture) ? { architecture: fs.readFileSync(architecture, 'utf8') } : {}),
        }),
      }
    })
}

function keras3Models(): SavedModel[] {
  const folder = path.join(zoo, 'keras-3', 'models')
  return fs
    .readdirSync(folder)
    .filter(file => file.endsWith('.gz'))
    .map(file => {
      const name = file.replace(/\.gz$/, '')
      return {
        name: `3/${name}`,
        entry: readEntry(path.join(folder, `${entryOf(folder, name)}.json`)),
        load: async () => ({ bytes: gunzipSync(fs.readFileSync(path.join(folder, file))) }),
      }
    })
}

function entryOf(folder: string, name: string): string {
  const plain = name.replace(/\.(keras|h5)$/, '')
  if (fs.existsSync(path.join(folder, `${plain}.json`))) return plain
  return plain.replace(/_(again|keras_3_\d+)$/, '')
}

/** What the reference predicts for the inputs of an entry, beside what Keras predicted. */
export interface Outcome {
  readonly problem?: string
  /** The largest difference over the tolerance of it. */
  readonly excess?: number
}

/** Runs the reference on a saved model and compares with Keras, in this process. */
export async function judgeReference(saved: SavedModel): Promise<Outcome> {
  const { bytes, architecture } = await saved.load()
  const { hdf5, archive } = await openModelFile({
    size: bytes.length,
    read: (offset, into) => {
      const part = bytes.subarray(offset, offset + into.length)
      into.set(part)
      return part.length
    },
  })
  const { model } = describeKeras(hdf5, architecture === undefined ? {} : { architecture }, archive)
  if (model === null) return { problem: 'is not described' }
  await hdf5.prepare()
  const read = async (id: number, first: number, count: number): Promise<Uint8Array> =>
    hdf5.root
      .dataset(model.variables[id]?.path ?? '')
      ?.read(first, count)
      .slice() ?? new Uint8Array()
  try {
    return await compare(model, read, saved.entry)
  } catch (error) {
    return {
      problem:
        error instanceof Error ? (process.env['REF_STACK'] ? (error.stack ?? '') : error.message) : String(error),
    }
  } finally {
    hdf5.close()
  }
}

async function compare(
  model: KerasModel,
  read: (id: number, first: number, count: number) => Promise<Uint8Array>,
  { inputs = [], outputs = [], half }: Entry,
): Promise<Outcome> {
  const reference = openReference(model, read)
  const { outputs: found } = await runReference(reference, inputs.map(unpack))
  if (found.length !== outputs.length) return { problem: `${found.length} outputs instead of ${outputs.length}` }
  let excess = 0
  for (const [index, packed] of outputs.entries()) {
    const want = unpack(packed)
    const got = found[index]
    if (got === undefined || got.shape.join() !== want.shape.join())
      return { problem: `output ${index} has the shape [${got?.shape}] instead of [${want.shape}]` }
    const { difference, largest } = differenceOf(got, want)
    const tolerance = Math.max((half ? 5e-3 : 1e-5) * largest, 4 * (packed.noise ?? 0), 1e-7)
    if (Number.isNaN(difference)) return { problem: `output ${index} is not finite where Keras's is` }
    excess = Math.max(excess, difference / tolerance)
  }
  return excess > 1 ? { problem: `differs by ${excess.toPrecision(3)} times the tolerance`, excess } : { excess }
}

function differenceOf({ values: got }: Tensor, { values: want }: Tensor): { difference: number; largest: number } {
  let difference = 0
  let largest = 0
  for (let index = 0; index < want.length; index++) {
    const [wanted = Number.NaN, value = Number.NaN] = [want[index], got[index]]
    if (!Number.isFinite(wanted)) continue
    largest = Math.max(largest, Math.abs(wanted))
    const own = Math.abs(value - wanted)
    if (!(own <= difference)) difference = own
  }
  return { difference, largest }
}

function unpack({ shape, dtype, base64 }: Packed): Tensor {
  const { buffer } = Uint8Array.from(Buffer.from(base64, 'base64'))
  const kind: Dtype = dtype === 'float32' ? 'float' : dtype === 'bool' ? 'bool' : 'int'
  return { shape, dtype: kind, values: dtype === 'float32' ? new Float32Array(buffer) : new Int32Array(buffer) }
}
