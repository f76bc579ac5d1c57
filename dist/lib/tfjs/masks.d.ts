import type { KerasNetwork } from '../keras/model.js';
import type { Findings } from './findings.js';
/**
 * Compares the masks that reach each layer in Keras 2 and in tfjs-layers 4.22, and reports every layer that would see
 * another one, or use it differently.
 */
export declare function checkMasks(network: KerasNetwork, findings: Findings): void;
