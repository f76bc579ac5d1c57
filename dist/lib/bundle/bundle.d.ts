import type { WeightGroup } from '../tfjs/encode.js';
/** One file of a bundle as written. */
export interface BundleFile {
    /** Relative to the bundle's directory, `/` between parts. */
    readonly path: string;
    readonly bytes: number;
    /** Hex digest. */
    readonly sha256: string;
}
/** A TensorFlow.js Layers model on disk: `model.json` first, then the shards in manifest order. */
export interface Bundle {
    readonly directory: string;
    readonly files: readonly BundleFile[];
    readonly weightsManifest: readonly WeightGroup[];
}
