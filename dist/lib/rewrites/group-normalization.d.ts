import { type Rewrite } from './rewrite.js';
/** [places, groups, channels of a group] normalised over the first and the last; then the factors of each channel. */
export declare const groupNormalization: Rewrite;
