import { displayValue } from '../diagnostics/display.js'
import type { Findings, PlacedLayer } from '../keras/findings.js'
import type { JsonObject, JsonValue } from '../keras/json.js'
import { tfjsDtype } from '../keras/tensor-shapes.js'
import { isObject, plainValue, sameJson } from '../keras/values.js'
import type { ConfigValue, Fate, LayerRow } from '../layers/row.js'
import { activationFate, dtypeName, type Replacement, replaceInitializer, replaceRegularizer } from './objects.js'

interface Option {
  readonly place: PlacedLayer
  readonly row: LayerRow
  /** The config that will be written; edited in place. */
  readonly config: JsonObject
  readonly key: string
  readonly value: JsonValue
  readonly findings: Findings
}

/** Applies the fates of a layer's row to its config, which is edited in place. */
export function lowerOptions(place: PlacedLayer, row: LayerRow, config: JsonObject, findings: Findings): void {
  for (const key of Object.keys(config)) {
    const fate = row.fates[key]
    const value = config[key] ?? null
    if (fate === undefined) {
      findings.add(
        'layer/unknown-option',
        place,
        `has the option ${displayValue(key)} (${displayValue(value)}), which this version does not know and TensorFlow.js would ignore.`,
        'Save the model without this option, or report the layer so that it can be added.',
        key,
      )
    } else if (fate.do !== 'keep' && fate.do !== 'drop') {
      appliers[fate.do]({ place, row, config, key, value, findings }, fate)
    }
  }
}

type Applier = (option: Option, fate: Fate) => void

const cured = ({ findings, place, key }: Option, what: string): void =>
  findings.add('layer/config-cured', place, what, undefined, key)

function replaceBy(option: Option, replacement: Replacement | null): void {
  if (replacement === null) return
  const { config, key, value, findings, place } = option
  config[key] = replacement.value
  const change = `has ${key}=${displayValue(value)}, written as ${displayValue(replacement.value)}`
  if (replacement.trainingChange === null) cured(option, `${change}, which means the same in TensorFlow.js.`)
  else findings.add('layer/training-changed', place, `${change}: ${replacement.trainingChange}.`, undefined, key)
}

const allows = (values: readonly ConfigValue[], value: JsonValue): boolean =>
  values.some(one => sameJson(plainValue(value), one as JsonValue))

const appliers: Readonly<Record<Exclude<Fate['do'], 'keep' | 'drop'>, Applier>> = {
  rename: ({ config, key, value }, fate) => {
    if (fate.do !== 'rename') return
    delete config[key]
    config[fate.to] = value
  },
  only: ({ place, key, value, findings }, fate) => {
    if (fate.do !== 'only' || allows(fate.values, value)) return
    const possible = fate.values
      .filter(one => one !== null)
      .map(displayValue)
      .slice(0, 2)
      .join(' or ')
    findings.add(
      'layer/unsupported-option',
      place,
      `has ${key}=${displayValue(plainValue(value))}; TensorFlow.js runs it with ${possible === '' ? 'None' : possible} only.`,
      fate.hint,
      key,
    )
  },
  remove: ({ config, key }) => {
    delete config[key]
  },
  initializer: option => replaceBy(option, replaceInitializer(option.value, option.place.isNested ?? false)),
  regularizer: option => replaceBy(option, replaceRegularizer(option.value)),
  constraint: option => {
    const trainingChange = 'TensorFlow.js would apply the constraint to the loaded weights; in training it is lost'
    replaceBy(option, option.value === null ? null : { value: null, trainingChange })
  },
  'activity-regularizer': option => {
    const trainingChange = 'TensorFlow.js cannot run a layer with it; in training the penalty is lost'
    replaceBy(option, option.value === null ? null : { value: null, trainingChange })
  },
  activation: lowerActivation,
  dtype: lowerDtype,
  // Layers inside are lowered on their own.
  layer: () => undefined,
  rewrite: ({ place, key, value, findings }, fate) => {
    if (fate.do !== 'rewrite' || allows(fate.values ?? [], value)) return
    findings.add(
      'layer/unsupported-option',
      place,
      `has ${key}=${displayValue(value)}, which TensorFlow.js cannot run.`,
      fate.hint,
      key,
    )
  },
}

