import type { ModelOutline } from './compare/outline.js';
import { type Diagnostic } from './diagnostics/diagnostic.js';
import type { ModelFile } from './discover/discover.js';
import type { BaselineOrigin } from './report/report.js';
import type { RunSettings } from './run-options.js';
/** The version of a model in a baseline. */
export interface BaseModel {
    /** Its path there. */
    readonly file: string;
    readonly sameBytes: boolean;
    /** What was found about it; `all` when the same would be found as now, because the bytes are the same. */
    readonly diagnostics: readonly Diagnostic[] | 'all';
    /** Null when it cannot be read, or was not looked at because the bytes are the same. */
    readonly outline: ModelOutline | null;
}
/** What a baseline has of one model: itself, or why it counts as new. */
export interface BaseAnswer {
    readonly model: BaseModel | null;
    readonly diagnostics: readonly Diagnostic[];
}
/** Earlier versions of models, by which new findings are told from known ones. */
export interface Baseline {
    readonly origin: BaselineOrigin;
    /** Looks a model up; `sha256` is that of its bytes. Throws only for faults of the program or the machine. */
    find(file: ModelFile, sha256: string): Promise<BaseAnswer>;
    close(): Promise<void>;
}
/**
 * Opens the baseline that was asked for: a report when it is the path of a file, else a commit. A commit that cannot
 * be had ends the run, or is a finding where no baseline is `required`. Throws `ConversionError`.
 */
export declare function openBaseline(name: string | undefined, required: boolean, settings: RunSettings): Promise<{
    readonly baseline: Baseline | null;
    readonly diagnostics: readonly Diagnostic[];
}>;
