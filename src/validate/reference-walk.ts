import { messageOf } from '../diagnostics/diagnostic.js'
import { callOf, computeCall, keyOf, maskCall, type PlainCall, type Values } from '../reference/evaluate.js'
import { tensorOf } from '../reference/layout.js'
import type { Layer } from '../reference/semantics.js'
import { type Computation, sizeOf, type Tensor } from '../reference/tensor.js'
import { checkOutput, costOf, type OutputCheck } from './reference-call.js'
import { outputsOf, type PlannedNetwork, type ReferencePlan } from './reference-plan.js'
import type { LayerCheck } from './validation.js'

/** What differs at one layer. */
export interface ReferenceProblem {
  readonly path: string
  readonly layer: Layer
  readonly check?: OutputCheck & { readonly shape: readonly number[] }
  /** Set where the shapes differ. */
  readonly shapes?: { readonly got: readonly number[]; readonly want: readonly number[] }
}

/** What the walk found. */
export interface Findings {
  readonly layers: readonly LayerCheck[]
  readonly problems: readonly ReferenceProblem[]
  /** Layers that the reference cannot compute, once for each class. */
  readonly unknown: readonly { readonly path: string; readonly className: string; readonly message: string }[]
  /** Number of calls that were not reached. */
  readonly open: number
}

/** Multiply-adds of a layer without a counterpart, which has to be computed whole. */
const LARGEST_WHOLE = 2e9

interface State {
  readonly planned: PlannedNetwork
  readonly values: Values
  /** Tensors of TensorFlow.js that have come; null where it has none. */
  readonly arrived: Map<string, Tensor | null>
  readonly expected: ReadonlySet<string>
  readonly uses: ReadonlyMap<string, number>
  next: number
}

/**
 * Walks through the networks of a model in Keras's order while the tensors of TensorFlow.js come, and compares each output
 * with what the reference computes of the tensors at the layer's inputs.
 */
export class ReferenceWalk {
  readonly #plan: ReferencePlan
  readonly #generation: 2 | 3
  readonly #states: ReadonlyMap<PlannedNetwork, State>
  readonly #layers: LayerCheck[] = []
  readonly #problems: ReferenceProblem[] = []
  readonly #unknown = new Map<string, Findings['unknown'][number]>()
  #budget: number
  #callsLeft: number

