import { type Site, type Tensor } from './rewrite.js';
/** The refusal of a sequence that `reverseSteps` cannot turn round. */
export declare const unknownSteps: import("./rewrite.js").Refusal;
/**
 * The steps of a sequence in the opposite order, in layers that training leaves alone. Null where too little of its
 * shape is known.
 */
export declare function reverseSteps(site: Site, part: string, tensor: Tensor): Tensor | null;
