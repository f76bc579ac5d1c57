import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { openBundle } from '../../src/bundle/open.js'
import { planModel } from '../../src/tfjs/plan.js'
import { type TrialReport, type TrialRequest, tryBundle } from '../../src/validate/trial.js'
import { readZoo, unpack } from '../e2e/zoo-entries.js'
import { scratchFolder } from './fixture.js'
import { openZooModel } from './open-zoo.js'
import { writePythonBundle } from './python-bundles.js'

interface Options {
  readonly level?: TrialRequest['level']
  /** Whether Keras's outputs are there to compare. */
  readonly goldens?: boolean
  /** Changes the text of model.json. */
  readonly edit?: (json: string) => string
  readonly editShard?: (bytes: Buffer) => void
}

const zoo = new Map(readZoo().map(entry => [entry.name, entry]))

/** Puts on trial what the Python converter wrote for a model of the zoo. */
async function trial(
  name: string,
  { level = 'auto', goldens = false, edit, editShard }: Options = {},
): Promise<TrialReport> {
  const entry = zoo.get(name)
  if (entry === undefined) throw new Error(`no ${name}`)
  const { model, read, path: modelFile, close } = await openZooModel(name)
  const directory = await scratchFolder()
  try {
    if (!(await writePythonBundle(entry, model, read, directory))) throw new Error(`Python wrote nothing for ${name}`)
    const file = path.join(directory, 'model.json')
    if (edit !== undefined) writeFileSync(file, edit(readFileSync(file, 'utf8')))
    const shard = path.join(directory, 'group1-shard1of1.bin')
    if (editShard !== undefined) {
      const bytes = readFileSync(shard)
      editShard(bytes)
      writeFileSync(shard, bytes)
    }
    const samples = path.join(directory, 'samples.json')
    writeFileSync(samples, JSON.stringify({ inputs: entry.inputs?.map(unpack), outputs: entry.outputs?.map(unpack) }))
    return await tryBundle({
      bundle: await openBundle(directory, { cwd: '/' }),
      saved: model,
      converted: planModel(model).tfjs,
      read,
      modelFile,
      level,
      samples: goldens ? samples : undefined,
      customLayers: undefined,
      tfjsNode: undefined,
      timeoutMs: 60_000,
      signal: undefined,
    })
  } finally {
    close()
  }
}

const errorsOf = ({ diagnostics }: TrialReport): string[] =>
  diagnostics.filter(({ severity }) => severity === 'error').map(({ code, message }) => `${code} ${message}`)
const codesOf = ({ diagnostics }: TrialReport): string[] => diagnostics.map(({ code }) => code)

describe('a bundle of the Python converter', () => {
  it.each(
    ['dense_bias', 'conv2d_valid', 'lstm_sequences', 'functional_shared_layer', 'nested_sequential'].filter(name =>
      zoo.has(name),
    ),
  )(
    'passes where it is right: %s',
    async name => {
      const report = await trial(name)
      expect(errorsOf(report)).toEqual([])
      expect(report.level).toBe('reference')
    },
    60_000,
  )

  it.each([
    ['upsampling_2d_bilinear', 'up_sampling2d'],
    ['relu_layer_slope', 're_lu'],
    ['relu_layer_threshold', 're_lu'],
    ['batch_norm_axis_1', 'batch_normalization'],
    ['dense_constraint_max_norm', 'dense'],
    ['mask_zero_output', 'lstm'],
    ['global_average_pooling_2d_keepdims', 'global_average_pooling2d'],
  ])(
    'is caught with its layer where it is silently wrong, without outputs of Keras: %s',
    async (name, layer) => {
      const found = errorsOf(await trial(name)).filter(text => text.startsWith('validate/reference-differs'))
      expect(found).toHaveLength(1)
      expect(found[0]).toContain(`"${layer}"`)
    },
    60_000,
  )

  it('is caught by outputs of Keras', async () => {
    expect(codesOf(await trial('upsampling_2d_bilinear', { goldens: true, level: 'predict' }))).toContain(
      'validate/not-equal',
    )
  }, 60_000)
})

describe('weights of a bundle', () => {
  it('are compared value by value', async () => {
    const report = await trial('relu_layer_slope', { level: 'integrity', editShard: bytes => bytes.writeFloatLE(7, 0) })
    expect(errorsOf(report)[0]).toMatch(/^bundle\/weight-differs .* holds 7 at position 0, where the kernel of Dense /)
    expect(report.level).toBe('none')
  })

  it('are found by values and place when every layer has another name', async () => {
    const report = await trial('relu_layer_slope', {
      level: 'integrity',
      edit: json => json.replaceAll('"dense', '"another').replaceAll('re_lu', 'rectified'),
    })
    expect(errorsOf(report)).toEqual([])
    expect(report.weightsCompared).toBeGreaterThan(0)
  })
})

describe('a bundle on which TensorFlow.js would not return', () => {
  const graph = (layers: string, output: string): string =>
    JSON.stringify({
      modelTopology: {
        model_config: {
          class_name: 'Functional',
          config: {
            name: 'm',
            layers: JSON.parse(layers),
            input_layers: [['x', 0, 0]],
            output_layers: [[output, 0, 0]],
          },
        },
      },
      weightsManifest: [{ paths: ['group1-shard1of1.bin'], weights: [] }],
    })
  const input =
    '{"class_name":"InputLayer","name":"x","config":{"name":"x","batch_input_shape":[null,4]},"inbound_nodes":[]}'
  const add = (name: string, from: string): string =>
    `{"class_name":"Activation","name":"${name}","config":{"name":"${name}","activation":"relu"},"inbound_nodes":[[["${from}",0,0,{}]]]}`

  it('is refused when its graph runs in a circle', async () => {
    const json = graph(`[${input},${add('a', 'b')},${add('b', 'a')}]`, 'b')
    await expect(trialOf(json)).resolves.toContain('bundle/graph')
  })

  it('is refused when a call hangs in the air', async () => {
    const json = graph(`[${input},${add('a', 'nowhere')}]`, 'a')
    await expect(trialOf(json)).resolves.toContain('bundle/graph')
  })

  it('is refused when a layer is of another size than its weights', async () => {
    const report = await trial('relu_layer_slope', {
      edit: json => json.replace(/"units": ?\d+/, '"units": 100000000'),
    })
    expect(codesOf(report)).toContain('bundle/oversized-layer')
  })

  async function trialOf(json: string): Promise<string[]> {
    const directory = await scratchFolder()
    writeFileSync(path.join(directory, 'model.json'), json)
    writeFileSync(path.join(directory, 'group1-shard1of1.bin'), '')
    const { model, read, path: modelFile, close } = await openZooModel('relu_layer_slope')
    try {
      const bundle = await openBundle(directory, { cwd: '/' })
      const rest = {
        samples: undefined,
        customLayers: undefined,
        tfjsNode: undefined,
        timeoutMs: 10_000,
        signal: undefined,
      }
      return codesOf(
        await tryBundle({ bundle, saved: model, converted: null, read, modelFile, level: 'auto', ...rest }),
      )
    } finally {
      close()
    }
  }
})
