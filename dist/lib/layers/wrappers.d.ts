import type { LayerRow } from './row.js';
/** Layers that hold another layer. */
export declare const wrapperRows: readonly LayerRow[];
