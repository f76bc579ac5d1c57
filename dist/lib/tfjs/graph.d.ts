import type { Findings } from '../keras/findings.js';
import type { JsonObject } from '../keras/json.js';
import type { KerasNetwork } from '../keras/model.js';
import type { NameOf } from './names.js';
/** A network with its place and the config that will be written for it. */
export interface GraphContext {
    readonly network: KerasNetwork;
    readonly path: readonly string[];
    /** The `config` of the model, which is edited in place; null when it is a bare list of layers. */
    readonly written: JsonObject | null;
    readonly nameOf: NameOf;
    readonly findings: Findings;
}
/** Checks the calls between the layers of a network and writes them as tfjs-layers reads them. */
export declare function lowerGraph(context: GraphContext): void;
