import { messageOf } from '../diagnostics/diagnostic.js'
import { answerActivations } from './activations.js'
import { ByteQueue } from './byte-queue.js'
import type { Contribution } from './choose-types.js'
import { loadNativeBackend, nativeBackend } from './native-backend.js'
import { answerQuantization, StoredWeights } from './quantize-model.js'
import { registerClasses } from './registered-classes.js'
import { type LayersModel, loadBundle, tf } from './tensorflow.js'
import {
  bytesOfTensor,
  decodeFrameHeader,
  encodeFrame,
  FRAME_HEADER_BYTES,
  headerOf,
  type PredictAnswer,
  type PredictRequest,
  type Run,
  sizeOf,
  type TensorValue,
  tensorFromBytes,
} from './wire.js'

/** Sends one answer and its payload. */
type Answer = (message: PredictAnswer, payload?: readonly Uint8Array[]) => Promise<void>

interface Job {
  readonly answer: Answer
  readonly request: PredictRequest
  readonly customLayers: string
  readonly modelJson: string
  readonly shards: ArrayBuffer[]
  readonly inputSets: readonly (readonly TensorValue[])[]
  /** Least milliseconds that one sample took on wasm so far; the first run is slower, because it copies the weights. */
  wasmMsPerSample?: number
}

/** JavaScript is about this much slower than wasm on convolutions; measured. */
const CPU_SLOWDOWN = 25

async function readJob(input: AsyncIterable<Uint8Array>, answer: Answer): Promise<Job> {
  const queue = new ByteQueue(input)
  const take = async (length: number): Promise<Uint8Array<ArrayBuffer>> => {
    const bytes = await queue.take(length)
    if (bytes === null) throw new RangeError('no request')
    return bytes
  }
  const { jsonBytes } = decodeFrameHeader(await take(FRAME_HEADER_BYTES))
  const decoder = new TextDecoder()
  const request = JSON.parse(decoder.decode(await take(jsonBytes))) as PredictRequest
  const customLayers = decoder.decode(await take(request.customLayersBytes))
  const modelJson = decoder.decode(await take(request.modelJsonBytes))
  const shards: ArrayBuffer[] = []
  for (const bytes of request.shardBytes) shards.push((await take(bytes)).buffer)
  const inputSets: TensorValue[][] = []
  for (const headers of request.inputSets) {
    const tensors: TensorValue[] = []
    for (const header of headers) tensors.push(tensorFromBytes(header, await take(header.byteLength)))
    inputSets.push(tensors)
  }
  return { answer, request, customLayers, modelJson, shards, inputSets }
}

/** As much of a message as an answer carries. */
const shortMessageOf = (error: unknown): string => messageOf(error).slice(0, 2000)

const feedOf = ({ values, shape, dtype }: TensorValue): tf.Tensor => tf.tensor(values, [...shape], dtype)

async function readTensor(tensor: tf.Tensor): Promise<TensorValue> {
  const dtype = tensor.dtype === 'int32' || tensor.dtype === 'bool' ? tensor.dtype : 'float32'
  return { shape: tensor.shape, dtype, values: (await tensor.data()) as TensorValue['values'] }
}

async function predict(model: LayersModel, inputs: readonly TensorValue[], batch: number): Promise<TensorValue[]> {
  const feeds = inputs.map(feedOf)
  model.resetStates()
  const [only] = feeds
  const result = model.predict(feeds.length === 1 && only !== undefined ? only : feeds, { batchSize: batch })
  const outputs = Array.isArray(result) ? result : [result]
  const values: TensorValue[] = []
  for (const output of outputs) values.push(await readTensor(output))
  tf.dispose([...feeds, ...outputs])
  return values
}

/** Runs `body` with every float weight moved by at most one unit in the last place. */
async function withPerturbedWeights<T>(model: LayersModel, seed: number, body: () => Promise<T>): Promise<T> {
  const weights = model.getWeights()
  const moved = tf.tidy(() =>
    weights.map((weight, index) => {
      if (weight.dtype !== 'float32' || sizeOf(weight.shape) === 0) return tf.clone(weight)
      const factors = tf.add(
        1,
        tf.mul(2 ** -23, tf.sub(tf.randomUniform(weight.shape, 0, 2, 'float32', seed + index), 1)),
      )
      return tf.mul(weight, factors)
    }),
  )
  const original = weights.map(weight => tf.clone(weight))
  model.setWeights(moved)
  const result = await body()
  model.setWeights(original)
  tf.dispose([...moved, ...original])
  return result
}

function isTooSlow(run: Run, samples: number, { request: { optionalMs }, wasmMsPerSample }: Job): boolean {
  if (!run.optional || wasmMsPerSample === undefined) return false
  return wasmMsPerSample * samples * (run.backend === 'cpu' ? CPU_SLOWDOWN : 1) > optionalMs
}

