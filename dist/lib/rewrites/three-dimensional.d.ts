import { type Rewrite } from './rewrite.js';
/** The refusal of a volume of which too little is known. */
export declare const unknownVolume: import("./rewrite.js").Refusal;
/** Layers of volumes as layers of images. */
export declare const threeDimensionalRewrites: readonly Rewrite[];
