// A model of the zoo, described and read in this process.
import fs from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { ReadVariable } from '../../src/bundle/read-variable.js'
import { describeKeras } from '../../src/keras/describe.js'
import type { KerasModel } from '../../src/keras/model.js'
import { readDescription, writeDescription } from '../../src/reader/description.js'
import { openModelFile } from '../../src/reader/model-file.js'
import type { Samples } from '../../src/validate/samples.js'

/** An array as the zoo stores it: little-endian, in base64. */
interface PackedArray {
  readonly shape: readonly number[]
  readonly dtype: 'float32' | 'int32' | 'bool'
  readonly base64: string
}

/** A model file of the zoo as scripts/scoreboard/zoo.mjs lists it. */
export interface ZooFile {
  readonly name: string
  readonly source: string
  readonly architecture?: string
  readonly entry: {
    readonly expect: string | readonly string[]
    readonly inputs?: readonly PackedArray[]
    readonly outputs?: readonly PackedArray[]
  }
}

/** A model to put faults into. */
export interface Subject {
  readonly name: string
  /** A copy of the description, as a reader would send it. */
  describe(): KerasModel
  readonly read: ReadVariable
  /** What Keras predicts, as a samples file beside the model would say. */
  readonly samples: Samples | undefined
  close(): void
}

/** Opens a file of the zoo; null when no model can be read from it. */
export async function openSubject({ name, source, architecture, entry }: ZooFile): Promise<Subject | null> {
  const packed = fs.readFileSync(source)
  const bytes = new Uint8Array(source.endsWith('.gz') ? gunzipSync(packed) : packed)
  try {
    const { hdf5, archive } = await openModelFile({
      size: bytes.length,
      read: (offset, into) => {
        const part = bytes.subarray(offset, offset + into.length)
        into.set(part)
        return part.length
      },
    })
    const given = architecture === undefined ? {} : { architecture: fs.readFileSync(architecture, 'utf8') }
    const description = describeKeras(hdf5, given, archive)
    const { model } = description
    if (model === null || description.diagnostics.some(({ severity }) => severity === 'error')) {
      hdf5.close()
      return null
    }
    const text = writeDescription(description)
    await hdf5.prepare()
    const datasets = new Map(model.variables.map(({ id, path }) => [id, hdf5.root.dataset(path)]))
    return {
      name,
      describe: () => readDescription(text).model ?? model,
      read: async ({ id, path }, first, count) => {
        const values = datasets.get(id)?.read(first, count)
        if (values === undefined) throw new Error(`${path} is missing`)
        // The next read fills the same buffer.
        return values.slice()
      },
      samples: samplesOf(entry),
      close: () => hdf5.close(),
    }
  } catch {
    return null
  }
}

function samplesOf({ inputs, outputs }: ZooFile['entry']): Samples | undefined {
  if (inputs === undefined || outputs === undefined) return undefined
  const arrays = (packed: readonly PackedArray[]) => ({ by: 'order' as const, arrays: packed.map(unpack) })
  return { file: 'zoo', inputs: arrays(inputs), outputs: arrays(outputs) }
}

function unpack({ base64, dtype, shape }: PackedArray) {
  const { buffer } = new Uint8Array(Buffer.from(base64, 'base64'))
  const values = dtype === 'float32' ? new Float32Array(buffer) : new Int32Array(buffer)
  return { shape, values: Float64Array.from(values) }
}
