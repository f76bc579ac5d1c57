import type { JsonObject } from '../keras/json.js';
import { type Rewrite } from './rewrite.js';
/** Whether a convolution has groups. */
export declare const isGrouped: (config: JsonObject) => boolean;
/** Whether a convolution looks at values that are not next to each other. */
export declare const isDilated: (config: JsonObject) => boolean;
/** Layers with channels_first that need it, as a Permute, the layer with channels_last, and a Permute. */
export declare const channelsFirstRewrites: readonly Rewrite[];
