import type { Bundle } from './bundle/bundle.js';
import { type Diagnostic } from './diagnostics/diagnostic.js';
import type { EncodeOptions } from './tfjs/encode.js';
import type { StorageType } from './validate/choose-types.js';
import { type QuantizationRequest } from './validate/quantization.js';
import type { ValidationLevel, ValidationReport } from './validate/validation.js';
/** A bundle as written and put to the proof. */
export interface ProvenBundle {
    /** Null when a finding is an error. */
    readonly bundle: Bundle | null;
    /** Findings of writing it. */
    readonly diagnostics: readonly Diagnostic[];
    readonly validation: ValidationReport;
}
/** How a quantized bundle is made; both steps are those of a bundle that is not quantized. */
export interface QuantizedEncoding {
    /** Empty directory for the bundle. */
    readonly directory: string;
    /** Directory in which the float32 model is staged meanwhile. */
    readonly outputDir: string;
    readonly level: ValidationLevel | 'auto';
    readonly request: QuantizationRequest;
    readonly write: (directory: string, encode: EncodeOptions, chosen: ReadonlyMap<string, StorageType>) => Promise<{
        readonly bundle: Bundle;
        readonly diagnostics: readonly Diagnostic[];
    }>;
    readonly validate: (bundle: Bundle, encode: EncodeOptions, level: ValidationLevel | 'auto') => Promise<ValidationReport>;
}
/**
 * Writes a model in float32 first and puts that to the full proof; then writes it quantized, proves that too, and
 * measures what quantization does to the predictions. The float32 model is gone afterwards.
 */
export declare function encodeQuantized(encoding: QuantizedEncoding): Promise<ProvenBundle>;
