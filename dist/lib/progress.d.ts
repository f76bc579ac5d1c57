import type { ModelReport } from './report/report.js';
/** What a run tells while it works; shown on a terminal, never printed by the library itself. */
export type Progress = {
    readonly kind: 'start';
    readonly file: string;
    readonly index: number;
    readonly total: number;
} | {
    readonly kind: 'stage';
    readonly file: string;
    readonly stage: Stage;
} | {
    readonly kind: 'bytes';
    readonly file: string;
    readonly layer: string;
    readonly done: number;
    readonly total: number;
} | {
    readonly kind: 'end';
    readonly file: string;
    readonly model: ModelReport;
};
/** The stages that take time, in their order. */
export type Stage = 'describe' | 'encode' | 'validate' | 'write';
