import type { JsonValue } from '../keras/json.js'
import type { KerasLayer, Variable } from '../keras/model.js'
import { type Length, product } from '../keras/sizes.js'
import { hasSlot } from '../layers/row.js'
import { layerTable } from '../layers/table.js'
import { constant } from './derive.js'
import {
  type Graph,
  type NewLayer,
  type Refusal,
  type Rewrite,
  refuseRewrite,
  type Site,
  type Tensor,
} from './rewrite.js'

/** A layer to add; the last one of a chain gets the name of the layer that is replaced. */
export interface Step {
  readonly part: string
  readonly layer: NewLayer
}

export const layerOf = (className: string, config: Readonly<Record<string, JsonValue>> = {}): NewLayer => ({
  className,
  config,
})

/** `x * scale + offset`; numbers, or nested lists that broadcast against the tensor. */
export const rescaling = (scale: JsonValue, offset: JsonValue = 0): NewLayer => layerOf('Rescaling', { scale, offset })

export const activation = (name: string): NewLayer => layerOf('Activation', { activation: name })

/** A Dense layer of the variables given, without activation. */
export function dense(kernel: Variable, bias: Variable | null = null): NewLayer {
  const config = { units: kernel.shape[1] ?? 0, use_bias: bias !== null, activation: 'linear' }
  return { className: 'Dense', config, variables: bias === null ? [kernel] : [kernel, bias] }
}

/** What a BatchNormalization of the last axis holds, where it is not 1 or 0. */
export interface BatchNorm {
  readonly size: number
  readonly epsilon?: number
  readonly gamma?: Variable | undefined
  readonly beta?: Variable | undefined
  readonly mean?: Variable | undefined
  readonly variance?: Variable | undefined
}

/** `(x - mean) / sqrt(variance + epsilon) * gamma + beta` for each place of the last axis. */
export function batchNorm({ size, epsilon = 0, gamma, beta, mean, variance }: BatchNorm): NewLayer {
  const all = (value: number): Variable => constant([size], new Array<number>(size).fill(value))
  const affine = [gamma, beta].filter(one => one !== undefined)
  return {
    className: 'BatchNormalization',
    config: { axis: -1, epsilon, scale: gamma !== undefined, center: beta !== undefined },
    variables: [...affine, mean ?? all(0), variance ?? all(1)],
  }
}

/** Adds layers one after the other; null stands for one that is not needed. */
export function chain(graph: Graph, x: Tensor, steps: readonly (Step | null)[]): Tensor {
  const needed = steps.filter(step => step !== null)
  if (needed.length === 0) return graph.one('', activation('linear'), x)
  return needed.reduce((tensor, { part, layer }, i) => graph.one(i === needed.length - 1 ? '' : part, layer, tensor), x)
}

/** Adds layers one after the other, none of which stands for the one that is replaced. */
export const inner = (graph: Graph, x: Tensor, steps: readonly (Step | null)[]): Tensor =>
  steps.reduce((tensor, step) => (step === null ? tensor : graph.one(step.part, step.layer, tensor)), x)

/** A Reshape to lengths without the batch axis; null where it changes nothing. At most one length can be unknown. */
export function reshapeStep(part: string, from: readonly Length[], to: readonly Length[]): Step | null {
  if (from.length === to.length && from.every((length, i) => length === to[i])) return null
  return { part, layer: layerOf('Reshape', { target_shape: to.map(length => length ?? -1) }) }
}

/** Whether a Reshape can have this target. */
export const canReshape = (to: readonly Length[]): boolean => to.filter(length => length === null).length <= 1

/** A Permute by axes that count from 1; null where it changes nothing. */
export function permuteStep(part: string, dims: readonly number[]): Step | null {
  if (dims.every((dim, i) => dim === i + 1)) return null
  return { part, layer: layerOf('Permute', { dims: [...dims] }) }
}

