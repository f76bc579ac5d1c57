import type { KerasLayer, Variable } from '../keras/model.js';
/** A weight that tfjs-layers creates for a layer: its name, and the variable bound to it. */
export interface WeightTarget {
    readonly name: string;
    /** Null when the file has no variable for it. */
    readonly variable: Variable | null;
}
/**
 * The weights that tfjs-layers 4.22 creates for one layer of a network, in Keras's order, by the names it gives them:
 * wrappers put their name in front and cells none. Networks inside are left out; tfjs-layers names their weights after
 * their own layers.
 */
export declare function weightTargets(layer: KerasLayer, nameOf: (layer: KerasLayer) => string): readonly WeightTarget[];
