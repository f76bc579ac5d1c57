import type { LayerRow } from './row.js';
/** Layers that make numbers of categories, texts and sounds. */
export declare const encodingRows: readonly LayerRow[];
