import type { DiagnosticCode } from '../diagnostics/catalogue.js';
import { type Diagnostic } from '../diagnostics/diagnostic.js';
import type { KerasLayer } from './model.js';
/** A layer and where it stands; what every finding about it says. */
export interface PlacedLayer {
    readonly layer: KerasLayer;
    /** Names of the enclosing models and wrappers, outermost first. */
    readonly path: readonly string[];
    /** True in a nested model or stacked cells, where tfjs-layers runs initializers although the weights are loaded. */
    readonly isNested?: boolean;
}
/** `Conv2D "block1/conv"`: class, and name with its path. */
export declare function layerTitle({ layer, path }: PlacedLayer): string;
/** Collects what is found on the way; nothing is thrown, so that a user sees everything at once. */
export declare class Findings {
    readonly all: Diagnostic[];
    /** Adds a finding about a layer; the message is its title and `rest`. */
    add(code: DiagnosticCode, place: PlacedLayer, rest: string, hint?: string, key?: string): void;
    /** Adds a finding about the model as a whole. */
    addForModel(code: DiagnosticCode, message: string, hint?: string): void;
    /** True when something was found that forbids the conversion. */
    get refused(): boolean;
}
