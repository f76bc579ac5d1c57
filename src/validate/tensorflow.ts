import * as cpu from '@tensorflow/tfjs-backend-cpu'
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import * as tf from '@tensorflow/tfjs-core'
import { type LayersModel, loadLayersModel, model as partOfModel } from '@tensorflow/tfjs-layers'
import { directory } from './standalone.js'

// tfjs-backend-cpu does not list its own main file under sideEffects, so a bundler drops an import without a use.
void cpu.version_cpu
setWasmPaths(`${directory}/`)
tf.enableProdMode()

/**
 * tfjs-layers calls operations as methods of a tensor. The union package of TensorFlow.js registers them; tfjs-core
 * alone does not, and an Orthogonal initializer then ends with "rMat.flatten is not a function".
 */
function registerMethod(name: string, operation: (...operands: never[]) => unknown): void {
  if (name in tf.Tensor.prototype) return
  Object.defineProperty(tf.Tensor.prototype, name, {
    // All copies of tfjs-core in a process share this class, and tfjs-node's registers its methods by assigning them.
    writable: true,
    configurable: true,
    value(this: tf.Tensor, ...rest: unknown[]) {
      return Reflect.apply(operation, undefined, [this, ...rest])
    },
  })
}

registerMethod('flatten', (x: tf.Tensor) => tf.reshape(x, [x.size]))
for (const [name, operation] of Object.entries(tf)) {
  // tfjs-core marks its operations by this end of the function's name.
  if (typeof operation === 'function' && operation.name.endsWith('__op')) {
    registerMethod(name, operation as (...operands: never[]) => unknown)
  }
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

export { type LayersModel, partOfModel, tf }
