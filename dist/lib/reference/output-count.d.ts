import type { SavedLayer } from './network.js';
/** How many outputs a layer gives that is called on one input without further arguments. */
export declare function countOutputs(layer: SavedLayer): number;
