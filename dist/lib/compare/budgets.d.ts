import { type Diagnostic } from '../diagnostics/diagnostic.js';
/** How large models may become. */
export interface Budgets {
    /** Bytes that the weight files of one model may have together. */
    readonly maxModelBytes?: number;
    /** Percent by which these bytes may grow from the baseline to now. */
    readonly maxGrowthPercent?: number;
}
/** The finding of a model whose weights are too large by themselves. */
export declare function checkSize(file: string, weightBytes: number, { maxModelBytes }: Budgets): readonly Diagnostic[];
/** The finding of a model whose weights have grown too much since the baseline. */
export declare function checkGrowth(file: string, weightBytes: number, baseBytes: number, { maxGrowthPercent }: Budgets): readonly Diagnostic[];
