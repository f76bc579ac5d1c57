import type { Git } from './git.js';
/** The SHA-256 of the file that a Git LFS pointer stands for; null for any other text. */
export declare function pointedAt(file: string): Promise<string | null>;
/** Where Git LFS keeps the object on this machine; null when it does not. */
export declare function localObject(git: Git, cwd: string, oid: string): Promise<string | null>;
