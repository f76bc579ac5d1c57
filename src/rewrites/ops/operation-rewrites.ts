import { display } from '../../diagnostics/display.js'
import { CONSTANT } from '../../keras/calls.js'
import type { JsonObject, JsonValue } from '../../keras/json.js'
import { isObject, jsonObject, textOf } from '../../keras/values.js'
import { operationPrefix } from '../../layers/operations.js'
import type { Refusal, Rewrite, Site, Tensor } from '../rewrite.js'
import { Arguments } from './arguments.js'
import { allOperations, operations } from './operations.js'
import { recordedCall } from './recorded.js'
import { computeSizes, shapeTensor, sizesAsJson, sizesOf } from './sizes.js'
import { tensorFlowOperations, withoutVersion } from './tensorflow.js'
import { addLayers, asValue, OperationRefusal, refuseArguments } from './value.js'

/** An operation by its name, and its arguments. */
interface OperationCall {
  readonly name: string
  readonly args: ReadonlyMap<string, JsonValue>
}

/** What `work` gives, or why there is nothing. */
function orRefusal(work: () => readonly Tensor[]): readonly Tensor[] | Refusal {
  try {
    return work()
  } catch (error) {
    if (error instanceof OperationRefusal) return error.refusal
    throw error
  }
}

/** Adds the layers that compute an operation. */
function compute(site: Site, { name, args }: OperationCall): readonly Tensor[] {
  const operation = allOperations.get(name)
  if (operation === undefined) return refuseArguments('an operation')
  const result = operation.compute(new Arguments(args, site.inputs.map(asValue), site.precision))
  const values = 'from' in result ? [result] : result
  return addLayers(site.graph, values, prefixOf(site))
}

/** Layers with constants of their own are not shared between the calls of an operation. */
function prefixOf({ layer, call }: Site): string {
  const index = layer.calls.indexOf(call)
  return index > 0 ? `call_${index}` : ''
}

/** The options of an operation of Keras 3 stand in its config, what it works on in the call. */
function keras3Call({ layer, config, call }: Site): OperationCall {
  const name = layer.className.slice(operationPrefix.length)
  const inputs = operations.get(name)?.inputs ?? []
  const args = new Map(Object.entries(config).filter(([key]) => key !== 'name'))
  const given = call.args ?? []
  if (inputs[0]?.startsWith('*')) addEach(args, inputs[0], given)
  else if (given.length > inputs.length) return refuseArguments(`${given.length} arguments`)
  else given.forEach((value, i) => void args.set(inputs[i] ?? '', value))
  for (const [key, value] of Object.entries(call.kwargs)) {
    if (!inputs.includes(key) && value !== null) return refuseArguments(`the argument ${display(key)}`)
    args.set(key, value)
  }
  return { name, args }
}

function addEach(args: Map<string, JsonValue>, name: string, values: readonly JsonValue[]): void {
  args.set(name, [...values])
  values.forEach((value, i) => void args.set(`${name}/${i}`, value))
}

/** A function of TensorFlow: of shapes, which are known by now, or of tensors. */
function fromTensorFlow(site: Site): readonly Tensor[] {
  const { config, call, inputs } = site
  const name = withoutVersion(textOf(config, 'function') ?? '')
  const [first] = inputs
  if (name === 'shape' && first !== undefined && sizesOf(first) === null) return [shapeTensor(site, first)]
  const sizes = sizesOf(first)
  if (first !== undefined && sizes !== null && inputs.every(one => sizesOf(one) !== null)) {
    const kwargs = Object.entries(call.kwargs).map(([key, value]) => [key, withSizes(value, inputs)] as const)
    return computeSizes(name, first, sizes, jsonObject(Object.fromEntries(kwargs)))
  }
  return compute(site, tensorFlowCall(name, site))
}

/** A function is called on tensors, with all else as keyword arguments. */
function tensorFlowCall(name: string, { call, inputs }: Site): OperationCall {
  const known = tensorFlowOperations.get(name)
  if (known === undefined)
    throw new OperationRefusal(
      'layer/unsupported-op',
      `computes tf.${display(name)}, which this version cannot make of layers of TensorFlow.js.`,
      'Use a Keras layer instead, or do this step outside the model.',
    )
  const args = new Map<string, JsonValue>(Object.entries(known.given))
  args.set(known.first, firstArgument(call.kwargs, inputs.length))
  for (const [key, value] of Object.entries(call.kwargs)) {
    if (key === CONSTANT || key === 'name' || value === null) continue
    const ours = known.names.get(key)
    if (ours === '_' || (ours === '_false' && value === false) || (ours === '_float' && value === 'float32')) continue
    if (ours === undefined || ours.startsWith('_')) return refuseArguments(`the argument ${display(key)}`)
    args.set(ours, withSizes(value, inputs))
  }
  return { name: known.name, args }
}

/** With numbers for the tensors that stand for lengths. */
function withSizes(value: JsonValue, inputs: readonly Tensor[]): JsonValue {
  if (Array.isArray(value)) return value.map(one => withSizes(one, inputs))
  const index = isObject(value) ? value['tensor'] : undefined
  const sizes = typeof index === 'number' ? sizesOf(inputs[index]) : null
  return sizes === null ? value : sizesAsJson(sizes)
}

/** The tensor, or list of tensors, that no keyword argument names; or a constant. */
function firstArgument(kwargs: JsonObject, count: number): JsonValue {
  const named = new Set<number>()
  const search = (value: JsonValue): void => {
    if (Array.isArray(value)) value.forEach(search)
    else if (isObject(value)) {
      if (typeof value['tensor'] === 'number') named.add(value['tensor'])
      else Object.values(value).forEach(search)
    }
  }
  for (const [key, value] of Object.entries(kwargs)) if (key !== CONSTANT) search(value)
  const positional = Array.from({ length: count }, (_, i) => i).filter(i => !named.has(i))
  const tensors = positional.map((tensor): JsonObject => jsonObject({ tensor }))
  const constant = kwargs[CONSTANT]
  if (constant !== undefined)
    return tensors.length === 0 ? constant : refuseArguments('tensors and constants in one list')
  return tensors.length === 1 ? (tensors[0] ?? null) : tensors
}

/** Operations between layers. */
export const operationRewrites: readonly Rewrite[] = [
  {
    name: 'operation',
    classes: [...operations.keys()].map(name => `${operationPrefix}${name}`),
    reason: 'it is an operation of keras.ops between layers; layers compute the same',
    training: 'same',
    apply: site => orRefusal(() => compute(site, keras3Call(site))),
  },
  {
    name: 'tensorflow-operation',
    classes: ['TFOpLambda', 'SlicingOpLambda'],
    reason: 'it is an operation of TensorFlow between layers; layers compute the same',
    training: 'same',
    apply: site => orRefusal(() => fromTensorFlow(site)),
  },
  {
    name: 'recorded-operation',
    classes: ['TensorFlowOpLayer'],
    reason: 'it is an operation as TensorFlow 2.0 to 2.3 recorded it; layers compute the same',
    training: 'same',
    apply: site => orRefusal(() => compute(site, recordedCall(site))),
  },
  {
    name: 'loss-and-metric',
    classes: ['AddLoss', 'AddMetric'],
    reason: 'it adds a loss or a metric and hands on its input, as Activation("linear") does',
    training: 'the loss or metric that it adds is lost',
    apply: ({ graph, inputs: [x] }) =>
      x === undefined ? null : [graph.one('', { className: 'Activation', config: { activation: 'linear' } }, x)],
  },
]
