/**
 * Path of the built program that runs as a child process: beside the caller's own folder when that is built
 * (`dist/cli` → `dist/reader`), else in the `dist` of the repository that the source lies in.
 */
export declare function childEntry(name: 'reader' | 'validator'): string;