function lowerActivation(option: Option): void {
  const { config, key, value, place, findings } = option
  const fate = activationFate(value)
  if (fate.do === 'write') {
    config[key] = fate.value
    cured(
      option,
      `has ${key}=${displayValue(value)}, written as "${fate.value}", which means the same in TensorFlow.js.`,
    )
  }
  if (fate.do !== 'refuse') return
  const what = fate.isLayer ? `the layer ${displayValue(fate.name)} as its ${key}` : `${key}=${displayValue(fate.name)}`
  findings.add(
    'layer/unsupported-activation',
    place,
    `has ${what}, which TensorFlow.js ${fate.isLayer ? 'would run with default options' : 'does not have'}.`,
    fate.isLayer
      ? 'Set activation="linear" and put the activation layer after it.'
      : 'Use one of relu, relu6, elu, selu, gelu, mish, swish, sigmoid, hard_sigmoid, tanh, softplus, softsign, softmax, log_softmax.',
    key,
  )
}

const POLICIES = new Set(['float32', 'float64', 'float16', 'bfloat16', 'mixed_float16', 'mixed_bfloat16'])
const INTEGERS = new Set(['int8', 'int16', 'int32', 'int64', 'uint8', 'uint16', 'uint32', 'uint64', 'bool'])

/**
 * tfjs-layers reads a dtype only where a tensor enters the model: from an InputLayer, or a first layer with
 * `batch_input_shape`. There it must be one that a feed can have; elsewhere it stays as saved.
 */
function lowerDtype(option: Option): void {
  const { config, key, value, place, row, findings } = option
  if (value === null) return
  const name = dtypeName(value)
  const integersAllowed = row.variables.length === 0
  if (name === null || !(POLICIES.has(name) || (INTEGERS.has(name) && integersAllowed))) {
    findings.add(
      'layer/unsupported-dtype',
      place,
      `has dtype ${displayValue(name ?? value)}, which TensorFlow.js cannot compute in.`,
      'Build the model with float32 layers, and float32 or int32 inputs.',
      key,
    )
    return
  }
  const entersHere = row.keras === 'InputLayer' || config['batch_input_shape'] !== undefined
  const written = tfjsDtype(name)
  if (!entersHere || (typeof value === 'string' && value === written)) return
  config[key] = written
  cured(option, `takes ${displayValue(name)}, which TensorFlow.js cannot feed; the converted model takes ${written}.`)
}

/** Replaces numbers that JSON does not have where tfjs-layers does not need them, and refuses them elsewhere. */
export function lowerInfinities(place: PlacedLayer, row: LayerRow, config: JsonObject, findings: Findings): void {
  for (const key of Object.keys(config)) {
    const value = plainValue(config[key])
    // A layer inside is looked at on its own.
    if (row.fates[key]?.do === 'layer' || value === undefined || !holdsInfinity(value)) continue
    const harmless = row.fates[key]?.do !== 'keep' || (key === 'max_value' && value === Number.POSITIVE_INFINITY)
    if (harmless) {
      config[key] = withoutInfinity(value)
      findings.add(
        'layer/config-cured',
        place,
        `has ${key}=${displayValue(value)}, which JSON does not have; it is written as null and does not matter.`,
        undefined,
        key,
      )
    } else {
      findings.add(
        'layer/unsupported-option',
        place,
        `has ${key}=${displayValue(value)}, which model.json cannot hold.`,
        'Use a finite number.',
        key,
      )
    }
  }
}

/** True when a value holds NaN or an infinity at any depth. */
export function holdsInfinity(value: JsonValue): boolean {
  if (typeof value === 'number') return !Number.isFinite(value)
  if (Array.isArray(value)) return value.some(holdsInfinity)
  return isObject(value) && Object.values(value).some(holdsInfinity)
}

/** The value with null in the place of NaN and the infinities. */
export function withoutInfinity(value: JsonValue): JsonValue {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (Array.isArray(value)) return value.map(withoutInfinity)
  if (!isObject(value)) return value
  const copy: JsonObject = Object.create(null)
  for (const key of Object.keys(value)) copy[key] = withoutInfinity(value[key] ?? null)
  return copy
}
