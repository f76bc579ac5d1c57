import { tensorIndices } from './arguments.js'
import { tensorOf } from './layout.js'
import type { NetworkCall, Place } from './network.js'
import { isObject } from './options.js'
import type { BoundNetwork, Layer, LayerCall } from './semantics.js'
import { semanticsOf } from './table.js'
import type { Computation, Tensor } from './tensor.js'
import { known } from './tensor.js'

/** A call without what the reference adds to it. */
export type PlainCall = Omit<LayerCall, 'run' | 'maskOf'>

/** What a network makes of its inputs. */
export interface Evaluated {
  readonly outputs: readonly Tensor[]
  readonly masks: readonly (Tensor | null)[]
}

/** Tensors of a network by their place, with Keras's masks. */
export type Values = Map<string, { readonly tensor: Tensor; readonly mask: Tensor | null }>

/** The key of a place in `Values`. */
export const keyOf = ({ layer, node, tensor }: Place): string => JSON.stringify([layer, node, tensor])

/** The outputs of a call. Throws an Error for a class that the reference does not know. */
export async function computeCall(call: PlainCall): Promise<readonly Computation[]> {
  const { network } = call.layer
  if (network === undefined) return semanticsOf(call.layer.className).compute(complete(call))
  return (await evaluateModel(call, network)).outputs.map(known)
}

/** The masks of the outputs of a call, given the outputs where they are known. */
export async function maskCall(
  call: PlainCall,
  outputs: readonly Tensor[] | null,
): Promise<readonly (Tensor | null)[]> {
  const { network } = call.layer
  if (network !== undefined)
    return hasMasks(call) || holdsMasks(network) ? (await evaluateModel(call, network)).masks : []
  const { mask = 'pass' } = semanticsOf(call.layer.className)
  if (mask === 'drop') return []
  if (mask === 'pass') return [call.masks[0] ?? null]
  return mask(complete(call), outputs)
}

const hasMasks = ({ masks }: PlainCall): boolean => masks.some(mask => mask !== null)

/** Whether a layer of a network may begin to mask. */
const holdsMasks = ({ layers }: BoundNetwork): boolean =>
  layers.some(
    ({ className, config, network }) =>
      className === 'Masking' || config['mask_zero'] === true || (network !== undefined && holdsMasks(network)),
  )

function complete(call: PlainCall): LayerCall {
  const { generation } = call
  return {
    ...call,
    run: async inner => {
      const computations = await computeCall({ ...inner, generation })
      return Promise.all(computations.map(tensorOf))
    },
    maskOf: inner => maskCall({ ...inner, generation }, null),
  }
}

/** The inputs of a model in its own order: where it was given a dictionary, by the names of its inputs. */
export function modelInputs({ args, inputs }: PlainCall, network: BoundNetwork): readonly number[] {
  const [first] = args
  const all = inputs.map((_, index) => index)
  if (!isObject(first) || 'tensor' in first) return first === undefined ? all : tensorIndices(first)
  const keys = network.inputKeys ?? network.inputs.map(({ layer }) => layer)
  const named = keys.map(key => tensorIndices(first[key])[0])
  return named.every(index => index !== undefined) ? named : all
}

function evaluateModel(call: PlainCall, network: BoundNetwork): Promise<Evaluated> {
  const order = modelInputs(call, network)
  const inputs = order.flatMap(index => call.inputs[index] ?? [])
  return evaluateNetwork(
    network,
    inputs,
    order.map(index => call.masks[index] ?? null),
    call.generation,
  )
}

/** Computes a network from its inputs, whole and in float64. */
export async function evaluateNetwork(
  network: BoundNetwork,
  inputs: readonly Tensor[],
  masks: readonly (Tensor | null)[],
  generation: 2 | 3,
): Promise<Evaluated> {
  const values: Values = new Map()
  for (const [index, place] of network.inputs.entries()) {
    const tensor = inputs[index]
    if (tensor !== undefined) values.set(keyOf(place), { tensor, mask: masks[index] ?? null })
  }
  for (const { layer, node, call } of callsInOrder(network)) {
    const plain = callOf(layer, call, values, generation)
    const outputs = await Promise.all((await computeCall(plain)).map(tensorOf))
    const outputMasks = await maskCall(plain, outputs)
    for (const [tensor, output] of outputs.entries())
      values.set(keyOf({ layer: layer.name, node, tensor }), { tensor: output, mask: outputMasks[tensor] ?? null })
  }
  const found = network.outputs.map(place => valueAt(values, place))
  return { outputs: found.map(({ tensor }) => tensor), masks: found.map(({ mask }) => mask) }
}

function valueAt(values: Values, place: Place): { readonly tensor: Tensor; readonly mask: Tensor | null } {
  const value = values.get(keyOf(place))
  if (value === undefined)
    throw new Error(`nothing computes output ${place.tensor} of call ${place.node} of "${place.layer}"`)
  return value
}

/** A call of a network with the tensors that it gets. */
export function callOf(
  layer: Layer,
  { inputs, args, kwargs }: NetworkCall,
  values: Values,
  generation: 2 | 3,
): PlainCall {
  const found = inputs.map(place => valueAt(values, place))
  return {
    layer,
    generation,
    inputs: found.map(({ tensor }) => tensor),
    masks: found.map(({ mask }) => mask),
    args,
    kwargs,
  }
}

/** One call of a layer of a network. */
export interface OrderedCall {
  readonly layer: BoundNetwork['layers'][number]
  readonly node: number
  readonly call: NetworkCall
}

/** The calls of a network's layers, each after those whose outputs it takes. Throws an Error on a cycle. */
export function callsInOrder(network: BoundNetwork): readonly OrderedCall[] {
  const given = new Set(network.inputs.map(({ layer }) => layer))
  let open = network.layers.flatMap(layer =>
    given.has(layer.name) && layer.className === 'InputLayer'
      ? []
      : layer.calls.map((call, node) => ({ layer, node, call })),
  )
  const done = new Set(network.inputs.map(({ layer, node }) => JSON.stringify([layer, node])))
  const ordered: OrderedCall[] = []
  while (open.length > 0) {
    const left: OrderedCall[] = []
    for (const item of open) {
      const isReady = item.call.inputs.every(({ layer, node }) => done.has(JSON.stringify([layer, node])))
      if (!isReady) left.push(item)
      else {
        ordered.push(item)
        done.add(JSON.stringify([item.layer.name, item.node]))
      }
    }
    if (left.length === open.length) throw new Error(`the calls of "${left[0]?.layer.name}" wait for each other`)
    open = left
  }
  return ordered
}
