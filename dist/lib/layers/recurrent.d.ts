import type { LayerRow } from './row.js';
/** Recurrent layers and their cells. */
export declare const recurrentRows: readonly LayerRow[];
