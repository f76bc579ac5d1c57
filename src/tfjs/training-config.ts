import type { JsonObject, JsonValue } from '../keras/json.js'
import type { KerasModel } from '../keras/model.js'
import { isObject, jsonObject, numberOf, textOf } from '../keras/values.js'

/** What `loadLayersModel` compiles a model with, and what could not be said in its terms. */
export interface TranslatedTraining {
  /** The value of `trainingConfig` in model.json; null when the model cannot be compiled as in Keras. */
  readonly config: JsonObject | null
  /** e.g. `the optimizer Nadam`; empty when the model was not compiled. */
  readonly untranslated: readonly string[]
}

/**
 * The training configuration in the terms of tfjs-layers. It throws at an optimizer, a loss or an option that it does not
 * know, while it loads a model; so there is a configuration only when all that decides the training is known to it.
 * Metrics decide nothing: those without an equivalent are left out.
 */
export function translateTraining({ saved, network }: KerasModel): TranslatedTraining {
  const config = saved.trainingConfig ?? saved.modelConfig['compile_config']
  if (!isObject(config)) return { config: null, untranslated: [] }
  const untranslated: string[] = []
  const optimizer = translateOptimizer(config['optimizer_config'] ?? config['optimizer'], untranslated)
  const loss = translateLosses(
    config['loss'],
    network.outputs.map(({ layer }) => layer),
    untranslated,
  )
  for (const key of ['loss_weights', 'weighted_metrics', 'sample_weight_mode'])
    if (!isEmpty(config[key])) untranslated.push(key)
  const decides = untranslated.length > 0
  const metrics = translateMetrics(config['metrics'], untranslated)
  if (decides || optimizer === null || loss === null) return { config: null, untranslated }
  return { config: jsonObject({ optimizer_config: optimizer, loss, metrics }), untranslated }
}

function isEmpty(value: JsonValue | undefined): boolean {
  if (value === null || value === undefined) return true
  return Array.isArray(value) ? value.every(isEmpty) : isObject(value) && Object.keys(value).length === 0
}

/** Options of an optimizer that tfjs-core does not have: anything else than these values changes the training. */
const inert: Readonly<Record<string, readonly (JsonValue | undefined)[]>> = {
  weight_decay: [null, 0, false],
  clipnorm: [null],
  clipvalue: [null],
  global_clipnorm: [null],
  use_ema: [false, null],
  loss_scale_factor: [null],
  gradient_accumulation_steps: [null],
  amsgrad: [false],
  decay: [0],
}

type Options = (config: JsonObject) => JsonObject | null

const number = (config: JsonObject, key: string, byDefault: number): number => numberOf(config, key) ?? byDefault
const rate = (config: JsonObject): number => number(config, 'learning_rate', number(config, 'lr', 0.01))

/** Optimizers of Keras, by the class and options of the one of tfjs-core that takes the same steps. */
const optimizers: Readonly<
  Record<string, { readonly className: (config: JsonObject) => string; readonly options: Options }>
> = {
  SGD: {
    className: config => (number(config, 'momentum', 0) === 0 ? 'SGD' : 'Momentum'),
    options: config =>
      jsonObject({
        learning_rate: rate(config),
        ...(number(config, 'momentum', 0) === 0
          ? {}
          : { momentum: number(config, 'momentum', 0), use_nesterov: config['nesterov'] === true }),
      }),
  },
  Adam: {
    className: () => 'Adam',
    options: config => jsonObject({ learning_rate: rate(config), ...betas(config) }),
  },
  Adamax: {
    className: () => 'Adamax',
    options: config => jsonObject({ learning_rate: rate(config), ...betas(config), decay: 0 }),
  },
  RMSprop: {
    className: () => 'RMSProp',
    options: config =>
      jsonObject({
        learning_rate: rate(config),
        decay: number(config, 'rho', 0.9),
        momentum: number(config, 'momentum', 0),
        epsilon: number(config, 'epsilon', 1e-7),
        centered: config['centered'] === true,
      }),
  },
}

/** Spelled for tfjs-layers, which would make `beta1` of `beta_1` only where a letter follows. */
const betas = (config: JsonObject): Record<string, JsonValue> => ({
  beta1: number(config, 'beta_1', 0.9),
  beta2: number(config, 'beta_2', 0.999),
  epsilon: number(config, 'epsilon', 1e-7),
})

function translateOptimizer(saved: JsonValue | undefined, untranslated: string[]): JsonObject | null {
  const lost = (what: string): null => {
    untranslated.push(what)
    return null
  }
  if (!isObject(saved)) return lost('the optimizer')
  const name = (textOf(saved, 'class_name') ?? '').replace(/^.*>/, '')
  const config = isObject(saved['config']) ? saved['config'] : jsonObject()
  const translation = Object.hasOwn(optimizers, name) ? optimizers[name] : undefined
  if (translation === undefined) return lost(`the optimizer ${name}`)
  const schedule = ['learning_rate', 'lr'].find(key => isObject(config[key]))
  if (schedule !== undefined) return lost(`the schedule of the learning rate`)
  const option = Object.entries(inert).find(([key, values]) => key in config && !values.includes(config[key]))
  if (option !== undefined) return lost(`${option[0]} of the optimizer ${name}`)
  return jsonObject({ class_name: translation.className(config), config: translation.options(config) })
}

