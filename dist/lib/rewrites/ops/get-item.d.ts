import type { JsonValue } from '../../keras/json.js';
import type { Arguments } from './arguments.js';
import { type Value } from './value.js';
/** One entry of what stands between the brackets of `x[...]`. */
type Key = {
    readonly kind: 'slice';
    readonly start: number | null;
    readonly stop: number | null;
    readonly step: number;
} | {
    readonly kind: 'index';
    readonly index: number;
} | {
    readonly kind: 'indexes';
    readonly indexes: readonly number[];
} | {
    readonly kind: 'new';
} | {
    readonly kind: 'ellipsis';
};
/** `x[key]`, with slices, integers, new axes and an ellipsis. */
export declare function getItem(x: Value, key: JsonValue | undefined): Value;
/** A slice of an axis, as Python understands it. */
export declare function sliced(x: Value, axis: number, { start, stop, step }: Extract<Key, {
    kind: 'slice';
}>): Value;
/** The places that a slice of Python picks. */
export declare function sliceIndexes(length: number, start: number | null, stop: number | null, step: number): number[];
/** A part of a tensor by where it begins and how long it is. */
export declare function sliceOf(args: Arguments): Value;
export {};
