import type { LayerRow } from './row.js';
/** Layers that change images before the model proper sees them. */
export declare const preprocessingRows: readonly LayerRow[];
