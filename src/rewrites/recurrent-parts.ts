import type { JsonObject, JsonValue } from '../keras/json.js'
import type { Variable } from '../keras/model.js'
import type { Length } from '../keras/sizes.js'
import { numberOf, textOf } from '../keras/values.js'
import { activation, layerOf } from './blocks.js'
import { constant, elementwise, reshape, scale, sliceAxis, zeroStuff } from './derive.js'
import type { Graph, NewLayer, Site, Tensor } from './rewrite.js'

/** Zeros of a shape. */
export const zeros = (...shape: readonly number[]): Variable =>
  zeroStuff(
    constant(
      shape.map(() => 1),
      [0],
    ),
    shape,
    shape.map(() => 0),
    shape.map(() => 1),
  )

/** A matrix with `value` on its diagonal. */
export const diagonal = (size: number, value = 1): Variable =>
  reshape(
    zeroStuff(
      constant(
        [size],
        Array.from({ length: size }, () => value),
      ),
      [size * size],
      [0],
      [size + 1],
    ),
    [size, size],
  )

/** `value` everywhere. */
export const filled = (shape: readonly number[], value: number): Variable =>
  value === 0 ? zeros(...shape) : scale(zeros(...shape), 1, value)

export const add = (a: Variable, b: Variable): Variable => elementwise('add', a, b)

/** The weights of gate `gate`: the last axis holds `units` for each gate. */
export const gateOf = (weights: Variable, gate: number, units: number): Variable =>
  sliceAxis(weights, weights.shape.length - 1, gate * units, units)

/** An option that must be there as Keras saves it. */
export const unitsOf = ({ config }: Pick<Site, 'config'>): number => numberOf(config, 'units') ?? 0

/** The name of an activation; `linear` when there is none. Null for one that is an object. */
export function activationOf({ config }: Pick<Site, 'config'>, key = 'activation'): string | null {
  const value = config[key]
  if (value === undefined || value === null) return 'linear'
  return textOf(config, key)
}

/** A Reshape to `target`, in which null stands for one axis of unknown length. */
export const reshapeTo = (target: readonly Length[]): NewLayer =>
  layerOf('Reshape', { target_shape: target.map((length): JsonValue => length ?? -1) })

export const joining = (axis: number): NewLayer => layerOf('Concatenate', { axis })

/** Where a part of a tensor lies on its last axis, or within a group of steps. */
interface Block {
  /** Steps of the result; undefined for a tensor without steps, null for an unknown number. */
  readonly steps?: Length
  readonly width: number
  readonly index: number
  /** How many blocks make one step. */
  readonly count: number
}

/** Cuts each step of a tensor into blocks of one width, and keeps one of them. `part` names the last layer. */
export function blockOf({ graph }: Site, part: string, tensor: Tensor, { steps, width, index, count }: Block): Tensor {
  const name = part === '' ? '' : `${part}_`
  const blocks = graph.one(`${name}blocks`, reshapeTo([steps === undefined ? 1 : steps, count, width]), tensor)
  const cropping: JsonValue = [
    [0, 0],
    [index, count - 1 - index],
  ]
  const config = { cropping, data_format: 'channels_last' }
  const block = graph.one(`${name}block`, layerOf('Cropping2D', config), blocks)
  return graph.one(part, reshapeTo(steps === undefined ? [width] : [steps, width]), block)
}

/** Zeros to begin with: TensorFlow.js takes long to make the orthogonal matrices that are the default. */
export const zeroInitializer = (): JsonObject => ({ class_name: 'Zeros', config: {} })

/**
 * Adds a recurrent layer. Where it gives its state without sequences, its output and first state are one tensor in
 * TensorFlow.js, which is disposed as soon as one of the two has been used: a copy of the output is the state then.
 */
export function addRecurrent(
  graph: Graph,
  part: string,
  layer: NewLayer,
  inputs: readonly Tensor[],
): readonly Tensor[] {
  const outputs = graph.add(part, layer, inputs)
  const [output, , ...others] = outputs
  const { return_state, return_sequences } = layer.config
  if (return_state !== true || return_sequences === true || output === undefined) return outputs
  const copy = graph.one(part === '' ? 'state' : `${part}_state`, activation('linear'), output)
  return [output, copy, ...others]
}
