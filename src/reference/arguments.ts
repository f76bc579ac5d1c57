import { isObject } from './options.js'
import type { Json, LayerCall } from './semantics.js'
import type { Tensor } from './tensor.js'

/** The index of the tensor that a saved argument stands for, or `undefined` if it stands for none. */
export function tensorIndex(value: Json | undefined): number | undefined {
  const index = isObject(value) ? value['tensor'] : undefined
  return typeof index === 'number' ? index : undefined
}

/** The argument that Keras's `call` gets by its name, or by its place among the positional ones. */
export function argument({ args, kwargs }: LayerCall, place: number, name: string): Json | undefined {
  return kwargs[name] ?? args[place]
}

/** The tensor that an argument is, or null. */
export function tensorArgument(call: LayerCall, place: number, name: string): Tensor | null {
  const index = tensorIndex(argument(call, place, name))
  return index === undefined ? null : (call.inputs[index] ?? null)
}

/** The indices of all tensors in an argument, nested lists flattened. */
export function tensorIndices(value: Json | undefined): number[] {
  if (Array.isArray(value)) return value.flatMap(item => tensorIndices(item))
  const index = tensorIndex(value)
  return index === undefined ? [] : [index]
}

/** Whether an argument is given and true. */
export function isTrue(value: Json | undefined): boolean {
  return value !== undefined && value !== null && Boolean(value)
}

/** The first tensor of a call, which most layers have alone. */
export function inputOf({ inputs, layer }: LayerCall): Tensor {
  const [input] = inputs
  if (input === undefined) throw new Error(`"${layer.name}" is called without a tensor`)
  return input
}
