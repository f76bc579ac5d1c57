import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from '@jest/globals'
import type { JsonObject } from '../../src/keras/json.js'
import type { KerasLayer, KerasModel, KerasNetwork, TensorRef } from '../../src/keras/model.js'
import type { ModelTensor, TfjsModel } from '../../src/tfjs/model.js'
import { type PredictionRequest, validatePredictions } from '../../src/validate/predict.js'
import { readSamples } from '../../src/validate/samples.js'

const fixtures = '__tests__/fixtures/validate'

const scratch: string[] = []
afterAll(() => Promise.all(scratch.map(folder => rm(folder, { recursive: true, force: true }))))

/** A new folder, removed after the tests of the file. */
export async function scratchFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'validate-'))
  scratch.push(folder)
  return folder
}

interface SavedLayer {
  readonly class_name: string
  readonly name?: string
  readonly config: JsonObject & { readonly name: string; readonly layers?: readonly SavedLayer[] }
  readonly inbound_nodes?: readonly (readonly (readonly [string, number, number])[])[]
}

/** The normal form of a Keras 2 topology without nested models, as far as validation reads it. */
function networkOf(saved: SavedLayer): KerasNetwork {
  const isSequential = saved.class_name === 'Sequential'
  const inputs = saved.config['input_layers'] as unknown as [string, number, number][] | undefined
  const layers: KerasLayer[] = (saved.config.layers ?? []).map((layer, index, all) => ({
    name: layer.config.name,
    className: layer.class_name,
    config: layer.config,
    pointer: `/config/layers/${index}`,
    calls: isSequential
      ? [{ inputs: index === 0 ? [] : [refOf([all[index - 1]?.config.name ?? '', 0, 0])], kwargs: {} }]
      : (layer.inbound_nodes ?? []).map(node => ({ inputs: node.map(refOf), kwargs: {} })),
    variables: [],
    wrapped: {},
  }))
  const [first] = layers
  const sequentialInputs = first?.className === 'InputLayer' ? [refOf([first.name, 0, 0])] : []
  return {
    className: isSequential ? 'Sequential' : 'Functional',
    name: saved.config.name,
    layers,
    inputs: isSequential ? sequentialInputs : (inputs ?? []).map(refOf),
    outputs: [],
  }
}

const refOf = ([layer, node, tensor]: readonly [string, number, number]): TensorRef => ({ layer, node, tensor })

/** Copies a fixture to a scratch folder, where a test may spoil it, and makes the request that validates it. */
export async function openFixture(name: string): Promise<PredictionRequest & { readonly samplesFile: string }> {
  const directory = await scratchFolder()
  await cp(join(fixtures, name), directory, { recursive: true })
  const { modelTopology } = JSON.parse(await readFile(join(directory, 'model.json'), 'utf8'))
  const samplesFile = join(directory, 'samples.json')
  const { declared } = JSON.parse(await readFile(samplesFile, 'utf8'))
  const model: TfjsModel = {
    modelTopology,
    generatedBy: null,
    weights: [],
    inputs: declared.inputs as ModelTensor[],
    outputs: declared.outputs as ModelTensor[],
    correspondence: [],
    customClasses: [],
    renamed: {},
  }
  const kerasModel: KerasModel = {
    container: 'keras-2-h5',
    generation: 2,
    form: 'saved',
    kerasVersion: '2.19.0',
    backend: 'tensorflow',
    weightGroups: null,
    saved: { modelConfig: modelTopology.model_config },
    network: networkOf(modelTopology.model_config),
    variables: [],
  }
  return { directory, model, kerasModel, samplesFile, timeoutMs: 30_000, memoryMiB: 2048 }
}

/** Validates a fixture with its samples. */
export async function validateWithSamples(request: Awaited<ReturnType<typeof openFixture>>) {
  return validatePredictions({ ...request, samples: await readSamples(request.samplesFile) })
}

/** Rewrites model.json of a copied fixture. */
export async function editModelJson(directory: string, edit: (json: EditableModelJson) => void): Promise<void> {
  const file = join(directory, 'model.json')
  const json = JSON.parse(await readFile(file, 'utf8')) as EditableModelJson
  edit(json)
  await writeFile(file, JSON.stringify(json))
}

/** The parts of model.json that tests spoil. */
export interface EditableModelJson {
  modelTopology: {
    model_config: {
      config: { layers: { class_name: string; config: Record<string, unknown>; inbound_nodes?: unknown }[] }
    }
  }
  weightsManifest: {
    paths: string[]
    weights: { name: string; shape: number[]; dtype: string; quantization?: unknown }[]
  }[]
}

/** Changes the float32 values of the only shard of a copied fixture. */
export async function editWeights(directory: string, edit: (values: Float32Array) => void): Promise<void> {
  const file = join(directory, 'group1-shard1of1.bin')
  const bytes = await readFile(file)
  const values = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
  edit(values)
  await writeFile(file, new Uint8Array(values.buffer))
}
