import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { Findings, type PlacedLayer } from '../keras/findings.js';
import { type Mask } from '../keras/mask-rules.js';
import type { KerasLayer, KerasModel, StoredVariable, TensorRef } from '../keras/model.js';
import { type Precision } from '../keras/precision.js';
import type { Rewrite } from './rewrite.js';
/** What became of one tensor of the old network; null with a reason when nothing carries its values. */
export interface TensorMove {
    /** Names of the enclosing nested models. */
    readonly path: readonly string[];
    readonly from: TensorRef;
    readonly to: TensorRef | null;
    /** The model around it in the new network, where rewriting made one. */
    readonly enclosure?: string;
    readonly reason?: string;
}
/** Names a call of a network of the model. */
export declare const placeKey: (path: readonly string[], layer: string, call: number) => string;
/** What the rewriting of all networks of a model shares. */
export declare class Rewriting {
    #private;
    readonly findings: Findings;
    readonly moves: TensorMove[];
    readonly ignored: Set<StoredVariable>;
    /** For each call of the new networks the call of the old ones for which it stands; both as `placeKey` names them. */
    readonly origins: Map<string, {
        readonly layer: KerasLayer;
        readonly call: number;
    }>;
    /** Calls whose masks a rewrite has taken over, as `madeBy` names them. */
    readonly handledMasks: Set<string>;
    readonly hasMasks: boolean;
    paddingMatters: boolean;
    readonly masksRead: Set<Mask>;
    /** Calls that read a mask in Keras, as `madeBy` names them. */
    readonly maskReaders: Set<string>;
    /** Models that were made around masked parts of the outermost network. */
    readonly enclosures: Set<string>;
    /** Calls whose padded steps hold, thanks to a rewrite, what they hold in Keras. */
    readonly samePadding: Set<string>;
    /** The rewrites that were made of each layer, by its path. */
    readonly applied: Map<string, {
        readonly place: PlacedLayer;
        readonly rewrites: Set<Rewrite>;
    }>;
    readonly generation: 2 | 3;
    readonly kerasVersion: string | null;
    readonly precision: Precision;
    constructor(rewrites: readonly Rewrite[], { network, generation, kerasVersion }: Pick<KerasModel, 'network' | 'generation' | 'kerasVersion'>);
    masksOf(path: readonly string[], layer: KerasLayer, call: number): readonly Mask[];
    rewritesOf(className: string): readonly Rewrite[];
    note(place: PlacedLayer, rewrite: Rewrite): void;
    get diagnostics(): readonly Diagnostic[];
}
