import type { Baseline } from './baseline.js';
/** Opens a report of an earlier run as a baseline. Throws `ConversionError` when it is none. */
export declare function openReport(file: string, name: string): Promise<Baseline>;
