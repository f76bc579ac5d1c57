import type { Rewrite } from './rewrite.js';
/** (x - mean) / deviation, with statistics that the layer has learned or was given. */
export declare const normalizationByStatistics: Rewrite;
