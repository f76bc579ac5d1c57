import type { ClassKind } from './classes.js'
import { compareClasses } from './classes.js'
import { measureDifference } from './compare.js'
import type { TensorValue } from './wire.js'

/** What quantized weights do to one output, over all samples. */
export interface OutputError {
  readonly name: string
  /** Largest |quantized − float32|; infinite where a finite value is lost. */
  readonly largestDifference: number
  readonly meanDifference: number
  /** Largest |float32|. */
  readonly largestValue: number
  /** `largestDifference` / `largestValue`: what a limit is set to. */
  readonly error: number
  /** Cosine of the angle between the two, taken as one long vector each; 1 is the same direction. */
  readonly cosine: number
  /** For outputs that say classes, how many of them are the same. */
  readonly classes?: { readonly same: number; readonly of: number }
}

/** Compares one output of both models. */
export function measureOutput(
  name: string,
  quantized: TensorValue['values'],
  float32: TensorValue['values'],
  classes: { readonly kind: ClassKind; readonly last: number } | null,
): OutputError {
  const { maxAbsolute, maxWanted, notFinite } = measureDifference(quantized, float32)
  const largestDifference = notFinite >= 0 ? Number.POSITIVE_INFINITY : maxAbsolute
  let sum = 0
  let [dot, quantizedSquares, float32Squares] = [0, 0, 0]
  for (let i = 0; i < float32.length; i++) {
    const [a, b] = [Number(quantized[i]), Number(float32[i])]
    if (!Number.isFinite(b)) continue
    sum += Math.abs(a - b)
    dot += a * b
    quantizedSquares += a * a
    float32Squares += b * b
  }
  const agreement =
    classes === null ? null : compareClasses(quantized, float32, classes.last, classes.kind, Number.POSITIVE_INFINITY)
  return {
    name,
    largestDifference,
    meanDifference: float32.length === 0 ? 0 : sum / float32.length,
    largestValue: maxWanted,
    error: relativeError(largestDifference, maxWanted),
    cosine: cosineOf(dot, quantizedSquares, float32Squares),
    ...(agreement === null ? {} : { classes: { same: agreement.same, of: agreement.of } }),
  }
}

/** The largest error of the outputs of one run, as `OutputError.error`. */
export function largestError(
  quantized: readonly { readonly values: ArrayLike<number> }[],
  float32: readonly { readonly values: ArrayLike<number> }[],
): number {
  const errors = float32.map(({ values }, index) => {
    const { maxAbsolute, maxWanted, notFinite } = measureDifference(quantized[index]?.values ?? [], values)
    return relativeError(notFinite >= 0 ? Number.POSITIVE_INFINITY : maxAbsolute, maxWanted)
  })
  return Math.max(0, ...errors)
}

function relativeError(difference: number, largest: number): number {
  if (difference === 0) return 0
  return largest === 0 ? Number.POSITIVE_INFINITY : difference / largest
}

function cosineOf(dot: number, a: number, b: number): number {
  if (a === 0 || b === 0) return a === b ? 1 : 0
  return Math.min(1, dot / Math.sqrt(a * b))
}
