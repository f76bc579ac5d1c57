import type { Cage, ReaderLimits } from './cage.js';
/** Limits unless told otherwise; see SECURITY.md. */
export declare const defaultLimits: ReaderLimits;
/**
 * Opens one model file in a process of its own, which sees the file's descriptor and nothing else. The process starts
 * at once; what is wrong with the file is told by `describe`. Throws `ConversionError` (`file/…`) when the path leads
 * to no regular file, or to one that is too large. A symbolic link is not followed.
 */
export declare function openCage(file: string, limits?: Partial<ReaderLimits>): Promise<Cage>;
