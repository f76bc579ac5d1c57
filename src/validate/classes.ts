import type { KerasLayer, KerasModel, KerasNetwork, TensorRef } from '../keras/model.js'
import { isObject } from '../keras/values.js'

/** How classes are read from an output: the largest value of the last axis, or each value above one half. */
export type ClassKind = 'largest' | 'above-half'

/** How the output number `index` of a model says classes; null when it does not say any. */
export function classKindOf({ network, saved }: KerasModel, index: number): ClassKind | null {
  const output = network.outputs[index] ?? lastOf(network)
  const activation = output === null ? null : activationOf(network, output)
  if (activation === 'softmax' || activation === 'log_softmax') return 'largest'
  if (activation === 'sigmoid') return 'above-half'
  const { trainingConfig } = saved
  const loss = isObject(trainingConfig) ? trainingConfig['loss'] : undefined
  // Logits.
  return network.outputs.length <= 1 && /categorical_?crossentropy/i.test(JSON.stringify(loss ?? '')) ? 'largest' : null
}

function lastOf({ layers }: KerasNetwork): TensorRef | null {
  const last = layers.at(-1)
  return last === undefined ? null : { layer: last.name, node: 0, tensor: 0 }
}

function activationOf(network: KerasNetwork, { layer: name, tensor }: TensorRef): string | null {
  const layer = network.layers.find(each => each.name === name)
  if (layer === undefined) return null
  if (layer.network !== undefined) {
    const inner = layer.network.outputs[tensor] ?? lastOf(layer.network)
    return inner === null ? null : activationOf(layer.network, inner)
  }
  return activationOfLayer(layer.wrapped['layer'] ?? layer)
}

function activationOfLayer({ className, config: { activation } }: KerasLayer): string | null {
  if (className === 'Softmax') return 'softmax'
  if (!isObject(activation)) return typeof activation === 'string' ? activation : null
  const { class_name: name, config } = activation
  // A function by its name, or a layer that is used as one.
  if (typeof config === 'string') return config
  return name === 'Softmax' ? 'softmax' : typeof name === 'string' ? name : null
}

/** The classes of an output with `last` values on its last axis: one for each row, or 0 and 1 for each value. */
export function classesOf(values: ArrayLike<number>, last: number, kind: ClassKind): number[] {
  if (kind === 'above-half') return Array.from(values, value => (value > 0.5 ? 1 : 0))
  return Array.from({ length: last === 0 ? 0 : values.length / last }, (_, row) => largestAt(values, row * last, last))
}

function largestAt(values: ArrayLike<number>, start: number, length: number): number {
  let best = 0
  for (let i = 1; i < length; i++) if ((values[start + i] ?? 0) > (values[start + best] ?? 0)) best = i
  return best
}

/** Two runs of one classifier, class by class. */
export interface ClassAgreement {
  /** Number of classes that are the same in both. */
  readonly same: number
  readonly of: number
  /** The first class that differs although it was no close call. */
  readonly flip?: { readonly index: number; readonly got: number; readonly want: number }
}

/** Compares classes; those between which `want` decides by less than `tie` may differ without being a flip. */
export function compareClasses(
  got: ArrayLike<number>,
  want: ArrayLike<number>,
  last: number,
  kind: ClassKind,
  tie: number,
): ClassAgreement {
  const [given, wanted] = [classesOf(got, last, kind), classesOf(want, last, kind)]
  let same = 0
  let flip: ClassAgreement['flip']
  for (const [index, wantedClass] of wanted.entries()) {
    const givenClass = given[index] ?? -1
    if (givenClass === wantedClass) same++
    else if (flip === undefined && marginOf(want, index, last, kind, givenClass, wantedClass) > tie)
      flip = { index, got: givenClass, want: wantedClass }
  }
  return { same, of: wanted.length, ...(flip === undefined ? {} : { flip }) }
}

function marginOf(
  want: ArrayLike<number>,
  index: number,
  last: number,
  kind: ClassKind,
  given: number,
  wanted: number,
): number {
  if (kind === 'above-half') return 2 * Math.abs((want[index] ?? 0.5) - 0.5)
  return (want[index * last + wanted] ?? 0) - (want[index * last + given] ?? 0)
}