/** Layers that bring some axes of a tensor to its end, joined into one, and those that bring all back. */
export interface Arrangement {
  readonly to: readonly (Step | null)[]
  readonly back: readonly (Step | null)[]
  /** The last of `back`: brings the axes back to their places. */
  readonly restore: Step | null
  /** Lengths when the axes are at the end but not joined yet, without the batch axis. */
  readonly permuted: readonly Length[]
  /** Length of the joined axis. */
  readonly size: number
  /** Lengths as arranged, without the batch axis. */
  readonly shape: readonly Length[]
}

/**
 * Brings `axes` (from 1, ascending) to the end as one axis; with `flat`, all others become one before it. Null when
 * lengths that are not known stand in the way.
 */
export function arrange(shape: readonly Length[], axes: readonly number[], flat = false): Arrangement | null {
  const rest = shape.map((_, axis) => axis).filter(axis => axis > 0 && !axes.includes(axis))
  const dims = [...rest, ...axes]
  const permuted = dims.map(axis => shape[axis] ?? null)
  const size = product(axes.map(axis => shape[axis] ?? null))
  const restShape = rest.map(axis => shape[axis] ?? null)
  const arranged: readonly Length[] = [...(flat ? [product(restShape)] : restShape), size]
  const same = permuted.length === arranged.length && permuted.every((length, i) => length === arranged[i])
  if (size === null || (!same && !(canReshape(permuted) && canReshape(arranged)))) return null
  const restore = permuteStep(
    'restored',
    dims.map((_, i) => dims.indexOf(i + 1) + 1),
  )
  return {
    to: [permuteStep('turned', dims), reshapeStep('joined', permuted, arranged)],
    back: [reshapeStep('split', arranged, permuted), restore],
    restore,
    permuted,
    size,
    shape: arranged,
  }
}

/** `axis` or a list of axes, counted from 0 with the batch axis, ascending; null when there are none or they do not fit. */
export function axesOf(value: JsonValue | undefined, rank: number): readonly number[] | null {
  const list = (Array.isArray(value) ? value : [value]).map(axis => (typeof axis === 'number' ? axis : Number.NaN))
  const axes = list.map(axis => (axis < 0 ? axis + rank : axis))
  const fit = axes.every(axis => Number.isInteger(axis) && axis >= 1 && axis < rank)
  return fit && new Set(axes).size === axes.length ? [...axes].sort((a, b) => a - b) : null
}

/** The variables of a layer by the names of its row; asking for one that is not there is a RangeError. */
export function variablesOf({ layer, variables }: Site): (name: string) => Variable {
  const slots = (layerTable.get(layer.className)?.variables ?? []).filter(slot => hasSlot(slot, layer.config))
  return name => {
    const found = variables[slots.findIndex(slot => slot.name === name)]
    if (found === undefined) throw new RangeError(`no variable ${name}`)
    return found
  }
}

/** The tensor as float32, in which Keras computes what integers come into. */
export const asFloat = (graph: Graph, x: Tensor): Tensor =>
  x.dtype === 'float32' ? x : graph.one('float', rescaling(1), x)

/** A config as it can be given to another layer: without what belongs to this one's place. */
export function copiedConfig({ config }: Pick<KerasLayer, 'config'>): Record<string, JsonValue> {
  const { name: _, batch_input_shape: __, ...rest } = config
  return rest
}

/** The refusal of an input whose rank or lengths must be known. */
export const unknownLengths = (what: string): Refusal =>
  refuseRewrite(
    'layer/unsupported-input',
    `gets an input of unknown ${what}, without which it cannot be rewritten for TensorFlow.js.`,
    'Give the Input a fixed shape.',
  )

/** A rewrite that refuses where the variables of a file do not have the shapes that its config says. */
export const refusingMisfits = (rewrite: Rewrite): Rewrite => ({
  ...rewrite,
  apply: site => {
    try {
      return rewrite.apply(site)
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      return refuseRewrite(
        'keras/weights-mismatch',
        'has weights whose shapes do not fit its config and input.',
        'Load the model in Keras and save it again.',
      )
    }
  },
})

/** The refusal of a mask that reaches a layer whose replacement cannot heed it. */
export const unreadableMask: Refusal = refuseRewrite(
  'graph/mask',
  'reads a mask, which the layers that would replace it cannot.',
  'Train without mask_zero=True or the Masking layer.',
)
