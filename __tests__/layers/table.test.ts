import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { serialization } from '@tensorflow/tfjs-core'
import '@tensorflow/tfjs-layers'
import type { Fate } from '../../src/layers/row.js'
import { layerTable } from '../../src/layers/table.js'

/** What Keras saves: class, key, and each default with the versions that have it. */
type Saved = Readonly<Record<string, Readonly<Record<string, readonly { default: unknown; in: readonly string[] }[]>>>>
const saved = readJson('../../src/layers/keras-configs.json') as { layers: Saved }
const configs = { classes: savedBy('2.') }
const keras3 = savedBy('3.')
/** False for a class that is refused whatever its options are. */
function isJudged(name: string): boolean {
  const row = layerTable.get(name)
  return row?.refusal === undefined || row.rewritten === true
}
const rows = [...layerTable.values()]

/** The names that tfjs-layers 4.22 registers and that are no layers. */
const NO_LAYERS = new Set(
  'Adadelta Adagrad Adam Adamax Momentum RMSProp SGD Zeros Ones Constant RandomUniform RandomNormal TruncatedNormal VarianceScaling GlorotUniform GlorotNormal HeNormal HeUniform LeCunNormal LeCunUniform Orthogonal MaxNorm UnitNorm NonNeg MinMaxNorm L1L2 Model Functional Sequential elu selu relu relu6 linear sigmoid hardSigmoid softplus softsign tanh softmax logSoftmax gelu gelu_new mish swish'.split(
    ' ',
  ),
)

/** Layers in the sources of tfjs-layers that Keras 2 does not save under this name. */
const NOT_KERAS_2 = new Set(['PositionEmbedding', 'CachedMultiHeadAttention', 'TransformerDecoder'])

const registered = Object.keys(serialization.SerializationMap.getMap().classNameMap).filter(
  name => !NO_LAYERS.has(name) && !NOT_KERAS_2.has(name) && !name.startsWith('GPT2'),
)

describe('the layer table', () => {
  it('finds what tfjs-layers registers', () => {
    expect(registered.length).toBeGreaterThanOrEqual(66)
  })

  it.each(registered)('has a row for %s, which tfjs-layers registers', name => {
    expect(layerTable.has(name)).toBe(true)
  })

  it.each(rows.filter(row => row.tfjs !== null).map(row => [row.keras, row.tfjs]))(
    'leads %s to a class that tfjs-layers registers',
    (_, tfjs) => {
      expect(serialization.SerializationMap.getMap().classNameMap).toHaveProperty(tfjs ?? '')
    },
  )

  it.each(Object.keys(configs.classes))('has a row for %s, which tf-keras saves', name => {
    expect(layerTable.has(name)).toBe(true)
  })

  it.each(Object.entries(configs.classes).filter(([name]) => isJudged(name)))(
    'says what becomes of every option of %s',
    (name, config) => {
      const fates = layerTable.get(name)?.fates ?? {}
      expect(Object.keys(config).filter(key => fates[key] === undefined)).toEqual([])
    },
  )

  it.each(Object.keys(keras3))('has a row for %s, which Keras 3 saves', name => {
    expect(layerTable.has(name)).toBe(true)
  })

  it.each(Object.entries(keras3).filter(([name]) => isJudged(name)))(
    'says what becomes of every option of %s of Keras 3',
    (name, config) => {
      const fates = layerTable.get(name)?.fates ?? {}
      expect(Object.keys(config).filter(key => fates[key] === undefined && key !== 'batch_shape')).toEqual([])
    },
  )

  it.each(rows.filter(row => row.tfjs === null))('says why $keras is refused', ({ refusal }) => {
    expect(refusal?.why).toMatch(/\w/)
    expect(refusal?.why).not.toMatch(/\.$/)
  })

  it('demands a source for every option that it drops or removes', () => {
    const silent = rows.flatMap(row =>
      Object.entries(row.fates).filter(([, fate]) => (fate.do === 'drop' || fate.do === 'remove') && fate.why === ''),
    )
    expect(silent).toEqual([])
  })

  it.each(rows.filter(row => row.refusal === undefined))(
    'accepts the default options of $keras or says what to use',
    row => {
      const defaults = configs.classes[row.keras] ?? {}
      const refused = Object.entries(row.fates).filter(([key, fate]) => key in defaults && refuses(fate, defaults[key]))
      // No default of tf-keras is refused.
      expect(refused.map(([key]) => key)).toEqual([])
    },
  )
})

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'))
}

/** Class, key and default (the newest) of the versions that start so. */
function savedBy(version: string): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  const classes = Object.entries(saved.layers).map(([name, keys]) => {
    const found = Object.entries(keys).flatMap(([key, entries]) => {
      const entry = entries.findLast(one => one.in.some(each => each.startsWith(version)))
      return entry === undefined ? [] : [[key, entry.default] as const]
    })
    return [name, Object.fromEntries(found)] as const
  })
  return Object.fromEntries(classes.filter(([, keys]) => Object.keys(keys).length > 0))
}

function refuses(fate: Fate, value: unknown): boolean {
  return (
    fate.do === 'only' &&
    typeof value !== 'string' &&
    !fate.values.some(one => JSON.stringify(one) === JSON.stringify(value))
  )
}
