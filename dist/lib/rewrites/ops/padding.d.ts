import type { Arguments } from './arguments.js';
import { type Value } from './value.js';
/** Puts values around the axes of a tensor. */
export declare function pad(args: Arguments): Value;
