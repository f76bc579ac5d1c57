import { type Evaluated } from './evaluate.js';
import type { BoundNetwork } from './semantics.js';
import type { ReadArray, StoredModel } from './stored.js';
import type { Tensor } from './tensor.js';
/** A model as the reference sees it: its network from the saved form alone, its arrays bound by the reference's own rule. */
export interface ReferenceModel {
    readonly generation: 2 | 3;
    readonly network: BoundNetwork;
}
/** Opens a model for the reference. Throws an Error where the saved form or the arrays make no sense to it. */
export declare function openReference(model: StoredModel, read: ReadArray): ReferenceModel;
/** What Keras predicts for `inputs` (in the model's own order), computed in float64, layer after layer. */
export declare function runReference({ network, generation }: ReferenceModel, inputs: readonly Tensor[]): Promise<Evaluated>;
