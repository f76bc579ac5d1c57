import { type Diagnostic } from '../diagnostics/diagnostic.js';
import type { KerasLayer, KerasNetwork } from '../keras/model.js';
import type { WeightEntry } from './encode.js';
/**
 * What must not reach TensorFlow.js, which would never return on it or take all memory there is: calls that run in a
 * circle or on nothing, and layers of another size than their weights. `weightsOf` gives what the manifest has for the
 * weights of a layer.
 */
export declare function checkNetwork(network: KerasNetwork, weightsOf: (layer: KerasLayer) => readonly {
    readonly target: string;
    readonly entry: WeightEntry | null;
}[]): readonly Diagnostic[];
