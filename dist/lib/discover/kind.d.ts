/** What a file is by its first bytes; its name does not matter. */
export type ModelFileKind = 'hdf5' | 'keras-archive' | 'git-lfs-pointer' | 'other';
/** Reads the kind and size of a regular file; rejects with the system's error when it cannot be opened. */
export declare function kindOf(file: string): Promise<{
    readonly kind: ModelFileKind;
    readonly size: number;
}>;
