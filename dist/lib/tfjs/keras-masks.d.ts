import type { KerasNetwork } from '../keras/model.js';
import { type Mask, type MaskUse } from './mask-rules.js';
/** Follows masks through a network as Keras 2 does, and records every reading of one. */
export declare function kerasMasks(network: KerasNetwork, record: (use: MaskUse) => void): void;
/** The mask that Concatenate makes, in both Keras 2 and tfjs-layers. */
export declare const joinedMask: (masks: readonly Mask[]) => Mask;
