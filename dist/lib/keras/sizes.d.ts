/** A length of an axis; null when it is unknown. */
export type Length = number | null;
/** Number of values of an array. */
export declare const valuesIn: (shape: readonly number[]) => number;
/** The product of lengths; null when one of them is unknown. */
export declare const product: (lengths: readonly Length[]) => Length;
