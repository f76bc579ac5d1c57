import { display } from '../diagnostics/display.js'
import { UsageError } from './usage-error.js'

/** How a flag takes its value: `?` is argparse's `nargs='?'`, a value that may be missing. */
type Arity = 'switch' | 'value' | '?'

/** The flags of tensorflowjs_converter 4.22.0, and `--architecture`, which is ours. */
const flags = {
  input_format: 'value',
  output_format: 'value',
  signature_name: 'value',
  saved_model_tags: 'value',
  quantize_float16: '?',
  quantize_uint8: '?',
  quantize_uint16: '?',
  quantization_bytes: 'value',
  split_weights_by_layer: 'switch',
  version: 'switch',
  skip_op_check: 'switch',
  strip_debug_ops: 'value',
  use_structured_outputs_names: 'value',
  weight_shard_size_bytes: 'value',
  output_node_names: 'value',
  control_flow_v2: 'value',
  experiments: 'value',
  metadata: 'value',
  architecture: 'value',
  help: 'switch',
} as const satisfies Record<string, Arity>

/** A flag without its dashes. */
export type PythonFlag = keyof typeof flags

/** A command line of the Python tool, taken apart. A switch, or a `?` flag that stood alone, has the value `true`. */
export interface PythonArguments {
  readonly positionals: readonly string[]
  readonly values: ReadonlyMap<PythonFlag, string | true>
  /** Sentences about what was taken otherwise than Python would. */
  readonly notes: readonly string[]
}

/** A value that a `?` flag took from the words after it, and where it would stand among the positionals. */
interface Taken {
  readonly flag: PythonFlag
  readonly value: string
  readonly position: number
}

/**
 * Reads a command line as Python's argparse does: unique beginnings of flags, `--flag=value` and `--flag value`.
 * `--quantize_uint8 model.h5 out`, where Python takes the model for a pattern and then misses a path, is understood as
 * meant. Throws `UsageError` where argparse exits with 2.
 */
export function parsePythonArguments(argv: readonly string[]): PythonArguments {
  const values = new Map<PythonFlag, string | true>()
  const positionals: string[] = []
  const taken: Taken[] = []
  for (let index = 0; index < argv.length; index++) {
    const word = argv[index] ?? ''
    if (word === '--') {
      positionals.push(...argv.slice(index + 1))
      break
    }
    if (!looksLikeFlag(word)) {
      positionals.push(word)
      continue
    }
    const { flag, inline } = readFlag(word)
    const next = argv[index + 1]
    if (inline !== undefined || flags[flag] === 'switch') values.set(flag, inlineValue(flag, inline))
    else if (next !== undefined && !looksLikeFlag(next) && next !== '--') {
      values.set(flag, next)
      if (flags[flag] === '?') taken.push({ flag, value: next, position: positionals.length })
      index++
    } else if (flags[flag] === '?') values.set(flag, true)
    else throw new UsageError(`argument --${flag}: expected one argument`)
  }
  const notes = giveBack(positionals, taken, values)
  if (positionals.length > 2)
    throw new UsageError(`unrecognized arguments: ${positionals.slice(2).map(display).join(' ')}`)
  return { positionals, values, notes }
}

/** Negative numbers are values, as in argparse. */
const looksLikeFlag = (word: string): boolean => /^-./.test(word) && !/^-\d+$|^-\d*\.\d+$/.test(word)

function readFlag(word: string): { flag: PythonFlag; inline: string | undefined } {
  if (word === '-h') return { flag: 'help', inline: undefined }
  if (word === '-v') return { flag: 'version', inline: undefined }
  const equals = word.indexOf('=')
  const name = (equals < 0 ? word : word.slice(0, equals)).replace(/^--/, '')
  const inline = equals < 0 ? undefined : word.slice(equals + 1)
  const names = Object.keys(flags) as PythonFlag[]
  const exact = names.find(candidate => candidate === name)
  if (exact !== undefined) return { flag: exact, inline }
  const matches = word.startsWith('--') && name !== '' ? names.filter(candidate => candidate.startsWith(name)) : []
  const [only] = matches
  if (only === undefined) throw new UsageError(`unrecognized arguments: ${display(word)}`)
  if (matches.length > 1) {
    const list = matches.map(match => `--${match}`).join(', ')
    throw new UsageError(`ambiguous option: --${display(name)} could match ${list}`)
  }
  return { flag: only, inline }
}

function inlineValue(flag: PythonFlag, inline: string | undefined): string | true {
  if (inline === undefined) return true
  if (flags[flag] === 'switch')
    throw new UsageError(`argument --${flag}: ignored explicit argument '${display(inline)}'`)
  return inline
}

/** When a path is missing, the last words that `?` flags took for patterns are the paths. */
function giveBack(positionals: string[], taken: Taken[], values: Map<PythonFlag, string | true>): string[] {
  const notes: string[] = []
  while (positionals.length < 2) {
    const last = taken.pop()
    if (last === undefined) break
    positionals.splice(last.position, 0, last.value)
    values.set(last.flag, true)
    notes.push(
      `Note: ${display(last.value)} is taken for a path, not for a pattern of --${last.flag}; write --${last.flag}=PATTERN for patterns.`,
    )
  }
  return notes.reverse()
}
