import { type VariableSlot } from '../layers/row.js';
import type { KerasLayer } from './model.js';
/** One variable that a layer expects. */
export interface Slot {
    /** The layer that owns it: a leaf inside the layer or model that was asked for. */
    readonly layer: KerasLayer;
    readonly slot: VariableSlot;
    /** True for a variable of the backward direction of a Bidirectional whose two directions share one saved layer. */
    readonly backward: boolean;
    /** Its place among the variables of the layer, in the order of the layer table. */
    readonly index: number;
}
/** The variables that a layer expects, in the two lists that Keras keeps. */
export interface Slots {
    readonly trainable: readonly Slot[];
    readonly other: readonly Slot[];
}
/** All variables in the order in which Keras 2 saves them: the trainable ones of all layers inside, then the others. */
export declare const inSavedOrder: ({ trainable, other }: Slots) => readonly Slot[];
/** How to list variables. */
interface SlotOptions {
    /** Inside a copy of `layer` that a Bidirectional made for the other direction. */
    readonly backward?: boolean;
    /** Pass over `trainable` of nested models, as Keras does on loading; it counts on saving. */
    readonly modelsAreTrainable?: boolean;
}
/**
 * The variables that a layer, with all layers inside it, expects by its config; null where a class is unknown, or is
 * one that is refused anyway (what the table says of its variables is then not relied on).
 */
export declare function slotsOf(layer: KerasLayer, options?: SlotOptions): Slots | null;
/**
 * The variables that a layer, with all layers inside it, expects, in the order in which Keras 3 saves them as HDF5
 * (layers/layer.py): those of the layer itself before those of the layers inside, and of a layer that is not frozen all
 * that are trained before the others. Null as for `slotsOf`.
 */
export declare function keras3Slots(layer: KerasLayer): readonly Slot[] | null;
/**
 * The variables that a layer itself expects by its config, without those of the layers inside; null where its class is
 * unknown, or is one that is refused anyway.
 */
export declare function usableSlots(layer: KerasLayer): readonly VariableSlot[] | null;
/** The layers that hold variables themselves, inside and including `layer`; the copy of a direction is left out. */
export declare function leavesOf(layer: KerasLayer): readonly KerasLayer[];
export {};
