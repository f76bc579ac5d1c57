import type { Baseline } from './baseline.js';
import type { Diagnostic } from './diagnostics/diagnostic.js';
import type { ModelFile } from './discover/discover.js';
import { type ModelFindings } from './model-findings.js';
import type { RunSettings } from './run-options.js';
/** One model beside its version in the baseline, which is looked up once, when it is first needed. */
export declare class ModelAndBase {
    #private;
    constructor(file: ModelFile, sha256: Promise<string>, baseline: Baseline | null, settings: RunSettings);
    /** The findings of a model that is larger than its budgets allow. */
    checkBudgets(weightBytes: number): Promise<readonly Diagnostic[]>;
    /** Adds the comparison and what stood in its way, and marks the findings that the baseline has too. Throws only when cancelled. */
    complete(findings: ModelFindings): Promise<void>;
}
