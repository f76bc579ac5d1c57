import { type Diagnostic, diagnostic, isError } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import type { KerasModel } from '../keras/model.js'
import { customTraining } from '../keras/training.js'
import { type Purpose, rewriteModel, type TrainingChange } from '../rewrites/rewrite-model.js'
import { lower } from './lower.js'
import type { TfjsModel } from './model.js'
import { changesIn, reportTraining, type TrainingReport, untrainableLayers } from './training.js'
import { translateTraining } from './training-config.js'

/** What the converted model is for, and what the user brings. */
export interface PlanOptions {
  readonly purpose?: Purpose
  /** Layer classes that the user registers with TensorFlow.js. */
  readonly customClasses?: readonly string[]
}

/** A model before any of its arrays is read. */
export interface Plan {
  /** The model as rewritten. */
  readonly keras: KerasModel
  /** Null when a diagnostic is an error. */
  readonly tfjs: TfjsModel | null
  /** What becomes of it in training. */
  readonly training: TrainingReport
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Rewrites a model and lowers it. Where masks would go other ways than in Keras, once more with its masked parts
 * restructured: models without such a part stay as they were saved. Never throws for what a file says.
 */
export function planModel(model: KerasModel, options: PlanOptions = {}): Plan {
  const plan = tryPlan(model, options, false)
  if (!plan.diagnostics.some(isAboutMasks)) return plan
  const restructured = tryPlan(model, options, true)
  return restructured.diagnostics.some(isAboutMasks) ? plan : restructured
}

const isAboutMasks = ({ code }: Diagnostic): boolean => code === 'graph/mask'

function tryPlan(model: KerasModel, options: PlanOptions, restructureMasks: boolean): Plan {
  const { purpose = 'inference' } = options
  const rewritten = rewriteModel(model, { purpose, restructureMasks })
  const lowered = lower(rewritten.model, rewritten, options.customClasses ?? [])
  const changes = [...untrainableLayers(model.network), ...changesIn(lowered.diagnostics)]
  const diagnostics = [
    ...customTraining(model.saved.trainingConfig),
    ...rewritten.diagnostics,
    ...lowered.diagnostics,
    ...(purpose === 'training' ? changes.map(refuseTraining) : []),
  ]
  const refused = diagnostics.some(isError)
  return {
    keras: rewritten.model,
    tfjs: refused ? null : withTrainingConfig(lowered.model, model),
    training: reportTraining(model, [...rewritten.trainingChanges, ...changes]),
    diagnostics,
  }
}

function withTrainingConfig(tfjs: TfjsModel | null, model: KerasModel): TfjsModel | null {
  const { config } = translateTraining(model)
  return tfjs === null || config === null ? tfjs : { ...tfjs, trainingConfig: config }
}

function refuseTraining({ layer, className, change }: TrainingChange): Diagnostic {
  const message = `${display(className)} "${display(layer)}" would train in another way: ${change}.`
  return diagnostic('layer/training-not-preserved', message, { layer: { name: layer, className } })
}
