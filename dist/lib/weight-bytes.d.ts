import type { QuantizationRule } from './tfjs/encode.js';
import type { TfjsModel } from './tfjs/model.js';
/**
 * Bytes that the weight files of a model have together, known before a value is read. A weight that turns out to be
 * lost by quantizing (`weight/not-quantized`) takes more, and so does one with the rule `auto` for which 8 bits are not enough.
 */
export declare function weightBytesOf({ weights }: TfjsModel, quantize: readonly QuantizationRule[]): number;
