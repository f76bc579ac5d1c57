import type { Assessment } from './assess.js';
import { type ModelOutline } from './compare/outline.js';
import type { QuantizationRule } from './tfjs/encode.js';
/** Number of values in all weights of a model: those that are written, or those of the file where nothing can be. */
export declare const parametersOf: ({ saved, tfjs }: Assessment) => number;
/** What a model is compared by; null when the file holds none that can be read. */
export declare function outlineOf(assessment: Assessment, quantize: readonly QuantizationRule[]): ModelOutline | null;
