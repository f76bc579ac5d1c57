// Faults in the options of layers, as if keras/ or layers/ had read them wrongly.
import type { JsonObject, JsonValue } from '../../../src/keras/json.js'
import type { KerasModel } from '../../../src/keras/model.js'
import { isObject } from '../../../src/keras/values.js'
import type { Kind, Site } from '../fault.js'
import { change, type Place, placesIn, setOption, siteOf } from '../places.js'

/** What an option is changed to; undefined where the kind of fault does not apply. */
type Change = (value: JsonValue, config: JsonObject, place: Place) => JsonValue | undefined

/** A fault that changes one of `keys` in any layer that has it. */
function optionKind(name: string, keys: readonly string[], to: Change): Kind {
  return {
    name,
    stage: 'keras',
    find: model =>
      placesIn(model).flatMap(place =>
        keys.flatMap(key => {
          const { config } = place.layer
          const value = config[key]
          if (value === undefined) return []
          const changed = to(value, config, place)
          if (changed === undefined) return []
          const what = `${key} ${JSON.stringify(value)} → ${JSON.stringify(changed)}`
          return [siteOf(place, what, () => setOption(config, key, changed))]
        }),
      ),
  }
}

/** A fault that gives a layer another class with the same options. */
function classKind(name: string, pairs: readonly (readonly [string, string])[]): Kind {
  const others = new Map(pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]))
  return {
    name,
    stage: 'keras',
    find: model =>
      placesIn(model).flatMap(place => {
        const other = others.get(place.layer.className)
        if (other === undefined) return []
        const object = writtenAs(place, model)
        return [
          siteOf(place, `${place.layer.className} → ${other}`, () => {
            change(place.layer, { className: other })
            if (object !== null) object['class_name'] = other
          }),
        ]
      }),
  }
}

/** The saved object of a layer, where the topology is an edit of it. */
function writtenAs({ layer }: Place, { form, saved }: KerasModel): JsonObject | null {
  if (form !== 'saved') return null
  let here: JsonValue | undefined = saved.modelConfig
  for (const part of layer.pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~')
    here = Array.isArray(here) ? here[Number(key)] : isObject(here) ? here[key] : undefined
  }
  return isObject(here) ? here : null
}

const otherActivation: Readonly<Record<string, string>> = {
  relu: 'linear',
  linear: 'tanh',
  tanh: 'sigmoid',
  sigmoid: 'hard_sigmoid',
  hard_sigmoid: 'sigmoid',
  softmax: 'sigmoid',
  elu: 'selu',
  selu: 'elu',
  gelu: 'relu',
  swish: 'relu',
  silu: 'relu',
  softplus: 'relu',
  softsign: 'tanh',
  relu6: 'relu',
  mish: 'swish',
  leaky_relu: 'relu',
  exponential: 'softplus',
}

const swapActivation: Change = value => (typeof value === 'string' ? otherActivation[value] : undefined)
const replace =
  (from: JsonValue, to: JsonValue): Change =>
  value =>
    value === from ? to : undefined
const flipFlag: Change = value => (typeof value === 'boolean' ? !value : undefined)
const isNumbers = (value: JsonValue): value is number[] =>
  Array.isArray(value) && value.every(one => typeof one === 'number')

/** Other lengths of steps or windows: 1 where there were more, else 2. */
const otherSteps: Change = value => {
  if (typeof value === 'number') return value === 1 ? 2 : 1
  return isNumbers(value) ? value.map(one => (one === 1 ? 2 : 1)) : undefined
}

/** The first pair of different numbers in another order: (1, 2) → (2, 1). */
const swapSides: Change = value => {
  if (!Array.isArray(value)) return undefined
  if (isNumbers(value) && value.length === 2) return value[0] === value[1] ? undefined : [...value].reverse()
  const index = value.findIndex(one => isNumbers(one) && one[0] !== one[1])
  return index < 0 ? undefined : value.map((one, i) => (i === index && Array.isArray(one) ? [...one].reverse() : one))
}

