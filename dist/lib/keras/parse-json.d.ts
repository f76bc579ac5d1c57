import type { JsonValue } from './json.js';
/** Limits on one JSON text; the defaults are far above any model that Keras writes. */
export interface JsonLimits {
    /** UTF-16 code units of the text. */
    readonly characters: number;
    /** Values and keys together. */
    readonly tokens: number;
    /** Objects and arrays inside each other. */
    readonly depth: number;
}
/** The limits that `parseJson` keeps unless told otherwise. */
export declare const defaultJsonLimits: JsonLimits;
/** How to read a JSON text. */
export interface ParseJsonOptions extends Partial<JsonLimits> {
    /** What the text is, as the start of a sentence: `The attribute "model_config"`. */
    readonly what?: string;
}
/**
 * Reads a JSON text as Python's `json.loads` does: `NaN`, `Infinity` and `-Infinity` are numbers, integers beyond
 * 2^53 become `bigint`, of equal keys the last value wins at the place of the first. Objects have no prototype.
 *
 * Keys keep their order, except that JavaScript puts keys that are array indices (`"0"`, `"17"`) first and in
 * ascending order; Keras writes none where the order has a meaning (config keys are Python identifiers).
 *
 * @throws ConversionError `keras/invalid-json` for anything else, for a key `__proto__`, and beyond the limits.
 */
export declare function parseJson(text: string, options?: ParseJsonOptions): JsonValue;
