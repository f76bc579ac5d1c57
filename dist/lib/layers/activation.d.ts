import type { LayerRow } from './row.js';
/** Activation layers. */
export declare const activationRows: readonly LayerRow[];
