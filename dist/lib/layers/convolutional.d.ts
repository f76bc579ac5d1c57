import type { LayerRow } from './row.js';
/** Convolutions, and the layers that crop, pad or repeat pixels. */
export declare const convolutionalRows: readonly LayerRow[];
