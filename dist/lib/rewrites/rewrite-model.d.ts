import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { madeBy } from '../keras/mask-rules.js';
import type { KerasModel, KerasNetwork, StoredVariable } from '../keras/model.js';
import type { Rewrite } from './rewrite.js';
import { type TensorMove } from './rewriting.js';
/** A model whose layers tfjs-layers can run, as far as rewrites can make them so. */
export interface RewrittenModel {
    /** The model itself when nothing had to be changed. */
    readonly model: KerasModel;
    /** What became of each tensor of the model as saved; null when nothing changed. */
    readonly moves: readonly TensorMove[] | null;
    /** Stored variables that the rewritten model leaves out knowingly. */
    readonly ignored: ReadonlySet<StoredVariable>;
    /** The saved model's network, and for which of its calls each call of the new one stands. */
    readonly original: OriginalCalls;
    /** What the rewrites change in training. */
    readonly trainingChanges: readonly TrainingChange[];
    readonly diagnostics: readonly Diagnostic[];
}
/** Why a layer trains in another way than in Keras. */
export interface TrainingChange {
    /** The names of the enclosing models and its own, joined by `/`. */
    readonly layer: string;
    readonly className: string;
    /** The rewrite that is at fault; absent when it is TensorFlow.js. */
    readonly rewrite?: string;
    /** A clause, e.g. `the zeros between the groups are trained too`. */
    readonly change: string;
}
/** The network as saved, and how its calls are found from those of the rewritten one. */
export interface OriginalCalls {
    readonly network: KerasNetwork;
    readonly generation: 2 | 3;
    /** The name (as of `madeBy`) of the original call for which a call of the rewritten network stands. */
    readonly keyOf: typeof madeBy;
    /** Calls whose masks a rewrite has taken over, by the same names. */
    readonly handled: ReadonlySet<string>;
    /** Calls whose padded steps hold, thanks to a rewrite, what they hold in Keras. */
    readonly samePadding: ReadonlySet<string>;
}
/** What the converted model is for: `training` refuses rewrites that change training. */
export type Purpose = 'inference' | 'training';
/** How a model is rewritten. */
export interface RewriteOptions {
    readonly purpose?: Purpose;
    /** Rebuilds the parts in which masks are made and read, so that they go the ways that they go in Keras. */
    readonly restructureMasks?: boolean;
    /** Default: all. */
    readonly rewrites?: readonly Rewrite[];
}
/** Replaces the layers that tfjs-layers cannot run by others with the same numbers. Never throws for what a file says. */
export declare function rewriteModel(model: KerasModel, { purpose, restructureMasks, rewrites }?: RewriteOptions): RewrittenModel;
