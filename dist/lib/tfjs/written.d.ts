import type { JsonObject } from '../keras/json.js';
import type { KerasLayer, KerasModel } from '../keras/model.js';
/** The model config that will be written, to be edited in place. */
export interface Written {
    /** `{class_name, config}` of the model. */
    readonly root: JsonObject;
    /** The object `{class_name, config, …}` of a layer. */
    readonly of: (layer: KerasLayer) => JsonObject;
}
/** A copy of the saved form where the topology is an edit of it, else the network in the form of Keras 2. */
export declare function writtenForm(model: KerasModel): Written;
