import type { Arguments } from './arguments.js';
import { type Value } from './value.js';
/** The places of an axis that indices say, or rows of a table of numbers. */
export declare function taken(args: Arguments): Value;
/** Rows of the identity matrix, as an Embedding. */
export declare function oneHot(x: Value, args: Arguments): Value;
/** Between tensors of floats, and integers too. */
export declare function cast(x: Value, args: Arguments): Value;
