import type { ClassKind } from './classes.js';
import type { TensorValue } from './wire.js';
/** What quantized weights do to one output, over all samples. */
export interface OutputError {
    readonly name: string;
    /** Largest |quantized − float32|; infinite where a finite value is lost. */
    readonly largestDifference: number;
    readonly meanDifference: number;
    /** Largest |float32|. */
    readonly largestValue: number;
    /** `largestDifference` / `largestValue`: what a limit is set to. */
    readonly error: number;
    /** Cosine of the angle between the two, taken as one long vector each; 1 is the same direction. */
    readonly cosine: number;
    /** For outputs that say classes, how many of them are the same. */
    readonly classes?: {
        readonly same: number;
        readonly of: number;
    };
}
/** Compares one output of both models. */
export declare function measureOutput(name: string, quantized: TensorValue['values'], float32: TensorValue['values'], classes: {
    readonly kind: ClassKind;
    readonly last: number;
} | null): OutputError;
/** The largest error of the outputs of one run, as `OutputError.error`. */
export declare function largestError(quantized: readonly {
    readonly values: ArrayLike<number>;
}[], float32: readonly {
    readonly values: ArrayLike<number>;
}[]): number;
