import type { OpenBundle } from '../bundle/open.js'
import type { ReadVariable } from '../bundle/read-variable.js'
import { type StoredWeight, storedWeights, WeightReader } from '../bundle/stored-weights.js'
import { type Diagnostic, diagnostic, type Subject } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import type { KerasLayer, KerasModel, KerasNetwork, Variable } from '../keras/model.js'
import { readTopology } from '../tfjs/layers-model.js'
import { kindOf, type LayerPair, type MatchSide, type ModelMatch, matchModels, type Placed } from '../tfjs/match.js'
import type { Correspondence, TfjsModel } from '../tfjs/model.js'
import { boundSide, compareWithVariable, Digests, namedSide, plannedSide, type WeightSide } from './weight-sides.js'

/** What a bundle is matched with. */
export interface MatchRequest {
  readonly bundle: OpenBundle
  /** The network of the bundle, whose graph was checked. */
  readonly network: KerasNetwork
  /** As the file describes it. */
  readonly saved: KerasModel
  /** The model as this program would convert it; null where it would not. */
  readonly converted: TfjsModel | null
  readonly read: ReadVariable
  readonly signal: AbortSignal | undefined
}

/** What of a bundle is whose. */
export interface MatchedBundle {
  /** For each tensor of Keras, the tensor of the bundle that should hold its values. */
  readonly correspondence: readonly Correspondence[]
  readonly layersMatched: number
  readonly weightsCompared: number
  /** Whether every layer of either model is in the other. */
  readonly complete: boolean
  readonly diagnostics: readonly Diagnostic[]
}

/** One form of the Keras model: as saved, or as this program rewrites it. */
interface Form {
  readonly network: KerasNetwork
  readonly weights: WeightSide<Variable>
  readonly match: ModelMatch
}

/**
 * Finds which layers, tensors and weights of a bundle are which of a Keras model, and compares the weights value by
 * value: equal after the documented cast, or within half a step of quantization. A bundle whose layers were rewritten as
 * this program does is matched in that form.
 */
export async function matchBundle(request: MatchRequest): Promise<MatchedBundle> {
  const reader = new WeightReader()
  try {
    return await match(request, reader)
  } finally {
    await reader.close()
  }
}

async function match(request: MatchRequest, reader: WeightReader): Promise<MatchedBundle> {
  const { bundle, network, saved, converted, read, signal } = request
  const digests = new Digests(read, reader, signal)
  const stored = storedWeights(bundle)
  await digests.addStored(stored)
  const theirs = namedSide(
    network,
    stored.map(weight => [weight.entry.name, weight] as const),
  )
  const bundleSide = sideOf(network, theirs, digests)
  const formOf = async (one: KerasNetwork, weights: WeightSide<Variable>): Promise<Form> => {
    await digests.addVariables(sourcesIn(one, weights))
    return { network: one, weights, match: matchModels(sideOf(one, weights, digests), bundleSide) }
  }
  const asSaved = await formOf(saved.network, boundSide)
  const rewritten = converted === null || isWhole(asSaved.match) ? null : await rewrittenForm(converted, formOf)
  const isRewritten = rewritten !== null && strangers(rewritten.match) < strangers(asSaved.match)
  const form = isRewritten ? rewritten : asSaved
  const found = await compareWeights(form, theirs, digests, request, reader)
  return {
    correspondence:
      isRewritten && converted !== null ? throughRewrites(converted, form.match) : asCorrespondence(form.match),
    layersMatched: form.match.layers.length,
    complete: isWhole(form.match),
    ...found,
    diagnostics: [...found.diagnostics, ...strayLayers(form.match)],
  }
}

const strangers = ({ missing, foreign }: ModelMatch): number => missing.length + foreign.length
const isWhole = (found: ModelMatch): boolean =>
  strangers(found) === 0 && found.layers.every(({ keras, bundle }) => kindOf(keras.layer) === kindOf(bundle.layer))

function rewrittenForm(
  converted: TfjsModel,
  formOf: (network: KerasNetwork, weights: WeightSide<Variable>) => Promise<Form>,
): Promise<Form> {
  const network = readTopology(converted.modelTopology['model_config'] as KerasLayer['config'])
  return formOf(network, plannedSide(network, converted.weights))
}

