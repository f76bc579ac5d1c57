/**
 * The folder of the `@tensorflow/tfjs-node` that the user has installed: at `named` (the package, or a folder in which it
 * is installed), else as a script in `cwd` would find it. Throws ConversionError `backend/unavailable`.
 */
export declare function findTfjsNode(cwd: string, named: string | undefined): string;
