import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Diagnostic, diagnostic, refuse } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import { castValues, type ManifestDtype, manifestDtype, OutOfRangeError } from '../tfjs/casts.js'
import type { EncodeOptions, QuantizationDtype, WeightEntry, WeightGroup } from '../tfjs/encode.js'
import type { TfjsModel, TfjsWeight } from '../tfjs/model.js'
import { modelJson } from '../tfjs/model-json.js'
import {
  canQuantize,
  chooseTypes,
  emptyRange,
  type Quantization,
  quantizationOf,
  quantizeValues,
  type Range,
  widen,
} from '../tfjs/quantize.js'
import { losesTheLastShard, shardNames, shardSizes } from '../tfjs/shards.js'
import type { Bundle, BundleFile } from './bundle.js'
import { type ReadVariable, type Slab, slabsOf, valuesIn } from './read-variable.js'
import { ShardWriter } from './shard-writer.js'

/** What a writer tells and heeds. */
export interface WriteHooks {
  readonly signal?: AbortSignal
  /** Called after each slab: the weight at hand, and source bytes written so far of all. */
  readonly onBytes?: (weight: string, done: number, total: number) => void
}

/** A weight with all that decides its bytes. */
interface PlannedWeight {
  readonly weight: TfjsWeight
  readonly dtype: ManifestDtype
  readonly quantization: Quantization | null
  readonly range: Range
  readonly bytes: number
}

const storedBytes = { float32: 4, int32: 4, bool: 1, float16: 2, uint8: 1, uint16: 2 } as const

/**
 * Writes `model.json` and the shards of a model into an empty directory, streaming: the memory it takes does not grow
 * with the model. Throws `ConversionError` (`weight/out-of-range`, `option/invalid`) when the model cannot be written
 * as asked.
 */
export async function writeBundle(
  model: TfjsModel,
  read: ReadVariable,
  directory: string,
  options: EncodeOptions,
  hooks: WriteHooks = {},
): Promise<{ readonly bundle: Bundle; readonly diagnostics: readonly Diagnostic[] }> {
  const names = model.weights.map(({ name }) => name)
  const { types, diagnostics: choices } = chooseTypes(names, options.quantize)
  const planned: PlannedWeight[] = []
  const diagnostics: Diagnostic[] = [...choices]
  for (const weight of model.weights) {
    hooks.signal?.throwIfAborted()
    const plan = await planWeight(weight, types.get(weight.name), read)
    planned.push(plan.weight)
    diagnostics.push(...plan.diagnostics)
  }
  const { groups, joined } = planGroups(planned, options)
  diagnostics.push(...joined)
  const files: BundleFile[] = []
  const weightsManifest: WeightGroup[] = []
  const progress = progressOf(planned, hooks)
  for (const [index, group] of groups.entries()) {
    const written = await writeGroup(group, index + 1, read, directory, options, progress)
    files.push(...written)
    weightsManifest.push({ paths: written.map(file => file.path), weights: group.map(entryOf) })
  }
  const text = modelJson(model, weightsManifest, options.metadata)
  await writeFile(path.join(directory, 'model.json'), text, { flag: 'wx' })
  const sha256 = createHash('sha256').update(text).digest('hex')
  const manifest = { path: 'model.json', bytes: Buffer.byteLength(text), sha256 }
  return { bundle: { directory, files: [manifest, ...files], weightsManifest }, diagnostics }
}

async function planWeight(
  weight: TfjsWeight,
  type: QuantizationDtype | undefined,
  read: ReadVariable,
): Promise<{ weight: PlannedWeight; diagnostics: readonly Diagnostic[] }> {
  const dtype = manifestDtype(weight.source.dtype)
  const values = valuesIn(weight.shape)
  const plain = { weight, dtype, quantization: null, range: emptyRange, bytes: values * storedBytes[dtype] }
  if (type === undefined || dtype !== 'float32') return { weight: plain, diagnostics: [] }
  let range: Range = emptyRange
  for await (const slab of slabsOf([weight.source], read)) range = widen(range, castSlab(weight, slab))
  if (!canQuantize(type, range))
    return { weight: plain, diagnostics: values === 0 ? [] : [unquantized(weight, type, range)] }
  const quantization = quantizationOf(type, range)
  return { weight: { weight, dtype, quantization, range, bytes: values * storedBytes[type] }, diagnostics: [] }
}

