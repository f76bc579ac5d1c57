import type { KerasNetwork } from '../keras/model.js';
import type { Correspondence } from './model.js';
import type { NameOf } from './names.js';
/** For every output of every layer, the tensor of the converted model with the same values: here, the same one. */
export declare function correspond(network: KerasNetwork, nameOf: NameOf): readonly Correspondence[];
