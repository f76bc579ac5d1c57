/** Uniform numbers in [0, 1), the same for the same seed on every machine (mulberry32). */
export declare function seededRandom(seed: number): () => number;
