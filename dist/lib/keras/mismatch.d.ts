import { type Diagnostic } from '../diagnostics/diagnostic.js';
import type { VariableSlot } from '../layers/row.js';
import type { KerasLayer, StoredVariable } from './model.js';
import type { Slot } from './slots.js';
/** What a finding about a layer points at. */
export declare const subjectOf: ({ name, className, pointer }: KerasLayer) => {
    layer: {
        name: string;
        className: string;
    };
    pointer: string;
};
/** `Dense "dense"`. */
export declare const nameOf: ({ name, className }: KerasLayer) => string;
/** The finding that a file holds more or fewer weights for a layer than it has. */
export declare function countMismatch(layer: KerasLayer, expected: readonly VariableSlot[], weights: readonly StoredVariable[]): Diagnostic;
/** The finding that a variable is none that its layer can have at this place; null when it may be. */
export declare function mismatchOf({ layer, slot }: Pick<Slot, 'layer' | 'slot'>, variable: StoredVariable): Diagnostic | null;
