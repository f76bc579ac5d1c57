import type { KerasNetwork } from '../keras/model.js';
import { type Rewriting } from './rewriting.js';
/**
 * Puts each part of a network in which masks are made and read into a model of its own. tfjs-layers keeps the mask that
 * came last for all layers that run later, but what a nested model makes of masks ends with it.
 */
export declare function isolateMasks(network: KerasNetwork, shared: Rewriting): KerasNetwork;
