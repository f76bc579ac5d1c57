import { type LayersModel, partOfModel, tf } from './tensorflow.js'
import type { ActivationQuestion, NetworkQuestion, TensorPlace } from './wire.js'

/** Takes the values of the tensor at `tensor` of `networks[network]`, or null where the model has no such tensor. */
type TakeActivation = (network: number, tensor: number, value: tf.Tensor | null) => Promise<void>

/** Bytes of activations that are held at once, unless a single one has more. */
const CHUNK_BYTES = 64 * 2 ** 20

type Symbolic = LayersModel['inputs'][number]
type Layer = LayersModel['layers'][number]
type Masks = readonly (tf.Tensor | null)[]

/** Inputs of a network, as the networks around it compute them. */
interface Feeds {
  readonly inputs: readonly tf.Tensor[]
  readonly masks: Masks
}

/** What tfjs-layers runs when a model is called as a layer of another one; not in its types. */
interface Internal {
  runInternalGraph(inputs: tf.Tensor[], masks: Masks): [tf.Tensor[], Masks, unknown]
}

/**
 * Computes what `question` asks for, in its order, from the inputs of the whole model: for each network a model of the same
 * layers whose outputs are the tensors asked for. A nested network gets what the network around it computes.
 */
export async function answerActivations(
  model: LayersModel,
  inputs: readonly tf.Tensor[],
  { batch, networks }: ActivationQuestion,
  take: TakeActivation,
): Promise<void> {
  const feeds = new Map<string, Feeds>([['[]', { inputs, masks: inputs.map(() => null) }]])
  for (const [index, question] of networks.entries()) {
    const network = networkAt(model, question.calls)
    const own = network === undefined ? undefined : feedsOf(model, question.calls, feeds, batch)
    if (network === undefined || own === undefined) {
      for (const place of question.tensors.keys()) await take(index, place, null)
    } else await answerNetwork(network, own, question, batch, (tensor, value) => take(index, tensor, value))
  }
  for (const [key, { inputs: kept, masks }] of feeds)
    if (key !== '[]') tf.dispose([...kept, ...masks.filter(mask => mask !== null)])
}

async function answerNetwork(
  network: LayersModel,
  feeds: Feeds,
  { tensors }: NetworkQuestion,
  batch: number,
  take: (tensor: number, value: tf.Tensor | null) => Promise<void>,
): Promise<void> {
  const wanted = tensors.map(place => symbolicAt(network, place))
  for (let first = 0; first < wanted.length; ) {
    let end = first
    for (let bytes = 0; end < wanted.length && (end === first || bytes < CHUNK_BYTES); end++)
      bytes += bytesOf(wanted[end], batch)
    const chunk = wanted.slice(first, end)
    const values = evaluate(network, feeds, chunk, batch)
    for (const [offset, symbolic] of chunk.entries())
      await take(first + offset, symbolic === undefined ? null : (values.get(symbolic.id)?.value ?? null))
    for (const { value, isFeed } of values.values()) if (!isFeed) tf.dispose(value)
    first = end
  }
}

const bytesOf = (symbolic: Symbolic | undefined, batch: number): number =>
  4 * (symbolic?.shape ?? []).reduce<number>((size, length, axis) => size * (axis === 0 ? batch : (length ?? 1)), 1)

interface Found {
  readonly value: tf.Tensor
  readonly mask: tf.Tensor | null
  /** Whether the tensor is one of the inputs. */
  readonly isFeed: boolean
}

/** The values, and where the network masks the masks, of `wanted`, by the id of the symbolic tensor. */
function evaluate(
  network: LayersModel,
  { inputs, masks }: Feeds,
  wanted: readonly (Symbolic | undefined)[],
  batch: number,
): ReadonlyMap<number, Found> {
  const values = new Map<number, Found>()
  for (const [index, symbolic] of network.inputs.entries()) {
    const value = inputs[index]
    if (value !== undefined) values.set(symbolic.id, { value, mask: masks[index] ?? null, isFeed: true })
  }
  const open = [
    ...new Map(wanted.flatMap(one => (one === undefined || values.has(one.id) ? [] : [[one.id, one]]))).values(),
  ]
  if (open.length === 0) return values
  const part = partOfModel({ inputs: network.inputs, outputs: open })
  const isMasked = masks.some(mask => mask !== null) || network.layers.some(mayMask)
  const [results, resultMasks] = isMasked ? runMasked(part, inputs, masks) : [runPlain(part, inputs, batch), []]
  for (const [index, symbolic] of open.entries()) {
    const value = results[index]
    if (value !== undefined) values.set(symbolic.id, { value, mask: resultMasks[index] ?? null, isFeed: false })
  }
  return values
}

