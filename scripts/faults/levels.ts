// What each level of validation says of a bundle, with what it has to go by outside this harness.
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js'
import { validateIntegrity } from '../../src/validate/integrity.js'
import { validatePredictions } from '../../src/validate/predict.js'
import { referenceBudgets } from '../../src/validate/reference.js'
import type { Converted } from './conversion.js'
import type { Subject } from './subject.js'

/** The errors that each level found; null for a level that could not be run. */
export interface Levels {
  readonly integrity: readonly Diagnostic[] | null
  readonly predict: readonly Diagnostic[] | null
  readonly reference: readonly Diagnostic[] | null
  readonly goldens: readonly Diagnostic[] | null
}

/**
 * Runs every level, each whatever the others say. The integrity check and the predictions go by the model as the faulty
 * conversion left it; the reference gets the saved form as the file holds it.
 */
export async function runLevels(subject: Subject, made: Converted): Promise<Levels> {
  const { bundle, model, keras, encode } = made
  const { read, samples } = subject
  const errors = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
    diagnostics.filter(({ severity }) => severity === 'error')
  const integrity = await validateIntegrity(bundle, model, read)
  const isQuantized = encode.quantize.length > 0
  const prediction = {
    directory: bundle.directory,
    model,
    kerasModel: keras,
    quantized: isQuantized,
    timeoutMs: 120_000,
    memoryMiB: 4096,
  }
  const reference = { model, kerasModel: subject.describe(), read, budget: referenceBudgets.reference }
  const plain = await validatePredictions({ ...prediction, ...(isQuantized ? {} : { reference }) })
  const goldens = samples === undefined ? null : await validatePredictions({ ...prediction, samples })
  return {
    integrity: errors(integrity.diagnostics),
    predict: errors(plain.diagnostics),
    reference: plain.reference === undefined ? null : plain.reference.diagnostics,
    goldens: goldens === null ? null : errors(goldens.diagnostics),
  }
}
