let values: Float32Array | undefined

/** The value of every half-precision float, by its 16 bits; worked out once. */
export function float16Values(): Float32Array {
  values ??= Float32Array.from({ length: 65536 }, (_, bits) => float16ToNumber(bits))
  return values
}

/** The value of an IEEE half-precision float given as its 16 bits. */
export function float16ToNumber(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1
  const exponent = (bits >> 10) & 0x1f
  const mantissa = bits & 0x3ff
  if (exponent === 0) return sign * mantissa * 2 ** -24
  if (exponent === 0x1f) return mantissa === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN
  return sign * (1 + mantissa / 1024) * 2 ** (exponent - 15)
}

/**
 * The 16 bits of the half-precision float nearest to a float32 given as its 32 bits: half to even, subnormals kept,
 * infinite from 65520 on; NaN keeps its sign and the top of its mantissa, as numpy does it.
 */
export function float32BitsToFloat16(bits: number): number {
  const sign = (bits >>> 16) & 0x8000
  const exponent = ((bits >>> 23) & 0xff) - 112
  const mantissa = bits & 0x7fffff
  if (exponent === 0xff - 112) {
    if (mantissa === 0) return sign | 0x7c00
    return sign | 0x7c00 | (mantissa >>> 13 || 1)
  }
  if (exponent >= 31) return sign | 0x7c00
  if (exponent <= 0) return exponent < -10 ? sign : sign | roundedShift(mantissa | 0x800000, 14 - exponent)
  // A carry out of the mantissa raises the exponent, at last to infinity.
  return sign | ((exponent << 10) + roundedShift(mantissa, 13))
}

/** `value >> shift`, rounded half to even. */
function roundedShift(value: number, shift: number): number {
  const quotient = value >>> shift
  const rest = value & ((1 << shift) - 1)
  const half = 1 << (shift - 1)
  return quotient + (rest > half || (rest === half && (quotient & 1) === 1) ? 1 : 0)
}
