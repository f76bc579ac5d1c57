import * as cpu from '@tensorflow/tfjs-backend-cpu'
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import * as tf from '@tensorflow/tfjs-core'
import { type LayersModel, loadLayersModel } from '@tensorflow/tfjs-layers'
import { directory } from './standalone.js'

// tfjs-backend-cpu does not list its own main file under sideEffects, so a bundler drops an import without a use.
void cpu.version_cpu
setWasmPaths(`${directory}/`)
tf.enableProdMode()

/**
 * The operations that tfjs-layers calls as methods of a tensor. The union package registers all of them; tfjs-core
 * alone does not, and an Orthogonal initializer then ends with "rMat.flatten is not a function".
 */
const chained = {
  add: tf.add,
  cast: tf.cast,
  div: tf.div,
  expandDims: tf.expandDims,
  flatten: (x: tf.Tensor) => tf.reshape(x, [x.size]),
  mean: tf.mean,
  mul: tf.mul,
  neg: tf.neg,
  reshape: tf.reshape,
  square: tf.square,
  squeeze: tf.squeeze,
  stridedSlice: tf.stridedSlice,
  sub: tf.sub,
  sum: tf.sum,
  transpose: tf.transpose,
}
for (const [name, operation] of Object.entries(chained)) {
  if (name in tf.Tensor.prototype) continue
  Object.defineProperty(tf.Tensor.prototype, name, {
    value(this: tf.Tensor, ...rest: unknown[]) {
      return Reflect.apply(operation, undefined, [this, ...rest])
    },
  })
}

/**
 * Loads a bundle as `tf.loadLayersModel(url)` does in a browser: the parsed model.json and one buffer for each shard
 * that its manifest names, not joined, so that what tfjs makes of their sizes shows.
 */
export async function loadBundle(modelJson: string, shards: ArrayBuffer[]): Promise<LayersModel> {
  const json = JSON.parse(modelJson) as tf.io.ModelJSON
  return loadLayersModel({
    load: () => tf.io.getModelArtifactsForJSON(json, async manifest => [tf.io.getWeightSpecs(manifest), shards]),
  })
}

export { type LayersModel, tf }