const otherAxis: Change = value => {
  if (typeof value === 'number') return value === 1 ? 2 : 1
  if (!isNumbers(value)) return undefined
  return value.length === 1 ? [value[0] === 1 ? 2 : 1] : value.slice(1)
}

const shiftNumber =
  (by: number): Change =>
  value =>
    typeof value === 'number' && value !== 0 ? value * by : undefined

/** Options that say where a layer stands or how it was trained, which no prediction depends on. */
const inert =
  /^(name|trainable|dtype|module|registered_name|build_config|seed|.*_(initializer|regularizer|constraint))$/

/** What Keras takes for granted where the option is not there, as far as it is not null or false. */
const defaults: Readonly<Record<string, JsonValue>> = {
  activation: 'linear',
  padding: 'valid',
  use_bias: true,
  center: true,
  scale: true,
  interpolation: 'nearest',
  merge_mode: 'concat',
}

/** An option is taken away that is not what Keras takes for granted. */
const optionIgnored: Kind = {
  name: 'option ignored',
  stage: 'keras',
  find: model =>
    placesIn(model).flatMap(place =>
      Object.entries(place.layer.config).flatMap(([key, value]): Site[] => {
        if (inert.test(key) || value === null || value === false || value === defaults[key] || isObject(value))
          return []
        return [
          siteOf(place, `${key} ${JSON.stringify(value)} lost`, () => setOption(place.layer.config, key, undefined)),
        ]
      }),
    ),
}

/** A rule that depends on the Keras that saved the file is not heeded. */
const dialectLost: Kind = {
  name: 'dialect rule lost',
  stage: 'keras',
  find: model => {
    const suspects = placesIn(model).filter(({ layer }) => readsDifferently.test(JSON.stringify(layer.config)))
    if (suspects.length === 0) return []
    const layers = suspects.flatMap(({ names }) => names)
    const generation = model.generation === 3 ? 2 : 3
    return [{ layers, what: `read as of Keras ${generation}`, strike: () => change(model, { generation }) }]
  },
}

/** What means another thing in Keras 2 and in Keras 3. */
const readsDifferently = /hard_sigmoid|gelu|leaky_relu|mask_zero|LeakyReLU|softmax/

/** `use_bias` is read as false, and nobody misses the array. */
const biasMissing: Kind = {
  name: 'bias missing',
  stage: 'keras',
  find: model =>
    placesIn(model).flatMap(place => {
      const { layer } = place
      if (layer.config['use_bias'] !== true || layer.variables.length < 2) return []
      const bias = layer.variables.at(-1)
      return [
        siteOf(place, 'use_bias lost', () => {
          layer.config['use_bias'] = false
          change(layer, { variables: layer.variables.slice(0, -1) })
          if (bias?.kind === 'stored') change(model, { variables: model.variables.filter(({ id }) => id !== bias.id) })
        }),
      ]
    }),
}

