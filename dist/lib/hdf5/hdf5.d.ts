/** Bytes of a file, wherever they lie. Reads are synchronous, because libhdf5 reads that way. */
export interface ByteSource {
    readonly size: number;
    /** Fills `into` from byte `offset`; gives the number of bytes read, 0 at the end. */
    read(offset: number, into: Uint8Array): number;
}
/**
 * Data types of arrays that this program reads. Values always leave it as little-endian, row-major bytes of this type,
 * whatever the byte order in the file; `bool` is one byte 0 or 1, `bfloat16` the upper half of a float32.
 */
export type Hdf5Dtype = 'float16' | 'bfloat16' | 'float32' | 'float64' | 'int8' | 'int16' | 'int32' | 'int64' | 'uint8' | 'uint16' | 'uint32' | 'uint64' | 'bool';
/** An open, read-only HDF5 file. Every method throws `ConversionError` with an `hdf5/…` finding on what it refuses. */
export interface Hdf5File {
    readonly root: Hdf5Group;
    /** To be awaited after the datasets have been opened and before their values are read. */
    prepare(): Promise<void>;
    close(): void;
}
export interface Hdf5Group {
    /** Absolute path, `/` for the root. */
    readonly path: string;
    /** Names of the attributes. */
    attributes(): readonly string[];
    /**
     * Value of a text attribute: a string for a scalar, strings for an array; an empty array of any type gives `[]`
     * (Keras stores "no names" as an empty float64 array). `undefined` when it is missing or holds something else.
     * Trailing NULs of fixed-length strings are removed.
     */
    attribute(name: string): string | readonly string[] | undefined;
    /** A list of texts, also when it was stored in pieces `name0`, `name1` … because it exceeds 64 KiB. */
    names(name: string): readonly string[] | undefined;
    /** Names of the children in h5py's iteration order: byte-wise by UTF-8, or by creation where the group tracks it. */
    links(): readonly string[];
    /** The child group at a relative path, or undefined when there is none. */
    group(path: string): Hdf5Group | undefined;
    /** The dataset at a relative path, or undefined when there is none. */
    dataset(path: string): Hdf5Dataset | undefined;
}
export interface Hdf5Dataset {
    /** Absolute path. */
    readonly path: string;
    readonly shape: readonly number[];
    readonly dtype: Hdf5Dtype;
    /**
     * `count` values from row-major element `first`, as little-endian bytes of `dtype` (`bool`: one byte 0 or 1).
     * The bytes are valid until the next read of the same file.
     */
    read(first: number, count: number): Uint8Array;
}
/** Limits on what a file may demand. */
export declare const limits: {
    readonly depth: 64;
    readonly objects: 200000;
    /** Sum of the squared depths of all objects that are looked up; 20,000 layers of Keras 2 come to 900,000. */
    readonly lookups: 1000000;
    readonly nameBytes: 1024;
    readonly attributes: 4096;
    readonly attributeBytes: number;
    readonly rank: 32;
    readonly chunkBytes: number;
    /** Declared bytes of compressed data per byte of the file. */
    readonly expansion: 200;
    /** Largest slab read at once. */
    readonly slabBytes: number;
};
