import type { ChildProcess, StdioOptions } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { startCagedProcess } from '../reader/caged-process.js'
import type { BundleFiles } from './bundle-files.js'
import { ByteQueue } from './byte-queue.js'
import type { Contribution } from './choose-types.js'
import {
  type ActivationQuestion,
  bytesOfTensor,
  decodeFrameHeader,
  encodeFrame,
  FRAME_HEADER_BYTES,
  headerOf,
  type PredictAnswer,
  type PredictRequest,
  type QuantizationQuestion,
  type Run,
  sizeOf,
  type TensorHeader,
  type TensorValue,
  tensorFromBytes,
} from './wire.js'

/** What TensorFlow.js is to compute with one bundle, in one process. */
export interface PredictJob {
  readonly bundle: BundleFiles
  readonly inputSets: readonly (readonly TensorValue[])[]
  readonly runs: readonly Run[]
  /** Text of a module that registers custom layers. */
  readonly customLayers?: string
  /** Asked after the runs. */
  readonly quantization?: QuantizationQuestion
  /** Asked after the runs on wasm. */
  readonly activations?: ActivationJob
  /** Folder of the `@tensorflow/tfjs-node` to load, for runs on `node`. */
  readonly tfjsNode?: string | undefined
  /** Milliseconds that an optional run may promise to take. */
  readonly optionalMs: number
  readonly timeoutMs: number
  readonly memoryMiB: number
  readonly signal: AbortSignal | undefined
}

/** A question about the tensors between the layers, and who takes the answers. */
export interface ActivationJob {
  readonly question: ActivationQuestion
  /** Gets the value of tensor `tensor` of network `network`, or null where there is none; the next waits until it is done. */
  take(network: number, tensor: number, value: TensorValue | null): Promise<void>
  /** Told why no more will come. */
  fail(message: string): void
}

/** What became of one run. */
export type RunResult =
  | { readonly kind: 'predicted'; readonly outputs: readonly TensorValue[]; readonly milliseconds: number }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'skipped' }

/** How the process ended before it had answered everything. */
export type Interruption = 'timeout' | 'memory' | 'crashed'

/** All that one process told. */
export interface PredictOutcome {
  /** Numbers of inputs and outputs of the model as tfjs loaded it; absent unless it did. */
  readonly loaded?: { readonly inputs: number; readonly outputs: number }
  /** Classes that the module of custom layers registered; absent without one. */
  readonly declared?: readonly string[]
  /** What tfjs said when it refused to load the model. */
  readonly loadFailure?: string
  /** The answer to `PredictJob.quantization`. */
  readonly contributions?: readonly Contribution[]
  /** By index of the run; a run without an entry was not reached. */
  readonly results: ReadonlyMap<number, RunResult>
  readonly interruption?: Interruption
  /** The run during which the process was interrupted. */
  readonly interruptedRun?: number
}

/** Largest answer that is read, in bytes. */
const LONGEST_ANSWER = 2 ** 30

/**
 * Runs one bundle in a process of its own, which sees neither the file system nor the environment: the bytes of
 * the bundle go in through its stdin. It is killed after `timeoutMs`, above `memoryMiB` (watched on Linux; the
 * JavaScript and WebAssembly heaps are bounded everywhere) and on abort, which rejects with the signal's reason.
 */
export async function runPredictions(job: PredictJob): Promise<PredictOutcome> {
  job.signal?.throwIfAborted()
  const { memoryMiB } = job
  const stdio: StdioOptions = ['pipe', 'pipe', 'ignore']
  const isNative = job.tfjsNode !== undefined
  const child = startCagedProcess({ entry: 'validator', heapMiB: memoryMiB, wasmMiB: memoryMiB, stdio, isNative })
  let stopped: Interruption | undefined
  const stop = (reason: Interruption): void => {
    stopped ??= reason
    child.kill('SIGKILL')
  }
  const timer = setTimeout(() => stop('timeout'), job.timeoutMs)
  const watch = watchMemory(child, memoryMiB, () => stop('memory'))
  const abort = (): boolean => child.kill('SIGKILL')
  job.signal?.addEventListener('abort', abort)
  try {
    const closed = new Promise<void>(resolve => child.once('close', () => resolve()).once('error', () => resolve()))
    const [answers] = await Promise.all([collectAnswers(child, job), sendRequest(child, job)])
    if (!answers.done) stop('crashed')
    await closed
    job.signal?.throwIfAborted()
    return summarize(answers, stopped)
  } finally {
    clearTimeout(timer)
    clearInterval(watch)
    job.signal?.removeEventListener('abort', abort)
    child.kill('SIGKILL')
  }
}

/** Calls `exceeded` once the process holds more than `memoryMiB` of memory; sees nothing where there is no /proc. */
function watchMemory(child: ChildProcess, memoryMiB: number, exceeded: () => void): NodeJS.Timeout {
  const check = async (): Promise<void> => {
    const status = await readFile(`/proc/${child.pid}/status`, 'latin1').catch(() => '')
    const kibibytes = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0)
    if (kibibytes > memoryMiB * 1024) exceeded()
  }
  const timer = setInterval(() => void check(), 100)
  timer.unref()
  return timer
}

