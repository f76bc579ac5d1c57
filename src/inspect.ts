import path from 'node:path'
import { assess } from './assess.js'
import { ConversionError, refuse } from './diagnostics/diagnostic.js'
import { display } from './diagnostics/display.js'
import { discover, type ModelFile } from './discover/discover.js'
import { bytesOf, type KerasLayer, type KerasModel, type KerasNetwork } from './keras/model.js'
import { valuesIn } from './keras/sizes.js'
import { builtShape, inferShapes, type NetworkShapes } from './keras/tensor-shapes.js'
import { tensorKey } from './keras/traverse.js'
import { isObject } from './keras/values.js'
import { refuseForeignKinds } from './model-findings.js'
import type { ReaderLimits } from './reader/cage.js'
import { openCage } from './reader/open.js'
import type { InspectedLayer, Inspection } from './report/inspection.js'
import { readArchitecture } from './run-options.js'

/** Options of `inspect`. */
export interface InspectOptions {
  /** Working directory; default `process.cwd()`. */
  readonly cwd?: string
  /** Path of an architecture JSON for a weights-only file. */
  readonly architecture?: string
  readonly limits?: Partial<ReaderLimits>
}

/**
 * Says what is in one model file, without converting it: Keras version, layers with shapes and sizes, inputs and
 * outputs, and every finding that a conversion would report about the model. Throws `ConversionError` when the file
 * cannot be read at all.
 */
export async function inspect(file: string, options: InspectOptions = {}): Promise<Inspection> {
  const cwd = path.resolve(options.cwd ?? '.')
  const architecture =
    options.architecture === undefined ? undefined : await readArchitecture(cwd, options.architecture)
  const { path: absolute } = await findModel(file, cwd)
  const cage = await openCage(absolute, options.limits ?? {})
  try {
    const { saved, tfjs, diagnostics } = await assess(cage, {
      architecture,
      purpose: 'inference',
      customLayers: undefined,
    })
    if (saved === null) {
      const [first] = diagnostics
      if (first !== undefined)
        throw new ConversionError({ ...first, severity: 'error', subject: { file, ...first.subject } })
      throw new Error('the reader gave neither a model nor a reason')
    }
    return {
      ...describeModel(file, saved),
      inputs: tfjs?.inputs ?? [],
      outputs: tfjs?.outputs ?? [],
      diagnostics: diagnostics.map(finding => ({ ...finding, subject: { file, ...finding.subject } })),
    }
  } finally {
    await cage.close()
  }
}

/** The one file that `file` names, if it can hold a model. */
async function findModel(file: string, cwd: string): Promise<ModelFile> {
  const { models, diagnostics } = await discover([file], { cwd })
  const [found, ...more] = models
  if (diagnostics[0] !== undefined) throw new ConversionError(diagnostics[0])
  if (found === undefined || more.length > 0) {
    refuse('file/not-regular', `${display(file)} stands for ${models.length} files, not for one model.`, { file })
  }
  refuseForeignKinds({ ...found, named: true })
  return found
}

function describeModel(file: string, model: KerasModel): Omit<Inspection, 'inputs' | 'outputs' | 'diagnostics'> {
  const { container, kerasVersion, backend, variables } = model
  const parameters = variables.reduce((sum, { shape }) => sum + valuesIn(shape), 0)
  const bytes = variables.reduce((sum, { shape, dtype }) => sum + valuesIn(shape) * bytesOf[dtype], 0)
  return {
    file,
    container,
    kerasVersion,
    backend,
    layers: layersOf(model.network, shapesOf(model), ''),
    parameters,
    bytes,
  }
}

function shapesOf({ network, saved }: KerasModel): NetworkShapes {
  const { config } = saved.modelConfig
  const built = isObject(config) ? builtShape(config) : null
  return inferShapes(network, null, built)
}

function layersOf(network: KerasNetwork, shapes: NetworkShapes | undefined, prefix: string): InspectedLayer[] {
  return network.layers.flatMap(layer => {
    const name = `${prefix}${layer.name}`
    const own = ownVariables(layer)
    const row: InspectedLayer = {
      name,
      className: layer.className,
      outputShape: shapes?.tensors.get(tensorKey({ layer: layer.name, node: 0, tensor: 0 }))?.shape ?? null,
      parameters: own.reduce((sum, { shape }) => sum + valuesIn(shape), 0),
      bytes: own.reduce((sum, { shape, dtype }) => sum + valuesIn(shape) * bytesOf[dtype], 0),
      dtypes: [...new Set(own.map(({ dtype }) => dtype))],
      connectedTo: [...new Set(layer.calls.flatMap(({ inputs }) => inputs.map(input => `${prefix}${input.layer}`)))],
    }
    return layer.network === undefined
      ? [row]
      : [row, ...layersOf(layer.network, shapes?.nested.get(`0:${layer.name}`), `${name}/`)]
  })
}

/** A wrapper's variables are those of the layers that it holds. */
const ownVariables = (layer: KerasLayer): KerasLayer['variables'] => [
  ...layer.variables,
  ...Object.values(layer.wrapped).flatMap(ownVariables),
]
