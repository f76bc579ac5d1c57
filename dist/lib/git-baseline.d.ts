import type { Baseline } from './baseline.js';
import { type Diagnostic } from './diagnostics/diagnostic.js';
import type { RunSettings } from './run-options.js';
/** Opens a commit of the repository around the working directory as a baseline. */
export declare function openCommit(name: string, settings: RunSettings): Promise<{
    readonly baseline: Baseline | null;
    readonly diagnostics: readonly Diagnostic[];
}>;
