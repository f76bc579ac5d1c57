/** A number of bytes for people, e.g. `13.4 MiB`. */
export declare function formatBytes(bytes: number): string;
/** A number for people, e.g. `12,345`. */
export declare const formatNumber: (count: number) => string;
/** A number with its noun, e.g. `1 layer`, `12,345 parameters`. */
export declare function formatCount(count: number, noun: string): string;
/** A part of a whole for people, e.g. `0.42 %`. */
export declare function formatPercent(part: number): string;
/** A shape for people, e.g. `[any, 28, 28, 1]`. */
export declare function formatShape(shape: readonly (number | null)[]): string;
/** A duration for people, e.g. `0.4 s`, `12 s`, `3 min`. */
export declare function formatDuration(milliseconds: number): string;
