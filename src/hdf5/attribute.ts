import { refuse } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import { typeClass } from './h5wasm.js'
import { limits } from './hdf5.js'
import type { Library } from './library.js'

/** The texts of an attribute; see `Hdf5Group.attribute`. */
export function readTexts(library: Library, path: string, name: string): string | readonly string[] | undefined {
  const { module, id } = library
  const subject = { object: `${path}@${name}` }
  const metadata = module.get_attribute_metadata(id, path, name)
  const { shape } = metadata
  if (shape === null) return []
  const bytes = shape.reduce((product, axis) => product * axis, metadata.size)
  if (bytes === 0) return []
  if (metadata.type !== typeClass.string) return undefined
  if (!(bytes <= limits.attributeBytes))
    refuse(
      'hdf5/limit',
      `The attribute ${display(name)} of ${display(path)} has ${bytes} bytes; the limit is ${limits.attributeBytes}.`,
      subject,
    )
  const pointer = module._malloc(bytes)
  if (pointer === 0) refuse('hdf5/limit', 'The file needs more memory than the reader may have.', subject)
  try {
    module.HEAPU8.fill(0, pointer, pointer + bytes)
    if (module.get_attribute_data(id, path, name, BigInt(pointer)) < 0)
      refuse('hdf5/read-failed', `The attribute ${display(name)} of ${display(path)} could not be read.`, subject)
    const texts = metadata.vlen
      ? variableTexts(library, path, name, pointer, bytes)
      : fixedTexts(module.HEAPU8.subarray(pointer, pointer + bytes), metadata.size)
    return shape.length === 0 ? (texts[0] ?? '') : texts
  } finally {
    module._free(pointer)
  }
}

// HDF5 strings are UTF-8 or ASCII by declaration; h5py reads either as UTF-8.
const utf8 = new TextDecoder('utf-8')

function fixedTexts(bytes: Uint8Array, size: number): string[] {
  const texts: string[] = []
  for (let at = 0; at < bytes.length; at += size) {
    let end = at + size
    while (end > at && bytes[end - 1] === 0) end--
    texts.push(utf8.decode(bytes.slice(at, end)))
  }
  return texts
}

function variableTexts(library: Library, path: string, name: string, pointer: number, bytes: number): string[] {
  const { module, id } = library
  const pointers = new Uint32Array(module.HEAPU8.slice(pointer, pointer + bytes).buffer)
  let total = 0
  const texts = Array.from(pointers, start => {
    if (start === 0) return ''
    const end = module.HEAPU8.indexOf(0, start)
    total += end - start
    if (end < 0 || total > limits.attributeBytes)
      refuse(
        'hdf5/limit',
        `The attribute ${display(name)} of ${display(path)} is larger than ${limits.attributeBytes} bytes.`,
        { object: path },
      )
    return utf8.decode(module.HEAPU8.slice(start, end))
  })
  module.reclaim_vlen_memory(id, path, name, BigInt(pointer))
  return texts
}
