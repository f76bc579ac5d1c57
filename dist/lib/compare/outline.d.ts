import type { KerasNetwork } from '../keras/model.js';
import type { ModelTensor } from '../tfjs/model.js';
/** One layer of a model, as far as two versions of a model are compared. */
export interface LayerOutline {
    /** Names of the enclosing models and its own, joined by `/`. */
    readonly path: string;
    readonly className: string;
    /** Each config key with its value as JSON text; without the name and without what a model holds. */
    readonly options: ReadonlyMap<string, string>;
}
/** What two versions of a model are compared by. */
export interface ModelOutline {
    /** In file order, nested models followed by their layers; null when only a report is left of the model. */
    readonly layers: readonly LayerOutline[] | null;
    readonly parameters: number;
    /** What pages see of the model; null when it cannot be converted. */
    readonly contract: ModelContract | null;
}
/** What a page that uses the model relies on, and what it downloads. */
export interface ModelContract {
    readonly inputs: readonly ModelTensor[];
    readonly outputs: readonly ModelTensor[];
    readonly weightBytes: number;
}
/** The layers of a network, nested models followed by their layers. */
export declare function outlineLayers(network: KerasNetwork, prefix?: string): readonly LayerOutline[];
