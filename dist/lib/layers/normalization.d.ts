import type { LayerRow } from './row.js';
/** BatchNormalization by all its names, LayerNormalization. */
export declare const normalizationRows: readonly LayerRow[];
