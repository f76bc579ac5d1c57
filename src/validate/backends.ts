import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js'
import type { KerasLayer, KerasModel } from '../keras/model.js'
import { measureDifference } from './compare.js'
import { brief, type JudgedRun } from './judge.js'

/** Classes that the wasm backend of TensorFlow.js 4.22 computes wrongly in some cases, while cpu and webgl are right. */
const wrongOnWasm = new Set(['MaxPooling3D', 'Conv3DTranspose', 'PReLU'])

/** Backends agree when they differ by no more than this part of the largest value; rounding alone stays below. */
const AGREEMENT = 1e-4

/** At most one warning: that one backend fails where the other does not, or that they predict different numbers. */
export function backendWarnings(judged: readonly JudgedRun[], keras: KerasModel): Diagnostic[] {
  const wasm = judged.filter(({ run }) => run.backend === 'wasm')
  for (const one of wasm) {
    const other = judged.find(({ run, trial }) => run.backend === 'cpu' && trial === one.trial)
    if (other === undefined) continue
    const message = describe(one, other)
    if (message !== undefined) return [diagnostic('validate/backend-differs', message, {}, hintFor(keras))]
  }
  return []
}

function describe(wasm: JudgedRun, cpu: JudgedRun): string | undefined {
  if (wasm.judgement.problem)
    return `The cpu backend predicts as it should, but the wasm backend does not. ${wasm.judgement.problem.message}`
  if (cpu.judgement.problem)
    return `The wasm backend predicts as it should, but the cpu backend does not. ${cpu.judgement.problem.message}`
  if (wasm.result.kind !== 'predicted' || cpu.result.kind !== 'predicted') return undefined
  const reference = cpu.result.outputs
  for (const [index, output] of wasm.result.outputs.entries()) {
    const { maxAbsolute, maxWanted } = measureDifference(output.values, reference[index]?.values ?? [])
    if (maxAbsolute > Math.max(AGREEMENT * maxWanted, 1e-6)) {
      return `Output ${index} differs by up to ${brief(maxAbsolute)} between the wasm and the cpu backend, where the largest value is ${brief(maxWanted)}.`
    }
  }
  return undefined
}

function hintFor(keras: KerasModel): string | undefined {
  const suspects = new Set<string>()
  const collect = ({ className, network, wrapped }: KerasLayer): void => {
    if (wrongOnWasm.has(className)) suspects.add(className)
    network?.layers.forEach(collect)
    Object.values(wrapped).forEach(collect)
  }
  keras.network.layers.forEach(collect)
  if (suspects.size === 0) return undefined
  return `The wasm backend of TensorFlow.js 4.22 is known to compute ${[...suspects].join(' and ')} wrongly in some cases; use webgl or cpu.`
}
