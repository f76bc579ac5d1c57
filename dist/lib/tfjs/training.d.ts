import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { KerasModel, KerasNetwork } from '../keras/model.js';
import type { TrainingChange } from '../rewrites/rewrite-model.js';
/** What becomes of a model when it is trained further in TensorFlow.js. */
export interface TrainingReport {
    /** Whether evaluate() and fit() of TensorFlow.js compute what Keras computes. */
    readonly preserved: boolean;
    /** What breaks it, layer by layer. */
    readonly changes: readonly TrainingChange[];
    /**
     * The configuration that the model was compiled with: `translated` when `loadLayersModel` gives a compiled model, `kept`
     * when it stands in `modelTopology` as saved only, `none` when the model was not compiled.
     */
    readonly config: 'translated' | 'kept' | 'none';
    /** What of the configuration TensorFlow.js has no equivalent for, e.g. `the optimizer Nadam`. */
    readonly untranslated: readonly string[];
}
/** Layers that tfjs-layers runs as Keras does but does not train so, by the saved network. */
export declare function untrainableLayers(network: KerasNetwork): readonly TrainingChange[];
/** The changes that lowering has found: lost constraints and penalties. New initial values do not matter to loaded weights. */
export declare function changesIn(diagnostics: readonly Diagnostic[]): readonly TrainingChange[];
/** The report on a model as saved. */
export declare function reportTraining(model: KerasModel, changes: readonly TrainingChange[]): TrainingReport;
