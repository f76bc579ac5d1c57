import type { Site, Tensor } from './rewrite.js';
/** The steps of a sequence in the opposite order; null where neither its length nor its features are known. */
export declare function reverseSteps({ graph, hasMasks }: Site, part: string, tensor: Tensor): Tensor | null;
