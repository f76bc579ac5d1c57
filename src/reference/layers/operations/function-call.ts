import { isTrue } from '../../arguments.js'
import type { Json } from '../../semantics.js'
import type { Tensor } from '../../tensor.js'
import { integersFrom } from './constants.js'
import type { Answer, OperationCall } from './operation-call.js'

/** What a function of TensorFlow answers; its first argument stands first in the call, the others have their names. */
export type Operate = (call: FunctionCall) => Answer | Promise<Answer>

/** A call of a function of TensorFlow. */
export class FunctionCall {
  readonly operation: OperationCall

  constructor(operation: OperationCall) {
    this.operation = operation
  }

  /** The first argument. */
  get x(): Tensor {
    return this.operation.tensor(0, '')
  }

  /** A further argument, as a tensor. */
  tensor(...names: readonly string[]): Tensor {
    const name = names.find(own => this.option(own) !== undefined)
    return this.operation.tensor(-1, name ?? names.join(' or '))
  }

  /** A further argument as saved; null counts as none. */
  option(...names: readonly string[]): Json | undefined {
    return names.map(name => this.operation.call.kwargs[name]).find(value => value !== undefined && value !== null)
  }

  number(fallback: number, ...names: readonly string[]): number {
    const value = this.option(...names)
    return value === undefined ? fallback : (integersFrom(value, this.operation.call.inputs)[0] ?? fallback)
  }

  integers(...names: readonly string[]): number[] {
    const value = this.option(...names)
    return value === undefined ? [] : integersFrom(value, this.operation.call.inputs)
  }

  flag(...names: readonly string[]): boolean {
    return isTrue(this.option(...names))
  }
}
