/** The value of every half-precision float, by its 16 bits; worked out once. */
export declare function float16Values(): Float32Array;
/** The value of an IEEE half-precision float given as its 16 bits. */
export declare function float16ToNumber(bits: number): number;
/**
 * The 16 bits of the half-precision float nearest to a float32 given as its 32 bits: half to even, subnormals kept,
 * infinite from 65520 on; NaN keeps its sign and the top of its mantissa, as numpy does it.
 */
export declare function float32BitsToFloat16(bits: number): number;