function unquantized({ name }: TfjsWeight, type: QuantizationDtype, { finite }: Range): Diagnostic {
  const why = finite ? `beyond the reach of ${type}` : 'that are NaN or infinite'
  return diagnostic(
    'weight/not-quantized',
    `The weight ${display(name)} holds values ${why}, so it was left in float32.`,
    {
      weight: name,
    },
  )
}

function planGroups(
  planned: readonly PlannedWeight[],
  { splitByLayer, shardSizeBytes }: EncodeOptions,
): { groups: readonly (readonly PlannedWeight[])[]; joined: readonly Diagnostic[] } {
  if (!splitByLayer || planned.length === 0) return { groups: [planned], joined: [] }
  const byGroup = new Map<string, PlannedWeight[]>()
  for (const one of planned) {
    const group = byGroup.get(one.weight.group)
    if (group === undefined) byGroup.set(one.weight.group, [one])
    else group.push(one)
  }
  const groups = [...byGroup.values()]
  const sizes = groups.flatMap(group =>
    shardSizes(
      group.reduce((sum, { bytes }) => sum + bytes, 0),
      shardSizeBytes,
    ),
  )
  if (!losesTheLastShard(sizes)) return { groups, joined: [] }
  const message =
    'The weights were not split by layer: the last of the files would be the only larger one, and TensorFlow.js 4.22 reads zeros from such a file.'
  return { groups: [planned], joined: [diagnostic('bundle/groups-joined', message)] }
}

function entryOf({ weight, dtype, quantization }: PlannedWeight): WeightEntry {
  const { name, shape } = weight
  return { name, shape, dtype, ...(quantization === null ? {} : { quantization }) }
}

/** Called with every slab, before it is written. */
type Advance = (weight: string, bytes: number) => void

function progressOf(planned: readonly PlannedWeight[], { signal, onBytes }: WriteHooks): Advance {
  const total = planned.reduce((sum, { weight, dtype }) => sum + valuesIn(weight.shape) * storedBytes[dtype], 0)
  let done = 0
  return (weight, bytes) => {
    signal?.throwIfAborted()
    done += bytes
    onBytes?.(weight, done, total)
  }
}

async function writeGroup(
  group: readonly PlannedWeight[],
  number: number,
  read: ReadVariable,
  directory: string,
  { shardSizeBytes, quantizationRounding }: EncodeOptions,
  advance: Advance,
): Promise<readonly BundleFile[]> {
  const sizes = shardSizes(
    group.reduce((sum, { bytes }) => sum + bytes, 0),
    shardSizeBytes,
  )
  const writer = new ShardWriter(directory, shardNames(number, sizes.length), sizes)
  try {
    for (const { weight, quantization, range } of group)
      for await (const slab of slabsOf([weight.source], read)) {
        const values = castSlab(weight, slab)
        advance(weight.name, values.length)
        await writer.write(
          quantization === null ? values : quantizeValues(values, quantization, range, quantizationRounding),
        )
      }
  } catch (error) {
    await writer.abandon()
    throw error
  }
  return writer.files
}

function castSlab({ name }: TfjsWeight, { variable, first, bytes }: Slab): Uint8Array {
  try {
    return castValues(bytes, variable.dtype)
  } catch (error) {
    if (!(error instanceof OutOfRangeError)) throw error
    return refuse(
      'weight/out-of-range',
      `The weight ${display(name)} (${variable.dtype}) holds the value ${error.value} at position ${first + error.index}, which does not fit ${manifestDtype(variable.dtype)}.`,
      { weight: name },
    )
  }
}
