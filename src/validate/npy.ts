import { sizeOf } from './wire.js'

/** An array of a samples file: row-major values of any of numpy's number types. */
export interface SampleArray {
  readonly shape: readonly number[]
  readonly values: Float64Array
}

const MAGIC = '\x93NUMPY'

/** Reads one value of each numpy type; `u1` and the like after the byte order. */
const readers: Readonly<Record<string, (view: DataView, offset: number, little: boolean) => number>> = {
  f2: (view, offset, little) => halfToNumber(view.getUint16(offset, little)),
  f4: (view, offset, little) => view.getFloat32(offset, little),
  f8: (view, offset, little) => view.getFloat64(offset, little),
  i1: (view, offset) => view.getInt8(offset),
  i2: (view, offset, little) => view.getInt16(offset, little),
  i4: (view, offset, little) => view.getInt32(offset, little),
  i8: (view, offset, little) => Number(view.getBigInt64(offset, little)),
  u1: (view, offset) => view.getUint8(offset),
  u2: (view, offset, little) => view.getUint16(offset, little),
  u4: (view, offset, little) => view.getUint32(offset, little),
  u8: (view, offset, little) => Number(view.getBigUint64(offset, little)),
  b1: (view, offset) => (view.getUint8(offset) === 0 ? 0 : 1),
}

/** Reads an array that `numpy.save` wrote (format 1 to 3). Throws Error with one clause that says what is wrong. */
export function parseNpy(bytes: Uint8Array): SampleArray {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.byteLength < 12 || latin1(bytes.subarray(0, 6)) !== MAGIC) throw new Error('it is not a .npy file')
  const wide = view.getUint8(6) >= 2
  const headerStart = wide ? 12 : 10
  const dataStart = headerStart + (wide ? view.getUint32(8, true) : view.getUint16(8, true))
  const { descr, fortran, shape } = parseHeader(latin1(bytes.subarray(headerStart, dataStart)))
  const [, order, type = ''] = /^([<>|=]?)([a-z]\d)$/.exec(descr) ?? []
  const read = readers[type]
  if (read === undefined) throw new Error(`its data type ${JSON.stringify(descr)} is not a number type`)
  const size = sizeOf(shape)
  const width = Number(type.slice(1))
  if (bytes.byteLength - dataStart !== size * width) {
    throw new Error(
      `its shape [${shape}] needs ${size * width} bytes of values, but it holds ${bytes.byteLength - dataStart}`,
    )
  }
  const values = new Float64Array(size)
  for (let i = 0; i < size; i++) values[i] = read(view, dataStart + i * width, order !== '>')
  return { shape, values: fortran ? toRowMajor(values, shape) : values }
}

// The header is a Python literal with these three keys, e.g. {'descr': '<f4', 'fortran_order': False, 'shape': (3, 4), }
function parseHeader(header: string): { readonly descr: string; readonly fortran: boolean; readonly shape: number[] } {
  const descr = /'descr'\s*:\s*'([^']*)'/.exec(header)?.[1]
  const fortran = /'fortran_order'\s*:\s*(True|False)/.exec(header)?.[1]
  const shape = /'shape'\s*:\s*\(([\d\s,L]*)\)/.exec(header)?.[1]
  if (fortran === undefined || shape === undefined) throw new Error('its header is damaged')
  if (descr === undefined) throw new Error('it holds records instead of numbers')
  const dimensions = shape
    .split(',')
    .map(part => part.trim().replace('L', ''))
    .filter(part => part !== '')
    .map(Number)
  if (!Number.isSafeInteger(sizeOf(dimensions))) throw new Error('its shape is too large')
  return { descr, fortran: fortran === 'True', shape: dimensions }
}

/** Values stored first axis fastest, in the order last axis fastest. */
function toRowMajor(values: Float64Array, shape: readonly number[]): Float64Array {
  const ordered = new Float64Array(values.length)
  const strides = shape.map((_, axis) => sizeOf(shape.slice(0, axis)))
  const position = shape.map(() => 0)
  for (let i = 0; i < values.length; i++) {
    ordered[i] = values[position.reduce((sum, index, axis) => sum + index * (strides[axis] ?? 0), 0)] ?? Number.NaN
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      const next = (position[axis] ?? 0) + 1
      position[axis] = next === shape[axis] ? 0 : next
      if (position[axis] !== 0) break
    }
  }
  return ordered
}

function halfToNumber(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1
  const exponent = (bits >> 10) & 0x1f
  const fraction = bits & 0x3ff
  if (exponent === 0) return sign * fraction * 2 ** -24
  if (exponent === 0x1f) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15)
}

// TextDecoder's latin1 is windows-1252, in which the first byte of the magic is a quotation mark (on Node 24 and in browsers).
const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