function sideOf<Source extends Variable | StoredWeight>(
  network: KerasNetwork,
  weights: WeightSide<Source>,
  digests: Digests,
): MatchSide {
  const known = new Map<KerasLayer, string | undefined>()
  const digestOf = (layer: KerasLayer): string | undefined => {
    const own = weights.weightsOf(layer).map(({ source }) => digests.of(source))
    const inner = layersInside(layer).map(digestOf)
    const all = [...own, ...inner.filter(one => one !== '')]
    return all.includes(undefined) ? undefined : all.join(' ')
  }
  return {
    network,
    fingerprintOf: layer => {
      if (!known.has(layer)) known.set(layer, digestOf(layer) || undefined)
      return known.get(layer)
    },
  }
}

/** The layers of the networks in a layer; wrapped layers that are no network have their weights in the layer's. */
const layersInside = (layer: KerasLayer): readonly KerasLayer[] => [
  ...(layer.network?.layers ?? []),
  ...Object.values(layer.wrapped).flatMap(inner => (inner.network === undefined ? [] : inner.network.layers)),
]

function* sourcesIn(network: KerasNetwork, weights: WeightSide<Variable>): Generator<Variable> {
  for (const layer of network.layers) yield* sourcesOf(layer, weights)
}

function* sourcesOf(layer: KerasLayer, weights: WeightSide<Variable>): Generator<Variable> {
  for (const { source } of weights.weightsOf(layer)) if (source !== null) yield source
  for (const inner of layersInside(layer)) yield* sourcesOf(inner, weights)
}

type Compared = Pick<MatchedBundle, 'weightsCompared' | 'diagnostics'>

async function compareWeights(
  form: Form,
  theirs: WeightSide<StoredWeight>,
  digests: Digests,
  { read, signal, saved }: MatchRequest,
  reader: WeightReader,
): Promise<Compared> {
  const diagnostics = unknownWeights(theirs.strays)
  const owners = new Map<string, string>()
  for (const { keras } of form.match.layers)
    for (const { target, source } of form.weights.weightsOf(keras.layer)) {
      const digest = digests.of(source)
      if (digest !== undefined) owners.set(digest, nameOf(source, target))
    }
  let weightsCompared = 0
  for (const pair of form.match.layers)
    for (const { ours, bundle } of pairWeights(pair, form.weights, theirs)) {
      const problem = await compareOne(pair, ours, bundle)
      if (problem === null) weightsCompared++
      else diagnostics.push(problem)
    }
  return { weightsCompared, diagnostics }

  async function compareOne(
    pair: LayerPair,
    ours: Named<Variable>,
    bundle: Named<StoredWeight>,
  ): Promise<Diagnostic | null> {
    const subject = subjectOf(pair.keras, saved)
    const place = describe(pair.keras)
    if (ours.source === null) return null
    const wanted = `${ours.target.split('/').at(-1) ?? ours.target} of ${place}`
    if (bundle.source === null)
      return diagnostic('bundle/weight-missing', `The bundle has no weight for the ${display(wanted)}.`, subject)
    const { name, shape } = bundle.source.entry
    const what = `The weight ${display(name)} of the bundle`
    const about = { ...subject, weight: name }
    if (shape.join() !== ours.source.shape.join())
      return diagnostic(
        'bundle/weight-shape',
        `${what} has the shape [${shape.join(', ')}], but the ${wanted} in Keras has [${ours.source.shape.join(', ')}].`,
        about,
      )
    const digest = digests.of(bundle.source)
    if (digest !== undefined && digest === digests.of(ours.source)) return null
    const difference = await compareWithVariable(bundle.source, ours.source, read, reader, signal)
    if (difference === null) return null
    const owner = digest === undefined ? undefined : owners.get(digest)
    return diagnostic(
      'bundle/weight-differs',
      `${what} holds ${difference.got} at position ${difference.at}, where the ${wanted} in Keras holds ${difference.want}.`,
      about,
      owner === undefined ? undefined : `It has the values of ${display(owner)}: were two weights exchanged?`,
    )
  }
}

function unknownWeights(strays: readonly StoredWeight[]): Diagnostic[] {
  const [first, ...more] = strays.map(({ entry: { name } }) => name)
  if (first === undefined) return []
  const [which, belong] =
    more.length === 0
      ? [`The weight ${display(first)}`, 'belongs']
      : [`The weight ${display(first)} and ${more.length} others`, 'belong']
  return [
    diagnostic('bundle/weight-unknown', `${which} of the bundle ${belong} to none of its layers.`, { weight: first }),
  ]
}

