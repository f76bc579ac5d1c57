import { type CheckContext } from './check-context.js';
/** Recurrence and TimeDistributed need a time axis. */
export declare function checkTimeAxis(context: CheckContext): void;
/**
 * A layer that keeps its state needs a fixed batch size, and must run once in a prediction: tfjs-layers runs a call again
 * for each of its outputs, and a nested model for each of its own.
 */
export declare function checkFixedBatch(context: CheckContext): void;
/**
 * Without return_sequences the output of a recurrent layer and its first state are one tensor in tfjs-layers (the cells
 * return `[h, h, …]`), which is disposed as soon as one of the two has been used.
 */
export declare function checkStateOutputs(context: CheckContext): void;
/** Cells must be known, and stacked cells keep their states to themselves. */
export declare function checkCellClasses(context: CheckContext): void;
/** What Bidirectional can hold. */
export declare function checkRecurrentInside(context: CheckContext): void;
/** tfjs-layers makes the backward layer from the forward one, whatever the config says. */
export declare function checkEqualDirections(context: CheckContext): void;
