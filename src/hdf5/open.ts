import { refuse } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import { readTexts } from './attribute.js'
import { type OpenDataset, openDataset, type StorageBudget } from './dataset.js'
import { type ByteSource, type Hdf5Dataset, type Hdf5File, type Hdf5Group, limits } from './hdf5.js'
import { type Library, openLibrary, startTwin } from './library.js'

/**
 * Opens an HDF5 file, read-only. Nothing but `source` is ever read: links and storage that lead elsewhere are refused
 * where they are met, each with its own code.
 */
export async function openHdf5(source: ByteSource): Promise<Hdf5File> {
  const library = await openLibrary(source)
  const walk = new Walk(library)
  return {
    root: walk.group('/'),
    prepare: async () => {
      if (walk.opened().some(({ chunked }) => chunked)) await startTwin(library)
    },
    close: () => void library.module.close_file(library.id),
  }
}

/** What has been seen of a file so far; every object is reached from its parent, one checked link after the other. */
class Walk {
  readonly #library: Library
  readonly #links = new Map<string, ReadonlySet<string>>()
  readonly #datasets = new Map<string, OpenDataset>()
  readonly #budget: StorageBudget = { plainBytes: 0, allBytes: 0 }
  /** Paths of which each part has been seen to be a link to an object of this very file, and what that object is. */
  readonly #types = new Map<string, number>()
  #objects = 0
  #work = 0

  constructor(library: Library) {
    this.#library = library
    this.#types.set('/', library.module.H5G_GROUP)
  }

  group(path: string): Hdf5Group {
    const { module, id } = this.#library
    let attributes: readonly string[] | null = null
    const names = (): readonly string[] => {
      attributes ??= checkAttributes(module.get_attribute_names(id, path), path)
      return attributes
    }
    const attribute = (name: string) => (names().includes(name) ? readTexts(this.#library, path, name) : undefined)
    return {
      path,
      attributes: names,
      attribute,
      names(name) {
        const whole = attribute(name)
        if (whole !== undefined) return typeof whole === 'string' ? [whole] : whole
        const pieces: string[] = []
        for (let piece = 0; ; piece++) {
          const texts = attribute(`${name}${piece}`)
          if (texts === undefined) return piece === 0 ? undefined : pieces
          pieces.push(...(typeof texts === 'string' ? [texts] : texts))
        }
      },
      links: () => [...this.#linksOf(path)],
      group: relative => {
        const target = this.#follow(path, relative)
        return target !== null && this.#types.get(target) === module.H5G_GROUP ? this.group(target) : undefined
      },
      dataset: relative => {
        const target = this.#follow(path, relative)
        return target !== null && this.#types.get(target) === module.H5G_DATASET ? this.#dataset(target) : undefined
      },
    }
  }

  /** The datasets opened so far. */
  opened(): readonly OpenDataset[] {
    return [...this.#datasets.values()]
  }

  #dataset(path: string): Hdf5Dataset {
    const known = this.#datasets.get(path) ?? openDataset(this.#library, path, this.#budget)
    this.#datasets.set(path, known)
    return known
  }

  /** Names of a group's children. None of them leads to another file, even if nobody asks for it. */
  #linksOf(path: string): ReadonlySet<string> {
    const known = this.#links.get(path)
    if (known !== undefined) return known
    const { module, id } = this.#library
    const links = module.get_names(id, path, false)
    this.#objects += links.length
    if (this.#objects > limits.objects)
      refuse('hdf5/limit', `The file has more than ${limits.objects} objects.`, { object: path })
    for (const link of links) {
      checkName(link, path)
      this.#refuseExternalLink(childPath(path, link))
    }
    const names = new Set(links)
    this.#links.set(path, names)
    return names
  }

  /** The absolute path behind a relative one, or null when a part of it is missing. */
  #follow(path: string, relative: string): string | null {
    let at = path
    for (const part of relative.split('/').filter(part => part !== '')) {
      // A dataset has no children, and libhdf5 would be asked for the links of one.
      if (this.#types.get(at) !== this.#library.module.H5G_GROUP || !this.#linksOf(at).has(part)) return null
      at = childPath(at, part)
      if (!this.#types.has(at)) this.#meet(at)
    }
    return at
  }

  #meet(path: string): void {
    const { module, id } = this.#library
    const depth = path.split('/').length - 1
    if (depth > limits.depth) refuse('hdf5/limit', `The file has groups deeper than ${limits.depth}.`, { object: path })
    // libhdf5 looks a path up anew from the root for each of its parts, so that deep lattices of links take ages.
    this.#work += depth * depth
    if (this.#work > limits.lookups) refuse('hdf5/limit', 'The file has too many deep groups.', { object: path })
    this.#refuseSoftLink(path)
    this.#types.set(path, module.get_type(id, path))
  }

  #refuseExternalLink(path: string): void {
    const { module, id } = this.#library
    const { filename } = module.get_external_link(id, path)
    if (filename !== undefined)
      refuse('hdf5/external-link', `${display(path)} is a link to another file, ${display(filename)}.`, {
        object: path,
      })
  }

  #refuseSoftLink(path: string): void {
    const { module, id } = this.#library
    const target = module.get_symbolic_link(id, path)
    if (target !== null && target !== undefined)
      refuse('hdf5/soft-link', `${display(path)} is a soft link to ${display(target)}.`, { object: path })
  }
}

const childPath = (path: string, name: string): string => (path === '/' ? `/${name}` : `${path}/${name}`)

function checkAttributes(names: readonly string[], path: string): readonly string[] {
  if (names.length > limits.attributes)
    refuse('hdf5/limit', `${display(path)} has ${names.length} attributes; the limit is ${limits.attributes}.`, {
      object: path,
    })
  return names
}

function checkName(name: string, path: string): void {
  const bytes = new TextEncoder().encode(name).length
  if (bytes > limits.nameBytes || name === '' || name === '.' || name.includes('\0'))
    refuse(
      'hdf5/limit',
      `${display(path)} has a child whose name is empty, "." or longer than ${limits.nameBytes} bytes.`,
      { object: path },
    )
}
