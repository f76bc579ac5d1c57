import { type Diagnostic } from '../diagnostics/diagnostic.js';
import type { KerasModel } from '../keras/model.js';
import { type Purpose } from '../rewrites/rewrite-model.js';
import type { TfjsModel } from './model.js';
import { type TrainingReport } from './training.js';
/** What the converted model is for, and what the user brings. */
export interface PlanOptions {
    readonly purpose?: Purpose;
    /** Layer classes that the user registers with TensorFlow.js. */
    readonly customClasses?: readonly string[];
}
/** A model before any of its arrays is read. */
export interface Plan {
    /** The model as rewritten. */
    readonly keras: KerasModel;
    /** Null when a diagnostic is an error. */
    readonly tfjs: TfjsModel | null;
    /** What becomes of it in training. */
    readonly training: TrainingReport;
    readonly diagnostics: readonly Diagnostic[];
}
/**
 * Rewrites a model and lowers it. Where masks would go other ways than in Keras, once more with its masked parts
 * restructured: models without such a part stay as they were saved. Never throws for what a file says.
 */
export declare function planModel(model: KerasModel, options?: PlanOptions): Plan;
