import type { JsonObject } from '../keras/json.js';
import type { KerasModel, KerasNetwork } from '../keras/model.js';
import { type NetworkShapes, type Shape } from '../keras/tensor-shapes.js';
import type { ModelTensor } from './model.js';
import type { NameOf } from './names.js';
/**
 * The value of `modelTopology`, with the keys in the order of Python's converter. What the file does not say is left
 * out: tf.js reads `model_config` alone. JSON has no NaN, and tf.js does not look at the training config.
 */
export declare function topologyOf(model: KerasModel, modelConfig: JsonObject): JsonObject;
/** The inputs of the whole model; a Sequential without an input layer gets the one that tf.js makes for its first. */
export declare function modelInputs(network: KerasNetwork, shapes: NetworkShapes, fallback: Shape, nameOf: NameOf): readonly ModelTensor[];
/** The outputs of the whole model, by the names of their layers. */
export declare function modelOutputs(network: KerasNetwork, shapes: NetworkShapes, nameOf: NameOf): readonly ModelTensor[];
