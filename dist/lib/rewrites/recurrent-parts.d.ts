import type { JsonObject } from '../keras/json.js';
import type { Variable } from '../keras/model.js';
import type { Length } from '../keras/sizes.js';
import type { Graph, NewLayer, Site, Tensor } from './rewrite.js';
/** Zeros of a shape. */
export declare const zeros: (...shape: readonly number[]) => Variable;
/** A matrix with `value` on its diagonal. */
export declare const diagonal: (size: number, value?: number) => Variable;
/** `value` everywhere. */
export declare const filled: (shape: readonly number[], value: number) => Variable;
export declare const add: (a: Variable, b: Variable) => Variable;
/** The weights of gate `gate`: the last axis holds `units` for each gate. */
export declare const gateOf: (weights: Variable, gate: number, units: number) => Variable;
/** An option that must be there as Keras saves it. */
export declare const unitsOf: ({ config }: Pick<Site, "config">) => number;
/** The name of an activation; `linear` when there is none. Null for one that is an object. */
export declare function activationOf({ config }: Pick<Site, 'config'>, key?: string): string | null;
/** A Reshape to `target`, in which null stands for one axis of unknown length. */
export declare const reshapeTo: (target: readonly Length[]) => NewLayer;
export declare const joining: (axis: number) => NewLayer;
/** Where a part of a tensor lies on its last axis, or within a group of steps. */
interface Block {
    /** Steps of the result; undefined for a tensor without steps, null for an unknown number. */
    readonly steps?: Length;
    readonly width: number;
    readonly index: number;
    /** How many blocks make one step. */
    readonly count: number;
}
/** Cuts each step of a tensor into blocks of one width, and keeps one of them. `part` names the last layer. */
export declare function blockOf({ graph }: Site, part: string, tensor: Tensor, { steps, width, index, count }: Block): Tensor;
/** Zeros to begin with: TensorFlow.js takes long to make the orthogonal matrices that are the default. */
export declare const zeroInitializer: () => JsonObject;
/**
 * Adds a recurrent layer. Where it gives its state without sequences, its output and first state are one tensor in
 * TensorFlow.js, which is disposed as soon as one of the two has been used: a copy of the output is the state then.
 */
export declare function addRecurrent(graph: Graph, part: string, layer: NewLayer, inputs: readonly Tensor[]): readonly Tensor[];
export {};
