import type { Hdf5Group } from '../hdf5/hdf5.js';
import { type Bound } from './bind.js';
import { type Dialect } from './dialect.js';
import type { Container, KerasModel, KerasNetwork, StoredVariable } from './model.js';
/** The texts of a `.keras` archive. */
export interface ArchiveTexts {
    /** `config.json`. */
    readonly config: string;
    /** `metadata.json`; null when there is none. */
    readonly metadata: string | null;
}
/** What a file says before its weights are bound. */
export interface Found {
    readonly container: Container;
    readonly kerasVersion: string | null;
    readonly backend: string | null;
    readonly saved: KerasModel['saved'];
    readonly dialect: Dialect;
    bind(network: KerasNetwork): Bound & {
        readonly variables: readonly StoredVariable[];
    };
}
/** The model in a `.keras` archive, whose weights lie below `root`. */
export declare function findInArchive(root: Hdf5Group, { config, metadata }: ArchiveTexts): Found;
/** The model in an HDF5 file; `architecture` is that of weights alone, if it was given. */
export declare function findInHdf5(root: Hdf5Group, architecture: string | undefined): Found;
