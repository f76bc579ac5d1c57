import type { ReadVariable } from '../../src/bundle/read-variable.js'
import { bytesOf, type StoredDtype, type StoredVariable } from '../../src/keras/model.js'
import type { EncodeOptions } from '../../src/tfjs/encode.js'
import type { TfjsModel } from '../../src/tfjs/model.js'

/** An array as a Keras file would hold it. */
export interface MemoryArray {
  readonly name: string
  readonly dtype: StoredDtype
  readonly shape: readonly number[]
  /** Little-endian. */
  readonly bytes: Uint8Array
  readonly group?: string
}

/** The options of a run without any. */
export const plainOptions: EncodeOptions = {
  quantize: [],
  quantizationRounding: 'numpy2',
  shardSizeBytes: 4194304,
  splitByLayer: false,
  metadata: {},
}

/** An array of float32 values. */
export function float32(name: string, values: readonly number[], group?: string): MemoryArray {
  const bytes = new Uint8Array(Float32Array.from(values).buffer)
  return { name, dtype: 'float32', shape: [values.length], bytes, ...(group === undefined ? {} : { group }) }
}

/** A model whose weights lie in memory, and what reads them as the cage would. */
export function memoryModel(arrays: readonly MemoryArray[]): { model: TfjsModel; read: ReadVariable } {
  const variables = arrays.map(
    ({ name, dtype, shape, group }, id): StoredVariable => ({
      kind: 'stored',
      id,
      path: `/model_weights/${name}`,
      savedName: `${name}:0`,
      group: group ?? 'layer',
      shape,
      dtype,
    }),
  )
  const model: TfjsModel = {
    modelTopology: { keras_version: '2.13.1', backend: 'tensorflow', model_config: { class_name: 'Sequential' } },
    generatedBy: 'keras v2.13.1',
    weights: variables.map((source, id) => ({
      name: arrays[id]?.name ?? '',
      shape: source.shape,
      source,
      group: source.group,
    })),
    inputs: [],
    outputs: [],
    correspondence: [],
    customClasses: [],
    renamed: {},
  }
  const read: ReadVariable = async ({ id, dtype }, first, count) => {
    const size = bytesOf[dtype]
    return (arrays[id]?.bytes ?? new Uint8Array(0)).slice(first * size, (first + count) * size)
  }
  return { model, read }
}
