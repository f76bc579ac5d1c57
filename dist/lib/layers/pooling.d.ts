import type { LayerRow } from './row.js';
/** Pooling, local and global. */
export declare const poolingRows: readonly LayerRow[];
