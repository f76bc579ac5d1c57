import { type Mask, type MaskUse } from './mask-rules.js';
import type { KerasLayer, KerasNetwork } from './model.js';
/** A tensor in Keras: its mask, and the mask under which its padded steps hold other values than in TensorFlow.js. */
export interface Traced {
    readonly mask: Mask;
    readonly padding: Mask;
}
/** Who listens to a trace of masks. */
export interface MaskListener {
    /** Called for every reading of a mask, and for every problem. */
    readonly record: (use: MaskUse) => void;
    /** Calls whose padded steps hold, thanks to a rewrite, what they hold in Keras. */
    readonly samePadding?: ReadonlySet<string>;
    /** Called for every call of a layer with what its inputs carry. */
    readonly onCall?: (path: readonly string[], layer: KerasLayer, call: number, inputs: readonly Traced[]) => void;
}
/** Follows masks through a network as Keras of this generation does. */
export declare function kerasMasks(network: KerasNetwork, generation: 2 | 3, listener: MaskListener): void;
/** The mask that Concatenate makes, in both Keras 2 and tfjs-layers; along another axis than time, equal masks stay what they are. */
export declare function joinedMask(masks: readonly Mask[], axis: number | null): Mask;
/** What a layer says of padded steps whose values matter. */
export declare const isPaddingProblem: (problem: string | undefined) => boolean;
