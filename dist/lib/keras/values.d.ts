import type { JsonObject, JsonValue } from './json.js';
/** True for a JSON object. */
export declare const isObject: (value: unknown) => value is JsonObject;
/** An object without a prototype, as the JSON of files is read: no key of it is inherited. */
export declare const jsonObject: (values?: Readonly<Record<string, unknown>>) => JsonObject;
/** The value of one of numpy's scalars, which tf.keras 2 saves as `{type: 'ndarray', value}`; any other value as it is. */
export declare function plainValue(value: JsonValue | undefined): JsonValue | undefined;
/** The number under `key`, or null. */
export declare function numberOf(config: JsonObject, key: string): number | null;
/** The text under `key`, or null. */
export declare function textOf(config: JsonObject, key: string): string | null;
/** The numbers under `key`; a single number counts for each of `length` axes. Null when there is neither. */
export declare function numbersOf(config: JsonObject, key: string, length: number): readonly number[] | null;
/** A deep copy with the order of keys. */
export declare function copyJson<T extends JsonValue>(value: T): T;
/** The object to which a JSON Pointer leads, or null. */
export declare function objectAt(root: JsonValue, pointer: string): JsonObject | null;
/** True when two JSON values are equal; the order of keys does not count. */
export declare function sameJson(a: JsonValue | undefined, b: JsonValue | undefined): boolean;