  constructor(plan: ReferencePlan, generation: 2 | 3, inputs: readonly Tensor[], budget: number) {
    this.#plan = plan
    this.#generation = generation
    this.#budget = budget
    this.#callsLeft = plan.networks.reduce((count, { calls }) => count + calls.length, 0)
    this.#states = new Map(
      plan.networks.map(planned => {
        const expected = new Set(
          plan.tensors.flat().flatMap(({ network, place }) => (network === planned ? [keyOf(place)] : [])),
        )
        return [planned, { planned, values: new Map(), arrived: new Map(), expected, uses: lastUses(planned), next: 0 }]
      }),
    )
    const [whole] = this.#states.values()
    for (const [index, place] of (whole?.planned.network.inputs ?? []).entries()) {
      const tensor = inputs[index]
      if (tensor !== undefined) whole?.values.set(keyOf(place), { tensor, mask: null })
    }
  }

  /** Takes one answer of TensorFlow.js and judges every call that can be judged now. */
  async take(question: number, index: number, value: Tensor | null): Promise<void> {
    const planned = this.#plan.tensors[question]?.[index]
    const state = planned === undefined ? undefined : this.#states.get(planned.network)
    if (planned === undefined || state === undefined) return
    state.arrived.set(keyOf(planned.place), value)
    await this.#advance(state)
  }

  /** To be called when no more answers come. */
  async finish(): Promise<Findings> {
    for (const state of this.#states.values()) await this.#advance(state)
    const open = [...this.#states.values()].reduce((sum, { planned, next }) => sum + planned.calls.length - next, 0)
    return { layers: this.#layers, problems: this.#problems, unknown: [...this.#unknown.values()], open }
  }

  async #advance(state: State): Promise<void> {
    if (state.next === 0) this.#feed(state)
    for (let item = state.planned.calls[state.next]; item !== undefined; item = state.planned.calls[state.next]) {
      const outputs = outputsOf(state.planned, item).map(keyOf)
      if (!outputs.every(key => !state.expected.has(key) || state.arrived.has(key))) return
      if (!item.call.inputs.every(place => state.values.has(keyOf(place)))) return
      state.next++
      this.#callsLeft--
      await this.#judge(state, item)
      release(state)
    }
  }

  /** Gives a nested network its inputs: what TensorFlow.js has there, with the masks of the tensors around. */
  #feed(state: State): void {
    const { around, network } = state.planned
    const outer = around === undefined ? undefined : this.#states.get(around.network)
    for (const [index, place] of network.inputs.entries()) {
      const key = keyOf(place)
      const source = around?.inputs[index]
      const held = source === undefined ? undefined : outer?.values.get(keyOf(source))
      const tensor = state.arrived.get(key) ?? (state.expected.has(key) ? undefined : held?.tensor)
      if (tensor !== undefined && !state.values.has(key)) state.values.set(key, { tensor, mask: held?.mask ?? null })
    }
  }

  async #judge(state: State, item: PlannedNetwork['calls'][number]): Promise<void> {
    const { layer, node, call } = item
    const plain = callOf(layer, call, state.values, this.#generation)
    const keys = outputsOf(state.planned, item).map(keyOf)
    const found = keys.map(key => state.arrived.get(key) ?? null)
    for (const key of keys) state.arrived.delete(key)
    const path = [...state.planned.path, layer.name].join('/')
    if (keys.some((key, index) => state.expected.has(key) && found[index] === null))
      this.#note(path, layer.className, new Error('the converted model has no such tensor'))
    let outputs: readonly (Tensor | null)[] = found
    try {
      // A nested model is judged layer by layer.
      if (layer.network === undefined || found.some(tensor => tensor === null))
        outputs = await this.#compare(path, plain, found, { node, ends: endsOf(state.planned, item) })
    } catch (error) {
      this.#note(path, layer.className, error)
    }
    const masks = await maskCall(plain, complete(outputs)).catch(() => [])
    for (const [index, tensor] of outputs.entries()) {
      const key = keyOf({ layer: layer.name, node, tensor: index })
      if (tensor !== null) state.values.set(key, { tensor, mask: masks[index] ?? null })
    }
  }

  #note(path: string, className: string, error: unknown): void {
    const message = messageOf(error)
    if (!this.#unknown.has(className)) this.#unknown.set(className, { path, className, message })
  }

  /** Compares the outputs that TensorFlow.js has, and computes the others; gives all that there are. */
  async #compare(
    path: string,
    call: PlainCall,
    found: readonly (Tensor | null)[],
    { node, ends }: { readonly node: number; readonly ends: ReadonlySet<number> },
  ): Promise<readonly (Tensor | null)[]> {
    const start = performance.now()
    const computations = await computeCall(call)
    const outputs: (Tensor | null)[] = []
    for (const [index, computation] of computations.entries()) {
      const got = found[index] ?? null
      if (got !== null) {
        const mask = ends.has(index) ? null : ((await maskCall(call, complete(found)))[index] ?? null)
        outputs.push(await this.#check({ path, call, node, output: index, start }, got, mask, computation))
      } else outputs.push(index < found.length ? await whole(computation) : null)
    }
    return outputs
  }

  /**
   * Gives the tensor that later layers are judged by: what TensorFlow.js has, but Keras's values in masked steps where only
   * those differ. Whether anything sees them shows at the layers behind.
   */
  async #check(
    { path, call, node, output, start }: { path: string; call: PlainCall; node: number; output: number; start: number },
    got: Tensor,
    mask: Tensor | null,
    computation: Computation,
  ): Promise<Tensor> {
    const { layer } = call
    const budget = Math.max(this.#budget, 0) / (this.#callsLeft + 1)
    const how = { call, output, budget, seed: this.#layers.length + 1 }
    let check = await checkOutput(got, computation, how)
    if (check === undefined) {
      this.#problems.push({ path, layer, shapes: { got: got.shape, want: computation.shape } })
      return got
    }
    let judged = got
    if (!(check.maxAbsolute <= check.tolerance) && mask !== null && costOf(computation) <= LARGEST_WHOLE) {
      judged = withMaskedSteps(got, mask, await computation.compute())
      check = (await checkOutput(judged, computation, how)) ?? check
    }
    this.#budget -= Math.min(costOf(computation), check.compared * computation.costPerValue)
    const { maxAbsolute, tolerance, compared } = check
    this.#layers.push({
      path,
      className: layer.className,
      node,
      output,
      maxAbsoluteDifference: maxAbsolute,
      tolerance,
      values: sizeOf(got.shape),
      compared,
      milliseconds: performance.now() - start,
    })
    if (!(maxAbsolute <= tolerance)) this.#problems.push({ path, layer, check: { ...check, shape: got.shape } })
    return judged
  }
}

/** The outputs of a call that are outputs of its network: whoever uses the model sees all of their steps. */
function endsOf({ network }: PlannedNetwork, { layer, node }: PlannedNetwork['calls'][number]): ReadonlySet<number> {
  const own = network.outputs.filter(place => place.layer === layer.name && place.node === node)
  return new Set(own.map(({ tensor }) => tensor))
}

/** `got` with the values of `want` in the steps that `mask`, of its leading axes, leaves out. */
function withMaskedSteps(got: Tensor, mask: Tensor, want: Float64Array): Tensor {
  const inner = got.values.length / Math.max(mask.values.length, 1)
  const pick = (value: number, position: number): number =>
    mask.values[Math.floor(position / inner)] === 0 ? (want[position] ?? value) : value
  return { ...got, values: Float64Array.from(got.values, pick) }
}

async function whole(computation: Computation): Promise<Tensor> {
  if (costOf(computation) > LARGEST_WHOLE) throw new Error('it has no counterpart and is too large to compute whole')
  return tensorOf(computation)
}

const complete = (outputs: readonly (Tensor | null)[]): readonly Tensor[] | null =>
  outputs.every(output => output !== null) ? outputs : null

/** By key, the index of the last call that takes a tensor; what nested networks are fed with has none. */
function lastUses({ calls, network }: PlannedNetwork): ReadonlyMap<string, number> {
  const uses = new Map<string, number>()
  for (const [index, { layer, call }] of calls.entries())
    for (const place of call.inputs)
      uses.set(keyOf(place), layer.network === undefined ? Math.max(index, uses.get(keyOf(place)) ?? 0) : calls.length)
  for (const place of network.outputs) if (!uses.has(keyOf(place))) uses.set(keyOf(place), 0)
  return uses
}

/** Lets go of tensors that no later call takes. */
function release({ values, uses, next }: State): void {
  for (const key of values.keys()) if ((uses.get(key) ?? 0) < next) values.delete(key)
}
