import type { Findings } from '../keras/findings.js';
import type { KerasNetwork } from '../keras/model.js';
import type { OriginalCalls } from '../rewrites/rewrite-model.js';
/**
 * Compares the masks that reach each layer of the original network in Keras with those that reach the layers of the
 * network in tfjs-layers 4.22, and reports every layer that would see another one, or use it differently.
 */
export declare function checkMasks(network: KerasNetwork, findings: Findings, original?: OriginalCalls): void;
