import { type Rewrite } from './rewrite.js';
export declare const multiHeadAttention: Rewrite;
export declare const groupedQueryAttention: Rewrite;