function runPlain(part: LayersModel, inputs: readonly tf.Tensor[], batchSize: number): readonly tf.Tensor[] {
  const [only] = inputs
  const result = part.predict(inputs.length === 1 && only !== undefined ? only : [...inputs], { batchSize })
  return Array.isArray(result) ? result : [result]
}

function runMasked(part: LayersModel, inputs: readonly tf.Tensor[], masks: Masks): readonly [tf.Tensor[], Masks] {
  let kept: readonly [tf.Tensor[], Masks] = [[], []]
  tf.tidy(() => {
    const [values, found] = (part as unknown as Internal).runInternalGraph([...inputs], masks)
    const keep = (tensor: tf.Tensor): tf.Tensor => tf.keep(tf.clone(tensor))
    kept = [values.map(keep), found.map(mask => (mask === null || mask === undefined ? null : keep(mask)))]
  })
  return kept
}

const mayMask = (layer: Layer): boolean => {
  const { maskZero, layers } = layer as unknown as { readonly maskZero?: boolean; readonly layers?: readonly Layer[] }
  return layer.getClassName() === 'Masking' || maskZero === true || (layers ?? []).some(mayMask)
}

/** The network that the calls of nested models lead to. */
function networkAt(model: LayersModel, calls: NetworkQuestion['calls']): LayersModel | undefined {
  let network: LayersModel | undefined = model
  for (const { layer } of calls) {
    const inner: unknown = network?.layers.find(({ name }) => name === layer)
    network = isNetwork(inner) ? inner : undefined
  }
  return network
}

const isNetwork = (layer: unknown): layer is LayersModel =>
  typeof layer === 'object' && layer !== null && 'layers' in layer && 'inputs' in layer

/** What a nested network is called with, computed once. */
function feedsOf(
  model: LayersModel,
  calls: NetworkQuestion['calls'],
  known: Map<string, Feeds>,
  batch: number,
): Feeds | undefined {
  const key = JSON.stringify(calls)
  const found = known.get(key)
  if (found !== undefined) return found
  const around = calls.slice(0, -1)
  const outer = networkAt(model, around)
  const feeds = feedsOf(model, around, known, batch)
  const call = calls.at(-1)
  const layer = outer?.layers.find(({ name }) => name === call?.layer)
  if (outer === undefined || feeds === undefined || call === undefined || layer === undefined) return undefined
  const wanted = nodesOf(layer)[call.node]?.inputTensors
  if (wanted === undefined) return undefined
  const values = evaluate(outer, feeds, wanted, batch)
  const inputs = wanted.map(({ id }) => values.get(id))
  const made: Feeds = {
    // Inputs of the outer network live longer than those of this one.
    inputs: inputs.flatMap(one => (one === undefined ? [] : one.isFeed ? [tf.clone(one.value)] : [one.value])),
    masks: inputs.map(one => one?.mask ?? null),
  }
  known.set(key, made)
  return made
}

/** The calls of a layer; a nested model's own construction is not one. */
function nodesOf(layer: Layer): Layer['inboundNodes'] {
  if (!isNetwork(layer)) return layer.inboundNodes
  const own = new Set((layer as LayersModel).inputs.map(({ id }) => id))
  return (layer as Layer).inboundNodes.filter(({ inputTensors }) => !inputTensors.every(({ id }) => own.has(id)))
}

function symbolicAt(network: LayersModel, { layer: wanted, node, tensor }: TensorPlace): Symbolic | undefined {
  const layer = network.layers.find(({ name }) => name === wanted) ?? inputLayerOf(network, wanted)
  return layer === undefined ? undefined : nodesOf(layer)[node]?.outputTensors[tensor]
}

/** A Sequential does not list its own input layer. */
const inputLayerOf = (network: LayersModel, wanted: string): Layer | undefined =>
  network.inputs.map(({ sourceLayer }) => sourceLayer).find(({ name }) => name === wanted)
