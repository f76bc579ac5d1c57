import { type Rewrite, type Site, type Tensor } from './rewrite.js';
/**
 * Runs a layer of images on a sequence: [steps, channels] becomes [steps, 1, channels], and back. `work` adds the layer
 * of images; null when the number of channels is not known.
 */
export declare function asImage(site: Site, work: (image: Tensor) => Tensor): Tensor | null;
/** The refusal of a sequence whose number of channels is not known. */
export declare const unknownChannels: import("./rewrite.js").Refusal;
export declare const oneDimensionalRewrites: readonly Rewrite[];
