import type { Config, Semantics } from '../../semantics.js';
import type { Tensor } from '../../tensor.js';
import { type Answer, type OperationCall } from './operation-call.js';
/** What an operation answers to its first argument, a tensor, and its options. */
export type Operate = (x: Tensor, config: Config, operation: OperationCall) => Answer | Promise<Answer>;
/** Semantics of an operation whose first argument is a tensor. */
export declare const ofTensor: (operate: Operate, name?: string) => Semantics;
/** Semantics of operations by their class names. */
export declare const table: (operations: Readonly<Record<string, Operate>>) => Record<string, Semantics>;
/** A whole number that the config has, or Keras's default. */
export declare const integer: (config: Config, key: string, fallback: number) => number;
/** The axis that the config has, if it has one. */
export declare const axisIn: (config: Config) => number | undefined;
/** Whether the channels stand before the rows and columns. */
export declare const isChannelsFirst: (config: Config) => boolean;
