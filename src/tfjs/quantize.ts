import { type Diagnostic, diagnostic, refuse } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import type { EncodeOptions, QuantizationDtype, QuantizationRule, WeightEntry } from './encode.js'
import { float32BitsToFloat16 } from './float16.js'
import { fnmatch } from './fnmatch.js'

/** How one weight is quantized, as the manifest spells it. */
export type Quantization = NonNullable<WeightEntry['quantization']>

/** Smallest and largest of the finite values of a weight, exact; `finite` is false when others are NaN or infinite. */
export interface Range {
  readonly min: number
  readonly max: number
  readonly finite: boolean
}

/** The range of no value at all, from which `widen` starts. */
export const emptyRange: Range = { min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY, finite: true }

/** The range that also takes in the float32 values in `bytes`. */
export function widen({ min, max, finite }: Range, bytes: Uint8Array): Range {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at < bytes.length; at += 4) {
    const value = view.getFloat32(at, true)
    // False for NaN, whose difference from itself is NaN, and for the infinities.
    if (value - value !== 0) finite = false
    else {
      if (value < min) min = value
      if (value > max) max = value
    }
  }
  return { min, max, finite }
}

/**
 * Which storage type each weight gets. Patterns come before the rule without any; `names` are those of one model.
 * Throws `option/invalid` on two types for one weight, or for all the rest.
 */
export function chooseTypes(
  names: readonly string[],
  rules: readonly QuantizationRule[],
): { readonly types: ReadonlyMap<string, QuantizationRule['dtype']>; readonly diagnostics: readonly Diagnostic[] } {
  const types = new Map<string, QuantizationRule['dtype']>()
  const diagnostics: Diagnostic[] = []
  for (const { dtype, patterns = [] } of rules)
    for (const pattern of patterns) {
      const matches = names.filter(name => fnmatch(name, pattern))
      if (matches.length === 0)
        diagnostics.push(
          diagnostic('option/unmatched-pattern', `No weight matches the quantization pattern ${display(pattern)}.`),
        )
      for (const name of matches) {
        const other = types.get(name)
        if (other !== undefined && other !== dtype)
          refuse('option/invalid', `The weight ${display(name)} would be quantized both as ${other} and as ${dtype}.`, {
            weight: name,
          })
        types.set(name, dtype)
      }
    }
  const [rest, another] = rules.filter(({ patterns }) => patterns === undefined)
  if (rest !== undefined && another !== undefined && rest.dtype !== another.dtype)
    refuse(
      'option/invalid',
      `All weights would be quantized both as ${rest.dtype} and as ${another.dtype}; give patterns for one of them.`,
    )
  if (rest !== undefined) for (const name of names) if (!types.has(name)) types.set(name, rest.dtype)
  return { types, diagnostics }
}

/**
 * Why a weight of this range would be lost by storing it as `dtype`, as the end of a sentence that begins with the
 * weight; null when it survives. float16 keeps NaN and the infinities, as it does in Python.
 */
export function quantizationLoss(
  dtype: QuantizationDtype,
  { min, max, finite }: Range,
  rounding: EncodeOptions['quantizationRounding'],
): string | null {
  // From 65520 on, float16 rounds to infinity.
  if (dtype === 'float16') return max >= 65520 || min <= -65520 ? 'holds values beyond the reach of float16' : null
  if (!finite) return 'holds values that are NaN or infinite'
  if (min > max) return 'has no values'
  if (rounding === 'numpy2' || min === max) return null
  const range = max - min
  if (!Number.isFinite(Math.fround(range))) return 'holds values too far apart for the float32 arithmetic of numpy 1'
  // A step below the normal float32 numbers keeps too few digits, or none.
  return range / codesOf(dtype) < 2 ** -126 ? 'holds values too close for the float32 arithmetic of numpy 1' : null
}

const codesOf = (dtype: 'uint8' | 'uint16'): number => (dtype === 'uint8' ? 255 : 65535)

/** The manifest's account of quantizing a weight of this range; in float64, as Python computes it. */
export function quantizationOf(dtype: QuantizationDtype, { min, max }: Range): Quantization {
  if (dtype === 'float16') return { dtype, original_dtype: 'float32' }
  if (min === max) return { dtype, min, scale: 1, original_dtype: 'float32' }
  const scale = (max - min) / codesOf(dtype)
  if (min > 0 || max < 0) return { dtype, min, scale, original_dtype: 'float32' }
  // Zero keeps a code of its own.
  const zero = roundHalfEven((0 - min) / scale)
  return { dtype, min: -zero * scale, scale, original_dtype: 'float32' }
}

/** The stored bytes of float32 values. */
export function quantizeValues(
  bytes: Uint8Array,
  quantization: Quantization,
  range: Range,
  rounding: EncodeOptions['quantizationRounding'],
): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = bytes.length / 4
  if (quantization.dtype === 'float16') {
    const halves = new DataView(new ArrayBuffer(count * 2))
    for (let index = 0; index < count; index++)
      halves.setUint16(index * 2, float32BitsToFloat16(view.getUint32(index * 4, true)), true)
    return new Uint8Array(halves.buffer)
  }
  const { dtype, min: low, scale } = quantization
  const size = dtype === 'uint8' ? 1 : 2
  const high = range.min === range.max ? low : highEnd(quantization, range)
  // numpy 1 computes in the array's float32, numpy 2 in the scalars' float64.
  const round = rounding === 'numpy1' ? Math.fround : (value: number) => value
  const [lower, upper, step] = [round(low), round(high), round(scale)]
  const codes = new DataView(new ArrayBuffer(count * size))
  for (let index = 0; index < count; index++) {
    const value = view.getFloat32(index * 4, true)
    const clipped = Math.min(Math.max(value, lower), upper)
    const code = roundHalfEven(round(round(clipped - lower) / step))
    if (size === 1) codes.setUint8(index, code)
    else codes.setUint16(index * 2, code, true)
  }
  return new Uint8Array(codes.buffer)
}

function highEnd({ min, scale, dtype }: Extract<Quantization, { min: number }>, range: Range): number {
  return range.min > 0 || range.max < 0 ? range.max : codesOf(dtype) * scale + min
}

/** numpy's rint. */
function roundHalfEven(value: number): number {
  const floor = Math.floor(value)
  const rest = value - floor
  if (rest < 0.5) return floor
  if (rest > 0.5) return floor + 1
  return floor % 2 === 0 ? floor : floor + 1
}
