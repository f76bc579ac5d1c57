import { type Rewrite } from './rewrite.js';
/** Layers that change images in training alone; those of Keras 2 first. */
export declare const augmentationClasses: readonly string[];
/** Layers that do nothing in inference, and the Pipeline that holds such. */
export declare const augmentationRewrites: readonly Rewrite[];
