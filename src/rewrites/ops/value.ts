import type { DiagnosticCode } from '../../diagnostics/catalogue.js'
import type { Length } from '../../keras/sizes.js'
import { layerOutputs, type TensorInfo } from '../../keras/tensor-shapes.js'
import { jsonObject } from '../../keras/values.js'
import { type Graph, type NewLayer, type Refusal, refuseRewrite, type Tensor } from '../rewrite.js'
/** A tensor of the graph, or one that a layer will make: layers are added when the whole operation is known to go. */
export interface Value extends TensorInfo {
  readonly from: Tensor | Made
}

/** The call of a layer that makes a value. */
export interface Made {
  readonly part: string
  readonly layer: NewLayer
  readonly inputs: readonly Value[]
}

/** Ends the work on an operation that layers cannot compute. */
export class OperationRefusal extends Error {
  readonly refusal: Refusal

  constructor(code: DiagnosticCode, rest: string, hint?: string) {
    super(rest)
    this.refusal = refuseRewrite(code, rest, hint)
  }
}

/** Refuses a form of an operation: `rest` is a clause such as `works along the batch axis`. */
export function refuseForm(rest: string, hint?: string): never {
  throw new OperationRefusal('layer/unsupported-op', `${rest}, which no layers of TensorFlow.js do.`, hint)
}

/** Refuses arguments of which the meaning is not known. */
export function refuseArguments(what: string): never {
  throw new OperationRefusal(
    'layer/unsupported-op',
    `is called with ${what}, which this version does not understand.`,
    'Use a Keras layer instead of the operation.',
  )
}

/** Refuses an input whose rank or lengths must be known. */
export function refuseUnknown(what: string): never {
  throw new OperationRefusal(
    'layer/unsupported-input',
    `gets a tensor of unknown ${what}, without which it cannot be rewritten for TensorFlow.js.`,
    'Give the Input a fixed shape.',
  )
}

/** The value of a tensor of the graph. */
export const asValue = (tensor: Tensor): Value => ({ shape: tensor.shape, dtype: tensor.dtype, from: tensor })

/** What a layer makes of values. `part` names the layer behind the name of the one that is replaced. */
export function made(part: string, layer: NewLayer, ...inputs: readonly Value[]): Value {
  const { className, config, variables = [], wrapped = {} } = layer
  const draft = { name: '', className, config: jsonObject(config), pointer: '', calls: [], variables, wrapped }
  const [info = { shape: null, dtype: 'float32' }] = layerOutputs(draft, inputs)
  return { ...info, from: { part, layer, inputs } }
}

/** The lengths of all axes, the batch axis first. */
export function shapeOf({ shape }: Value): readonly Length[] {
  return shape ?? refuseUnknown('rank')
}

/** The rank, with the batch axis. */
export const rankOf = (x: Value): number => shapeOf(x).length

/** The length of an axis, which must be known. */
export const lengthOf = (x: Value, axis: number): number => shapeOf(x)[axis] ?? refuseUnknown(`length of axis ${axis}`)

// A model of more would weigh or take longer than any that was meant.
const mostValues = 4_194_304

/** A number of values or layers to make, which must be within reason. */
export function bounded(count: number, most = mostValues): number {
  if (Number.isInteger(count) && count >= 0 && count <= most) return count
  return refuseForm(`needs ${count} values, parts or layers`)
}

/** The value, which must be of floats: TensorFlow.js layers do not compute in integers. */
export function floating(x: Value): Value {
  if (x.dtype === 'float32') return x
  return refuseForm(
    `computes in ${x.dtype === 'bool' ? 'truth values' : 'integers'}`,
    'Cast to float32 before you compute.',
  )
}

/** The part that only casts to floats. */
export const castPart = 'float'

/** The value as floats, as Keras casts it. */
export const asFloats = (x: Value): Value => (x.dtype === 'float32' ? x : made(castPart, rescaling(1, 0), x))

/** `x * scale + offset`. */
const rescaling = (scale: number, offset: number): NewLayer => ({ className: 'Rescaling', config: { scale, offset } })

/**
 * Adds the layers that make `values`, which stand for the outputs of the operation. `prefix` keeps the parts of several
 * calls of one layer apart.
 */
export function addLayers(graph: Graph, values: readonly Value[], prefix: string): readonly Tensor[] {
  const known = new Map<Made, Tensor>()
  const parts = new Map<string, number>()
  const free = (part: string): string => {
    const full = [prefix, part].filter(one => one !== '').join('_')
    const count = (parts.get(full) ?? 0) + 1
    parts.set(full, count)
    return count === 1 ? full : `${full}_${count}`
  }
  const tensorOf = ({ from }: Value, part?: string): Tensor => {
    if ('ref' in from) return from
    const before = known.get(from)
    if (before !== undefined) return before
    const inputs = from.inputs.map(input => tensorOf(input))
    const tensor = graph.one(part ?? free(from.part), from.layer, ...inputs)
    known.set(from, tensor)
    return tensor
  }
  return values.map((value, i) => {
    const root = distinct(value, values.slice(0, i))
    return tensorOf(root, values.length === 1 ? prefix : free(`output_${i}`))
  })
}

/** A value that a layer of its own makes: one that comes in, or stands for another output too, gets one that hands it on. */
function distinct(value: Value, others: readonly Value[]): Value {
  const isOwn = !('ref' in value.from) && others.every(other => other.from !== value.from)
  return isOwn ? value : made('same', { className: 'Activation', config: { activation: 'linear' } }, value)
}