async function sendRequest(
  child: ChildProcess,
  { bundle, inputSets, runs, customLayers, optionalMs, quantization, activations, tfjsNode }: PredictJob,
): Promise<void> {
  const { stdin } = child
  if (stdin === null) return
  // A process that ends early closes the pipe; what it answered decides, not the broken pipe.
  stdin.on('error', () => {})
  const write = async (bytes: Uint8Array): Promise<void> => {
    if (stdin.destroyed || stdin.write(bytes)) return
    await new Promise<void>(resolve => {
      stdin.once('drain', resolve)
      stdin.once('close', resolve)
    })
  }
  const tensors = inputSets.flat()
  const shardBytes = bundle.shards.map(({ bytes }) => bytes)
  const modelJson = new TextEncoder().encode(bundle.modelJson)
  const custom = new TextEncoder().encode(customLayers ?? '')
  const payloadBytes = [
    custom.byteLength,
    modelJson.byteLength,
    ...shardBytes,
    ...tensors.map(({ values }) => values.byteLength),
  ].reduce((sum, bytes) => sum + bytes, 0)
  const request: PredictRequest = {
    customLayersBytes: custom.byteLength,
    modelJsonBytes: modelJson.byteLength,
    shardBytes,
    inputSets: inputSets.map(set => set.map(headerOf)),
    runs,
    optionalMs,
    ...(quantization === undefined ? {} : { quantization }),
    ...(activations === undefined ? {} : { activations: activations.question }),
    ...(tfjsNode === undefined ? {} : { tfjsNode }),
  }
  await write(encodeFrame(request, payloadBytes))
  await write(custom)
  await write(modelJson)
  for (const { file } of bundle.shards) {
    for await (const chunk of createReadStream(file, { highWaterMark: 2 ** 20 })) {
      if (stdin.destroyed) return
      await write(chunk as Uint8Array)
    }
  }
  for (const tensor of tensors) await write(bytesOfTensor(tensor))
  stdin.end()
}

interface Answers {
  loaded?: { readonly inputs: number; readonly outputs: number }
  declared?: readonly string[]
  loadFailure?: string
  contributions?: readonly Contribution[]
  readonly results: Map<number, RunResult>
  running?: number
  done: boolean
}

/** Reads answers until the process ends or says something that is none. */
async function collectAnswers(child: ChildProcess, { runs, activations }: PredictJob): Promise<Answers> {
  const answers: Answers = { results: new Map(), done: false }
  if (child.stdout === null) return answers
  const queue = new ByteQueue(child.stdout)
  try {
    while (!answers.done) {
      const header = await queue.take(FRAME_HEADER_BYTES)
      if (header === null) break
      const { jsonBytes, payloadBytes } = decodeFrameHeader(header)
      if (!(jsonBytes + payloadBytes <= LONGEST_ANSWER)) break
      const json = await queue.take(jsonBytes)
      const payload = await queue.take(payloadBytes)
      if (json === null || payload === null) break
      const answer = JSON.parse(new TextDecoder().decode(json)) as PredictAnswer
      if (answer.kind === 'activation') await takeActivation(answer, payload, activations)
      else if (answer.kind === 'no-activations') activations?.fail(String(answer.message))
      else note(answers, answer, payload, runs.length)
    }
  } catch {
    // A cut or malformed answer counts as a crash: `done` stays false.
  }
  return answers
}

type Activation = Extract<PredictAnswer, { kind: 'activation' }>

async function takeActivation(
  { network, tensor, value }: Activation,
  payload: Uint8Array<ArrayBuffer>,
  job: ActivationJob | undefined,
): Promise<void> {
  if (job?.question.networks[network]?.tensors[tensor] === undefined) throw new RangeError('no such tensor')
  await job.take(network, tensor, value === null ? null : (splitPayload([value], payload)[0] ?? null))
}

type OtherAnswer = Exclude<PredictAnswer, { kind: 'activation' | 'no-activations' }>

function note(answers: Answers, answer: OtherAnswer, payload: Uint8Array<ArrayBuffer>, runs: number): void {
  if ('run' in answer && answer.run !== null && !(Number.isInteger(answer.run) && answer.run < runs))
    throw new RangeError('no such run')
  switch (answer.kind) {
    case 'loaded':
      answers.loaded = { inputs: answer.inputs, outputs: answer.outputs }
      break
    case 'declared':
      answers.declared = answer.classes.map(String)
      break
    case 'running':
      answers.running = answer.run
      break
    case 'predicted':
      answers.results.set(answer.run, {
        kind: 'predicted',
        outputs: splitPayload(answer.outputs, payload),
        milliseconds: answer.milliseconds,
      })
      break
    case 'quantization':
      answers.contributions = answer.contributions
      break
    case 'skipped':
      answers.results.set(answer.run, { kind: 'skipped' })
      break
    case 'failed':
      if (answer.run === null) {
        answers.loadFailure = String(answer.message)
        answers.done = true
      } else answers.results.set(answer.run, { kind: 'failed', message: String(answer.message) })
      break
    case 'done':
      answers.done = true
  }
}

function splitPayload(headers: readonly TensorHeader[], payload: Uint8Array<ArrayBuffer>): TensorValue[] {
  let offset = 0
  return headers.map(header => {
    const { shape, byteLength } = header
    if (
      !shape.every(dimension => Number.isInteger(dimension) && dimension >= 0) ||
      !Number.isSafeInteger(sizeOf(shape))
    )
      throw new RangeError('bad shape')
    const bytes = payload.subarray(offset, offset + byteLength)
    offset += byteLength
    return tensorFromBytes(header, bytes)
  })
}

function summarize(
  { loaded, declared, loadFailure, contributions, results, running, done }: Answers,
  stopped: Interruption | undefined,
): PredictOutcome {
  const isInterrupted = !done && stopped !== undefined
  return {
    results,
    ...(loaded === undefined ? {} : { loaded }),
    ...(declared === undefined ? {} : { declared }),
    ...(loadFailure === undefined ? {} : { loadFailure }),
    ...(contributions === undefined ? {} : { contributions }),
    ...(isInterrupted ? { interruption: stopped } : {}),
    ...(isInterrupted && running !== undefined && !results.has(running) ? { interruptedRun: running } : {}),
  }
}
