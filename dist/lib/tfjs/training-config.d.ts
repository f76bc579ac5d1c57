import type { JsonObject } from '../keras/json.js';
import type { KerasModel } from '../keras/model.js';
/** What `loadLayersModel` compiles a model with, and what could not be said in its terms. */
export interface TranslatedTraining {
    /** The value of `trainingConfig` in model.json; null when the model cannot be compiled as in Keras. */
    readonly config: JsonObject | null;
    /** e.g. `the optimizer Nadam`; empty when the model was not compiled. */
    readonly untranslated: readonly string[];
}
/**
 * The training configuration in the terms of tfjs-layers. It throws at an optimizer, a loss or an option that it does not
 * know, while it loads a model; so there is a configuration only when all that decides the training is known to it.
 * Metrics decide nothing: those without an equivalent are left out.
 */
export declare function translateTraining({ saved, network }: KerasModel): TranslatedTraining;
