import type { Semantics } from './semantics.js';
/** A layer whose class the reference does not know. */
export declare class UnknownClass extends Error {
    readonly className: string;
    constructor(className: string);
}
/** Whether the reference knows what a class computes. */
export declare const knowsClass: (className: string) => boolean;
/** What a class of Keras computes. Throws `UnknownClass`. */
export declare function semanticsOf(className: string): Semantics;
