import { display } from '../diagnostics/display.js'
import type { QuantizationRule } from '../tfjs/encode.js'
import type { PythonArguments, PythonFlag } from './python-flags.js'
import { UsageError } from './usage-error.js'

/** Where the Python tool would end with an exception: exit code 1. */
export class PythonFailure extends Error {
  override readonly name = 'PythonFailure'
}

/** What one command line of `tensorflowjs_converter` asks for. */
export interface PythonRequest {
  readonly input: string
  readonly output: string
  readonly quantize: readonly QuantizationRule[]
  readonly splitByLayer: boolean
  readonly shardSizeBytes?: number
  /** `KEY:FILE` pairs. */
  readonly metadata: readonly string[]
  readonly architecture?: string
  readonly warnings: readonly string[]
}

const inputFormats = [
  'keras',
  'keras_saved_model',
  'keras_keras',
  'tf_saved_model',
  'tf_hub',
  'tfjs_layers_model',
  'tf_frozen_model',
] as const
const outputFormats = ['keras', 'keras_saved_model', 'tfjs_layers_model', 'tfjs_graph_model', 'keras_keras'] as const

/** What to do about the input formats that this program leaves to others. */
const elsewhere: Readonly<Record<Exclude<(typeof inputFormats)[number], 'keras'>, string>> = {
  keras_saved_model: 'save the model as .h5 with tf-keras (model.save("model.h5")) and give --input_format keras',
  keras_keras: 'save the model as .h5 with tf-keras (model.save("model.h5")) and give --input_format keras',
  tf_saved_model:
    'for a Keras .h5 file give --input_format keras; for a SavedModel use the Python package tensorflowjs',
  tf_hub: 'use the Python package tensorflowjs',
  tf_frozen_model: 'use the Python package tensorflowjs',
  tfjs_layers_model: 'use the Python package tensorflowjs',
}

/** Checks a command line in the order in which the Python tool does. */
export function readPythonRequest(args: PythonArguments): PythonRequest {
  const inputFormat = choice(args, 'input_format', inputFormats)
  const outputFormat = choice(args, 'output_format', outputFormats)
  const bytes = choice(args, 'quantization_bytes', ['1', '2'])
  const shardSize = pythonInteger(args, 'weight_shard_size_bytes')
  const [input, output] = args.positionals
  if (!input) throw new PythonFailure('Missing input_path argument. For usage, use the --help flag.')
  if (!output) throw new PythonFailure('Missing output_path argument. For usage, use the --help flag.')
  refuseOtherFormats(inputFormat, outputFormat)
  if (shardSize !== undefined && shardSize <= 0) {
    throw new PythonFailure(`Expected weight_shard_size_bytes to be a positive integer, but got ${shardSize}`)
  }
  const architecture = text(args, 'architecture')
  const quantize = quantization(args, bytes)
  refuseFlagsOfOthers(args)
  return {
    input,
    output,
    quantize,
    splitByLayer: args.values.has('split_weights_by_layer'),
    metadata: text(args, 'metadata')?.split(',') ?? [],
    warnings: bytes === undefined ? args.notes : [...args.notes, ...deprecation],
    ...(shardSize === undefined ? {} : { shardSizeBytes: shardSize }),
    ...(architecture === undefined ? {} : { architecture }),
  }
}

const deprecation = [
  'Warning: --quantization_bytes will be deprecated in a future release',
  'Please consider using --quantize_uint8, --quantize_uint16, --quantize_float16.',
]

function text(args: PythonArguments, flag: PythonFlag): string | undefined {
  const value = args.values.get(flag)
  return value === true ? undefined : value
}

function choice<const Value extends string>(
  args: PythonArguments,
  flag: PythonFlag,
  allowed: readonly Value[],
): Value | undefined {
  const value = text(args, flag)
  if (value === undefined) return undefined
  const found = allowed.find(candidate => candidate === value)
  if (found !== undefined) return found
  const list = allowed.map(candidate => `'${candidate}'`).join(', ')
  throw new UsageError(`argument --${flag}: invalid choice: '${display(value)}' (choose from ${list})`)
}

function pythonInteger(args: PythonArguments, flag: PythonFlag): number | undefined {
  const value = text(args, flag)
  if (value === undefined) return undefined
  if (/^\s*[+-]?\d+(_\d+)*\s*$/.test(value)) return Number(value.replaceAll('_', ''))
  throw new UsageError(`argument --${flag}: invalid int value: '${display(value)}'`)
}

function refuseOtherFormats(
  input: (typeof inputFormats)[number] = 'tf_saved_model',
  output: (typeof outputFormats)[number] | undefined,
): void {
  if (input !== 'keras') {
    throw new PythonFailure(
      `This tensorflowjs_converter reads Keras .h5 files only, not ${input}; ${elsewhere[input]}.`,
    )
  }
  if (output === 'tfjs_graph_model') {
    throw new PythonFailure(
      'This tensorflowjs_converter writes TensorFlow.js Layers models only, not graph models; leave --output_format out and load the result with tf.loadLayersModel, or use the Python package tensorflowjs.',
    )
  }
  if (output !== undefined && output !== 'tfjs_layers_model') {
    throw new PythonFailure(`Unsupported input_format - output_format pair: ${input} - ${output}`)
  }
}

/** Flags of other formats: Python refuses these two for Keras files, and ignores the rest. */
function refuseFlagsOfOthers(args: PythonArguments): void {
  if (args.values.has('signature_name')) {
    throw new PythonFailure(
      'The --signature_name flag is applicable only to "tf_saved_model" and "tf_hub" input format, but the current input format is "keras".',
    )
  }
  // `type=bool`: true for any text that is not empty.
  if (text(args, 'control_flow_v2')) {
    throw new PythonFailure('The --control_flow_v2 flag is applicable only to output_format tfjs_graph_model.')
  }
}

function quantization(args: PythonArguments, bytes: '1' | '2' | undefined): readonly QuantizationRule[] {
  const rules = (['float16', 'uint8', 'uint16'] as const).flatMap((dtype): QuantizationRule[] => {
    const value = args.values.get(`quantize_${dtype}`)
    if (value === undefined) return []
    return [value === true ? { dtype } : { dtype, patterns: value.split(',') }]
  })
  if (bytes === undefined) return rules
  if (rules.length > 0) throw new PythonFailure('--quantization_bytes cannot be used with the new quantization flags')
  return [{ dtype: bytes === '1' ? 'uint8' : 'uint16' }]
}
