import { constant, reshape } from './derive.js';
import type { Rewrite, Site, Tensor } from './rewrite.js';
/** What a normalising layer works on: the input, its lengths and axes; or the refusal that they are not known. */
export declare function placeOf({ inputs, config }: Site): {
    x: Tensor;
    shape: readonly (number | null)[];
    axes: readonly number[];
} | null;
/**
 * x / sqrt(mean(x^2) + epsilon) * scale along some axes: the LayerNormalization of [x, -x], of which the first half is
 * kept.
 */
export declare function rootMeanSquare(site: Site, epsilon: (size: number) => number, scaleOf: (size: number) => ReturnType<typeof constant> | ReturnType<typeof reshape>): ReturnType<Rewrite['apply']>;
export declare const normalizationRewrites: readonly Rewrite[];
