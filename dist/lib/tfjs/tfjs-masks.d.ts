import { type MaskUse, madeBy } from '../keras/mask-rules.js';
import type { KerasNetwork } from '../keras/model.js';
/** Follows masks through a network as the executor of tfjs-layers does, stale ones included, and records every reading. */
export declare function tfjsMasks(network: KerasNetwork, record: (use: MaskUse) => void, keyOf?: typeof madeBy): void;
