import type { KerasModel } from '../keras/model.js';
/** How classes are read from an output: the largest value of the last axis, or each value above one half. */
export type ClassKind = 'largest' | 'above-half';
/** How the output number `index` of a model says classes; null when it does not say any. */
export declare function classKindOf({ network, saved }: KerasModel, index: number): ClassKind | null;
/** The classes of an output with `last` values on its last axis: one for each row, or 0 and 1 for each value. */
export declare function classesOf(values: ArrayLike<number>, last: number, kind: ClassKind): number[];
/** Two runs of one classifier, class by class. */
export interface ClassAgreement {
    /** Number of classes that are the same in both. */
    readonly same: number;
    readonly of: number;
    /** The first class that differs although it was no close call. */
    readonly flip?: {
        readonly index: number;
        readonly got: number;
        readonly want: number;
    };
}
/** Compares classes; those between which `want` decides by less than `tie` may differ without being a flip. */
export declare function compareClasses(got: ArrayLike<number>, want: ArrayLike<number>, last: number, kind: ClassKind, tie: number): ClassAgreement;
