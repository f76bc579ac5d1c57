/** How results are put to the proof: options that `convert` and `validate` share. */
export interface ProofOptions {
    /** Samples file for every model; default `<model>.samples.{json,npz,npy}` beside each. */
    readonly samples?: string;
    /**
     * Which backend of TensorFlow.js gives a second opinion beside wasm: `auto` takes cpu, `node` the
     * `@tensorflow/tfjs-node` that is installed. Default `auto`.
     */
    readonly backend?: 'auto' | 'node';
    /** Folder of `@tensorflow/tfjs-node`, or one in which it is installed; default `cwd` and the folders above it. */
    readonly tfjsNodePath?: string;
    /** Milliseconds that TensorFlow.js may take to validate one model; default 120,000. */
    readonly validateTimeoutMs?: number;
}
/** `ProofOptions` with nothing left open. */
export interface ProofSettings {
    readonly samples: string | undefined;
    readonly tfjsNode: string | undefined;
    readonly validateTimeoutMs: number;
}
/** Throws `ConversionError` `backend/unavailable` when the backend asked for is not installed. */
export declare function settleProof({ samples, backend, tfjsNodePath, validateTimeoutMs }: ProofOptions, cwd: string): ProofSettings;
