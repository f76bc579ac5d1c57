/** The public names of the library; docs/library.md shows each in use. */
export type { Bundle, BundleFile } from './bundle/bundle.js'
export { type CheckOptions, check } from './check.js'
export type { Budgets } from './compare/budgets.js'
export type {
  Change,
  ChangedLayer,
  ChangedOption,
  LayerName,
  ModelComparison,
  ModelDifference,
} from './compare/comparison.js'
export type { DiagnosticCode, Severity } from './diagnostics/catalogue.js'
export { ConversionError, type Diagnostic, type Subject } from './diagnostics/diagnostic.js'
export { type InspectOptions, inspect } from './inspect.js'
export type { JsonObject, JsonValue } from './keras/json.js'
export { type ConvertOptions, convert } from './pipeline.js'
export type { Progress, Stage } from './progress.js'
export type { ReaderLimits } from './reader/cage.js'
export type { InspectedLayer, Inspection } from './report/inspection.js'
export type { BaselineOrigin, FailOn, ModelReport, ModelStatus, Report } from './report/report.js'
export type { TrainingChange } from './rewrites/rewrite-model.js'
export type { RunOptions } from './run-options.js'
export type { EncodeOptions, QuantizationDtype, QuantizationRule, WeightEntry, WeightGroup } from './tfjs/encode.js'
export type { ModelTensor } from './tfjs/model.js'
export type { TrainingReport } from './tfjs/training.js'
export type { Contribution } from './validate/choose-types.js'
export type { OutputError } from './validate/output-error.js'
export type { QuantizationReport } from './validate/quantization.js'
export type { PredictionCheck, ValidationLevel, ValidationReport } from './validate/validation.js'
export { type ValidateOptions, validate } from './validate-model.js'
export { version } from './version.js'
