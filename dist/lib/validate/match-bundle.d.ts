import type { OpenBundle } from '../bundle/open.js';
import type { ReadVariable } from '../bundle/read-variable.js';
import { type Diagnostic } from '../diagnostics/diagnostic.js';
import type { KerasModel, KerasNetwork } from '../keras/model.js';
import type { Correspondence, TfjsModel } from '../tfjs/model.js';
/** What a bundle is matched with. */
export interface MatchRequest {
    readonly bundle: OpenBundle;
    /** The network of the bundle, whose graph was checked. */
    readonly network: KerasNetwork;
    /** As the file describes it. */
    readonly saved: KerasModel;
    /** The model as this program would convert it; null where it would not. */
    readonly converted: TfjsModel | null;
    readonly read: ReadVariable;
    readonly signal: AbortSignal | undefined;
}
/** What of a bundle is whose. */
export interface MatchedBundle {
    /** For each tensor of Keras, the tensor of the bundle that should hold its values. */
    readonly correspondence: readonly Correspondence[];
    readonly layersMatched: number;
    readonly weightsCompared: number;
    /** Whether every layer of either model is in the other. */
    readonly complete: boolean;
    readonly diagnostics: readonly Diagnostic[];
}
/**
 * Finds which layers, tensors and weights of a bundle are which of a Keras model, and compares the weights value by
 * value: equal after the documented cast, or within half a step of quantization. A bundle whose layers were rewritten as
 * this program does is matched in that form.
 */
export declare function matchBundle(request: MatchRequest): Promise<MatchedBundle>;
