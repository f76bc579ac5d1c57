import { refuse } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import { type Metadata, typeClass } from './h5wasm.js'
import type { ByteSource, Hdf5Dtype } from './hdf5.js'

const integers: Readonly<Record<number, readonly [Hdf5Dtype, Hdf5Dtype]>> = {
  1: ['uint8', 'int8'],
  2: ['uint16', 'int16'],
  4: ['uint32', 'int32'],
  8: ['uint64', 'int64'],
}

/** The data type of a dataset. Throws `hdf5/unsupported-dtype` for one that no Keras weight has. */
export function dtypeOf(metadata: Metadata, path: string, source: ByteSource): Hdf5Dtype {
  const { type, size, signed, vlen } = metadata
  if (!vlen) {
    if (type === typeClass.float && size === 4) return 'float32'
    if (type === typeClass.float && size === 8) return 'float64'
    if (type === typeClass.float && size === 2) return halfPrecision(path, source)
    // h5py stores ml_dtypes' bfloat16 as two opaque bytes.
    if (type === typeClass.opaque && size === 2) return 'bfloat16'
    if (type === typeClass.enum && size === 1 && isBool(metadata)) return 'bool'
    const integer = type === typeClass.integer ? integers[size] : undefined
    if (integer !== undefined) return integer[signed ? 1 : 0]
  }
  return refuse(
    'hdf5/unsupported-dtype',
    `The array ${display(path)} has a data type (class ${type}, ${size} bytes) that no Keras weight has.`,
    { object: path },
  )
}

function isBool({ enum_type }: Metadata): boolean {
  const members = enum_type?.members
  return members !== undefined && members['FALSE'] === 0 && members['TRUE'] === 1
}

// Bit fields of the two 16-bit floating-point types as a datatype message of the file spells them: bit offset,
// precision, exponent position and size, mantissa position and size, exponent bias.
const ieeeHalf = [0, 0, 16, 0, 10, 5, 0, 10, 15, 0, 0, 0]
const brainFloat = [0, 0, 16, 0, 7, 8, 0, 7, 127, 0, 0, 0]
/** Where the size of the exponent stands: a byte that is rarer in files than 0, so that the search is quick. */
const anchor = 5

/** Which of the two each file was found to hold; the search reads the whole file. */
const halfKinds = new WeakMap<ByteSource, { readonly half: boolean; readonly brain: boolean }>()

/** h5wasm does not say which of the two a 16-bit float is, so the file's own datatype messages are looked up. */
function halfPrecision(path: string, source: ByteSource): Hdf5Dtype {
  const found = halfKinds.get(source) ?? { half: contains(source, ieeeHalf), brain: contains(source, brainFloat) }
  halfKinds.set(source, found)
  if (found.half !== found.brain) return found.half ? 'float16' : 'bfloat16'
  return refuse(
    'hdf5/unsupported-dtype',
    `The array ${display(path)} is a 16-bit float, and the file holds ${found.half ? 'both kinds' : 'neither kind'} of them, so its values cannot be told.`,
    { object: path },
  )
}

function contains(source: ByteSource, pattern: readonly number[]): boolean {
  const window = new Uint8Array(1 << 20)
  const sought = pattern[anchor] ?? 0
  for (let offset = 0; offset < source.size; offset += window.length - pattern.length) {
    const piece = window.subarray(0, source.read(offset, window))
    for (let at = piece.indexOf(sought); at >= 0; at = piece.indexOf(sought, at + 1))
      if (pattern.every((byte, index) => piece[at - anchor + index] === byte)) return true
  }
  return false
}
