import type { KerasLayer, KerasNetwork } from '../keras/model.js';
/** The name that a layer has in the converted model. */
export type NameOf = (layer: KerasLayer) => string;
/** The names of all layers in the converted model, and those that had to change. */
export interface LayerNames {
    readonly nameOf: NameOf;
    readonly renamed: readonly {
        readonly layer: KerasLayer;
        readonly path: readonly string[];
        readonly to: string;
    }[];
}
/**
 * Gives every layer a name that tf.js accepts, unique in its network, and such that no two weights of the model get the
 * same name: tfjs-layers finds weights by `<layer>/<weight>` without the names of nested models.
 */
export declare function nameLayers(network: KerasNetwork): LayerNames;
