import type { MaskRule } from '../layers/row.js';
import type { KerasLayer, KerasNetwork } from './model.js';
/** The identity of a mask: which layer made it of what. Null is no mask. Two equal identities hold equal values. */
export type Mask = string | null;
/** A layer call that reads a mask, or fails on one. */
export interface MaskUse {
    readonly layer: KerasLayer;
    readonly path: readonly string[];
    /** The same for Keras and for TensorFlow.js. */
    readonly key: string;
    readonly mask: Mask;
    /** Set when this use alone already makes a difference. */
    readonly problem?: string;
    /** What to do about it, where the hint of graph/mask does not fit. */
    readonly hint?: string;
}
/** The identity of the mask that a layer makes in its `call`-th call. */
export declare const madeBy: (path: readonly string[], layer: KerasLayer, call: number) => string;
/** What the layer does with masks, in Keras and in tfjs-layers. */
export declare function maskRules(layer: KerasLayer): {
    readonly keras: MaskRule;
    readonly keras3?: MaskRule;
    readonly tfjs: MaskRule;
};
/** True for a layer that makes a mask. */
export declare const isMaskSource: (layer: KerasLayer) => boolean;
/** True when any layer of the network, at any depth, makes a mask or takes initial states. */
export declare const hasMaskSource: (network: KerasNetwork) => boolean;
