import type { Findings, PlacedLayer } from '../keras/findings.js';
import type { JsonObject } from '../keras/json.js';
import type { KerasNetwork } from '../keras/model.js';
import type { TensorInfo } from '../keras/tensor-shapes.js';
/** Everything that a check may look at, for one layer. */
export interface CheckContext {
    readonly place: PlacedLayer;
    /** The network in which the layer is called, or null for a layer inside a wrapper. */
    readonly network: KerasNetwork | null;
    /** What comes in, call by call. */
    readonly calls: readonly (readonly TensorInfo[])[];
    /** The layer's object as it will be written; a cure edits it. */
    readonly written: JsonObject;
    readonly config: JsonObject;
    readonly findings: Findings;
}
/** Ranks of the first inputs that are known. */
export declare const ranks: (context: CheckContext) => readonly number[];
/** The rank of the first input where it is the same and known in all calls, else null. */
export declare const sameRank: (context: CheckContext) => number | null;
/** Reports an option that cannot be run. */
export declare const refuseOption: (context: CheckContext, key: string, what: string, hint: string) => void;
/** Reports an input that cannot be run. */
export declare const refuseInput: (context: CheckContext, what: string, hint: string) => void;
/** Tells of an exact change. */
export declare const cured: (context: CheckContext, what: string, key?: string) => void;
