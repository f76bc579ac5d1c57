import type { Report } from './report/report.js';
import { type RunOptions } from './run-options.js';
/** Options of `check`; everything but `models` has a default. */
export type CheckOptions = RunOptions;
/**
 * Says of every model that `models` matches whether it can be converted, without writing anything: all that the stages
 * before encode find. Throws `ConversionError` when the run as a whole cannot be: an option that is out of range, an
 * architecture file or a baseline that cannot be read.
 */
export declare function check(options: CheckOptions): Promise<Report>;
