import type { Git } from './git.js';
/** A file of a commit. */
export interface TreeFile {
    /** From the top of the repository, `/` between parts. */
    readonly path: string;
    /** Id of its bytes. */
    readonly id: string;
}
/** The files of one commit. */
export declare class GitTree {
    #private;
    readonly commit: string;
    private constructor();
    /** Reads the names of all files of `commit`. Throws `GitError`. */
    static read(git: Git, commit: string): Promise<GitTree>;
    /**
     * The file of the commit that `file` (an absolute path) was: the one at the same path, the one that Git's rename
     * detection leads to, or one with the same bytes. Null for a file that is new, or outside the repository.
     */
    find(file: string): Promise<{
        readonly base: TreeFile;
        readonly sameBytes: boolean;
    } | null>;
    /** Where a file of the commit is, or was, in the work tree. */
    placeOf({ path: file }: TreeFile): string;
}
