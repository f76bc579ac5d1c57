import type { Assessment } from './assess.js';
import type { Bundle } from './bundle/bundle.js';
import type { ModelComparison } from './compare/comparison.js';
import { type Diagnostic } from './diagnostics/diagnostic.js';
import type { ModelFile } from './discover/discover.js';
import type { ModelReport, ModelStatus } from './report/report.js';
import type { ValidationReport } from './validate/validation.js';
/** What is known of a model so far; becomes its `ModelReport`. */
export interface ModelFindings {
    sha256: string | null;
    assessment: Assessment | null;
    /** Bytes of the weights as they are, or would be, written. */
    weightBytes: number;
    comparison: ModelComparison | null;
    validation: ValidationReport | null;
    diagnostics: Diagnostic[];
}
/** Nothing is known yet but `diagnostics`. */
export declare const noFindings: (...diagnostics: Diagnostic[]) => ModelFindings;
/** Throws the finding about a file that is neither HDF5 nor an archive; what it is instead is known from its first bytes. */
export declare function refuseForeignKinds(file: ModelFile): void;
/** A finding about a file that is no model is an error when the user named that very file. */
export declare function inFile(finding: Diagnostic, file: ModelFile): Diagnostic;
/** What was thrown while `file` was worked on, as a finding. */
export declare function asDiagnostic(error: unknown, file: ModelFile): Diagnostic;
/** Whether a finding is about the way, not about the model. */
export declare const isFailure: ({ code }: Diagnostic) => boolean;
/** What became of a model by its findings; `bundle` is null unless it was converted. */
export declare function statusOf({ diagnostics, assessment }: ModelFindings, bundle: Bundle | null): ModelStatus;
/** The report of a path or pattern that leads to no file. */
export declare function lostFile(finding: Diagnostic): ModelReport;
/** The report of a model whose work has ended; `started` is when it began, by `performance.now()`. */
export declare function modelReport(file: ModelFile, status: ModelStatus, findings: ModelFindings, { bundle, cwd, started }: {
    readonly bundle: Bundle | null;
    readonly cwd: string;
    readonly started: number;
}): ModelReport;