/** Answers one run; false when TensorFlow.js failed at it, which may leave a backend in pieces. */
async function perform(index: number, run: Run, job: Job, model: LayersModel): Promise<boolean> {
  const { answer } = job
  const inputs = job.inputSets[run.inputSet] ?? []
  const samples = inputs[0]?.shape[0] ?? 1
  if (isTooSlow(run, samples, job)) {
    await answer({ kind: 'skipped', run: index })
    return true
  }
  await answer({ kind: 'running', run: index })
  try {
    const start = performance.now()
    const body = () => predict(model, inputs, run.batch)
    const { perturbWeights } = run
    const outputs = await (perturbWeights === undefined ? body() : withPerturbedWeights(model, perturbWeights, body))
    const milliseconds = performance.now() - start
    if (run.backend === 'wasm')
      job.wasmMsPerSample = Math.min(job.wasmMsPerSample ?? Number.POSITIVE_INFINITY, milliseconds / samples)
    const payload = outputs.map(bytesOfTensor)
    await answer({ kind: 'predicted', run: index, outputs: outputs.map(headerOf), milliseconds }, payload)
    return true
  } catch (error) {
    await answer({ kind: 'failed', run: index, message: shortMessageOf(error) })
    return false
  }
}

/** Makes `run.backend` the active one; an answer says why it does not start. */
async function startBackend(index: number, { backend }: Run, answer: Answer): Promise<boolean> {
  const name = backend === 'node' ? nativeBackend : backend
  if (tf.getBackend() === name) return true
  try {
    if (await tf.setBackend(name)) return true
  } catch {
    // tfjs has written the reason to stderr, which nobody reads.
  }
  await answer({ kind: 'failed', run: index, message: `the ${backend} backend of TensorFlow.js does not start` })
  return false
}

/**
 * Serves the one request that `input` holds: loads the bundle, computes what is asked, and hands each answer to `write`
 * as soon as it is known. Rejects when the request is cut short. A graph on which TensorFlow.js never returns ends with
 * the process alone.
 */
export async function serve(
  input: AsyncIterable<Uint8Array>,
  write: (bytes: Uint8Array) => Promise<void>,
): Promise<void> {
  const answer: Answer = async (message, payload = []) => {
    const bytes = payload.reduce((sum, part) => sum + part.byteLength, 0)
    for (const part of [encodeFrame(message, bytes), ...payload]) await write(part)
  }
  await work(await readJob(input, answer))
}

async function work(job: Job): Promise<void> {
  const { answer } = job
  const { tfjsNode } = job.request
  if (tfjsNode !== undefined) {
    try {
      loadNativeBackend(tfjsNode)
    } catch (error) {
      return answer({ kind: 'failed', run: null, message: shortMessageOf(error) })
    }
  }
  let model: LayersModel | undefined
  if (job.customLayers !== '') {
    try {
      await answer({ kind: 'declared', classes: await registerClasses(job.customLayers) })
    } catch (error) {
      return answer({ kind: 'failed', run: null, message: shortMessageOf(error) })
    }
  }
  let isAsked = false
  const ask = async (loaded: LayersModel): Promise<void> => {
    if (!isAsked) await sendActivations(job, loaded)
    isAsked = true
  }
  for (const [index, run] of job.request.runs.entries()) {
    if (run.backend === 'cpu' && tf.getBackend() === 'wasm' && model !== undefined) await ask(model)
    if (!(await startBackend(index, run, answer))) break
    if (model === undefined) {
      const start = performance.now()
      try {
        model = await loadBundle(job.modelJson, job.shards)
      } catch (error) {
        return answer({ kind: 'failed', run: null, message: shortMessageOf(error) })
      }
      const milliseconds = performance.now() - start
      await answer({ kind: 'loaded', inputs: model.inputs.length, outputs: model.outputs.length, milliseconds })
    }
    if (!(await perform(index, run, job, model))) break
  }
  if (model !== undefined) {
    await ask(model)
    await answerQuestion(job, model)
  }
  await answer({ kind: 'done' })
}

async function sendActivations({ request, inputSets, answer }: Job, model: LayersModel): Promise<void> {
  const { activations } = request
  if (activations === undefined) return
  const inputs = (inputSets[activations.inputSet] ?? []).map(feedOf)
  try {
    model.resetStates()
    await answerActivations(model, inputs, activations, async (network, tensor, found) => {
      if (found === null) return answer({ kind: 'activation', network, tensor, value: null })
      const value = await readTensor(found)
      return answer({ kind: 'activation', network, tensor, value: headerOf(value) }, [bytesOfTensor(value)])
    })
  } catch (error) {
    await answer({ kind: 'no-activations', message: shortMessageOf(error) })
  }
  tf.dispose(inputs)
}

/** On the backend of the last run. */
async function answerQuestion(
  { request, inputSets, modelJson, shards, answer }: Job,
  model: LayersModel,
): Promise<void> {
  const { quantization } = request
  if (quantization === undefined) return
  const inputs = inputSets[quantization.inputSet] ?? []
  const contributions = await answerQuantization(model, new StoredWeights(modelJson, shards), quantization, () =>
    predict(model, inputs, quantization.batch),
  )
  await answer({ kind: 'quantization', contributions: contributions.map(sayable) })
}

/** JSON has no infinity. */
const sayable = ({ error, ...rest }: Contribution): Contribution => ({
  ...rest,
  error: error === null ? null : Math.min(error, Number.MAX_VALUE),
})
