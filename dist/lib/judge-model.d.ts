import { type Assessment } from './assess.js';
import type { Baseline } from './baseline.js';
import type { Bundle } from './bundle/bundle.js';
import { type Diagnostic } from './diagnostics/diagnostic.js';
import type { ModelFile } from './discover/discover.js';
import { type ModelFindings } from './model-findings.js';
import type { Cage } from './reader/cage.js';
import type { ModelReport } from './report/report.js';
import type { RunSettings } from './run-options.js';
/** What is done with a model that nothing speaks against; null when a finding then stands in the way. */
export type Finish = (assessment: Assessment, cage: Cage, findings: ModelFindings, checkBudgets: CheckBudgets) => Promise<Bundle | null>;
/** The findings of a model whose weights have more bytes than its budgets allow. */
export type CheckBudgets = (weightBytes: number) => Promise<readonly Diagnostic[]>;
/** A model file on its way to a verdict. */
export interface Case {
    readonly file: ModelFile;
    readonly openReader: () => Promise<Cage>;
    readonly baseline: Baseline | null;
    readonly settings: RunSettings;
}
/**
 * The whole verdict on one model file: describe, rewrite, lower, hold against the budgets, then `finish` unless a
 * finding is an error, and at last compare with the baseline. Whatever goes wrong stands in the report; only a
 * cancelled run throws.
 */
export declare function judgeModel({ file, openReader, baseline, settings }: Case, finish?: Finish): Promise<ModelReport>;
