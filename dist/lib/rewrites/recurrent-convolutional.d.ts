import { type Rewrite } from './rewrite.js';
export declare const convolutionalRecurrentRewrites: readonly Rewrite[];
