import type { KerasNetwork } from '../keras/model.js';
import type { TensorMove } from '../rewrites/rewriting.js';
import type { Correspondence } from './model.js';
import type { NameOf } from './names.js';
/**
 * For every output of every layer, the tensor of the converted model with the same values: the same one, or where
 * rewrites moved it (`moves`, of the tensors as saved).
 */
export declare function correspond(network: KerasNetwork, nameOf: NameOf, moves?: readonly TensorMove[] | null): readonly Correspondence[];
