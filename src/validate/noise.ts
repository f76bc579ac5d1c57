import { measureDifference } from './compare.js'
import { perturbInputs } from './perturb.js'
import type { Trial } from './plan.js'
import type { PredictOutcome, RunResult } from './process.js'
import type { Run, TensorValue } from './wire.js'

/** Seeds of the perturbations; the largest effect counts. */
const SEEDS = [1, 2, 3]

/** A closer look at a model whose outputs are not those of Keras at first sight. */
export interface Noise {
  /** By output, how much rounding alone moves it. */
  readonly byOutput: readonly number[]
  /** The results so far, with cpu runs that had been skipped. */
  readonly results: ReadonlyMap<number, RunResult>
}

/**
 * Predicts the first trial again with inputs (weights, where the inputs are whole numbers) moved by one unit in the
 * last place, and on the cpu backend if that was skipped.
 */
export async function measureNoise(
  trials: readonly Trial[],
  results: ReadonlyMap<number, RunResult>,
  start: (runs: readonly Run[], inputSets: (readonly TensorValue[])[]) => Promise<PredictOutcome>,
): Promise<Noise> {
  const [trial] = trials
  if (trial === undefined) return { byOutput: [], results }
  const { batch } = trial
  const inputSets = [trial.inputs]
  const runs: Run[] = [{ backend: 'wasm', inputSet: 0, batch, optional: false }]
  for (const seed of SEEDS) {
    const moved = perturbInputs(trial.inputs, seed)
    if (moved === null) runs.push({ backend: 'wasm', inputSet: 0, batch, optional: false, perturbWeights: seed })
    else runs.push({ backend: 'wasm', inputSet: inputSets.push(moved) - 1, batch, optional: false })
  }
  // The cpu run of the first trial comes after the wasm runs of all.
  const cpuRun = trials.length
  const cpuMissing = results.get(cpuRun)?.kind !== 'predicted'
  if (cpuMissing) runs.push({ backend: 'cpu', inputSet: 0, batch, optional: false })
  const outcome = await start(runs, inputSets)
  const extended = new Map(results)
  const cpu = outcome.results.get(runs.length - 1)
  if (cpuMissing && cpu !== undefined) extended.set(cpuRun, cpu)
  return { byOutput: noiseOf(outcome.results), results: extended }
}

function noiseOf(results: ReadonlyMap<number, RunResult>): number[] {
  const still = results.get(0)
  if (still?.kind !== 'predicted') return []
  return still.outputs.map((output, index) =>
    Math.max(
      ...SEEDS.map((_, i) => {
        const moved = results.get(i + 1)
        const values = moved?.kind === 'predicted' ? moved.outputs[index]?.values : undefined
        return values === undefined ? 0 : measureDifference(values, output.values).maxAbsolute
      }),
    ),
  )
}
