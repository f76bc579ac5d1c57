// The stages of a conversion, with a fault between two of them.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { Bundle } from '../../src/bundle/bundle.js'
import type { ReadVariable } from '../../src/bundle/read-variable.js'
import { writeBundle } from '../../src/bundle/write.js'
import { bytesOf, type KerasModel } from '../../src/keras/model.js'
import { valuesIn } from '../../src/keras/sizes.js'
import { rewriteModel } from '../../src/rewrites/rewrite-model.js'
import type { EncodeOptions } from '../../src/tfjs/encode.js'
import { lower } from '../../src/tfjs/lower.js'
import type { TfjsModel } from '../../src/tfjs/model.js'
import { planModel } from '../../src/tfjs/plan.js'
import type { Kind, Site, Spoiling, WrittenFile } from './fault.js'
import type { Subject } from './subject.js'

/** What a conversion made, faulty or not. */
export interface Converted {
  readonly bundle: Bundle
  /** As the conversion, and so its integrity check, sees the model. */
  readonly model: TfjsModel
  readonly keras: KerasModel
  readonly encode: EncodeOptions
}

const plainOptions: EncodeOptions = {
  quantize: [],
  quantizationRounding: 'numpy2',
  shardSizeBytes: 4194304,
  splitByLayer: false,
  metadata: {},
}

/** Converts without a fault; null when the model is refused. */
export async function convertClean(
  subject: Subject,
  directory: string,
  options: Partial<EncodeOptions> = {},
): Promise<Converted | null> {
  const { keras, tfjs } = planModel(subject.describe())
  return tfjs === null ? null : writePlanned(subject.read, { keras, model: tfjs }, directory, options)
}

/** One fault: a kind and the number of the place in the list of its places. */
export interface Injection {
  readonly kind: Kind
  readonly index: number
}

/** The places of a model at which a kind of fault can strike. `clean` is its conversion, as `kind.encode` asks. */
export function sitesOf(kind: Kind, subject: Subject, clean: Converted): readonly Omit<Site, 'strike'>[] {
  switch (kind.stage) {
    case 'keras':
      return kind.find(subject.describe())
    case 'rewrites':
      return kind.find(rewritten(subject.describe()).model)
    case 'tfjs':
      return kind.find(clean.model)
    case 'values':
      return kind.find(clean.model)
    case 'files':
      return kind.find(readFiles(clean.bundle), clean.model)
  }
}

/** Converts with one fault. Null when the conversion itself refuses the model then. */
export async function convertFaulty(
  { kind, index }: Injection,
  subject: Subject,
  directory: string,
): Promise<Converted | null> {
  const model = subject.describe()
  if (kind.stage === 'keras') {
    kind.find(model)[index]?.strike()
    const { keras, tfjs } = planModel(model)
    return tfjs === null ? null : writePlanned(subject.read, { keras, model: tfjs }, directory, kind.encode)
  }
  const rewriting = rewritten(model)
  if (kind.stage === 'rewrites') kind.find(rewriting.model)[index]?.strike()
  const { model: tfjs } = lower(rewriting.model, rewriting)
  if (tfjs === null) return null
  const keras = rewriting.model
  if (kind.stage === 'tfjs') kind.find(tfjs)[index]?.strike()
  const read = kind.stage === 'values' ? spoilt(subject.read, kind.find(tfjs)[index]) : subject.read
  const converted = await writePlanned(read, { keras, model: tfjs }, directory, kind.encode)
  return kind.stage === 'files' ? damage(kind, index, converted) : converted
}

/** As src/tfjs/plan.ts does it: once more with masked parts restructured, where that helps. */
function rewritten(model: KerasModel) {
  const plain = rewriteModel(model)
  const isAboutMasks = (one: typeof plain): boolean =>
    lower(one.model, one).diagnostics.some(({ code }) => code === 'graph/mask')
  if (!isAboutMasks(plain)) return plain
  const restructured = rewriteModel(model, { restructureMasks: true })
  return isAboutMasks(restructured) ? plain : restructured
}

/** Writes a model that was lowered. */
export async function writePlanned(
  read: ReadVariable,
  { keras, model }: Pick<Converted, 'keras' | 'model'>,
  directory: string,
  options: Partial<EncodeOptions> = {},
): Promise<Converted> {
  fs.rmSync(directory, { recursive: true, force: true })
  fs.mkdirSync(directory, { recursive: true })
  const encode = { ...plainOptions, ...options }
  const { bundle } = await writeBundle(model, read, directory, encode)
  return { bundle, model, keras, encode }
}

/** Reads with one variable spoilt. */
function spoilt(read: ReadVariable, spoiling: Spoiling | undefined): ReadVariable {
  if (spoiling === undefined) return read
  const { variable, spoil } = spoiling
  return async (wanted, first, count) => {
    if (wanted.id !== variable.id) return read(wanted, first, count)
    const bytes = await read(wanted, 0, valuesIn(variable.shape))
    spoil(bytes)
    const size = bytesOf[variable.dtype]
    return bytes.slice(first * size, (first + count) * size)
  }
}

function readFiles({ directory, files }: Bundle): WrittenFile[] {
  return files.map(file => ({ path: file.path, bytes: fs.readFileSync(path.join(directory, file.path)) }))
}

function damage(kind: Kind & { stage: 'files' }, index: number, converted: Converted): Converted {
  const { bundle } = converted
  const files = readFiles(bundle)
  kind.find(files, converted.model)[index]?.strike()
  for (const file of files) fs.writeFileSync(path.join(bundle.directory, file.path), file.bytes)
  if (kind.noticed) return converted
  const listed = files.map(file => ({
    path: file.path,
    bytes: file.bytes.length,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
  }))
  return { ...converted, bundle: { ...bundle, files: listed } }
}
