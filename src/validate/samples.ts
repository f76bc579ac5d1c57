import { lstat, open } from 'node:fs/promises'
import { basename } from 'node:path'
import { unzipSync } from 'fflate'
import { refuse } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import { parseNpy, type SampleArray } from './npy.js'

/** Arrays of a samples file, by name or in the order of the model's inputs (or outputs). */
export type SampleArrays =
  | { readonly by: 'name'; readonly arrays: ReadonlyMap<string, SampleArray> }
  | { readonly by: 'order'; readonly arrays: readonly SampleArray[] }

/** Inputs to predict on and, where the file has them, what Keras predicted. */
export interface Samples {
  /** As named in messages. */
  readonly file: string
  readonly inputs: SampleArrays
  readonly outputs?: SampleArrays
}

/** Largest samples file, and largest sum of its arrays, in bytes. */
const LARGEST = 256 * 2 ** 20

/** Rank of the largest tensors of TensorFlow.js, and some room. */
const MOST_AXES = 8

const suffixes = ['.samples.json', '.samples.npz', '.samples.npy']

/** The samples file that lies beside a model: `<model without its suffix>.samples.json`, `.npz` or `.npy`. */
export async function findSamples(modelFile: string): Promise<string | undefined> {
  const stem = modelFile.replace(/\.(h5|hdf5|keras)$/i, '')
  for (const suffix of suffixes) {
    const found = await lstat(stem + suffix).catch(() => null)
    // A symbolic link beside a model is not followed, as models themselves are not.
    if (found?.isFile()) return stem + suffix
  }
  return undefined
}

/** Samples with the path of their file. */
export interface FoundSamples {
  readonly path: string
  readonly samples: Samples
}

/** The samples to predict a model on: those of the file that is named, or that lies beside the model; undefined without one. */
export async function samplesFor(modelFile: string, named: string | undefined): Promise<FoundSamples | undefined> {
  const path = named ?? (await findSamples(modelFile))
  return path === undefined ? undefined : { path, samples: await readSamples(path) }
}

/** Reads a samples file by its suffix; docs/validation.md describes the forms. Throws ConversionError `validate/invalid-samples`. */
export async function readSamples(path: string): Promise<Samples> {
  const file = basename(path)
  const bytes = await readBounded(path, file)
  if (/\.npy$/i.test(path)) return { file, inputs: { by: 'order', arrays: [readNpy(bytes, file, '')] } }
  if (/\.npz$/i.test(path)) return readNpz(bytes, file)
  if (/\.json$/i.test(path)) return readJson(bytes, file)
  return invalid(file, 'its suffix is none of .json, .npz and .npy')
}

async function readBounded(path: string, file: string): Promise<Uint8Array> {
  const handle = await open(path).catch(() => invalid(file, 'it cannot be opened'))
  try {
    const stat = await handle.stat()
    if (!stat.isFile()) return invalid(file, 'it is not a regular file')
    if (stat.size > LARGEST) return invalid(file, `it has ${stat.size} bytes, and ${LARGEST} are allowed`)
    return await handle.readFile()
  } finally {
    await handle.close()
  }
}

function invalid(file: string, clause: string): never {
  return refuse('validate/invalid-samples', `The samples file ${display(file)} cannot be used: ${clause}.`)
}

function readNpy(bytes: Uint8Array, file: string, key: string): SampleArray {
  try {
    return parseNpy(bytes)
  } catch (error) {
    const where = key === '' ? '' : `"${display(key)}": `
    return invalid(file, where + (error instanceof Error ? error.message : 'it cannot be read'))
  }
}

/**
 * Arrays whose name is `outputs/<name>` or `output_<number>` are Keras's outputs, all others inputs. Names that are
 * all `input_<number>` (or numpy's own `arr_<number>`) count from 0 and go by order unless the model has those names.
 */
function readNpz(bytes: Uint8Array, file: string): Samples {
  let entries: Record<string, Uint8Array>
  let total = 0
  try {
    entries = unzipSync(bytes, {
      filter({ name, originalSize }) {
        total += originalSize
        return name.endsWith('.npy') && total <= LARGEST
      },
    })
  } catch {
    return invalid(file, 'it is not a .npz file')
  }
  if (total > LARGEST) return invalid(file, `its arrays have ${total} bytes, and ${LARGEST} are allowed`)
  const inputs = new Map<string, SampleArray>()
  const outputs = new Map<string, SampleArray>()
  for (const [entry, content] of Object.entries(entries)) {
    const key = entry.slice(0, -'.npy'.length)
    const array = readNpy(content, file, key)
    if (key.startsWith('outputs/')) outputs.set(key.slice('outputs/'.length), array)
    else if (/^output_\d+$/.test(key)) outputs.set(key, array)
    else inputs.set(key.replace(/^inputs\//, ''), array)
  }
  if (inputs.size === 0) return invalid(file, 'it holds no input')
  return {
    file,
    inputs: { by: 'name', arrays: inputs },
    ...(outputs.size === 0 ? {} : { outputs: { by: 'name', arrays: outputs } }),
  }
}

function readJson(bytes: Uint8Array, file: string): Samples {
  let content: unknown
  try {
    content = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return invalid(file, 'it is not JSON (NaN and Infinity are none either; use .npz for them)')
  }
  if (typeof content !== 'object' || content === null || !('inputs' in content)) {
    return invalid(file, 'it has no "inputs"')
  }
  const outputs = 'outputs' in content ? content.outputs : undefined
  return {
    file,
    inputs: arraysOf(content.inputs, file, 'inputs'),
    ...(outputs === undefined || outputs === null ? {} : { outputs: arraysOf(outputs, file, 'outputs') }),
  }
}

function arraysOf(value: unknown, file: string, key: string): SampleArrays {
  if (Array.isArray(value)) return { by: 'order', arrays: value.map((array, i) => flatten(array, file, `${key}/${i}`)) }
  if (typeof value !== 'object' || value === null) return invalid(file, `"${key}" is neither an object nor an array`)
  const arrays = Object.entries(value).map(([name, array]) => [name, flatten(array, file, `${key}/${name}`)] as const)
  return { by: 'name', arrays: new Map(arrays) }
}

/** A nested list as shape and values; every list of one depth must have the same length. */
function flatten(nested: unknown, file: string, key: string): SampleArray {
  const shape: number[] = []
  for (let level = nested; Array.isArray(level); level = level[0]) shape.push(level.length)
  if (shape.length > MOST_AXES) return invalid(file, `"${display(key)}" is nested more than ${MOST_AXES} deep`)
  const values: number[] = []
  const collect = (value: unknown, depth: number): void => {
    if (depth === shape.length) {
      if (typeof value !== 'number' && typeof value !== 'boolean')
        invalid(file, `"${display(key)}" holds something that is no number`)
      values.push(Number(value))
    } else if (Array.isArray(value) && value.length === shape[depth]) for (const part of value) collect(part, depth + 1)
    else invalid(file, `"${display(key)}" is ragged: a list at depth ${depth} does not have ${shape[depth]} entries`)
  }
  collect(nested, 0)
  return { shape, values: Float64Array.from(values) }
}
