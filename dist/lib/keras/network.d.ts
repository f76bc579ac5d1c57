import { type Diagnostic } from '../diagnostics/diagnostic.js';
import type { JsonObject } from './json.js';
import type { KerasNetwork } from './model.js';
/**
 * Brings a saved model config (`{class_name, config}`) of any Keras 2 to its normal form. The layers have no
 * variables yet (src/keras/bind.ts); references may still point nowhere (src/keras/graph.ts).
 *
 * @throws ConversionError `keras/subclassed` for a model without a graph, `keras/invalid-config`,
 *   `keras/duplicate-name` and, for calls as Keras 3 saves them, `keras/keras-3`.
 */
export declare function normaliseModel(modelConfig: JsonObject, findings: Diagnostic[]): KerasNetwork;
