import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops.js'
import * as cpu from '@tensorflow/tfjs-backend-cpu'
import * as tf from '@tensorflow/tfjs-core'
import { loadLayersModel } from '@tensorflow/tfjs-layers'
import { unzipSync } from 'fflate'
import { readSamples } from '../../src/validate/samples.js'

// An import for its side effect only would be dropped by bundlers and strippers of types.
void cpu.version_cpu

/** The files of an artifact by their paths. */
export function unpack(zip: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(zip)))
}

/**
 * Loads a bundle by TensorFlow.js, predicts on the inputs of a samples file, and gives the largest difference from the
 * outputs in it, over all outputs.
 */
export async function differenceFromKeras(
  files: ReadonlyMap<string, Uint8Array>,
  samplesFile: string,
): Promise<number> {
  const model = await loadLayersModel({ load: async () => artifactsOf(files) })
  const samples = await readSamples(samplesFile)
  const pick = (arrays: typeof samples.inputs, name: string, index: number) =>
    arrays.by === 'name' ? arrays.arrays.get(name) : arrays.arrays[index]
  // The names of the layers, not of the tensors: TensorFlow.js numbers those when a process loads a model twice.
  const inputs = model.inputs.map(({ sourceLayer: { name } }, index) => {
    const array = pick(samples.inputs, name, index)
    if (array === undefined) throw new Error(`no sample of ${name}`)
    return tf.tensor(Array.from(array.values, Number), [...array.shape], 'float32')
  })
  const predicted = [model.predict(inputs)].flat()
  const differences = predicted.map((tensor, index) => {
    const wanted = samples.outputs && pick(samples.outputs, model.outputs[index]?.sourceLayer.name ?? '', index)
    if (wanted === undefined) throw new Error(`no sample of output ${index}`)
    const got = tensor.dataSync()
    const values = Array.from(wanted.values, Number)
    if (got.length !== values.length) throw new Error(`${got.length} values instead of ${values.length}`)
    return Math.max(...values.map((value, at) => Math.abs(value - (got[at] ?? Number.NaN))))
  })
  return Math.max(...differences)
}

function artifactsOf(files: ReadonlyMap<string, Uint8Array>): tf.io.ModelArtifacts {
  const read = (name: string): Uint8Array => {
    const bytes = files.get(name)
    if (bytes === undefined) throw new Error(`the artifact has no ${name}`)
    return bytes
  }
  const json = JSON.parse(new TextDecoder().decode(read('model.json'))) as tf.io.ModelJSON
  const shards = json.weightsManifest.flatMap(group => group.paths).map(read)
  return {
    modelTopology: json.modelTopology,
    weightSpecs: json.weightsManifest.flatMap(group => group.weights),
    weightData: shards.map(shard => shard.slice().buffer),
  }
}
