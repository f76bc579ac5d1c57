import type { Findings, PlacedLayer } from '../keras/findings.js';
import type { JsonObject, JsonValue } from '../keras/json.js';
import type { LayerRow } from '../layers/row.js';
/** Applies the fates of a layer's row to its config, which is edited in place. */
export declare function lowerOptions(place: PlacedLayer, row: LayerRow, config: JsonObject, findings: Findings): void;
/** Replaces numbers that JSON does not have where tfjs-layers does not need them, and refuses them elsewhere. */
export declare function lowerInfinities(place: PlacedLayer, row: LayerRow, config: JsonObject, findings: Findings): void;
/** True when a value holds NaN or an infinity at any depth. */
export declare function holdsInfinity(value: JsonValue): boolean;
/** The value with null in the place of NaN and the infinities. */
export declare function withoutInfinity(value: JsonValue): JsonValue;
