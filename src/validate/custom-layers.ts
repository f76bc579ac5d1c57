import { refuse } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import { runPredictions } from './process.js'

/** A JavaScript module that registers layer classes, and what it registers. */
export interface CustomLayers {
  /** Text of the module. */
  readonly source: string
  /** Names by which tfjs-layers finds the classes (`className`). */
  readonly classes: readonly string[]
}

/** Milliseconds for a module that registers classes. */
const timeoutMs = 30_000
const memoryMiB = 1024

/**
 * Runs a module of custom layers in the process of TensorFlow.js, which sees neither files nor environment,
 * and finds the classes that it registers with `tf.serialization.registerClass`. Throws `ConversionError`
 * `option/invalid` when it fails or registers nothing; `name` is how the user called the module.
 */
export async function readCustomLayers(source: string, name: string, signal?: AbortSignal): Promise<CustomLayers> {
  const outcome = await runPredictions({
    bundle: { modelJson: '', shards: [], quantized: false },
    inputSets: [],
    runs: [],
    customLayers: source,
    optionalMs: 0,
    timeoutMs,
    memoryMiB,
    signal,
  })
  const { loadFailure, declared, interruption } = outcome
  const title = `The module of custom layers ${display(name)}`
  if (interruption !== undefined) refuse('option/invalid', `${title} did not end (${interruption}).`)
  if (loadFailure !== undefined) refuse('option/invalid', `${title} cannot be run: ${display(loadFailure)}.`)
  if (declared === undefined || declared.length === 0) {
    refuse(
      'option/invalid',
      `${title} registers no class.`,
      {},
      'Call tf.serialization.registerClass(MyLayer) in it; `tf` is a global there, and the argument of its default export.',
    )
  }
  return { source, classes: declared }
}
