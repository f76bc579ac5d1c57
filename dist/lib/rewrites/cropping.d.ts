import type { Rewrite } from './rewrite.js';
/** Cropping2D of an image of unknown size: a convolution that takes one value of each window, exactly. */
export declare const croppingRewrites: readonly Rewrite[];
