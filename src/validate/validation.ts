import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { QuantizationReport } from './quantization.js'

/** How far a bundle is put to the proof; `auto` is the strongest level that exists and fits the budget. */
export type ValidationLevel = 'none' | 'integrity' | 'predict'

/** What one backend predicted for one batch. */
export interface PredictionCheck {
  readonly backend: string
  /** Number of samples in the batch. */
  readonly batch: number
  /** `samples` when Keras's own outputs were there to compare, `generated` for seeded inputs. */
  readonly inputs: 'samples' | 'generated'
  /** Whether Keras's outputs were compared. */
  readonly compared: boolean
  /** Largest absolute difference from Keras's outputs, where compared. */
  readonly maxAbsoluteDifference?: number
  /** The difference that would have been accepted, where compared. */
  readonly tolerance?: number
  /** How many classes are those of Keras, where outputs that say classes were compared. */
  readonly classes?: { readonly same: number; readonly of: number }
  readonly milliseconds: number
}

/** What was proven of one bundle. */
export interface ValidationReport {
  /** The strongest level that was reached and passed. */
  readonly level: ValidationLevel
  /** Number of weights compared with their source, value by value. */
  readonly weightsCompared: number
  readonly predictions: readonly PredictionCheck[]
  /** What quantization does to the predictions, where weights are quantized and it was measured. */
  readonly quantization?: QuantizationReport
  /** The samples file used, if any. */
  readonly samples?: string
  readonly diagnostics: readonly Diagnostic[]
}
