import { type Diagnostic } from '../diagnostics/diagnostic.js';
import { type Git } from './git.js';
/** The commit that a name stands for, or why it cannot be had. */
export type FoundCommit = {
    readonly commit: string;
} | {
    readonly problem: Diagnostic;
};
/**
 * The id of the commit that `name` stands for. What a shallow clone lacks is fetched from `origin`. Throws
 * `ConversionError` (`option/invalid`) for a name that Git would take for something else.
 */
export declare function findCommit(git: Git, name: string): Promise<FoundCommit>;
