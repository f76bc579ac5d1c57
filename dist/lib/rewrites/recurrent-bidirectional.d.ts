import type { JsonObject } from '../keras/json.js';
import type { Rewrite } from './rewrite.js';
/** Options in which the two directions of a Bidirectional differ. */
export declare function differentOptions(forward: JsonObject, backward: JsonObject): readonly string[];
export declare const bidirectionalRewrites: readonly Rewrite[];
