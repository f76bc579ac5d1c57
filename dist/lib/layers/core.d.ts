import type { LayerRow } from './row.js';
/** InputLayer, Dense, Embedding, Masking, dropout and noise, and the layers that rearrange. */
export declare const coreRows: readonly LayerRow[];
