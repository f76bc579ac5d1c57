import type { Hdf5Dataset, Hdf5File, Hdf5Group } from '../../src/hdf5/hdf5.js'

/** A group of an HDF5 file in memory; datasets are given by their shape. Links keep the order of the keys. */
export interface GroupInMemory {
  readonly attributes?: Readonly<Record<string, string | readonly string[]>>
  readonly children?: Readonly<Record<string, GroupInMemory | readonly number[]>>
}

/** An HDF5 file in memory, with what src/keras asks of one. */
export function hdf5InMemory(root: GroupInMemory): Hdf5File {
  return { root: new Group('', root), close() {}, async prepare() {} } as unknown as Hdf5File
}

/** A group as Keras writes it for a layer; names of weights may be paths. */
export function layerGroup(weights: Readonly<Record<string, readonly number[]>>): GroupInMemory {
  const children: Record<string, GroupInMemory | readonly number[]> = {}
  for (const [name, shape] of Object.entries(weights)) place(children, name.split('/'), shape)
  return { attributes: { weight_names: Object.keys(weights) }, children }
}

/** A weights-only file, or the group `model_weights`. */
export function weightsGroup(
  layers: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>,
  attributes: Readonly<Record<string, string>> = {},
): GroupInMemory {
  return {
    attributes: { ...attributes, layer_names: Object.keys(layers) },
    children: Object.fromEntries(Object.entries(layers).map(([name, weights]) => [name, layerGroup(weights)])),
  }
}

type Children = Record<string, GroupInMemory | readonly number[]>

function place(children: Children, [first = '', ...rest]: readonly string[], shape: readonly number[]): void {
  if (rest.length === 0) {
    children[first] = shape
    return
  }
  const inner: Children = { ...(children[first] as { children?: Children } | undefined)?.children }
  place(inner, rest, shape)
  children[first] = { children: inner }
}

class Group implements Hdf5Group {
  readonly #own: string
  readonly #content: GroupInMemory

  constructor(path: string, content: GroupInMemory) {
    this.#own = path
    this.#content = content
  }

  get path(): string {
    return this.#own === '' ? '/' : this.#own
  }

  attributes(): readonly string[] {
    return Object.keys(this.#content.attributes ?? {})
  }

  attribute(name: string): string | readonly string[] | undefined {
    return this.#content.attributes?.[name]
  }

  names(name: string): readonly string[] | undefined {
    const names = this.attribute(name)
    return typeof names === 'string' ? [names] : names
  }

  links(): readonly string[] {
    return Object.keys(this.#content.children ?? {})
  }

  group(path: string): Hdf5Group | undefined {
    const found = this.#find(path)
    return found === undefined || Array.isArray(found)
      ? undefined
      : new Group(`${this.#own}/${path}`, found as GroupInMemory)
  }

  dataset(path: string): Hdf5Dataset | undefined {
    const shape = this.#find(path)
    if (!Array.isArray(shape)) return undefined
    return { path: `${this.#own}/${path}`, shape, dtype: 'float32', read: () => new Uint8Array() }
  }

  #find(path: string): GroupInMemory | readonly number[] | undefined {
    let found: GroupInMemory | readonly number[] | undefined = this.#content
    for (const part of path.split('/')) found = (found as GroupInMemory | undefined)?.children?.[part]
    return found
  }
}
