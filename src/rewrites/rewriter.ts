import type { PlacedLayer } from '../keras/findings.js'
import { type Mask, madeBy } from '../keras/mask-rules.js'
import type { KerasCall, KerasLayer, KerasNetwork, StoredVariable, TensorRef } from '../keras/model.js'
import { firstInputShape, layerOutputs, type Shape, type TensorInfo } from '../keras/tensor-shapes.js'
import { callsOf, isInput, orderCalls, tensorKey } from '../keras/traverse.js'
import { jsonObject, numberOf } from '../keras/values.js'
import { layerTable } from '../layers/table.js'
import { activation } from './blocks.js'
import { constant, storedIn } from './derive.js'
import { inputLayer, NetworkBuilder, named } from './network-builder.js'
import { checkKnownOptions, checkRewrittenOptions } from './options.js'
import type { Graph, NewLayer, Refusal, Site, Tensor } from './rewrite.js'
import { placeKey, type Rewriting } from './rewriting.js'
import { withoutUnusedOperations } from './unused-operations.js'

/** Rewrites of a rewritten layer's own layers may follow each other this deep. */
const mostDepth = 24

/** A rewritten network and what its outputs are known to be. */
export interface RewrittenNetwork {
  readonly network: KerasNetwork
  readonly outputs: readonly Tensor[]
  readonly changed: boolean
}

/** Where the layers of a network stand, and what its layers mean. */
interface Origin {
  /** The layer of the file that is being replaced; its findings and names are those of the new layers. */
  readonly place: PlacedLayer
  /** Number of the call that is being replaced. */
  readonly call: number
  /** Name of the part of the replacement; empty for the layer of the file itself. */
  readonly part: string
  readonly generation: 2 | 3
  readonly depth: number
  /** Under which key a layer that a rewrite adds is found again; absent for layers of the file. */
  readonly key?: string
}

/** Rewrites one network: walks its calls in order and builds a new network of them. */
export class NetworkRewriter {
  readonly #old: KerasNetwork
  readonly #path: readonly string[]
  readonly #shared: Rewriting
  readonly #builder: NetworkBuilder
  readonly #tensors = new Map<string, Tensor>()
  /** Masks as tensors, where a rewrite has put masks of another length in their way. */
  readonly #ownMasks = new Map<Mask, Tensor>()
  readonly #nested = new Map<string, readonly TensorInfo[]>()
  #changed = false
  #given: readonly Tensor[] = []

  constructor(network: KerasNetwork, path: readonly string[], shared: Rewriting) {
    this.#old = withoutUnusedOperations(network)
    this.#path = path
    this.#shared = shared
    this.#builder = new NetworkBuilder(network.layers.map(({ name }) => name))
    this.#forgo(network)
  }

