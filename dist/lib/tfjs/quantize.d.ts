import { type Diagnostic } from '../diagnostics/diagnostic.js';
import type { EncodeOptions, QuantizationDtype, QuantizationRule, WeightEntry } from './encode.js';
/** How one weight is quantized, as the manifest spells it. */
export type Quantization = NonNullable<WeightEntry['quantization']>;
/** Smallest and largest of the finite values of a weight, exact; `finite` is false when others are NaN or infinite. */
export interface Range {
    readonly min: number;
    readonly max: number;
    readonly finite: boolean;
}
/** The range of no value at all, from which `widen` starts. */
export declare const emptyRange: Range;
/** The range that also takes in the float32 values in `bytes`. */
export declare function widen({ min, max, finite }: Range, bytes: Uint8Array): Range;
/**
 * Which storage type each weight gets. Patterns come before the rule without any; `names` are those of one model.
 * Throws `option/invalid` on two types for one weight, or for all the rest.
 */
export declare function chooseTypes(names: readonly string[], rules: readonly QuantizationRule[]): {
    readonly types: ReadonlyMap<string, QuantizationRule['dtype']>;
    readonly diagnostics: readonly Diagnostic[];
};
/**
 * Why a weight of this range would be lost by storing it as `dtype`, as the end of a sentence that begins with the
 * weight; null when it survives. float16 keeps NaN and the infinities, as it does in Python.
 */
export declare function quantizationLoss(dtype: QuantizationDtype, { min, max, finite }: Range, rounding: EncodeOptions['quantizationRounding']): string | null;
/** The manifest's account of quantizing a weight of this range; in float64, as Python computes it. */
export declare function quantizationOf(dtype: QuantizationDtype, { min, max }: Range): Quantization;
/** The stored bytes of float32 values. */
export declare function quantizeValues(bytes: Uint8Array, quantization: Quantization, range: Range, rounding: EncodeOptions['quantizationRounding']): Uint8Array;