/** Faults in options. */
export const optionKinds: readonly Kind[] = [
  optionKind('activation', ['activation'], swapActivation),
  optionKind('recurrent activation', ['recurrent_activation'], swapActivation),
  optionKind('slope', ['alpha', 'negative_slope', 'theta'], value =>
    typeof value === 'number' ? (value === 0 ? 0.3 : value / 2) : undefined,
  ),
  optionKind('clip', ['max_value', 'threshold'], value =>
    typeof value === 'number' ? (value === 0 ? 0.5 : value / 2) : value === null ? 0.5 : undefined,
  ),
  optionKind('epsilon', ['epsilon'], value => (typeof value === 'number' ? value * 30 : undefined)),
  optionKind('axis', ['axis', 'axes'], otherAxis),
  optionKind('padding', ['padding'], value => (value === 'same' ? 'valid' : value === 'valid' ? 'same' : undefined)),
  optionKind('causal padding', ['padding'], replace('causal', 'same')),
  optionKind('sides of padding or cropping', ['padding', 'cropping'], swapSides),
  optionKind('stride', ['strides'], otherSteps),
  optionKind('dilation', ['dilation_rate'], otherSteps),
  optionKind('pool size', ['pool_size'], otherSteps),
  optionKind('data format', ['data_format'], value =>
    value === 'channels_last' ? 'channels_first' : value === 'channels_first' ? 'channels_last' : undefined,
  ),
  optionKind('interpolation', ['interpolation'], value =>
    value === 'nearest' ? 'bilinear' : typeof value === 'string' ? 'nearest' : undefined,
  ),
  optionKind('merge mode', ['merge_mode'], value =>
    value === 'sum' ? 'ave' : value === 'ave' ? 'mul' : value === 'mul' ? 'sum' : undefined,
  ),
  optionKind('direction', ['go_backwards'], flipFlag),
  optionKind('sequence or last step', ['return_sequences'], flipFlag),
  optionKind('returned state', ['return_state'], flipFlag),
  optionKind('mask of zeros', ['mask_zero'], flipFlag),
  optionKind('masked value', ['mask_value'], value => (typeof value === 'number' ? value + 1 : undefined)),
  optionKind('order of axes', ['dims', 'permutation'], value => (isNumbers(value) ? [...value].reverse() : undefined)),
  optionKind('target shape', ['target_shape'], value => (isNumbers(value) ? [...value].reverse() : undefined)),
  optionKind('scaling', ['scale', 'offset', 'factor'], shiftNumber(1.5)),
  optionKind('normalization', ['normalize', 'invert', 'center', 'scale', 'rms_scaling'], flipFlag),
  optionKind('number of groups', ['groups'], value => (typeof value === 'number' && value > 1 ? value / 2 : undefined)),
  optionKind('size', ['size', 'n', 'height', 'width', 'num_tokens', 'output_size'], value =>
    typeof value === 'number' ? value + 1 : isNumbers(value) ? value.map(one => one + 1) : undefined,
  ),
  optionKind('equation', ['equation'], value =>
    typeof value === 'string' && value.includes('->') ? value.replace(/(\w)(\w)$/, '$2$1') : undefined,
  ),
  optionKind('reset after', ['reset_after'], flipFlag),
  optionKind('forgotten scale', ['use_scale', 'score_mode'], value =>
    value === true ? false : value === 'dot' ? 'concat' : undefined,
  ),
  optionKind('type of input', ['dtype'], (value, _, { layer }) =>
    layer.className === 'InputLayer' && value === 'float32' ? 'int32' : undefined,
  ),
  classKind('kind of pooling', [
    ['MaxPooling1D', 'AveragePooling1D'],
    ['MaxPooling2D', 'AveragePooling2D'],
    ['MaxPooling3D', 'AveragePooling3D'],
    ['GlobalMaxPooling1D', 'GlobalAveragePooling1D'],
    ['GlobalMaxPooling2D', 'GlobalAveragePooling2D'],
    ['GlobalMaxPooling3D', 'GlobalAveragePooling3D'],
    ['AdaptiveMaxPooling1D', 'AdaptiveAveragePooling1D'],
    ['AdaptiveMaxPooling2D', 'AdaptiveAveragePooling2D'],
    ['AdaptiveMaxPooling3D', 'AdaptiveAveragePooling3D'],
  ]),
  classKind('kind of merge', [
    ['Add', 'Multiply'],
    ['Maximum', 'Minimum'],
    ['Average', 'Subtract'],
    ['ops.Add', 'ops.Multiply'],
    ['ops.Subtract', 'ops.Divide'],
    ['ops.Maximum', 'ops.Minimum'],
    ['ops.Mean', 'ops.Sum'],
    ['ops.Max', 'ops.Min'],
    ['ops.Sin', 'ops.Cos'],
    ['ops.Floor', 'ops.Ceil'],
  ]),
  classKind('kind of layer', [
    ['LayerNormalization', 'BatchNormalization'],
    ['ReLU', 'ELU'],
    ['Flatten', 'GlobalMaxPooling1D'],
    ['Attention', 'AdditiveAttention'],
    ['ops.Relu', 'ops.Relu6'],
    ['ops.Sigmoid', 'ops.Tanh'],
    ['ops.Exp', 'ops.Expm1'],
  ]),
  optionIgnored,
  dialectLost,
  biasMissing,
]
