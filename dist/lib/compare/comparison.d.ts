import type { ModelTensor } from '../tfjs/model.js';
import type { ModelOutline } from './outline.js';
/** A layer that only one of two versions has. */
export interface LayerName {
    /** Names of the enclosing models and its own, joined by `/`. */
    readonly layer: string;
    readonly className: string;
}
/** A layer that both versions have, with other options. */
export interface ChangedLayer extends LayerName {
    readonly options: readonly ChangedOption[];
}
/** An option of a layer, with its values as JSON text; null where it is absent. Long values are cut. */
export interface ChangedOption {
    readonly option: string;
    readonly before: string | null;
    readonly after: string | null;
}
/** Two values of one thing. */
export interface Change<Value> {
    readonly before: Value;
    readonly after: Value;
}
/** What has become of a model since its baseline. */
export interface ModelComparison {
    /** `unchanged`: the same bytes. `new`: the baseline has no such model, or it cannot be read there. */
    readonly state: 'unchanged' | 'changed' | 'new';
    /** Path of the model in the baseline; null for a new one. */
    readonly baseFile: string | null;
    /** Null unless both versions could be read. */
    readonly difference: ModelDifference | null;
}
/** What differs between two versions of a model; null or empty where nothing does, or where it is not known. */
export interface ModelDifference {
    readonly layersAdded: readonly LayerName[];
    readonly layersRemoved: readonly LayerName[];
    readonly layersChanged: readonly ChangedLayer[];
    /** Layers that are the same but for their name. */
    readonly layersRenamed: readonly Change<string>[];
    readonly parameters: Change<number> | null;
    readonly inputs: Change<readonly ModelTensor[]> | null;
    readonly outputs: Change<readonly ModelTensor[]> | null;
    /** Bytes of all weight files together. */
    readonly weightBytes: Change<number> | null;
}
/** What differs between two versions of a model. The values of the weights are not looked at. */
export declare function compareModels(before: ModelOutline, after: ModelOutline): ModelDifference;
/** A path of layers without the numbers that Keras appends: `model_1/dense_4` is `model/dense`. */
export declare const withoutCounts: (path: string) => string;
