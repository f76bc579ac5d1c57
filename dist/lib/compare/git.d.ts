/** Git could not do what it was asked; the message is the first line of what it said. */
export declare class GitError extends Error {
    readonly name = "GitError";
}
/** A Git repository, asked through the program `git`: always with lists of arguments, never through a shell. */
export declare class Git {
    #private;
    constructor(cwd: string, signal: AbortSignal | undefined);
    /** What Git prints, as bytes in UTF-8. Throws `GitError`. */
    ask(...args: string[]): Promise<string>;
    /** `ask` without the line end; null when Git fails. */
    tryAsk(...args: string[]): Promise<string | null>;
    /** Writes an object's bytes to a new file; they are never held in memory as a whole. */
    saveBlob(id: string, file: string): Promise<void>;
}
