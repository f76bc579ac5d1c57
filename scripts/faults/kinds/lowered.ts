// Faults in the model that TensorFlow.js is given, as if tfjs/ were wrong.
import type { JsonObject, JsonValue } from '../../../src/keras/json.js'
import { isObject } from '../../../src/keras/values.js'
import type { TfjsModel, TfjsWeight } from '../../../src/tfjs/model.js'
import type { Kind, Site } from '../fault.js'
import { ownersOf, ownersOfWeight } from '../owner.js'
import { change, setOption } from '../places.js'

/** A layer object `{class_name, config}` of a topology. */
interface Written {
  readonly object: JsonObject
  readonly config: JsonObject
  readonly name: string
  readonly layers: readonly string[]
}

/** The objects of all layers of a topology, also those inside others. */
function writtenIn(model: TfjsModel): readonly Written[] {
  const { model_config: root } = model.modelTopology
  const config = isObject(root) ? root['config'] : undefined
  return isObject(config) ? inside(config, model) : []
}

function inside(config: JsonObject, model: TfjsModel): readonly Written[] {
  return [config['layers'], config['layer'], config['cell'], config['cells'], config['backward_layer']]
    .flatMap(value => (Array.isArray(value) ? value : [value ?? null]))
    .flatMap(object => {
      if (!isObject(object) || !isObject(object['config'])) return []
      const inner = object['config']
      const name = typeof inner['name'] === 'string' ? inner['name'] : String(object['name'] ?? '')
      const isModel = Array.isArray(inner['layers'])
      const own = { object, config: inner, name, layers: ownersOf(model, name) }
      return [...(isModel ? [] : [own]), ...inside(inner, model)]
    })
}

function writtenKind(name: string, find: (written: Written) => readonly Omit<Site, 'layers'>[]): Kind {
  return {
    name,
    stage: 'tfjs',
    find: model =>
      writtenIn(model).flatMap(written =>
        find(written).map(({ what, strike }) => ({ layers: written.layers, what: `${written.name}: ${what}`, strike })),
      ),
  }
}

const inert =
  /^(name|trainable|dtype|units|filters|.*_(initializer|regularizer|constraint)|layers?|cells?|backward_layer)$/

const optionLost = writtenKind('option not written', ({ config }) =>
  Object.entries(config).flatMap(([key, value]) =>
    inert.test(key) || value === null || value === false
      ? []
      : [{ what: `${key} ${JSON.stringify(value)} lost`, strike: () => setOption(config, key, undefined) }],
  ),
)

const numberWrong = writtenKind('number written wrongly', ({ config }) =>
  Object.entries(config).flatMap(([key, value]) => {
    const changed = otherNumber(value)
    if (inert.test(key) || changed === undefined) return []
    return [
      {
        what: `${key} ${JSON.stringify(value)} → ${JSON.stringify(changed)}`,
        strike: () => setOption(config, key, changed),
      },
    ]
  }),
)

function otherNumber(value: JsonValue): JsonValue | undefined {
  if (typeof value === 'number') return Number.isInteger(value) ? value + 1 : value * 2
  if (!Array.isArray(value) || value.length === 0 || !value.every(one => typeof one === 'number')) return undefined
  return value.map((one, i) => (i === value.length - 1 && typeof one === 'number' ? one + 1 : one))
}

const flagWrong = writtenKind('flag written wrongly', ({ config }) =>
  Object.entries(config).flatMap(([key, value]) =>
    typeof value !== 'boolean' || inert.test(key) || /^(ragged|sparse|implementation|unroll)$/.test(key)
      ? []
      : [{ what: `${key} ${value} → ${!value}`, strike: () => setOption(config, key, !value) }],
  ),
)

const activationWrong = writtenKind('activation written wrongly', ({ config, object }) =>
  ['activation', 'recurrent_activation'].flatMap(key => {
    const value = config[key]
    if (typeof value !== 'string' || object['class_name'] === 'InputLayer') return []
    const other = value === 'tanh' ? 'sigmoid' : 'tanh'
    return [{ what: `${key} ${value} → ${other}`, strike: () => setOption(config, key, other) }]
  }),
)

const inboundWrong = writtenKind('call written wrongly', ({ object }) => {
  const nodes = object['inbound_nodes']
  const first = Array.isArray(nodes) ? nodes[0] : null
  if (!Array.isArray(first) || first.length < 2) return []
  return [{ what: 'inputs reversed', strike: () => void first.reverse() }]
})

/** A fault in every two weights of one shape that stand near each other; `exchange` gives the blow. */
function exchanged(name: string, exchange: (one: TfjsWeight, other: TfjsWeight) => () => void): Kind {
  return {
    name,
    stage: 'tfjs',
    find: model =>
      model.weights.flatMap((one, i) =>
        model.weights
          .slice(i + 1, i + 6)
          .filter(other => other.shape.join() === one.shape.join())
          .map(
            (other): Site => ({
              layers: [...ownersOfWeight(model, one.name), ...ownersOfWeight(model, other.name)],
              what: `${one.name} ↔ ${other.name}`,
              strike: exchange(one, other),
            }),
          ),
      ),
  }
}

/** Two weights of one shape change names, so that TensorFlow.js gives each to the other's layer. */
const namesExchanged = exchanged('names of two weights exchanged', (one, other) => {
  const [here, there] = [one.name, other.name]
  return () => {
    change(one, { name: there })
    change(other, { name: here })
  }
})

/** Two weights of one shape get each other's values. */
const sourcesExchanged = exchanged('values of two weights exchanged', (one, other) => {
  const [here, there] = [one.source, other.source]
  return () => {
    change(one, { source: there })
    change(other, { source: here })
  }
})

const outputsWrong: Kind = {
  name: 'outputs written in another order',
  stage: 'tfjs',
  find: ({ modelTopology, outputs }) => {
    const { model_config: root } = modelTopology
    const config = isObject(root) && isObject(root['config']) ? root['config'] : null
    const refs = config?.['output_layers']
    if (!Array.isArray(refs) || refs.length < 2) return []
    return [{ layers: outputs.map(({ name }) => name), what: 'outputs reversed', strike: () => void refs.reverse() }]
  },
}

/** Faults in topology and weights. */
export const loweredKinds: readonly Kind[] = [
  optionLost,
  numberWrong,
  flagWrong,
  activationWrong,
  inboundWrong,
  namesExchanged,
  sourcesExchanged,
  outputsWrong,
]
