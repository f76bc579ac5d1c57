import { numberOf, numberOption } from '../../options.js'
import type { Config, Semantics } from '../../semantics.js'
import type { Tensor } from '../../tensor.js'
import { type Answer, type OperationCall, operation } from './operation-call.js'

/** What an operation answers to its first argument, a tensor, and its options. */
export type Operate = (x: Tensor, config: Config, operation: OperationCall) => Answer | Promise<Answer>

/** Semantics of an operation whose first argument is a tensor. */
export const ofTensor = (operate: Operate, name = 'x'): Semantics =>
  operation(call => operate(call.tensor(0, name), call.call.layer.config, call))

/** Semantics of operations by their class names. */
export const table = (operations: Readonly<Record<string, Operate>>): Record<string, Semantics> =>
  Object.fromEntries(Object.entries(operations).map(([name, operate]) => [`ops.${name}`, ofTensor(operate)]))

/** A whole number that the config has, or Keras's default. */
export const integer = (config: Config, key: string, fallback: number): number => numberOption(config, key, fallback)
/** The axis that the config has, if it has one. */
export const axisIn = (config: Config): number | undefined => numberOf(config['axis'])
/** Whether the channels stand before the rows and columns. */
export const isChannelsFirst = (config: Config): boolean => config['data_format'] === 'channels_first'
