import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { KerasModel, StoredDtype } from '../keras/model.js';
import type { ModelTensor } from '../tfjs/model.js';
/** One layer of an inspected model. */
export interface InspectedLayer {
    /** Path of the layer: the names of the enclosing models and its own, joined by `/`. */
    readonly name: string;
    readonly className: string;
    /** With the batch axis; null is an unknown size. Null as a whole when the shape does not follow from the file. */
    readonly outputShape: readonly (number | null)[] | null;
    /** Number of values in the layer's own weights (those of the layers that it wraps included). */
    readonly parameters: number;
    /** Bytes of these values as stored. */
    readonly bytes: number;
    /** Data types that the weights are stored in; empty without weights. */
    readonly dtypes: readonly StoredDtype[];
    /** Paths of the layers whose outputs it takes. */
    readonly connectedTo: readonly string[];
}
/** What is in a model file. */
export interface Inspection {
    /** As the user named it. */
    readonly file: string;
    readonly container: KerasModel['container'];
    readonly kerasVersion: string | null;
    readonly backend: string | null;
    /** Nested models are followed by their layers. */
    readonly layers: readonly InspectedLayer[];
    /** Number of values in all weights. */
    readonly parameters: number;
    /** Bytes of these values as stored. */
    readonly bytes: number;
    /** Empty when the model cannot be converted. */
    readonly inputs: readonly ModelTensor[];
    readonly outputs: readonly ModelTensor[];
    /** What a conversion would report of the model. */
    readonly diagnostics: readonly Diagnostic[];
}
