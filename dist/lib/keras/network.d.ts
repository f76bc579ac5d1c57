import { type Diagnostic } from '../diagnostics/diagnostic.js';
import { type Dialect } from './dialect.js';
import type { JsonObject } from './json.js';
import type { KerasNetwork } from './model.js';
/**
 * Brings a saved model config (`{class_name, config}`) to its normal form. The layers have no variables yet
 * (src/keras/bind.ts, src/keras/bind-archive.ts); references may still point nowhere (src/keras/graph.ts).
 *
 * @throws ConversionError `keras/subclassed` for a model without a graph, `keras/invalid-config` and
 *   `keras/duplicate-name`.
 */
export declare function normaliseModel(modelConfig: JsonObject, dialect: Dialect, findings: Diagnostic[]): KerasNetwork;