  /** `given` is what the network is called on; null for the outermost. `fallback`: the input shape of a Sequential that does not say it. */
  run(given: readonly TensorInfo[] | null, fallback: Shape = null): RewrittenNetwork {
    const inputs = this.#inputs(given, fallback)
    this.#given = inputs
    for (const { layer, index, call } of orderCalls(this.#old)) {
      if (isInput(layer)) continue
      const from = call.inputs.length > 0 ? call.inputs.map(ref => this.#tensor(ref)) : inputs
      const place: PlacedLayer = { layer, path: this.#path, isNested: this.#path.length > 0 }
      const outputs = this.#place(layer, from, call, {
        place,
        call: index,
        part: '',
        generation: this.#shared.generation,
        depth: 0,
      })
      outputs.forEach((tensor, i) => {
        this.#move({ layer: layer.name, node: index, tensor: i }, tensor)
      })
    }
    const outputs = this.#ownOutputs()
    const network = this.#builder.finish(
      this.#old.name,
      inputs.map(({ ref }) => ref),
      outputs.map(({ ref }) => ref),
    )
    return { network, outputs, changed: this.#changed }
  }

  /** The outputs of the network, of which TensorFlow.js can predict each tensor once: a copy of one that comes again. */
  #ownOutputs(): readonly Tensor[] {
    const seen = new Set<string>()
    return this.#old.outputs.map((ref, i) => {
      const tensor = this.#tensor(ref)
      const key = tensorKey(tensor.ref)
      if (!seen.has(key)) {
        seen.add(key)
        return tensor
      }
      this.#changed = true
      const layer = this.#old.layers.find(({ name }) => name === ref.layer)
      if (layer !== undefined)
        this.#shared.findings.add('layer/rewritten', { layer, path: this.#path }, 'is an output twice; one is a copy.')
      const copy = this.#builder.add(`output ${i}`, `${ref.layer}_output_${i}`, '', name =>
        newLayer(name, activation('linear'), layer?.pointer ?? ''),
      )
      const node = this.#builder.call(copy.name, { inputs: [tensor.ref], kwargs: jsonObject({}) })
      return { ...tensor, ref: { layer: copy.name, node, tensor: 0 } }
    })
  }

  /** Notes what the network has and its new form has not. */
  #forgo(network: KerasNetwork): void {
    if (this.#old === network) return
    this.#changed = true
    const kept = new Set(this.#old.layers)
    const left = network.layers.filter(layer => !kept.has(layer))
    for (const variable of left.flatMap(allVariables)) this.#shared.ignored.add(variable)
    const [layer] = left
    // In graphs of Keras 3 they make masks, which the layers of TensorFlow.js make too.
    if (layer === undefined || this.#shared.generation === 3) return
    const others = left.length - 1
    const rest =
      others === 0
        ? 'is left out: no output depends on it'
        : `is left out with ${others} more: no output depends on them`
    this.#shared.findings.add('layer/rewritten', { layer, path: this.#path }, `${rest}. Losses and metrics are such.`)
  }

  #move(from: TensorRef, to: Tensor): void {
    this.#tensors.set(tensorKey(from), to)
    this.#shared.moves.push({ path: this.#path, from, to: to.ref })
  }

  #tensor(ref: TensorRef): Tensor {
    return this.#tensors.get(tensorKey(ref)) ?? { ref, shape: null, dtype: 'float32', tainted: true }
  }

  /** The tensors that come in; a Sequential without an InputLayer gets the one that Keras makes for it. */
  #inputs(given: readonly TensorInfo[] | null, fallback: Shape): readonly Tensor[] {
    const layers = this.#old.layers.filter(isInput)
    if (this.#old.inputs.length === 0) {
      const [first] = this.#old.layers
      if (first === undefined) return []
      const shape = firstInputShape(first) ?? given?.[0]?.shape ?? fallback
      const dtype = typeof first.config['dtype'] === 'string' ? first.config['dtype'] : 'float32'
      const layer = inputLayer(`${first.name}_input`, shape, dtype, first.pointer)
      return [this.#addInput(layer, given?.[0])]
    }
    const tensors = new Map(
      layers.map(layer => {
        const index = this.#old.inputs.findIndex(ref => ref.layer === layer.name)
        return [layer.name, this.#addInput(layer, given?.[index])]
      }),
    )
    return this.#old.inputs.map(ref => tensors.get(ref.layer) ?? this.#tensor(ref))
  }

  #addInput(layer: KerasLayer, given: TensorInfo | undefined): Tensor {
    this.#builder.keep(layer)
    this.#builder.call(layer.name, { inputs: [], kwargs: jsonObject({}) })
    const ref = { layer: layer.name, node: 0, tensor: 0 }
    const [info] = layerOutputs(layer, given === undefined ? [] : [given])
    const tensor: Tensor = { ref, shape: info?.shape ?? null, dtype: info?.dtype ?? 'float32' }
    this.#move(ref, tensor)
    return tensor
  }

  /** Puts one call into the new network, rewritten where it needs it. */
  #place(layer: KerasLayer, inputs: readonly Tensor[], call: KerasCall, origin: Origin): readonly Tensor[] {
    if (origin.depth > mostDepth) throw new Error(`the rewrites of ${layer.className} never end`)
    if (layer.network !== undefined) return this.#placeNetwork(layer, inputs, call, origin)
    const rewrites = this.#shared.rewritesOf(layer.className)
    if (rewrites.length > 0 && inputs.some(({ tainted }) => tainted)) {
      this.#changed = true
      return this.#refused(layer, inputs, call, origin)
    }
    for (const rewrite of rewrites) {
      const site = this.#site(layer, inputs, call, origin)
      const result = rewrite.apply(site)
      if (result === null) continue
      this.#changed = true
      if (isRefusal(result)) {
        const { code, rest, hint, key } = result.refuse
        this.#shared.findings.add(code, origin.place, rest, hint, origin.part === '' ? key : undefined)
        if (origin.depth === 0) checkKnownOptions(origin.place, this.#shared.findings)
        return this.#refused(layer, inputs, call, origin)
      }
      if (
        origin.depth === 0 &&
        !checkRewrittenOptions(origin.place, call, this.#shared.generation, this.#shared.findings)
      )
        return this.#refused(layer, inputs, call, origin)
      this.#shared.note(origin.place, rewrite)
      return result
    }
    return this.#placeAsIs(this.#wrappedRewritten(layer, inputs, origin), inputs, call, origin)
  }

  #site(layer: KerasLayer, inputs: readonly Tensor[], call: KerasCall, origin: Origin): Site {
    return {
      layer,
      config: layer.config,
      variables: layer.variables,
      inputs,
      call,
      masks: this.#shared.masksOf(origin.place.path, origin.place.layer, origin.call),
      hasMasks: this.#shared.hasMasks,
      masksRead: this.#shared.masksRead,
      paddingMatters: this.#shared.paddingMatters,
      used: origin.depth === 0 ? this.#usedOutputs(layer, origin.call) : null,
      kept:
        this.#path.length === 0 && origin.depth === 0 ? callOutputs(this.#old.outputs, layer, origin.call) : new Set(),
      isSaved: origin.depth === 0,
      generation: origin.generation,
      kerasVersion: this.#shared.kerasVersion,
      precision: this.#shared.precision,
      graph: this.#graph(layer, origin),
    }
  }

  #usedOutputs(layer: KerasLayer, call: number): ReadonlySet<number> {
    const { layers, outputs } = this.#old
    const refs = [...outputs, ...layers.flatMap(({ calls }) => calls.flatMap(({ inputs }) => inputs))]
    return callOutputs(refs, layer, call)
  }

  #graph(layer: KerasLayer, origin: Origin): Graph {
    const add = (part: string, added: NewLayer, inputs: readonly Tensor[]): readonly Tensor[] => {
      const parts = [origin.part, part].filter(one => one !== '').join('_')
      const own = origin.place.layer.name
      const draft = newLayer(parts === '' ? own : `${own}_${parts}`, added, layer.pointer)
      const call: KerasCall = {
        inputs: inputs.map(({ ref }) => ref),
        kwargs: added.kwargs ?? jsonObject({}),
        ...(added.args === undefined ? {} : { args: added.args }),
      }
      return this.#place(draft, inputs, call, {
        place: origin.place,
        call: origin.call,
        part: parts,
        generation: added.generation ?? 2,
        depth: origin.depth + 1,
        key: JSON.stringify([own, parts, added.className, added.config]),
      })
    }
    return {
      add,
      one: (part, added, ...inputs) => {
        const [tensor] = add(part, added, inputs)
        if (tensor === undefined) throw new Error(`${added.className} has no output`)
        return tensor
      },
      maskOf: (input, alsoRead = false) => this.#maskTensor(origin, input, alsoRead),
      ownMask: (input, tensor) => this.#ownMask(origin, input, tensor),
      tensorOf: ref => this.#tensor(ref),
      paddingAsInKeras: () => {
        this.#shared.samePadding.add(madeBy(origin.place.path, origin.place.layer, origin.call))
      },
      ignore: (...variables) => {
        for (const variable of variables) for (const stored of storedIn(variable)) this.#shared.ignored.add(stored)
      },
    }
  }

  #ownMask({ place, call }: Origin, input: number, tensor?: Tensor): Tensor | null {
    const mask = this.#shared.masksOf(place.path, place.layer, call)[input] ?? null
    if (mask === null) return null
    if (tensor !== undefined) this.#ownMasks.set(mask, tensor)
    return this.#ownMasks.get(mask) ?? null
  }

  /** A table of 0 for the first index and 1 for all others, looked up with what the Embedding that makes the mask is called on. */
  #maskTensor(origin: Origin, input: number, alsoRead: boolean): Tensor | null {
    const { path, layer } = origin.place
    const mask = this.#shared.masksOf(path, layer, origin.call)[input] ?? null
    if (mask === null) return null
    for (const source of this.#old.layers) {
      for (const [call, { inputs }] of source.calls.entries()) {
        const [ref] = inputs
        if (madeBy(path, source, call) !== mask || source.className !== 'Embedding') continue
        const length = numberOf(source.config, 'input_dim')
        if (length === null) return null
        const indexes = ref === undefined ? this.#given[0] : this.#tensor(ref)
        if (indexes === undefined) return null
        this.#changed = true
        if (!alsoRead) this.#shared.handledMasks.add(madeBy(path, layer, origin.call))
        const table = constant([length, 1], [0, ...Array.from({ length: length - 1 }, () => 1)])
        const added: NewLayer = {
          className: 'Embedding',
          config: { input_dim: length, output_dim: 1, mask_zero: false },
          variables: [table],
        }
        const place: PlacedLayer = { layer: source, path, isNested: path.length > 0 }
        const graph = this.#graph(source, { place, call, part: '', generation: 2, depth: 1 })
        return graph.one('mask', added, indexes)
      }
    }
    return null
  }

  #placeAsIs(layer: KerasLayer, given: readonly Tensor[], call: KerasCall, origin: Origin): readonly Tensor[] {
    const { key, place } = origin
    const inputs = this.#withoutRepeats(given, origin)
    const added =
      key === undefined
        ? this.#builder.keep(layer)
        : this.#builder.add(key, layer.name, place.layer.name, name => named(layer, name))
    const node = this.#builder.call(added.name, { ...call, inputs: inputs.map(({ ref }) => ref) })
    this.#shared.origins.set(placeKey(this.#path, added.name, node), { layer: place.layer, call: origin.call })
    const infos = layerOutputs(added, inputs)
    const isRefused = added.refused === true || layerTable.get(added.className)?.refusal !== undefined
    const tainted = inputs.some(one => one.tainted) || isRefused
    return infos.map((info, tensor) => ({
      ...info,
      ref: { layer: added.name, node, tensor },
      ...(tainted && info.shape === null ? { tainted: true as const } : {}),
    }))
  }

  /**
   * tfjs-layers frees a tensor after as many uses as it has consumers, but counts one that comes twice into one call as
   * two uses (engine/executor.js): where something else uses it too, all but the first become copies.
   */
  #withoutRepeats(inputs: readonly Tensor[], origin: Origin): readonly Tensor[] {
    const seen = new Set<string>()
    return inputs.map(tensor => {
      const key = tensorKey(tensor.ref)
      if (!seen.has(key)) {
        seen.add(key)
        return tensor
      }
      if (origin.key === undefined && !this.#isUsedElsewhere(origin)) return tensor
      this.#changed = true
      const copy: NewLayer = { className: 'Activation', config: { activation: 'linear' } }
      return this.#graph(origin.place.layer, origin).one('again', copy, tensor)
    })
  }

  /** Whether other calls of the old network use a tensor that this call uses more than once. */
  #isUsedElsewhere({ place, call: index }: Origin): boolean {
    const own = place.layer.calls[index]
    const keys = (own?.inputs ?? []).map(tensorKey)
    const repeated = new Set(keys.filter((key, i) => keys.indexOf(key) !== i))
    return this.#old.layers.some(({ calls }) =>
      calls.some(one => one !== own && one.inputs.some(ref => repeated.has(tensorKey(ref)))),
    )
  }

  #refused(layer: KerasLayer, inputs: readonly Tensor[], call: KerasCall, origin: Origin): readonly Tensor[] {
    const outputs = this.#placeAsIs({ ...layer, refused: true }, inputs, call, origin)
    return outputs.length > 1 ? outputs : manyOutputs(outputs)
  }

  /** A nested model, rewritten for what is known of the inputs of all its calls. */
  #placeNetwork(layer: KerasLayer, inputs: readonly Tensor[], call: KerasCall, origin: Origin): readonly Tensor[] {
    const before = this.#nested.get(layer.name)
    const known = before === undefined ? inputs : inputs.map((info, i) => meet(info, before[i] ?? info))
    this.#nested.set(layer.name, known)
    if (layer.network === undefined) return []
    const path = [...this.#path, layer.name]
    this.#forgetMoves(path)
    const inner = new NetworkRewriter(layer.network, path, this.#shared).run(known, known[0]?.shape ?? null)
    if (inner.changed) this.#changed = true
    const rewritten = inner.changed ? { ...layer, network: inner.network } : layer
    const { name } = this.#builder.keep(rewritten)
    this.#builder.replace(name, rewritten)
    const node = this.#builder.call(name, { ...call, inputs: inputs.map(({ ref }) => ref) })
    this.#shared.origins.set(placeKey(this.#path, name, node), { layer, call: origin.call })
    return inner.outputs.map((info, tensor) => ({ ...info, ref: { layer: name, node, tensor } }))
  }

  #forgetMoves(path: readonly string[]): void {
    const { moves } = this.#shared
    const kept = moves.filter(move => !path.every((name, i) => move.path[i] === name))
    moves.splice(0, moves.length, ...kept)
  }

  /** The layer with what is inside it rewritten: a layer that needs several becomes a model. */
  #wrappedRewritten(layer: KerasLayer, inputs: readonly Tensor[], origin: Origin): KerasLayer {
    const inner = layer.wrapped['layer']
    if (inner === undefined || layerTable.get(layer.className)?.shape !== 'time-distributed') return layer
    if (inner.network === undefined && this.#shared.rewritesOf(inner.className).length === 0) return layer
    const [input] = inputs
    if (input?.shape == null) return layer
    const step: TensorInfo = { shape: [input.shape[0] ?? null, ...input.shape.slice(2)], dtype: input.dtype }
    const network = inner.network ?? networkOf(inner, step)
    const path = [...origin.place.path, layer.name, ...(inner.network === undefined ? [] : [inner.name])]
    this.#forgetMoves(path)
    const result = new NetworkRewriter(network, path, this.#shared).run([step], step.shape)
    if (!result.changed) {
      if (inner.network === undefined) this.#forgetMoves(path)
      return layer
    }
    this.#changed = true
    const [only, ...others] = result.network.layers.filter(one => !isInput(one))
    if (inner.network === undefined && only !== undefined && others.length === 0 && only.network === undefined) {
      this.#forgetMoves(path)
      return { ...layer, wrapped: { ...layer.wrapped, layer: { ...only, calls: [] } } }
    }
    const model: KerasLayer = {
      name: inner.name,
      className: result.network.className,
      config: inner.network === undefined ? jsonObject({ name: inner.name }) : inner.config,
      pointer: inner.pointer,
      calls: [],
      variables: [],
      network: result.network,
      wrapped: {},
    }
    return { ...layer, wrapped: { ...layer.wrapped, layer: model } }
  }
}

