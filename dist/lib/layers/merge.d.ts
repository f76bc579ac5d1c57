import type { LayerRow } from './row.js';
/** Layers that join several tensors. */
export declare const mergeRows: readonly LayerRow[];
