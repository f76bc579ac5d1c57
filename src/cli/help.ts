import { probeCommand, pruneCommand, publishCommand, rollbackCommand } from './help-publish.js'
import { validateCommand as validateCommandWith } from './help-validate.js'
import { helpOption, type OptionSpec } from './options.js'

/** A command with all that its help says. */
export interface CommandSpec {
  readonly name: string
  readonly usage: string
  readonly summary: string
  readonly options: readonly OptionSpec[]
  readonly examples: readonly { readonly line: string; readonly does: string }[]
  /** What else one has to know. */
  readonly notes?: readonly string[]
}

const limitOptions: readonly OptionSpec[] = [
  { name: 'timeout-seconds', value: 'N', help: 'Longest time to read one model, and to validate one (default 120).' },
  { name: 'max-file-bytes', value: 'N', help: 'Largest model file that is opened.' },
  { name: 'max-memory-mib', value: 'N', help: 'Largest memory of the process that reads a model file.' },
]

const architectureOption: OptionSpec = {
  name: 'architecture',
  value: 'FILE',
  help: 'JSON of model.to_json(), or a model.json, for files that hold weights only.',
}

const quantizeOption: OptionSpec = {
  name: 'quantize',
  value: 'float16|uint8|uint16|auto[=PATTERN,...]',
  help: 'Store weights smaller; with patterns only those whose name matches one; auto chooses for each. Repeatable.',
  repeatable: true,
}

/** Options of the commands that predict. */
const backendOptions: readonly OptionSpec[] = [
  {
    name: 'backend',
    value: 'auto|node',
    help: 'Second opinion beside wasm: the cpu backend (auto), or an installed @tensorflow/tfjs-node.',
  },
  {
    name: 'tfjs-node-path',
    value: 'DIR',
    help: 'Where @tensorflow/tfjs-node is installed (default: as Node finds it).',
  },
]

/** Options of the commands that go over many models. */
const runOptions: readonly OptionSpec[] = [
  {
    name: 'custom-layers',
    value: 'FILE.js',
    help: 'A module that registers the classes of custom layers with tf.serialization.registerClass.',
  },
  {
    name: 'for',
    value: 'inference|training',
    help: 'What the models are for (default inference); training refuses rewrites that change it.',
  },
  {
    name: 'baseline',
    value: 'REF|REPORT.json',
    help: 'A commit, or a report of an earlier run: what a model had there is known and does not count.',
  },
  { name: 'max-model-bytes', value: 'N', help: 'Most bytes that the weights of one model may have.' },
  { name: 'max-growth-percent', value: 'N', help: 'Most that these bytes may grow from the baseline.' },
  { name: 'report', value: 'FILE.json', help: 'Write all that was found as JSON.' },
  { name: 'sarif', value: 'FILE', help: 'Write all that was found as SARIF 2.1.0, for code scanning.' },
  {
    name: 'fail-on',
    value: 'error|warning|never',
    help: 'From which finding on the exit code is 1 (default error).',
  },
  {
    name: 'concurrency',
    value: 'N',
    help: 'Models worked on at the same time (default: number of processors, at most 4).',
  },
  ...limitOptions,
  { name: 'quiet', help: 'Show errors and warnings only.' },
  { name: 'verbose', help: 'Show notes and measurements too, and the stack of an internal error.' },
  helpOption,
]

const exitCodes =
  'Exit code: 0 clean, 1 findings at or above --fail-on, 2 a mistake on the command line, 3 a fault of this program, 130 cancelled.'

/** `keras-to-tfjs check`. */
export const checkCommand: CommandSpec = {
  name: 'check',
  usage: 'keras-to-tfjs check <file|folder|glob>... [options]',
  summary: 'Say whether models can be converted, with every reason why not, and write nothing.',
  options: [architectureOption, quantizeOption, ...runOptions],
  examples: [
    { line: "keras-to-tfjs check 'models/**/*.h5'", does: 'every .h5 below models' },
    { line: "keras-to-tfjs check 'models/**/*.h5' --baseline main", does: 'only what is new since main counts' },
    { line: 'keras-to-tfjs check model.h5 --max-model-bytes 5000000', does: 'at most 5 MB of weights' },
  ],
  notes: [exitCodes],
}

