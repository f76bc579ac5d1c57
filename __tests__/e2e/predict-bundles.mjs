// Loads bundles with TensorFlow.js straight from node_modules, predicts, and measures the distance from Keras: a second
// opinion that shares nothing with src/validate. Reads [{name, directory, inputs, outputs}] from stdin (arrays as the zoo
// stores them), writes one JSON line a model and backend as soon as it is known, so that a hang shows which model hangs.
// usage: node predict-bundles.mjs wasm|cpu < list
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { distanceFromKeras, valuesOf } from './distance.mjs'

const require = createRequire(import.meta.url)
const tf = require('@tensorflow/tfjs-core')
const { loadLayersModel } = require('@tensorflow/tfjs-layers')
require('@tensorflow/tfjs-backend-cpu')
const { setWasmPaths } = require('@tensorflow/tfjs-backend-wasm')

const [backend] = process.argv.slice(2)
setWasmPaths(`${path.dirname(require.resolve('@tensorflow/tfjs-backend-wasm'))}/`)
// The Orthogonal initializer calls operations as methods; the union package registers them, tfjs-core alone does not.
for (const name of [
  'flatten',
  'stridedSlice',
  'reshape',
  'slice',
  'transpose',
  'matMul',
  'mul',
  'sub',
  'add',
  'norm',
  'concat',
]) {
  tf.Tensor.prototype[name] ??= function chained(...rest) {
    return name === 'flatten' ? tf.reshape(this, [this.size]) : tf[name](this, ...rest)
  }
}
console.warn = () => {}
tf.enableProdMode()
await tf.setBackend(backend)

/** The bundle as a browser gets it: one buffer a shard, not joined. */
function handler(directory) {
  return {
    async load() {
      const json = JSON.parse(fs.readFileSync(path.join(directory, 'model.json'), 'utf8'))
      const files = json.weightsManifest.flatMap(group => group.paths)
      return {
        modelTopology: json.modelTopology,
        format: json.format,
        weightSpecs: json.weightsManifest.flatMap(group => group.weights),
        weightData: files.map(file => new Uint8Array(fs.readFileSync(path.join(directory, file))).buffer),
      }
    },
  }
}

/** How far the bundle is from Keras: the largest difference, and the largest as a share of what counts as equal. */
async function measure({ directory, inputs, outputs, half }) {
  const model = await loadLayersModel(handler(directory))
  const fed = inputs.map((input, i) => tf.tensor(valuesOf(input), input.shape).cast(model.inputs[i].dtype))
  const batch = inputs[0].shape[0]
  const predicted = [model.predict(fed.length > 1 ? fed : fed[0], { batchSize: batch })].flat()
  if (predicted.length !== outputs.length) throw new Error(`${predicted.length} outputs instead of ${outputs.length}`)
  let distance = 0
  let farthest = 0
  for (const [i, want] of outputs.entries()) {
    const got = predicted[i]
    if (got.shape.join() !== want.shape.join()) throw new Error(`shape [${got.shape}] instead of [${want.shape}]`)
    const apart = distanceFromKeras(await got.data(), want, half)
    farthest = Math.max(farthest, apart.difference)
    distance = Math.max(distance, apart.distance)
  }
  model.dispose()
  return { distance, difference: farthest }
}

for (const entry of JSON.parse(await text(process.stdin))) {
  let result
  try {
    result = await measure(entry)
  } catch (error) {
    result = { error: String(error?.message ?? error).slice(0, 200) }
  }
  // Infinity is not JSON.
  if (result.distance === Number.POSITIVE_INFINITY) result = { error: 'not finite' }
  fs.writeSync(1, `${JSON.stringify({ name: entry.name, ...result })}\n`)
}
