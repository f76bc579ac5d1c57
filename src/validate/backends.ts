import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js'
import type { JsonValue } from '../keras/json.js'
import { isObject } from '../keras/values.js'
import type { TfjsModel } from '../tfjs/model.js'
import { measureDifference, toleranceOf } from './compare.js'
import { brief, type JudgedRun } from './judge.js'

/** Classes that the wasm backend of TensorFlow.js 4.22 computes wrongly in some cases, while cpu and webgl are right. */
const wrongOnWasm = new Set(['MaxPooling3D', 'Conv3DTranspose', 'PReLU'])

/** Backends agree when they differ by no more than this part of the largest value; rounding alone rarely reaches it. */
const AGREEMENT = 1e-4

/**
 * At most one warning: that one backend fails where the other does not, or that they predict different numbers.
 * `noise` is by how much rounding alone moves each output, once it has been measured.
 */
export function backendWarnings(
  judged: readonly JudgedRun[],
  model: Pick<TfjsModel, 'modelTopology'>,
  noise: readonly number[],
): Diagnostic[] {
  for (const [wasm, second] of pairs(judged)) {
    const message = describeFailure(wasm, second) ?? describeDifference(wasm, second, noise)
    if (message !== undefined) return [diagnostic('validate/backend-differs', message, {}, hintFor(model))]
  }
  return []
}

/** Whether the backends differ by more than usual, so that the model's noise should be known before that is said. */
export function backendsDiffer(judged: readonly JudgedRun[]): boolean {
  return pairs(judged).some(([wasm, second]) => describeDifference(wasm, second, []) !== undefined)
}

/** The wasm run and that of the second backend, cpu or node, of each trial that has both. */
function pairs(judged: readonly JudgedRun[]): [JudgedRun, JudgedRun][] {
  return judged
    .filter(({ run }) => run.backend === 'wasm')
    .flatMap(wasm => {
      const second = judged.find(({ run, trial }) => run.backend !== 'wasm' && trial === wasm.trial)
      return second === undefined ? [] : [[wasm, second] satisfies [JudgedRun, JudgedRun]]
    })
}

function describeFailure(wasm: JudgedRun, second: JudgedRun): string | undefined {
  const [right, wrong, problem] = wasm.judgement.problem
    ? [second.run.backend, 'wasm', wasm.judgement.problem]
    : ['wasm', second.run.backend, second.judgement.problem]
  if (problem === undefined) return undefined
  return `The ${right} backend of TensorFlow.js predicts as it should, but the ${wrong} backend does not. ${problem.message}`
}

function describeDifference(wasm: JudgedRun, second: JudgedRun, noise: readonly number[]): string | undefined {
  if (wasm.result.kind !== 'predicted' || second.result.kind !== 'predicted') return undefined
  // Both equal Keras, each within the tolerance.
  if (
    wasm.trial.expected !== undefined &&
    wasm.judgement.problem === undefined &&
    second.judgement.problem === undefined
  )
    return undefined
  const reference = second.result.outputs
  for (const [index, output] of wasm.result.outputs.entries()) {
    const { maxAbsolute, maxWanted } = measureDifference(output.values, reference[index]?.values ?? [])
    if (maxAbsolute <= Math.max(AGREEMENT * maxWanted, toleranceOf(maxWanted, 'float32', noise[index]))) continue
    const sizes = `up to ${brief(maxAbsolute)}, where the largest value is ${brief(maxWanted)}`
    return `Output ${index} differs between the wasm and the ${second.run.backend} backend of TensorFlow.js by ${sizes}.`
  }
  return undefined
}

/** Names the layers as TensorFlow.js has them: those of Keras may have been rewritten. */
function hintFor({ modelTopology }: Pick<TfjsModel, 'modelTopology'>): string | undefined {
  const suspects = [...new Set(classNames(modelTopology))].filter(name => wrongOnWasm.has(name))
  if (suspects.length === 0) return undefined
  return `The wasm backend of TensorFlow.js 4.22 is known to compute ${suspects.join(' and ')} wrongly in some cases; use webgl or cpu.`
}

function classNames(value: JsonValue | undefined): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(classNames)
  if (!isObject(value)) return []
  const { class_name: name } = value
  return [...(typeof name === 'string' ? [name] : []), ...Object.values(value).flatMap(classNames)]
}
