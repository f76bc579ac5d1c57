import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Diagnostic, diagnostic, refuse } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import { valuesIn } from '../keras/sizes.js'
import { castValues, firstNotFinite, type ManifestDtype, manifestDtype, OutOfRangeError } from '../tfjs/casts.js'
import type { EncodeOptions, QuantizationDtype, WeightEntry, WeightGroup } from '../tfjs/encode.js'
import type { TfjsModel, TfjsWeight } from '../tfjs/model.js'
import { modelJson } from '../tfjs/model-json.js'
import {
  chooseTypes,
  emptyRange,
  type Quantization,
  quantizationLoss,
  quantizationOf,
  quantizeValues,
  type Range,
  widen,
} from '../tfjs/quantize.js'
import { losesTheLastShard, shardNames, shardSizes } from '../tfjs/shards.js'
import type { Bundle, BundleFile } from './bundle.js'
import { type ReadVariable, type Slab, slabsOf } from './read-variable.js'
import { ShardWriter } from './shard-writer.js'

/** What a writer tells and heeds. */
export interface WriteHooks {
  readonly signal?: AbortSignal
  /** Called after each slab: the weight at hand, and source bytes written so far of all. */
  readonly onBytes?: (weight: string, done: number, total: number) => void
  /** The types of weights whose rule is `auto`; those without one stay in float32. */
  readonly chosen?: ReadonlyMap<string, QuantizationDtype | 'float32'>
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
  const diagnostics: Diagnostic[] = [...choices]
  const planned: PlannedWeight[] = []
  for (const weight of model.weights) {
    const rule = types.get(weight.name)
    const type = rule === 'auto' ? (hooks.chosen?.get(weight.name) ?? 'float32') : rule
    planned.push(await planWeight(weight, type === 'float32' ? undefined : type, read, options, hooks, diagnostics))
  }
  const { groups, joined } = planGroups(planned, options)
  if (joined) diagnostics.push(diagnostic('bundle/groups-joined', joinedMessage))
  const files: BundleFile[] = []
  const weightsManifest: WeightGroup[] = []
  const run: WritingRun = { read, directory, options, advance: progressOf(planned, hooks), diagnostics }
  for (const [index, group] of groups.entries()) {
    const written = await writeGroup(group, index + 1, run)
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
  { quantizationRounding }: EncodeOptions,
  { signal }: WriteHooks,
  diagnostics: Diagnostic[],
): Promise<PlannedWeight> {
  const dtype = manifestDtype(weight.source.dtype)
  const values = valuesIn(weight.shape)
  const plain = { weight, dtype, quantization: null, range: emptyRange, bytes: values * storedBytes[dtype] }
  if (type === undefined || dtype !== 'float32') return plain
  let range: Range = emptyRange
  for await (const slab of slabsOf([weight.source], read)) {
    signal?.throwIfAborted()
    range = widen(range, castSlab(weight, slab))
  }
  const loss = quantizationLoss(type, range, quantizationRounding)
  if (loss !== null) {
    const message = `The weight ${display(weight.name)} ${loss}, so it was left in float32.`
    diagnostics.push(diagnostic('weight/not-quantized', message, { weight: weight.name }))
    return plain
  }
  const quantization = quantizationOf(type, range)
  return { weight, dtype, quantization, range, bytes: values * storedBytes[type] }
}

const joinedMessage =
  'The weights were not split by layer: the last of the files would be the only larger one, and TensorFlow.js 4.22 reads zeros from such a file.'

/** Files of a bundle, at most: beyond this no server and no browser would be served by them. */
const mostShards = 100_000

function planGroups(
  planned: readonly PlannedWeight[],
  { splitByLayer, shardSizeBytes }: EncodeOptions,
): { groups: readonly (readonly PlannedWeight[])[]; joined: boolean } {
  const all = bytesIn(planned)
  const byLayer = splitByLayer && planned.length > 0 ? groupsByLayer(planned) : [planned]
  if (all / shardSizeBytes + byLayer.length > mostShards)
    refuse(
      'option/invalid',
      `Shards of ${shardSizeBytes} bytes would cut ${all} bytes of weights into more than ${mostShards} files.`,
    )
  const joined = losesTheLastShard(byLayer.flatMap(group => shardSizes(bytesIn(group), shardSizeBytes)))
  return { groups: joined ? [planned] : byLayer, joined }
}

function groupsByLayer(planned: readonly PlannedWeight[]): readonly (readonly PlannedWeight[])[] {
  const groups = new Map<string, PlannedWeight[]>()
  for (const one of planned) {
    const group = groups.get(one.weight.group)
    if (group === undefined) groups.set(one.weight.group, [one])
    else group.push(one)
  }
  return [...groups.values()]
}

const bytesIn = (group: readonly PlannedWeight[]): number => group.reduce((sum, { bytes }) => sum + bytes, 0)

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

interface WritingRun {
  readonly read: ReadVariable
  readonly directory: string
  readonly options: EncodeOptions
  readonly advance: Advance
  readonly diagnostics: Diagnostic[]
}

async function writeGroup(
  group: readonly PlannedWeight[],
  number: number,
  { read, directory, options, advance, diagnostics }: WritingRun,
): Promise<readonly BundleFile[]> {
  const sizes = shardSizes(bytesIn(group), options.shardSizeBytes)
  const writer = new ShardWriter(directory, shardNames(number, sizes.length), sizes)
  try {
    for (const { weight, dtype, quantization, range } of group) {
      // Nothing is asked of integers, and nothing more of a weight that was reported.
      let searching = dtype === 'float32'
      for await (const slab of slabsOf([weight.source], read)) {
        const values = castSlab(weight, slab)
        advance(weight.name, values.length)
        const notFinite = searching ? firstNotFinite(values) : -1
        if (notFinite >= 0) {
          searching = false
          diagnostics.push(notFiniteWarning(weight, slab.first + notFinite))
        }
        const { quantizationRounding } = options
        await writer.write(
          quantization === null ? values : quantizeValues(values, quantization, range, quantizationRounding),
        )
      }
    }
  } catch (error) {
    await writer.abandon()
    throw error
  }
  return writer.files
}

function notFiniteWarning({ name }: TfjsWeight, position: number): Diagnostic {
  const message = `The weight ${display(name)} holds NaN or infinite values, the first at position ${position}.`
  return diagnostic('weight/not-finite', message, { weight: name })
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
