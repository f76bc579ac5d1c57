// What each level of validation says of a bundle, with what it has to go by outside this harness.
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js'
import { validateIntegrity } from '../../src/validate/integrity.js'
import { validatePredictions } from '../../src/validate/predict.js'
import type { Converted } from './conversion.js'
import type { Subject } from './subject.js'

/** The errors that each level found; null for a level that could not be run. */
export interface Levels {
  readonly integrity: readonly Diagnostic[] | null
  readonly predict: readonly Diagnostic[] | null
  readonly reference: readonly Diagnostic[] | null
  readonly goldens: readonly Diagnostic[] | null
}

/** The levels that `wanted` names, each on its own. */
export async function runLevels(subject: Subject, made: Converted): Promise<Levels> {
  const { bundle, model, keras, encode } = made
  const errors = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
    diagnostics.filter(({ severity }) => severity === 'error')
  const integrity = await validateIntegrity(bundle, model, subject.read)
  const prediction = {
    directory: bundle.directory,
    model,
    kerasModel: keras,
    quantized: encode.quantize.length > 0,
    timeoutMs: 120_000,
    memoryMiB: 4096,
  }
  const predict = await validatePredictions(prediction)
  const { samples } = subject
  const goldens = samples === undefined ? null : await validatePredictions({ ...prediction, samples })
  return {
    integrity: errors(integrity.diagnostics),
    predict: errors(predict.diagnostics),
    reference: null,
    goldens: goldens === null ? null : errors(goldens.diagnostics),
  }
}
