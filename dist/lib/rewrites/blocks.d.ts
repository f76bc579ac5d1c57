import type { JsonValue } from '../keras/json.js';
import type { KerasLayer, Variable } from '../keras/model.js';
import { type Length } from '../keras/sizes.js';
import { type Graph, type NewLayer, type Refusal, type Rewrite, type Site, type Tensor } from './rewrite.js';
/** A layer to add; the last one of a chain gets the name of the layer that is replaced. */
export interface Step {
    readonly part: string;
    readonly layer: NewLayer;
}
export declare const layerOf: (className: string, config?: Readonly<Record<string, JsonValue>>) => NewLayer;
/** `x * scale + offset`; numbers, or nested lists that broadcast against the tensor. */
export declare const rescaling: (scale: JsonValue, offset?: JsonValue) => NewLayer;
export declare const activation: (name: string) => NewLayer;
/** A Dense layer of the variables given, without activation. */
export declare function dense(kernel: Variable, bias?: Variable | null): NewLayer;
/** What a BatchNormalization of the last axis holds, where it is not 1 or 0. */
export interface BatchNorm {
    readonly size: number;
    readonly epsilon?: number;
    readonly gamma?: Variable | undefined;
    readonly beta?: Variable | undefined;
    readonly mean?: Variable | undefined;
    readonly variance?: Variable | undefined;
}
/** `(x - mean) / sqrt(variance + epsilon) * gamma + beta` for each place of the last axis. */
export declare function batchNorm({ size, epsilon, gamma, beta, mean, variance }: BatchNorm): NewLayer;
/** Adds layers one after the other; null stands for one that is not needed. */
export declare function chain(graph: Graph, x: Tensor, steps: readonly (Step | null)[]): Tensor;
/** Adds layers one after the other, none of which stands for the one that is replaced. */
export declare const inner: (graph: Graph, x: Tensor, steps: readonly (Step | null)[]) => Tensor;
/** A Reshape to lengths without the batch axis; null where it changes nothing. At most one length can be unknown. */
export declare function reshapeStep(part: string, from: readonly Length[], to: readonly Length[]): Step | null;
/** Whether a Reshape can have this target. */
export declare const canReshape: (to: readonly Length[]) => boolean;
/** A Permute by axes that count from 1; null where it changes nothing. */
export declare function permuteStep(part: string, dims: readonly number[]): Step | null;
/** Layers that bring some axes of a tensor to its end, joined into one, and those that bring all back. */
export interface Arrangement {
    readonly to: readonly (Step | null)[];
    readonly back: readonly (Step | null)[];
    /** The last of `back`: brings the axes back to their places. */
    readonly restore: Step | null;
    /** Lengths when the axes are at the end but not joined yet, without the batch axis. */
    readonly permuted: readonly Length[];
    /** Length of the joined axis. */
    readonly size: number;
    /** Lengths as arranged, without the batch axis. */
    readonly shape: readonly Length[];
}
/**
 * Brings `axes` (from 1, ascending) to the end as one axis; with `flat`, all others become one before it. Null when
 * lengths that are not known stand in the way.
 */
export declare function arrange(shape: readonly Length[], axes: readonly number[], flat?: boolean): Arrangement | null;
/** `axis` or a list of axes, counted from 0 with the batch axis, ascending; null when there are none or they do not fit. */
export declare function axesOf(value: JsonValue | undefined, rank: number): readonly number[] | null;
/** The variables of a layer by the names of its row; asking for one that is not there is a RangeError. */
export declare function variablesOf({ layer, variables }: Site): (name: string) => Variable;
/** The tensor as float32, in which Keras computes what integers come into. */
export declare const asFloat: (graph: Graph, x: Tensor) => Tensor;
/** A config as it can be given to another layer: without what belongs to this one's place. */
export declare function copiedConfig({ config }: Pick<KerasLayer, 'config'>): Record<string, JsonValue>;
/** The refusal of an input whose rank or lengths must be known. */
export declare const unknownLengths: (what: string) => Refusal;
/** A rewrite that refuses where the variables of a file do not have the shapes that its config says. */
export declare const refusingMisfits: (rewrite: Rewrite) => Rewrite;
/** The refusal of a mask that reaches a layer whose replacement cannot heed it. */
export declare const unreadableMask: Refusal;
