import type { Config, Weight } from './semantics.js'
import { sizeOf } from './tensor.js'

/** An array of the file, by what the reader says of it. */
export interface StoredArray {
  readonly id: number
  /** Path of its dataset. */
  readonly path: string
  readonly shape: readonly number[]
  readonly dtype: StoredDtype
}

type StoredDtype = keyof typeof decoders

/** What the reference takes of a model file: the saved form, and the arrays by their paths. */
export interface StoredModel {
  readonly generation: 2 | 3
  readonly saved: { readonly modelConfig: Config }
  readonly variables: readonly StoredArray[]
  /** Arrays listed by layer, in files of the layout of Keras 2; see `listWeightGroups`. */
  readonly weightGroups: readonly { readonly name: string; readonly paths: readonly string[] }[] | null
}

/** Reads `count` values of array `id` from row-major value `first`, as little-endian bytes of its dtype. */
export type ReadArray = (id: number, first: number, count: number) => Promise<Uint8Array>

type Values = Float64Array | Float32Array | Int32Array

/** Values that are asked of the reader at once. */
const SLAB = 2 ** 20
/** Arrays with up to so many values are kept. */
const KEPT = 2 ** 16

/** An array of the file as a weight of a layer. */
export function weightOf({ id, shape, dtype }: StoredArray, read: ReadArray): Weight {
  const size = sizeOf(shape)
  const decode = decoders[dtype]
  const part = async (first: number, count: number): Promise<Values> => {
    if (count <= SLAB) return decode(await read(id, first, count))
    const values = new Float32Array(count)
    for (let at = 0; at < count; at += SLAB)
      values.set(decode(await read(id, first + at, Math.min(SLAB, count - at))), at)
    return values
  }
  let kept: Promise<Values> | undefined
  return {
    shape,
    read: part,
    values() {
      if (size > KEPT) return part(0, size)
      kept ??= part(0, size)
      return kept
    },
  }
}

const each = (bytes: Uint8Array, width: number, at: (view: DataView, offset: number) => number): Float64Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Float64Array.from({ length: bytes.byteLength / width }, (_, index) => at(view, index * width))
}

/** The bits of a float16 as a number. */
function half(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1
  const exponent = (bits >> 10) & 31
  const fraction = bits & 1023
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN
  return sign * (exponent === 0 ? fraction * 2 ** -24 : (1 + fraction / 1024) * 2 ** (exponent - 15))
}

function brainFloat(bits: number): number {
  return new Float32Array(Uint32Array.of(bits * 2 ** 16).buffer)[0] ?? Number.NaN
}

const decoders = {
  float32: (bytes: Uint8Array): Values => new Float32Array(bytes.slice().buffer),
  float64: bytes => each(bytes, 8, (view, at) => view.getFloat64(at, true)),
  float16: bytes => each(bytes, 2, (view, at) => half(view.getUint16(at, true))),
  bfloat16: bytes => each(bytes, 2, (view, at) => brainFloat(view.getUint16(at, true))),
  int8: bytes => each(bytes, 1, (view, at) => view.getInt8(at)),
  int16: bytes => each(bytes, 2, (view, at) => view.getInt16(at, true)),
  int32: bytes => each(bytes, 4, (view, at) => view.getInt32(at, true)),
  int64: bytes => each(bytes, 8, (view, at) => Number(view.getBigInt64(at, true))),
  uint8: bytes => each(bytes, 1, (view, at) => view.getUint8(at)),
  uint16: bytes => each(bytes, 2, (view, at) => view.getUint16(at, true)),
  uint32: bytes => each(bytes, 4, (view, at) => view.getUint32(at, true)),
  uint64: bytes => each(bytes, 8, (view, at) => Number(view.getBigUint64(at, true))),
  bool: bytes => each(bytes, 1, (view, at) => view.getUint8(at)),
} satisfies Record<string, (bytes: Uint8Array) => Values>
