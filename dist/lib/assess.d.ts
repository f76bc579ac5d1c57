import { type Diagnostic } from './diagnostics/diagnostic.js';
import type { KerasModel } from './keras/model.js';
import type { Cage } from './reader/cage.js';
import type { Purpose } from './rewrites/rewrite-model.js';
import type { TfjsModel } from './tfjs/model.js';
import type { TrainingReport } from './tfjs/training.js';
import type { CustomLayers } from './validate/custom-layers.js';
/** The whole verdict on a model, for which no value of an array is read and nothing is written. */
export interface Assessment {
    /** The model as the file describes it; null when the file holds none that can be read. */
    readonly saved: KerasModel | null;
    /** The model that TensorFlow.js computes: `saved` after the rewrites. Null when `saved` is. */
    readonly rewritten: KerasModel | null;
    /** Null when a finding is an error. */
    readonly tfjs: TfjsModel | null;
    /** What becomes of the model in training; null when `saved` is. */
    readonly training: TrainingReport | null;
    /** All that was found, of all stages. */
    readonly diagnostics: readonly Diagnostic[];
}
/** What a verdict depends on beside the file. */
export interface AssessOptions {
    /** Text of an architecture file, for weights-only files. */
    readonly architecture: string | undefined;
    /** What the converted models are for: `training` refuses rewrites that change training. */
    readonly purpose: Purpose;
    /** Layer classes that the user registers with TensorFlow.js. */
    readonly customLayers: CustomLayers | undefined;
}
/** The stages that need no array: describe, rewrite, lower. Throws as `Cage.describe` does. */
export declare function assess(cage: Cage, { architecture, purpose, customLayers }: AssessOptions): Promise<Assessment>;
