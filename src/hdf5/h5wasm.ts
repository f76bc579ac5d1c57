// The browser build's module factory itself, not the package's entry: the entry keeps one instance for the whole
// process, and a second one is needed to tell stored bytes from whatever lies in memory. See docs/decisions.
import factory from '../../node_modules/h5wasm/dist/esm/hdf5_util.js'

/** HDF5's type classes. */
export const typeClass = { integer: 0, float: 1, string: 3, opaque: 5, enum: 8 } as const

/** What libhdf5 says of an attribute or a dataset. */
export interface Metadata {
  readonly type: number
  readonly size: number
  readonly shape: readonly number[] | null
  readonly chunks: readonly number[] | null
  readonly littleEndian: boolean
  readonly signed: boolean
  readonly vlen: boolean
  readonly virtual_sources?: readonly unknown[]
  readonly enum_type?: { readonly members: Readonly<Record<string, number>> }
}

interface StreamOps {
  read(stream: unknown, buffer: Int8Array, offset: number, length: number, position: number): number
  write(): never
  llseek(stream: { position: number }, offset: number, whence: number): number
}

interface Node {
  contents: unknown
  id: number
  node_ops: Record<string, unknown>
  stream_ops: StreamOps
}

/** The part of emscripten's file system that is used. */
export interface FileSystem {
  open(path: string, ...rest: unknown[]): unknown
  createFile(parent: string, name: string, properties: object, canRead: boolean, canWrite: boolean): Node
  ErrnoError: new (errno: number) => Error
}

/** The low-level calls of h5wasm that are used. Their status is checked at every call: h5wasm itself ignores it. */
export interface H5Module {
  readonly HEAPU8: Uint8Array
  readonly FS: FileSystem
  readonly H5F_ACC_RDONLY: number
  readonly H5G_GROUP: number
  readonly H5G_DATASET: number
  _malloc(bytes: number): number
  _free(pointer: number): void
  open(path: string, mode: number, trackOrder: boolean, low: number, high: number): bigint
  close_file(id: bigint): number
  get_type(id: bigint, path: string): number
  get_names(id: bigint, path: string, recursive: boolean): string[]
  get_external_link(id: bigint, path: string): { readonly filename?: string }
  get_symbolic_link(id: bigint, path: string): string | null | undefined
  get_attribute_names(id: bigint, path: string): string[]
  get_attribute_metadata(id: bigint, path: string, name: string): Metadata
  get_attribute_data(id: bigint, path: string, name: string, pointer: bigint): number
  reclaim_vlen_memory(id: bigint, path: string, name: string, pointer: bigint): number
  get_dataset_metadata(id: bigint, path: string): Metadata
  get_dataset_filters(id: bigint, path: string): readonly { readonly id: number }[]
  get_dataset_data(
    id: bigint,
    path: string,
    count: bigint[] | null,
    offset: bigint[] | null,
    strides: bigint[] | null,
    pointer: bigint,
  ): number
  get_plugin_search_paths(): string[]
  remove_plugin_search_path(index: number): number
}

/** A fresh instance of libhdf5 that can load no plug-in. */
export async function startLibrary(): Promise<H5Module> {
  const library = (await factory({ noInitialRun: true, print: () => {}, printErr: () => {} })) as H5Module
  while (library.get_plugin_search_paths().length > 0) library.remove_plugin_search_path(0)
  return library
}
