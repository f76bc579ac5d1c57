import type { LayerRow } from './row.js';
/**
 * What is known of each Keras 2 layer class, by the class name in the file. A class without a row is not converted.
 * Models (`Functional`, `Model`, `Sequential`) are no layers in this sense and have no row.
 */
export declare const layerTable: ReadonlyMap<string, LayerRow>;
