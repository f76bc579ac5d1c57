import type { ReadVariable } from '../bundle/read-variable.js';
import { type Diagnostic } from '../diagnostics/diagnostic.js';
import type { KerasModel } from '../keras/model.js';
import type { TfjsModel } from '../tfjs/model.js';
import type { ActivationJob } from './process.js';
import type { LayerCheck, ValidationLevel } from './validation.js';
import type { TensorValue } from './wire.js';
/** What comparing layer by layer with Keras's own semantics showed. */
export interface ReferenceVerdict {
    /** Whether every layer was judged and is equal. */
    readonly passed: boolean;
    /** In the order in which Keras computes them. */
    readonly layers: readonly LayerCheck[];
    readonly diagnostics: readonly Diagnostic[];
}
/** What the reference needs of a bundle and the Keras model that it was made of. */
export interface ReferenceSubject {
    readonly model: Pick<TfjsModel, 'correspondence' | 'renamed' | 'customClasses'>;
    readonly kerasModel: KerasModel;
    readonly read: ReadVariable;
    /** Multiply-adds that may be spent on the whole model; what costs more is sampled. */
    readonly budget: number;
}
/** Multiply-adds that `auto` and `reference` may spend: about one second, and about half a minute. */
export declare const referenceBudgets: {
    readonly auto: 400000000;
    readonly reference: 8000000000;
};
/** What to judge a bundle by at a level; nothing where weights are quantized, which compute other numbers by design. */
export declare function referenceAt(level: ValidationLevel | 'auto', isQuantized: boolean, { model, kerasModel, read }: Omit<ReferenceSubject, 'budget'>): {
    readonly reference?: ReferenceSubject;
};
/** A trial of one bundle by the reference, which takes the tensors between the layers from TensorFlow.js. */
export interface ReferenceTrial extends ActivationJob {
    /** To be called when no more tensors come. */
    verdict(): Promise<ReferenceVerdict>;
}
/**
 * Prepares a trial for one set of inputs, in the model's order. What the reference cannot make sense of is a finding of
 * the verdict, never an exception.
 */
export declare function tryByReference({ model, kerasModel, read, budget }: ReferenceSubject, inputs: readonly TensorValue[], { inputSet, batch }: {
    readonly inputSet: number;
    readonly batch: number;
}): ReferenceTrial;
