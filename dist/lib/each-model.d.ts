import type { ModelFile } from './discover/discover.js';
import type { Cage } from './reader/cage.js';
import type { ModelReport } from './report/report.js';
import type { RunSettings } from './run-options.js';
/** Works on one model; `openReader` gives its reader, which the worker closes. */
export type ModelWorker = (file: ModelFile, index: number, openReader: () => Promise<Cage>) => Promise<ModelReport>;
/** Runs `work` on every model, some at a time. The reports come in the order of `models`. */
export declare function eachModel(models: readonly ModelFile[], settings: RunSettings, work: ModelWorker): Promise<ModelReport[]>;