/** Losses that tfjs-layers computes as Keras does, by their names in Keras without underscores. */
const losses: Readonly<Record<string, string>> = {
  mse: 'mean_squared_error',
  meansquarederror: 'mean_squared_error',
  mae: 'mean_absolute_error',
  meanabsoluteerror: 'mean_absolute_error',
  mape: 'mean_absolute_percentage_error',
  meanabsolutepercentageerror: 'mean_absolute_percentage_error',
  msle: 'mean_squared_logarithmic_error',
  meansquaredlogarithmicerror: 'mean_squared_logarithmic_error',
  squaredhinge: 'squared_hinge',
  hinge: 'hinge',
  categoricalhinge: 'categorical_hinge',
  logcosh: 'logcosh',
  categoricalcrossentropy: 'categorical_crossentropy',
  sparsecategoricalcrossentropy: 'sparse_categorical_crossentropy',
  binarycrossentropy: 'binary_crossentropy',
  kld: 'kullback_leibler_divergence',
  kldivergence: 'kullback_leibler_divergence',
  kullbackleiblerdivergence: 'kullback_leibler_divergence',
  poisson: 'poisson',
}

const plainName = (name: string): string => name.toLowerCase().replaceAll('_', '')

function translateLosses(
  saved: JsonValue | undefined,
  outputs: readonly string[],
  untranslated: string[],
): JsonValue | null {
  // A list by outputs, or an object by their names; a serialised loss is an object too.
  if (outputs.length < 2) return translateLoss(single(saved), untranslated)
  const isByName = isObject(saved) && !('class_name' in saved)
  const each = outputs.map((name, index) => (isByName ? saved[name] : Array.isArray(saved) ? saved[index] : saved))
  const translated = each.map(loss => translateLoss(loss, untranslated)).filter(loss => loss !== null)
  return translated.length === each.length ? translated : null
}

function single(saved: JsonValue | undefined): JsonValue | undefined {
  if (Array.isArray(saved)) return saved.length === 1 ? saved[0] : undefined
  if (!isObject(saved) || 'class_name' in saved) return saved
  const values = Object.values(saved)
  return values.length === 1 ? values[0] : undefined
}

function translateLoss(saved: JsonValue | undefined, untranslated: string[]): string | null {
  const name = typeof saved === 'string' ? saved : isObject(saved) ? nameOfObject(saved) : null
  const known = name === null ? undefined : losses[plainName(name)]
  if (known !== undefined && (!isObject(saved) || hasDefaults(saved))) return known
  untranslated.push(
    name === null ? 'the loss' : known === undefined ? `the loss ${name}` : `options of the loss ${name}`,
  )
  return null
}

/** Functions are saved as `{class_name: 'function', config: name}`. */
function nameOfObject(saved: JsonObject): string | null {
  const { class_name: className, config } = saved
  if (className === 'function') return typeof config === 'string' ? config : null
  return typeof className === 'string' ? className.replace(/^.*>/, '') : null
}

function hasDefaults({ config }: JsonObject): boolean {
  if (!isObject(config)) return true
  const { from_logits: logits, label_smoothing: smoothing, reduction, axis } = config
  const reduces = [undefined, null, 'auto', 'sum_over_batch_size', 'mean'].includes(reduction as string | undefined)
  return !logits && !smoothing && reduces && (axis === undefined || axis === -1)
}

/** Metrics of tfjs-layers by their names in Keras without underscores. */
const metrics: Readonly<Record<string, string>> = {
  accuracy: 'accuracy',
  acc: 'accuracy',
  binaryaccuracy: 'binary_accuracy',
  categoricalaccuracy: 'categorical_accuracy',
  categoricalcrossentropy: 'categorical_crossentropy',
  sparsecategoricalcrossentropy: 'sparse_categorical_crossentropy',
  mse: 'mse',
  meansquarederror: 'mse',
  mae: 'mae',
  meanabsoluteerror: 'mae',
  mape: 'mape',
  meanabsolutepercentageerror: 'mape',
}

/** Metrics for all outputs; tf.js takes no lists by output that differ. */
function translateMetrics(saved: JsonValue | undefined, untranslated: string[]): JsonValue[] {
  const translated = new Set<string>()
  for (const metric of namesOfMetrics(saved ?? null)) {
    const known = metrics[plainName(metric)]
    if (known === undefined) untranslated.push(`the metric ${metric}`)
    else translated.add(known)
  }
  return [...translated]
}

function namesOfMetrics(saved: JsonValue): string[] {
  if (typeof saved === 'string') return [saved]
  if (Array.isArray(saved)) return saved.flatMap(namesOfMetrics)
  if (!isObject(saved)) return []
  const { config } = saved
  if (isObject(config) && typeof config['fn'] === 'string') return [config['fn']]
  const name = nameOfObject(saved)
  return name === null ? Object.values(saved).flatMap(namesOfMetrics) : [name]
}
