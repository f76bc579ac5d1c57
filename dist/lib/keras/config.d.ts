import type { JsonObject, JsonValue } from './json.js';
/** The JSON Pointer of `key` below `pointer` (RFC 6901). */
export declare function below(pointer: string, key: string | number): string;
/**
 * The value at a JSON Pointer; undefined when there is none. `KerasLayer.config` is the value at `pointer + "/config"`
 * of the saved model config, so that a layer can be sent without its config and be given it back.
 */
export declare function valueAt(root: JsonValue, pointer: string): JsonValue | undefined;
/** Refuses a config that has `found` where Keras writes `expected`. */
export declare function refuseConfig(pointer: string, expected: string, found: JsonValue | undefined): never;
/** `value` as an object, or a refusal. */
export declare function objectAt(value: JsonValue | undefined, pointer: string): JsonObject;
/** `value` as a list, or a refusal. */
export declare function listAt(value: JsonValue | undefined, pointer: string): readonly JsonValue[];
/** `value` as a text, or a refusal. */
export declare function textAt(value: JsonValue | undefined, pointer: string): string;
