// Conversions that leave out one thing that keeps a model right: a rewrite, the fate of an option, a check, a refusal.
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js'
import type { KerasModel } from '../../src/keras/model.js'
import type { Fate, LayerRow } from '../../src/layers/row.js'
import { layerTable } from '../../src/layers/table.js'
import { maskRewrites } from '../../src/rewrites/masks.js'
import { rewriteModel } from '../../src/rewrites/rewrite-model.js'
import { rewrites } from '../../src/rewrites/table.js'
import { lowerRegardless } from '../../src/tfjs/lower.js'
import { planModel } from '../../src/tfjs/plan.js'
import { type Converted, writePlanned } from './conversion.js'
import { placesIn } from './places.js'
import type { Subject } from './subject.js'

/** One thing that can be left out of the conversion of a model. */
export interface Removal {
  /** `rewrite causal-padding`, `fate LeakyReLU.negative_slope`, `checks of Concatenate`, `refusal graph/mask`. */
  readonly name: string
  /** Paths of the layers that it is about. */
  readonly layers: readonly string[]
  /** Converts without it, whatever else speaks against it. May throw. */
  convert(directory: string): Promise<Converted>
}

/** All that can be left out of the conversion of a model. */
export function removalsOf(subject: Subject): readonly Removal[] {
  const saved = subject.describe()
  const { diagnostics } = planModel(saved)
  const refused = diagnostics.filter(({ severity }) => severity === 'error')
  if (refused.length > 0) return withoutRefusal(subject, refused)
  return [...withoutRewrites(subject, diagnostics), ...withoutFates(subject, saved), ...withoutChecks(subject, saved)]
}

function withoutRefusal(subject: Subject, errors: readonly Diagnostic[]): readonly Removal[] {
  const codes = [...new Set(errors.map(({ code }) => code))]
  return [
    {
      name: `refusal ${codes.join(', ')}`,
      layers: layersIn(errors),
      convert: directory => convertRegardless(subject, directory, () => true, false),
    },
  ]
}

function withoutRewrites(subject: Subject, diagnostics: readonly Diagnostic[]): readonly Removal[] {
  const made = diagnostics.filter(({ code }) => code === 'layer/rewritten')
  const names = new Map<string, Diagnostic[]>()
  for (const one of made) {
    const name = /is rewritten \(([^)]+)\)/.exec(one.message)?.[1]
    if (name !== undefined) names.set(name, [...(names.get(name) ?? []), one])
  }
  const isAboutMasks = (name: string): boolean => maskRewrites.some(one => one.name === name)
  const restructured = [...names.keys()].some(isAboutMasks)
  return [...names].map(([name, findings]) => ({
    name: `rewrite ${name}`,
    layers: layersIn(findings),
    // Those about masks are made together or not at all.
    convert: directory =>
      convertRegardless(subject, directory, one => one !== name, restructured && !isAboutMasks(name)),
  }))
}

/** Fates by which an option is changed before TensorFlow.js sees it. */
const changing: ReadonlySet<Fate['do']> = new Set(['rename', 'remove', 'constraint', 'activity-regularizer', 'dtype'])

function withoutFates(subject: Subject, saved: KerasModel): readonly Removal[] {
  return grouped(
    placesIn(saved).flatMap(({ layer, names }) => {
      const fates = layerTable.get(layer.className)?.fates ?? {}
      return Object.keys(layer.config)
        .filter(key => changing.has(fates[key]?.do ?? 'keep'))
        .map(key => ({ className: layer.className, key, names }))
    }),
    ({ className, key }) => `fate ${className}.${key}`,
  ).map(({ name, members: [first, ...rest] }) => ({
    name,
    layers: [first, ...rest].flatMap(({ names }) => names),
    convert: directory =>
      withRow(
        first.className,
        row => ({ ...row, fates: { ...row.fates, [first.key]: { do: 'keep' } } }),
        () => convertRegardless(subject, directory, () => true, false),
      ),
  }))
}

function withoutChecks(subject: Subject, saved: KerasModel): readonly Removal[] {
  return grouped(
    placesIn(saved).filter(({ layer }) => (layerTable.get(layer.className)?.checks?.length ?? 0) > 0),
    ({ layer }) => `checks of ${layer.className}`,
  ).map(({ name, members: [first, ...rest] }) => ({
    name,
    layers: [first, ...rest].flatMap(({ names }) => names),
    convert: directory =>
      withRow(
        first.layer.className,
        row => ({ ...row, checks: [] }),
        () => convertRegardless(subject, directory, () => true, false),
      ),
  }))
}

function grouped<T>(list: readonly T[], nameOf: (one: T) => string): { name: string; members: [T, ...T[]] }[] {
  const groups = new Map<string, [T, ...T[]]>()
  for (const one of list) {
    const name = nameOf(one)
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [one])
    else group.push(one)
  }
  return [...groups].map(([name, members]) => ({ name, members }))
}

const layersIn = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.flatMap(({ subject: { layer } }) => (layer === undefined ? [] : [layer.name]))

async function convertRegardless(
  subject: Subject,
  directory: string,
  isKept: (rewrite: string) => boolean,
  restructureMasks: boolean,
): Promise<Converted> {
  const kept = rewrites.filter(({ name }) => isKept(name))
  const rewritten = rewriteModel(subject.describe(), { rewrites: kept, restructureMasks })
  const { model } = lowerRegardless(rewritten.model, rewritten)
  if (model === null) throw new Error('nothing to write')
  return writePlanned(subject.read, { keras: rewritten.model, model }, directory)
}

/** Runs `body` with another row in the layer table. */
async function withRow<T>(className: string, change: (row: LayerRow) => LayerRow, body: () => Promise<T>): Promise<T> {
  // The table is shared by all stages; nobody else runs in this process meanwhile.
  const table = layerTable as Map<string, LayerRow>
  const row = table.get(className)
  if (row === undefined) throw new Error(`no row for ${className}`)
  table.set(className, change(row))
  try {
    return await body()
  } finally {
    table.set(className, row)
  }
}
