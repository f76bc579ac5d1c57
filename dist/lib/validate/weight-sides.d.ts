import { type ReadVariable } from '../bundle/read-variable.js';
import type { StoredWeight, WeightReader } from '../bundle/stored-weights.js';
import { type KerasLayer, type KerasNetwork, type Variable } from '../keras/model.js';
import type { TfjsWeight } from '../tfjs/model.js';
/** The weights of each layer of one model in the order of the layer table, under the names that tfjs-layers gives them. */
export interface WeightSide<Source> {
    readonly weightsOf: (layer: KerasLayer) => readonly {
        readonly target: string;
        readonly source: Source | null;
    }[];
    /** What belongs to no layer. */
    readonly strays: readonly Source[];
}
/** The weights of a network whose layers have their variables. */
export declare const boundSide: WeightSide<Variable>;
/** The weights of a network as written, by the names under which tfjs-layers finds them. */
export declare function namedSide<Source>(network: KerasNetwork, named: readonly (readonly [string, Source])[]): WeightSide<Source>;
/** The weights of a converted model by the names in its manifest. */
export declare const plannedSide: (network: KerasNetwork, weights: readonly TfjsWeight[]) => WeightSide<Variable>;
/** Digests of weights, each as the float32 or int32 values that TensorFlow.js would hold; computed once. */
export declare class Digests {
    #private;
    constructor(read: ReadVariable, reader: WeightReader, signal: AbortSignal | undefined);
    addVariables(variables: Iterable<Variable>): Promise<void>;
    /** Quantized weights have no digest, since rounding changed them. */
    addStored(weights: Iterable<StoredWeight>): Promise<void>;
    of(source: Variable | StoredWeight | null): string | undefined;
}
/** The first value of a stored weight that is not that of the variable. */
export interface ValueDifference {
    /** Row-major. */
    readonly at: number;
    readonly got: number;
    readonly want: number;
}
/** Compares a weight of a bundle with a variable of the same shape, value by value; null when all are equal. */
export declare function compareWithVariable(weight: StoredWeight, variable: Variable, read: ReadVariable, reader: WeightReader, signal: AbortSignal | undefined): Promise<ValueDifference | null>;