/** `keras-to-tfjs convert`. */
export const convertCommand: CommandSpec = {
  name: 'convert',
  usage: 'keras-to-tfjs convert <file|folder|glob>... --output-dir DIR [options]',
  summary: 'Convert Keras models (.h5, .keras) to TensorFlow.js Layers models and prove that they predict the same.',
  options: [
    {
      name: 'output-dir',
      value: 'DIR',
      help: 'Where the models go: DIR/<path of the model without suffix>/model.json.',
    },
    architectureOption,
    quantizeOption,
    {
      name: 'quantization-rounding',
      value: 'numpy2|numpy1',
      help: 'Whose arithmetic to quantize with (default numpy2).',
    },
    {
      name: 'max-quantization-error',
      value: 'X',
      help: 'Most that quantization may move an output, as a part of its largest value (auto: 0.01).',
    },
    { name: 'split-by-layer', help: 'One group of weight files for each layer.' },
    { name: 'shard-size-bytes', value: 'N', help: 'Size of a weight file (default 4194304).' },
    {
      name: 'metadata',
      value: 'KEY:FILE.json',
      help: 'Put the JSON of a file into userDefinedMetadata. Repeatable.',
      repeatable: true,
    },
    {
      name: 'validate',
      value: 'auto|none|integrity|predict',
      help: 'How far to prove each model (default auto: the strongest that fits its size).',
    },
    {
      name: 'samples',
      value: 'FILE',
      help: 'Inputs, and optionally outputs of Keras, to predict with (.json, .npz, .npy; default: MODEL.samples.* beside each model).',
    },
    ...backendOptions,
    ...runOptions,
  ],
  examples: [
    { line: "keras-to-tfjs convert 'models/**/*.h5' --output-dir web/models", does: 'every .h5 below models' },
    { line: 'keras-to-tfjs convert model.h5 --output-dir web --quantize float16', does: 'half the size' },
    {
      line: "keras-to-tfjs convert model.h5 --output-dir web --quantize 'uint8=*/kernel' --quantize float16",
      does: 'kernels in 8 bits, the rest in 16',
    },
    {
      line: 'keras-to-tfjs convert weights.h5 --output-dir web --architecture model.to_json.json',
      does: 'a file with weights only',
    },
  ],
  notes: [exitCodes],
}

/** What only has a meaning where many models are looked at. */
const forMany = new Set(['for', 'baseline', 'max-model-bytes', 'max-growth-percent', 'concurrency'])

/** `keras-to-tfjs validate`. */
export const validateCommand: CommandSpec = validateCommandWith(
  [architectureOption, ...backendOptions, ...runOptions.filter(({ name }) => !forMany.has(name))],
  exitCodes,
)

/** `keras-to-tfjs inspect`. */
export const inspectCommand: CommandSpec = {
  name: 'inspect',
  usage: 'keras-to-tfjs inspect FILE [options]',
  summary: 'Show what is in a model file: Keras version, layers, shapes, sizes, and what a conversion would find.',
  options: [
    architectureOption,
    { name: 'json', help: 'Print JSON.' },
    ...limitOptions,
    { name: 'verbose', help: 'Show the stack of an internal error.' },
    helpOption,
  ],
  examples: [
    { line: 'keras-to-tfjs inspect model.h5', does: 'a table for people' },
    { line: 'keras-to-tfjs inspect model.h5 --json', does: 'the same for programs' },
  ],
}

/** `keras-to-tfjs serve`. */
export const serveCommand: CommandSpec = {
  name: 'serve',
  usage: 'keras-to-tfjs serve DIR [options]',
  summary: 'Serve converted models to browsers on this machine, for trying them. Ctrl-C ends it.',
  options: [
    { name: 'port', value: 'N', help: 'Port (default 8080; 0 takes a free one).' },
    { name: 'verbose', help: 'Show each request, and the stack of an internal error.' },
    helpOption,
  ],
  examples: [{ line: 'keras-to-tfjs serve web/models', does: 'then open http://127.0.0.1:8080/' }],
}

/** All commands, in the order of the help. */
export const commands: readonly CommandSpec[] = [
  convertCommand,
  checkCommand,
  validateCommand,
  inspectCommand,
  serveCommand,
  publishCommand,
  probeCommand,
  rollbackCommand,
  pruneCommand,
]

/** The help of the program as a whole. */
export function renderHelp(): string {
  const lines = commands.flatMap(({ usage, summary }) => [`  ${usage}`, `      ${summary}`])
  const examples = commands.flatMap(({ examples: [first] }) => (first === undefined ? [] : [`  ${first.line}`]))
  return `Convert Keras models (.h5, .keras) to TensorFlow.js Layers models that predict the same numbers, or say exactly why not.

Commands:
${lines.join('\n')}

Examples:
${examples.join('\n')}

keras-to-tfjs <command> --help shows the options of a command, keras-to-tfjs --version the version.
`
}

/** The help of one command. */
export function renderCommandHelp({ usage, summary, options, examples, notes }: CommandSpec): string {
  const labels = options.map(({ name, value }) => `--${name}${value === undefined ? '' : ` ${value}`}`)
  const width = Math.max(...labels.map(label => label.length).filter(length => length <= 28))
  const rows = options.map(({ help }, index) => {
    const label = labels[index] ?? ''
    return label.length <= width ? `  ${label.padEnd(width)}  ${help}` : `  ${label}\n  ${' '.repeat(width)}  ${help}`
  })
  const lines = examples.map(({ line, does }) => `  ${line}\n      ${does}`)
  const rest = notes === undefined ? '' : `\n${notes.join('\n')}\n`
  return `${summary}\n\nUsage: ${usage}\n\nOptions:\n${rows.join('\n')}\n\nExamples:\n${lines.join('\n')}\n${rest}`
}
