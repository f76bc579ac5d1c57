import type { JsonValue } from '../keras/json.js';
import type { EncodeOptions, WeightGroup } from './encode.js';
import type { TfjsModel } from './model.js';
/** The text of `model.json`: keys in the Python converter's order, in the style of Python's `json.dump`. */
export declare function modelJson(model: TfjsModel, weightsManifest: readonly WeightGroup[], metadata: EncodeOptions['metadata']): string;
/**
 * JSON as Python writes it by default: `", "` and `": "`, nothing but ASCII. Python would write NaN and the infinities
 * as words that no browser reads; they throw `keras/invalid-config`.
 */
export declare function dumpJson(value: JsonValue, pointer?: string): string;