/** Which outputs of a call the references name. */
const callOutputs = (refs: readonly TensorRef[], { name }: KerasLayer, call: number): ReadonlySet<number> =>
  new Set(refs.filter(({ layer, node }) => layer === name && node === call).map(({ tensor }) => tensor))

const isRefusal = (result: readonly Tensor[] | Refusal): result is Refusal => 'refuse' in result

/** Nobody knows how many outputs a refused layer has; each is as unknown as the first. */
function manyOutputs(outputs: readonly Tensor[]): readonly Tensor[] {
  const [first] = outputs
  if (first === undefined) return outputs
  return Array.from({ length: 8 }, (_, tensor) => ({ ...first, ref: { ...first.ref, tensor } }))
}

/** What is true of both. */
function meet(a: TensorInfo, b: TensorInfo): TensorInfo {
  if (a.shape === null || b.shape === null || a.shape.length !== b.shape.length) return { ...a, shape: null }
  return { ...a, shape: a.shape.map((length, axis) => (length === b.shape?.[axis] ? length : null)) }
}

function newLayer(name: string, added: NewLayer, pointer: string): KerasLayer {
  return {
    name,
    className: added.className,
    config: jsonObject({ trainable: true, ...added.config, name }),
    pointer,
    calls: [],
    variables: added.variables ?? [],
    wrapped: added.wrapped ?? {},
  }
}

/** A network of one layer. */
function networkOf(layer: KerasLayer, input: TensorInfo): KerasNetwork {
  const entry = inputLayer(`${layer.name}_input`, input.shape, input.dtype, layer.pointer)
  const start: TensorRef = { layer: entry.name, node: 0, tensor: 0 }
  const call: KerasCall = { inputs: [start], kwargs: jsonObject({}) }
  return {
    className: 'Functional',
    name: layer.name,
    layers: [
      { ...entry, calls: callsOf(entry) },
      { ...layer, calls: [call] },
    ],
    inputs: [start],
    outputs: [{ layer: layer.name, node: 0, tensor: 0 }],
  }
}

/** The stored variables of a layer and of all inside it. */
function allVariables({ variables, network, wrapped }: KerasLayer): readonly StoredVariable[] {
  const inside = [...Object.values(wrapped), ...(network?.layers ?? [])]
  return [...variables.flatMap(storedIn), ...inside.flatMap(allVariables)]
}
