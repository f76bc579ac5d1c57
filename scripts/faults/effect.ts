// Whether a fault changes what a bundle predicts: decided by TensorFlow.js alone, faulty against clean.

import { type Precision, precisionOf } from '../../src/keras/precision.js'
import { findBundleFiles } from '../../src/validate/bundle-files.js'
import { measureDifference, toleranceOf } from '../../src/validate/compare.js'
import { countSizeChoices, fixedBatchOf, generateInputs } from '../../src/validate/generate-inputs.js'
import { perturbInputs } from '../../src/validate/perturb.js'
import { type PredictOutcome, runPredictions } from '../../src/validate/process.js'
import type { Run, TensorValue } from '../../src/validate/wire.js'
import type { Converted } from './conversion.js'

/** How many inputs decide; a model of a fixed batch size gets as many as fill whole batches. */
const INPUTS = 200

/** What a clean bundle predicts. */
export interface Standard {
  readonly inputs: readonly TensorValue[]
  readonly batch: number
  readonly outputs: readonly TensorValue[]
  /** By output, how much rounding alone moves it. */
  readonly noise: readonly number[]
  readonly precision: Precision
}

/** What a clean bundle predicts for the inputs that decide; null when it cannot be run on inputs made up for it. */
export async function predictClean(clean: Converted): Promise<Standard | null> {
  const fixed = fixedBatchOf(clean.model)
  const batch = fixed ?? INPUTS
  for (let choice = 0; choice < countSizeChoices(clean.model); choice++) {
    const count = fixed === null ? INPUTS : fixed * Math.ceil(INPUTS / fixed)
    const inputs = manyInputs(clean, count, choice)
    const moved = perturbInputs(inputs, 1)
    const run: Run = { backend: 'wasm', inputSet: 0, batch, optional: false }
    const noisy: Run = moved === null ? { ...run, perturbWeights: 1 } : { ...run, inputSet: 1 }
    const outcome = await predict(clean, moved === null ? [inputs] : [inputs, moved], [run, noisy])
    const outputs = outputsOf(outcome, 0)
    if (outputs === null) continue
    const other = outputsOf(outcome, 1) ?? outputs
    const noise = outputs.map((output, i) => measureDifference(other[i]?.values ?? [], output.values).maxAbsolute)
    return { inputs, batch, outputs, noise, precision: precisionOf(clean.keras.network) }
  }
  return null
}

/** `generateInputs` with the batch that the model demands, as often as it takes. */
function manyInputs({ model, keras }: Converted, count: number, choice: number): TensorValue[] {
  const free = { ...model, inputs: model.inputs.map(input => ({ ...input, shape: [null, ...input.shape.slice(1)] })) }
  return generateInputs(free, keras, count, choice)
}

async function predict(
  { bundle }: Converted,
  inputSets: readonly (readonly TensorValue[])[],
  runs: readonly Run[],
): Promise<PredictOutcome> {
  const files = await findBundleFiles(bundle.directory)
  return runPredictions({
    bundle: files,
    inputSets,
    runs,
    optionalMs: 0,
    timeoutMs: 120_000,
    memoryMiB: 4096,
    signal: undefined,
  })
}

function outputsOf({ results }: PredictOutcome, run: number): readonly TensorValue[] | null {
  const result = results.get(run)
  return result?.kind === 'predicted' ? result.outputs : null
}

/** Whether a faulty bundle predicts other numbers than the clean one, or nothing at all. */
export async function hasEffect(faulty: Converted, standard: Standard): Promise<boolean> {
  const { inputs, batch, outputs, noise, precision } = standard
  const run: Run = { backend: 'wasm', inputSet: 0, batch, optional: false }
  const got = await predict(faulty, [inputs], [run]).then(
    outcome => outputsOf(outcome, 0),
    () => null,
  )
  if (got === null || got.length !== outputs.length) return true
  return outputs.some((want, i) => {
    const one = got[i]
    if (one === undefined || one.shape.join() !== want.shape.join()) return true
    const { maxAbsolute, maxWanted, notFinite } = measureDifference(one.values, want.values)
    return notFinite >= 0 || maxAbsolute > toleranceOf(maxWanted, precision, noise[i])
  })
}
