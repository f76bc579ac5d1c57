import { type Diagnostic } from '../diagnostics/diagnostic.js';
import { type ModelFileKind } from './kind.js';
/** A file that may hold a model. */
export interface ModelFile {
    /** Relative to the working directory with `/` between parts, or as the user named it where it lies elsewhere. */
    readonly file: string;
    /** Absolute path. */
    readonly path: string;
    /** Whether the user named this very file; otherwise a wildcard or a folder led to it. */
    readonly named: boolean;
    readonly kind: ModelFileKind;
    readonly size: number;
}
/** What `discover` found, and what stood in the way. */
export interface Discovery {
    /** Sorted by `file`, each file once. */
    readonly models: readonly ModelFile[];
    /** One finding for each pattern that leads to no file and for each file that cannot be opened; `subject.file` names it. */
    readonly diagnostics: readonly Diagnostic[];
}
/** How `discover` searches. */
export interface DiscoverOptions {
    /** Absolute directory that patterns are relative to. */
    readonly cwd: string;
    /** Whether a pattern that leads to no file is a finding; default true. */
    readonly requireMatch?: boolean;
}
/**
 * Finds the files that `patterns` lead to. A pattern that is the path of a file means that file, even with glob
 * characters in it; the path of a folder means every `.h5`, `.hdf5` and `.keras` below it; anything else is a glob. A pattern
 * that starts with `!` takes files out again. Globs leave out hidden files and folders and `node_modules`, and follow
 * no symbolic links.
 */
export declare function discover(patterns: readonly string[], options: DiscoverOptions): Promise<Discovery>;
