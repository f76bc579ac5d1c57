import type { JsonValue } from './json.js';
/**
 * Writes a value so that `parseJson` reads it back: `bigint` as digits, `NaN` and the infinities bare, as Python
 * does. Keys whose value is `undefined` are left out. Not for `model.json`, which must be JSON for everyone.
 */
export declare function stringifyJson(value: JsonValue | undefined): string;