interface Named<Source> {
  readonly target: string
  readonly source: Source | null
}

const nameOf = (source: Variable | null, target: string): string =>
  source?.kind === 'stored' ? source.savedName : target

/** Weights in the order of the layer table, by their last names where one side has others. */
function pairWeights(
  { keras, bundle }: LayerPair,
  ours: WeightSide<Variable>,
  theirs: WeightSide<StoredWeight>,
): { readonly ours: Named<Variable>; readonly bundle: Named<StoredWeight> }[] {
  const wanted = ours.weightsOf(keras.layer)
  const given = theirs.weightsOf(bundle.layer)
  const lastName = (target: string): string | undefined => target.split('/').at(-1)
  return wanted.map((one, index) => {
    const same =
      given.length === wanted.length
        ? given[index]
        : given.find(other => lastName(other.target) === lastName(one.target))
    return { ours: one, bundle: same ?? { target: one.target, source: null } }
  })
}

const describe = ({ path, layer }: Placed): string => `${layer.className} "${display([...path, layer.name].join('/'))}"`

function subjectOf({ path, layer }: Placed, { form }: KerasModel): Subject {
  const named = { layer: { name: [...path, layer.name].join('/'), className: layer.className } }
  return form === 'saved' ? { ...named, pointer: layer.pointer } : named
}

function strayLayers({ layers, missing, foreign }: ModelMatch): Diagnostic[] {
  const replaced = layers.filter(({ keras, bundle }) => kindOf(keras.layer) !== kindOf(bundle.layer))
  return [
    ...replaced.map(({ keras, bundle }) =>
      diagnostic('bundle/layer-unknown', `The bundle has ${describe(bundle)} where Keras has ${describe(keras)}.`, {
        layer: { name: [...keras.path, keras.layer.name].join('/'), className: keras.layer.className },
      }),
    ),
    ...foreign.map(placed =>
      diagnostic('bundle/layer-unknown', `The bundle has ${describe(placed)}, which is no layer of the Keras model.`, {
        layer: { name: [...placed.path, placed.layer.name].join('/'), className: placed.layer.className },
      }),
    ),
    ...missing.map(placed =>
      diagnostic('bundle/layer-missing', `The bundle has no layer for ${describe(placed)} of the Keras model.`, {
        layer: { name: [...placed.path, placed.layer.name].join('/'), className: placed.layer.className },
      }),
    ),
  ]
}

function asCorrespondence({ tensors, missing }: ModelMatch): readonly Correspondence[] {
  return [
    ...tensors.map(({ path, keras, bundlePath, bundle }): Correspondence => {
      const moved = bundlePath.join('/') !== path.join('/')
      return { path, keras, tfjs: bundle, ...(moved ? { tfjsPath: bundlePath } : {}) }
    }),
    ...missing.flatMap(({ path, layer }) =>
      layer.calls.map(
        (_, node): Correspondence => ({
          path,
          keras: { layer: layer.name, node, tensor: 0 },
          tfjs: null,
          reason: 'The bundle has no such layer.',
        }),
      ),
    ),
  ]
}

/** From a tensor as saved to that of our own conversion, and from there to that of the bundle. */
function throughRewrites({ correspondence, renamed }: TfjsModel, { tensors }: ModelMatch): readonly Correspondence[] {
  const keyOf = (path: readonly string[], { layer, node, tensor }: Correspondence['keras']): string =>
    JSON.stringify([path, layer, node, tensor])
  const found = new Map(tensors.map(pair => [keyOf(pair.path, pair.keras), pair]))
  return correspondence.map((one): Correspondence => {
    if (one.tfjs === null) return one
    const saved = one.tfjsPath ?? one.path
    const path = saved.map((name, index) => renamed[saved.slice(0, index + 1).join('/')] ?? name)
    const pair = found.get(keyOf(path, one.tfjs))
    if (pair === undefined)
      return { path: one.path, keras: one.keras, tfjs: null, reason: 'The bundle has no such layer.' }
    return { path: one.path, keras: one.keras, tfjs: pair.bundle, tfjsPath: pair.bundlePath }
  })
}
