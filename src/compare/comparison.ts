import type { ModelTensor } from '../tfjs/model.js'
import type { LayerOutline, ModelOutline } from './outline.js'

/** A layer that only one of two versions has. */
export interface LayerName {
  /** Names of the enclosing models and its own, joined by `/`. */
  readonly layer: string
  readonly className: string
}

/** A layer that both versions have, with other options. */
export interface ChangedLayer extends LayerName {
  readonly options: readonly ChangedOption[]
}

/** An option of a layer, with its values as JSON text; null where it is absent. Long values are cut. */
export interface ChangedOption {
  readonly option: string
  readonly before: string | null
  readonly after: string | null
}

/** Two values of one thing. */
export interface Change<Value> {
  readonly before: Value
  readonly after: Value
}

/** What has become of a model since its baseline. */
export interface ModelComparison {
  /** `unchanged`: the same bytes. `new`: the baseline has no such model, or it cannot be read there. */
  readonly state: 'unchanged' | 'changed' | 'new'
  /** Path of the model in the baseline; null for a new one. */
  readonly baseFile: string | null
  /** Null unless both versions could be read. */
  readonly difference: ModelDifference | null
}

/** What differs between two versions of a model; null or empty where nothing does, or where it is not known. */
export interface ModelDifference {
  readonly layersAdded: readonly LayerName[]
  readonly layersRemoved: readonly LayerName[]
  readonly layersChanged: readonly ChangedLayer[]
  /** Layers that are the same but for their name. */
  readonly layersRenamed: readonly Change<string>[]
  readonly parameters: Change<number> | null
  readonly inputs: Change<readonly ModelTensor[]> | null
  readonly outputs: Change<readonly ModelTensor[]> | null
  /** Bytes of all weight files together. */
  readonly weightBytes: Change<number> | null
}

/** What differs between two versions of a model. The values of the weights are not looked at. */
export function compareModels(before: ModelOutline, after: ModelOutline): ModelDifference {
  const layers =
    before.layers === null || after.layers === null
      ? { layersAdded: [], layersRemoved: [], layersChanged: [], layersRenamed: [] }
      : compareLayers(before.layers, after.layers)
  const [was, is] = [before.contract, after.contract]
  const both = was !== null && is !== null
  return {
    ...layers,
    parameters: changeOf(before.parameters, after.parameters),
    inputs: both ? changeOf(was.inputs, is.inputs) : null,
    outputs: both ? changeOf(was.outputs, is.outputs) : null,
    weightBytes: both ? changeOf(was.weightBytes, is.weightBytes) : null,
  }
}

function changeOf<Value>(before: Value, after: Value): Change<Value> | null {
  return JSON.stringify(before) === JSON.stringify(after) ? null : { before, after }
}

function compareLayers(
  before: readonly LayerOutline[],
  after: readonly LayerOutline[],
): Pick<ModelDifference, 'layersAdded' | 'layersRemoved' | 'layersChanged' | 'layersRenamed'> {
  const pairs = pairLayers(before, after)
  const [paired, counterparts] = [new Set(pairs.map(({ was }) => was)), new Set(pairs.map(({ is }) => is))]
  return {
    layersAdded: after.filter(layer => !counterparts.has(layer)).map(nameOf),
    layersRemoved: before.filter(layer => !paired.has(layer)).map(nameOf),
    layersChanged: pairs.flatMap(({ was, is }) => {
      const options = compareOptions(was.options, is.options)
      return options.length === 0 ? [] : [{ ...nameOf(is), options }]
    }),
    layersRenamed: pairs.flatMap(({ was, is }) => (was.path === is.path ? [] : [{ before: was.path, after: is.path }])),
  }
}

const nameOf = ({ path, className }: LayerOutline): LayerName => ({ layer: path, className })

interface Pair {
  readonly was: LayerOutline
  readonly is: LayerOutline
}

/** By path and class; of what is left, by path without the numbers that Keras counts up in a session, in file order. */
function pairLayers(before: readonly LayerOutline[], after: readonly LayerOutline[]): readonly Pair[] {
  const pairs: Pair[] = []
  const waiting = new Set(before)
  const missing = new Set(after)
  for (const keyOf of [exactKey, uncountedKey]) {
    const byKey = new Map<string, LayerOutline[]>()
    for (const was of waiting) byKey.set(keyOf(was), [...(byKey.get(keyOf(was)) ?? []), was])
    for (const is of [...missing]) {
      const was = byKey.get(keyOf(is))?.shift()
      if (was === undefined) continue
      pairs.push({ was, is })
      waiting.delete(was)
      missing.delete(is)
    }
  }
  return pairs
}

const exactKey = ({ path, className }: LayerOutline): string => `${className} ${path}`
const uncountedKey = ({ path, className }: LayerOutline): string => `${className} ${withoutCounts(path)}`

/** A path of layers without the numbers that Keras appends: `model_1/dense_4` is `model/dense`. */
export const withoutCounts = (path: string): string => path.replace(/_\d+(?=\/|$)/g, '')

/** Characters of an option's value that a comparison keeps; the code of a Lambda layer is much longer. */
const longestValue = 200

function compareOptions(was: LayerOutline['options'], is: LayerOutline['options']): readonly ChangedOption[] {
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter(option => was.get(option) !== is.get(option))
    .map(option => ({ option, before: cut(was.get(option)), after: cut(is.get(option)) }))
}

function cut(text: string | undefined): string | null {
  if (text === undefined) return null
  return text.length <= longestValue ? text : `${text.slice(0, longestValue)}...`
}
