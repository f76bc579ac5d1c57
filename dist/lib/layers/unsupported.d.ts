import type { LayerRow } from './row.js';
/** Well-known layer classes of Keras 2 that TensorFlow.js cannot run; each says what to use instead. */
export declare const unsupportedRows: readonly LayerRow[];
