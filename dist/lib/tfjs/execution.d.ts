import type { KerasNetwork, TensorRef } from '../keras/model.js';
/**
 * The order in which tfjs-layers 4.22 computes the tensors of a network in `predict` (engine/executor.js,
 * getTopologicalSortAndRecipientCounts): depth first from each output, the last input of a call before the others. A
 * call of which several outputs are used is run once for each of them.
 */
export declare function executionOrder(network: KerasNetwork): readonly TensorRef[];
