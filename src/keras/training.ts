import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import type { JsonValue } from './json.js'
import { isObject } from './values.js'

/** Losses and metrics of Keras 2 and 3, without regard to case and underscores (`MeanSquaredError`, `mean_squared_error`). */
const KNOWN = new Set(
  `accuracy acc auc bce binaryaccuracy binarycrossentropy binaryfocalcrossentropy binaryiou categoricalaccuracy
  categoricalcrossentropy categoricalfocalcrossentropy categoricalgeneralizedcrossentropy categoricalhinge ce circle
  concordancecorrelation cosine cosineproximity cosinesimilarity crossentropy ctc dice f1score fbetascore falsenegatives
  falsepositives hinge huber huberloss iou kld kldivergence kullbackleiblerdivergence logcosh logcosherror loss
  lossfunctionwrapper mae mape mean meanabsoluteerror meanabsolutepercentageerror meaniou meanmetricwrapper
  meanrelativeerror meansquarederror meansquaredlogarithmicerror meantensor metric mse msle onehotiou onehotmeaniou
  pearsoncorrelation poisson precision precisionatrecall r2score recall recallatprecision rootmeansquarederror
  sensitivityatspecificity sparsecategoricalaccuracy sparsecategoricalcrossentropy sparsetopkcategoricalaccuracy
  specificityatsensitivity squaredhinge sum topkcategoricalaccuracy truenegatives truepositives tversky`.split(/\s+/),
)

const isKnown = (name: string): boolean => KNOWN.has(name.toLowerCase().replaceAll('_', ''))

/**
 * Says which losses and metrics of a training configuration are the user's own: their code is not in the file, and
 * inference does not need it.
 */
export function customTraining(trainingConfig: JsonValue | undefined): readonly Diagnostic[] {
  if (!isObject(trainingConfig)) return []
  const kinds = [
    ['loss', ['loss']],
    ['metric', ['metrics', 'weighted_metrics']],
  ] as const
  return kinds.flatMap(([kind, keys]) => {
    const names = new Set(keys.flatMap(key => namesIn(trainingConfig[key])).filter(name => !isKnown(name)))
    return [...names].map(name =>
      diagnostic(
        'keras/custom-training',
        `The model was compiled with the ${kind} "${display(name)}" of the user, whose code is not in the file; inference does not need it.`,
      ),
    )
  })
}

/** Names of losses or metrics: texts, serialised objects, and these in lists or by output. */
function namesIn(value: JsonValue | undefined): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(namesIn)
  if (!isObject(value)) return []
  const { class_name: className, config } = value
  if (typeof className !== 'string') return Object.values(value).flatMap(one => namesIn(one))
  // Functions: {class_name: 'function', config: name}; wrappers name theirs under `fn`.
  if (className === 'function') return namesIn(config)
  if (isObject(config) && config['fn'] !== undefined && isKnown(className)) return namesIn(config['fn'])
  return [className]
}
