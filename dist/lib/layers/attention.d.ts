import type { LayerRow } from './row.js';
/** Attention layers, which tfjs-layers does not have. */
export declare const attentionRows: readonly LayerRow[];
