import { tensorIndex } from '../../arguments.js'
import { range } from '../../arrays.js'
import { axisOf } from '../../layout.js'
import { numbersOf } from '../../options.js'
import type { Json, LayerCall, Semantics } from '../../semantics.js'
import { type Computation, known, type Tensor } from '../../tensor.js'
import { tensorFrom } from './constants.js'

/** What an operation answers: tensors whose values are there, or computations. */
export type Answer = Tensor | Computation | readonly (Tensor | Computation)[]

/** A call of an operation: its tensors, constants among them, and its options. */
export interface OperationCall {
  readonly call: LayerCall
  /** The argument at a place or by a name, as a tensor. */
  tensor(place: number, name: string): Tensor
  /** The same, or undefined if there is none. */
  given(place: number, name: string): Tensor | undefined
  /** An argument that is a list of tensors. */
  list(place: number, name: string): Tensor[]
  /** An argument as saved. */
  saved(place: number, name: string): Json | undefined
}

const isComputation = (answer: Tensor | Computation): answer is Computation => 'compute' in answer

/** Semantics of an operation, which hands on no masks. */
export function operation(
  operate: (operation: OperationCall) => Answer | Promise<Answer>,
  { mask = 'drop' }: Pick<Semantics, 'mask'> = {},
): Semantics {
  return {
    async compute(call) {
      return answersOf(await operate(operationCall(call)))
    },
    mask,
  }
}

/** An answer as computations. */
export function answersOf(answer: Answer): Computation[] {
  return (isList(answer) ? answer : [answer]).map(one => (isComputation(one) ? one : known(one)))
}

const isList = (answer: Answer): answer is readonly (Tensor | Computation)[] => Array.isArray(answer)

/** Reads a call as an operation's. */
export function operationCall(call: LayerCall): OperationCall {
  const saved = (place: number, name: string): Json | undefined => call.kwargs[name] ?? call.args[place]
  const given = (place: number, name: string): Tensor | undefined => {
    const value = saved(place, name)
    return value === undefined || value === null ? undefined : tensorFrom(value, call.inputs)
  }
  return {
    call,
    saved,
    given,
    tensor(place, name) {
      const tensor = given(place, name)
      if (tensor === undefined) throw new Error(`the operation has no argument ${name}`)
      return tensor
    },
    list(place, name) {
      const value = saved(place, name)
      const items = tensorIndex(value) === undefined && Array.isArray(value) ? value : call.args
      return items.map(item => tensorFrom(item, call.inputs))
    },
  }
}

/** Axes that an option names, counted from the front; all of them where it names none. */
export function axesIn(option: Json | undefined, rank: number): number[] {
  return option === undefined || option === null
    ? range(rank)
    : (numbersOf(option) ?? []).map(axis => axisOf(axis, rank))
}
