import type { StoredDtype } from '../keras/model.js'
import { float16Values } from './float16.js'

/** Data types of weights that tf.js reads. */
export type ManifestDtype = 'float32' | 'int32' | 'bool'

/**
 * The type in which a stored variable is written, as the Python converter casts, and int32 also for the integer types
 * that tf.js cannot read.
 */
export function manifestDtype(dtype: StoredDtype): ManifestDtype {
  if (dtype === 'bool') return 'bool'
  return dtype.startsWith('float') || dtype === 'bfloat16' ? 'float32' : 'int32'
}

/** A value that does not fit the type in which it would have to be written. */
export class OutOfRangeError extends RangeError {
  /** Position of the value in the bytes that were cast. */
  readonly index: number
  readonly value: number | bigint
  constructor(index: number, value: number | bigint) {
    super(`value ${value} at ${index} is out of range`)
    this.index = index
    this.value = value
  }
}

/**
 * Casts little-endian values of a stored type to those of `manifestDtype`. What is in that type already is given back
 * as it is. Rounds floats half to even, as numpy. Throws `OutOfRangeError` where Python would wrap an integer around
 * or turn a finite float into an infinite one.
 */
export function castValues(bytes: Uint8Array, dtype: StoredDtype): Uint8Array {
  if (dtype === 'float32' || dtype === 'int32' || dtype === 'bool') return bytes
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  switch (dtype) {
    case 'float16': {
      const values = float16Values()
      return toFloat32(bytes.length / 2, index => values[view.getUint16(index * 2, true)] ?? 0)
    }
    case 'bfloat16':
      return bfloat16ToFloat32(view)
    case 'float64':
      return toFloat32(bytes.length / 8, index => finite(index, view.getFloat64(index * 8, true)))
    case 'int8':
      return toInt32(bytes.length, index => view.getInt8(index))
    case 'uint8':
      return toInt32(bytes.length, index => view.getUint8(index))
    case 'int16':
      return toInt32(bytes.length / 2, index => view.getInt16(index * 2, true))
    case 'uint16':
      return toInt32(bytes.length / 2, index => view.getUint16(index * 2, true))
    case 'uint32':
      return toInt32(bytes.length / 4, index => view.getUint32(index * 4, true))
    case 'int64':
      return toInt32(bytes.length / 8, index => view.getBigInt64(index * 8, true))
    case 'uint64':
      return toInt32(bytes.length / 8, index => view.getBigUint64(index * 8, true))
  }
}

function finite(index: number, value: number): number {
  if (Number.isFinite(value) && !Number.isFinite(Math.fround(value))) throw new OutOfRangeError(index, value)
  return value
}

function toFloat32(count: number, valueAt: (index: number) => number): Uint8Array {
  const view = new DataView(new ArrayBuffer(count * 4))
  for (let index = 0; index < count; index++) view.setFloat32(index * 4, valueAt(index), true)
  return new Uint8Array(view.buffer)
}

/** A bfloat16 is the upper half of a float32; as bits, so that every NaN stays what it is. */
function bfloat16ToFloat32(from: DataView): Uint8Array {
  const view = new DataView(new ArrayBuffer(from.byteLength * 2))
  for (let at = 0; at < from.byteLength; at += 2) view.setUint32(at * 2, from.getUint16(at, true) << 16, true)
  return new Uint8Array(view.buffer)
}

function toInt32(count: number, valueAt: (index: number) => number | bigint): Uint8Array {
  const view = new DataView(new ArrayBuffer(count * 4))
  for (let index = 0; index < count; index++) {
    const value = valueAt(index)
    if (value < -(2 ** 31) || value >= 2 ** 31) throw new OutOfRangeError(index, value)
    view.setInt32(index * 4, Number(value), true)
  }
  return new Uint8Array(view.buffer)
}

/** Position of the first of float32 values that is NaN or infinite; -1 when all are finite. */
export function firstNotFinite(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at < bytes.length; at += 4) if ((view.getUint32(at, true) & 0x7f800000) === 0x7f800000) return at / 4
  return -1
}
