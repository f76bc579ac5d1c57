import type { DiagnosticCode } from '../diagnostics/catalogue.js'
import { display } from '../diagnostics/display.js'
import type { Precision } from '../keras/precision.js'
import type { ModelTensor } from '../tfjs/model.js'
import { type ClassKind, compareClasses } from './classes.js'
import { firstNotFinite, fitsShape, measureDifference, positionOf, toleranceOf } from './compare.js'
import type { SampleArray } from './npy.js'
import type { Trial } from './plan.js'
import type { RunResult } from './process.js'
import type { Run, TensorValue } from './wire.js'

/** What one backend's outputs are held against. */
export interface Standard {
  readonly outputs: readonly ModelTensor[]
  readonly precision: Precision
  /** Quantized weights predict other numbers by design: the difference is measured, not judged. */
  readonly quantized: boolean
  /** By output, how much rounding alone moves it; absent until measured. */
  readonly noise?: readonly number[]
  /** By output, how it says classes; null where it says none. */
  readonly classes: readonly (ClassKind | null)[]
}

/** What is wrong with the outputs of one run. */
export interface Problem {
  readonly code: DiagnosticCode &
    ('validate/shape' | 'validate/not-finite' | 'validate/not-equal' | 'validate/predict-failed')
  readonly message: string
}

/** The verdict on the outputs of one run. */
export interface Judgement {
  readonly problem?: Problem
  /** Largest difference from Keras over all outputs, where compared, with the tolerance that applied to it. */
  readonly difference?: { readonly maxAbsolute: number; readonly tolerance: number; readonly maxWanted: number }
  /** How many classes are those of Keras, over all outputs that say classes. */
  readonly classes?: { readonly same: number; readonly of: number }
  /** A sentence about the first class that is not Keras's, though it was no close call. */
  readonly flip?: string
}

/** One run with what was found in its outputs. */
export interface JudgedRun {
  readonly run: Run
  readonly trial: Trial
  readonly result: Exclude<RunResult, { kind: 'skipped' }>
  readonly judgement: Judgement
}

/** Checks number, shapes and finiteness of the outputs and, where Keras's are known, compares them. */
export function judgeOutputs(outputs: readonly TensorValue[], trial: Trial, standard: Standard): Judgement {
  if (outputs.length !== standard.outputs.length) {
    return problem(
      'validate/shape',
      `The model gives ${outputs.length} outputs, but Keras declares ${standard.outputs.length}.`,
    )
  }
  let worst: Judgement['difference']
  let firstProblem: Problem | undefined
  let classes: Judgement['classes']
  let flip: string | undefined
  for (const [index, output] of outputs.entries()) {
    const judged = judgeOutput(output, index, trial, standard)
    firstProblem ??= judged.problem
    const { difference } = judged
    if (judged.classes !== undefined)
      classes = { same: (classes?.same ?? 0) + judged.classes.same, of: (classes?.of ?? 0) + judged.classes.of }
    flip ??= judged.flip
    if (difference !== undefined && (worst === undefined || excess(difference) > excess(worst))) worst = difference
  }
  return {
    ...(firstProblem === undefined ? {} : { problem: firstProblem }),
    ...(worst === undefined ? {} : { difference: worst }),
    ...(classes === undefined ? {} : { classes }),
    ...(flip === undefined ? {} : { flip }),
  }
}

const excess = ({ maxAbsolute, tolerance }: NonNullable<Judgement['difference']>): number => maxAbsolute / tolerance

function judgeOutput(output: TensorValue, index: number, trial: Trial, standard: Standard): Judgement {
  const want = trial.expected?.[index]
  const known = standard.outputs[index]?.shape ?? []
  // Behind a layer of the user nothing is known of a shape.
  const declared = known.length > 0 ? known : (want?.shape ?? output.shape)
  const name = `output "${display(standard.outputs[index]?.name ?? String(index))}"`
  if (!fitsShape(output.shape, want?.shape ?? declared) || !fitsShape(output.shape, declared)) {
    const right = fitsShape(output.shape, declared) && want !== undefined ? want.shape : declared
    return problem('validate/shape', `The ${name} has the shape ${list(output.shape)}, but Keras's has ${list(right)}.`)
  }
  if (want === undefined) {
    const at = firstNotFinite(output)
    if (at < 0) return {}
    const value = output.values[at]
    return problem(
      'validate/not-finite',
      `The ${name} holds ${value} at ${list(positionOf(at, output.shape))} for ${trial.source === 'samples' ? 'the samples' : 'generated inputs'}.`,
    )
  }
  return compare(output, want, name, index, standard)
}

function compare(output: TensorValue, want: SampleArray, name: string, index: number, standard: Standard): Judgement {
  const measured = measureDifference(output.values, want.values)
  const { maxAbsolute, maxWanted, notFinite } = measured
  if (notFinite >= 0) {
    const position = list(positionOf(notFinite, output.shape))
    return problem(
      'validate/not-finite',
      `The ${name} holds ${output.values[notFinite]} at ${position}, where Keras predicts ${want.values[notFinite]}.`,
    )
  }
  const tolerance = toleranceOf(maxWanted, standard.precision, standard.noise?.[index])
  const difference = { maxAbsolute, tolerance, maxWanted }
  const agreement = agreeOnClasses(output, want, name, tolerance, standard.classes[index] ?? null)
  if (maxAbsolute <= tolerance || standard.quantized) return { difference, ...agreement }
  const position = list(positionOf(measured.at, output.shape))
  const message =
    `The ${name} differs from Keras's by ${brief(maxAbsolute)} at ${position} ` +
    `(${brief(measured.got)} instead of ${brief(measured.want)}); up to ${brief(tolerance)} would be equal.`
  return { difference, problem: { code: 'validate/not-equal', message }, ...agreement }
}

/** Two values that are both off by the tolerance may change places: that is a tie. */
function agreeOnClasses(
  output: TensorValue,
  want: SampleArray,
  name: string,
  tolerance: number,
  kind: ClassKind | null,
): Pick<Judgement, 'classes' | 'flip'> {
  const last = output.shape.at(-1) ?? 0
  if (kind === null || (kind === 'largest' && last < 2)) return {}
  const { same, of, flip } = compareClasses(output.values, want.values, last, kind, 2 * tolerance)
  if (flip === undefined) return { classes: { same, of } }
  const message = `The ${name} says class ${flip.got} where Keras says ${flip.want} (number ${flip.index + 1} of ${of}; ${same} are the same), and it was no close call.`
  return { classes: { same, of }, flip: message }
}

const problem = (code: Problem['code'], message: string): Judgement => ({ problem: { code, message } })

const list = (shape: readonly (number | null)[]): string => `[${shape.map(dimension => dimension ?? 'any').join(', ')}]`

/** A number with as many digits as a person needs. */
export const brief = (value: number): string => String(Number(value.toPrecision(4)))
