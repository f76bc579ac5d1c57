import type { Operate } from './function-call.js';
/** Functions of images. */
export declare const imageFunctions: Readonly<Record<string, Operate>>;
