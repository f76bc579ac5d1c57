import type { Site, Tensor } from './rewrite.js';
/** Which of the call's inputs stand for the arguments of these names, in the order in which the layer takes them. */
export declare function inputIndexes({ call, inputs }: Site, names: readonly string[]): Readonly<Record<string, number>>;
/** The tensor among the inputs, by `inputIndexes`. */
export declare const tensorAt: ({ inputs }: Site, index: number | undefined) => Tensor | undefined;
/** A yes or no of the call: by name, or at its place among the arguments. */
export declare function flagOf({ call }: Site, name: string, place?: number): boolean;
