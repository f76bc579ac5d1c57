/**
 * A JSON value as Python reads and writes it: integers beyond 2^53 are `bigint`, and `NaN` and the infinities occur
 * as numbers. Objects have no prototype, so that a key such as `constructor` means nothing.
 */
export type JsonValue = null | boolean | number | bigint | string | JsonValue[] | JsonObject;
export interface JsonObject {
    [key: string]: JsonValue;
}
