import type { JsonObject, JsonValue } from '../keras/json.js';
/** The config of a layer for another one that does its work: without the keys `omit`, and with `changes`. */
export declare function carriedConfig(config: JsonObject, changes?: Readonly<Record<string, JsonValue>>, omit?: readonly string[]): Readonly<Record<string, JsonValue>>;
