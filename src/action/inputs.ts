import path from 'node:path'
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js'
import { displayValue } from '../diagnostics/display.js'
import { type MetadataFile, parseMetadata, parsePositive, parseQuantize } from '../option-text.js'
import type { FailOn } from '../report/report.js'
import type { QuantizationRule } from '../tfjs/encode.js'
import type { ValidationLevel } from '../validate/validation.js'

/** The inputs of action.yml, checked and typed; null stands for an input left empty. */
export interface Inputs {
  readonly mode: 'convert' | 'check' | 'validate'
  readonly models: readonly string[]
  /** `auto`, `none`, the name of a commit or the path of a report. */
  readonly baseline: string
  readonly maxModelBytes: number | null
  readonly maxGrowthPercent: number | null
  readonly comment: 'auto' | 'true' | 'false'
  readonly githubToken: string | null
  readonly sarifFile: string | null
  readonly outputDir: string
  readonly architecture: string | null
  readonly customLayers: string | null
  readonly for: 'inference' | 'training'
  readonly quantize: readonly QuantizationRule[]
  readonly quantizationRounding: 'numpy2' | 'numpy1'
  readonly maxQuantizationError: number | null
  readonly shardSizeBytes: number
  readonly splitByLayer: boolean
  readonly metadata: readonly MetadataFile[]
  readonly validate: ValidationLevel | 'auto'
  readonly samples: string | null
  readonly backend: 'auto' | 'node'
  readonly tfjsNodePath: string | null
  /** Place of the bundles of `mode: validate`; `{name}` stands for the model's path without suffix. */
  readonly bundle: string | null
  readonly artifact: boolean
  readonly artifactName: string
  readonly retentionDays: number | null
  /** Empty: the models are published nowhere. */
  readonly destinations: readonly string[]
  readonly version: string | null
  /** Empty: `latest` for a release. */
  readonly channels: readonly string[]
  readonly cors: 'ensure' | 'verify' | 'off'
  readonly corsOrigins: readonly string[]
  readonly endpoint: string | null
  readonly publicBaseUrls: readonly string[]
  readonly allowRollback: boolean
  readonly publishPartial: boolean
  readonly dryRun: boolean
  readonly allowPrivilegedEvent: boolean
  readonly concurrency: number | null
  readonly timeoutSeconds: number | null
  readonly failOn: FailOn
  readonly ifNoFilesFound: 'error' | 'warn' | 'ignore'
}

/** Thrown by `loadInputs`; holds one finding for each input that cannot be used. */
export class InputError extends Error {
  override readonly name = 'InputError'
  readonly diagnostics: readonly Diagnostic[]
  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(finding => finding.message).join(' '))
    this.diagnostics = diagnostics
  }
}

/**
 * Reads every input once. `read` gives the text of an input, as `getInput` of @actions/core does; an empty text means
 * the default, because a workflow passes `${{ inputs.x }}` on even when it was not set.
 * Throws an `InputError` with all that is wrong.
 */
export function loadInputs(read: (name: string) => string): Inputs {
  const problems: Diagnostic[] = []
  const checked = new CheckedReader(read, problems)
  const inputs: Inputs = {
    mode: checked.oneOf('mode', ['convert', 'check', 'validate']),
    models: checked.lines('models', ['**/*.h5', '**/*.hdf5', '**/*.keras']),
    baseline: checked.text('baseline') ?? 'auto',
    maxModelBytes: checked.integer('max-model-bytes', 1, 999_999_999_999_999),
    maxGrowthPercent: checked.integer('max-growth-percent', 0, 1_000_000),
    comment: checked.oneOf('comment', ['auto', 'true', 'false']),
    githubToken: checked.text('github-token'),
    sarifFile: checked.insideWorkspace('sarif-file', checked.text('sarif-file')),
    outputDir: checked.insideWorkspace('output-dir', checked.text('output-dir') ?? 'tfjs-models'),
    architecture: checked.text('architecture'),
    customLayers: checked.text('custom-layers'),
    for: checked.oneOf('for', ['inference', 'training']),
    quantize: checked.quantize(),
    quantizationRounding: checked.oneOf('quantization-rounding', ['numpy2', 'numpy1']),
    maxQuantizationError: checked.positive('max-quantization-error'),
    shardSizeBytes: checked.integer('shard-size-bytes', 1, 2 ** 31 - 1) ?? 4194304,
    splitByLayer: checked.flag('split-by-layer', false),
    metadata: checked.metadata(),
    validate: checked.oneOf('validate', ['auto', 'none', 'integrity', 'predict', 'reference']),
    samples: checked.text('samples'),
    backend: checked.oneOf('backend', ['auto', 'node']),
    tfjsNodePath: checked.text('tfjs-node-path'),
    bundle: checked.text('bundle'),
    artifact: checked.flag('artifact', true),
    artifactName: checked.text('artifact-name') ?? 'tfjs-{name}',
    retentionDays: checked.integer('retention-days', 1, 400),
    destinations: checked.lines('destination', []),
    version: checked.text('version'),
    channels: checked.lines('channel', []),
    cors: checked.oneOf('cors', ['ensure', 'verify', 'off']),
    corsOrigins: checked.lines('cors-origins', ['*']),
    endpoint: checked.text('endpoint'),
    publicBaseUrls: checked.lines('public-base-url', []),
    allowRollback: checked.flag('allow-rollback', false),
    publishPartial: checked.flag('publish-partial', false),
    dryRun: checked.flag('dry-run', false),
    allowPrivilegedEvent: checked.flag('allow-privileged-event', false),
    concurrency: checked.integer('concurrency', 1, 64),
    timeoutSeconds: checked.integer('timeout-seconds', 1, 21600),
    failOn: checked.oneOf('fail-on', ['error', 'warning', 'never']),
    ifNoFilesFound: checked.oneOf('if-no-files-found', ['error', 'warn', 'ignore']),
  }
  if (problems.length > 0) throw new InputError(problems)
  return inputs
}

/** Reads inputs by kind and notes what cannot be used; what it then returns is never looked at. */
class CheckedReader {
  readonly #read: (name: string) => string
  readonly #problems: Diagnostic[]

  constructor(read: (name: string) => string, problems: Diagnostic[]) {
    this.#read = read
    this.#problems = problems
  }

  text(name: string): string | null {
    const value = this.#read(name).trim()
    return value === '' ? null : value
  }

  lines(name: string, byDefault: readonly string[]): readonly string[] {
    const lines = this.#read(name)
      .split(/\r?\n/)
      .map(line => line.trim())
      .filter(line => line !== '')
    return lines.length === 0 ? byDefault : lines
  }

  /** The first of `allowed` is the default. */
  oneOf<const Value extends string>(name: string, allowed: readonly [Value, ...Value[]]): Value {
    const value = this.text(name)
    if (value === null) return allowed[0]
    const found = allowed.find(candidate => candidate === value)
    if (found === undefined) this.#problem(name, value, `allowed are ${listOf(allowed)}`)
    return found ?? allowed[0]
  }

  /** The spellings of YAML 1.2, as `getBooleanInput` of @actions/core takes them. */
  flag(name: string, byDefault: boolean): boolean {
    const value = this.text(name)
    if (value === null) return byDefault
    if (/^(true|True|TRUE)$/.test(value)) return true
    if (!/^(false|False|FALSE)$/.test(value)) this.#problem(name, value, 'allowed are "true" and "false"')
    return false
  }

  integer(name: string, least: number, most: number): number | null {
    const value = this.text(name)
    if (value === null) return null
    const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN
    if (number >= least && number <= most) return number
    this.#problem(name, value, `allowed are whole numbers from ${least} to ${most}`)
    return null
  }

  positive(name: string): number | null {
    const value = this.text(name)
    if (value === null) return null
    const number = parsePositive(value)
    if (number === null) this.#problem(name, value, 'allowed are numbers above 0')
    return number
  }

  /** `value`, after a problem was noted if it is a relative path that leads out of the workspace. */
  insideWorkspace<Value extends string | null>(name: string, value: Value): Value {
    const normal = value === null ? '' : path.normalize(value)
    if (value !== null && !path.isAbsolute(value) && (normal === '..' || normal.startsWith(`..${path.sep}`))) {
      this.#problem(name, value, 'it lies outside the workspace; give an absolute path if that is meant')
    }
    return value
  }

  quantize(): readonly QuantizationRule[] {
    const { rules, problems } = parseQuantize(this.lines('quantize', []))
    for (const { text, rule } of problems) this.#problem('quantize', text, rule)
    return rules
  }

  metadata(): readonly MetadataFile[] {
    const { files, problems } = parseMetadata(this.lines('metadata', []))
    for (const { text, rule } of problems) this.#problem('metadata', text, rule)
    return files
  }

  #problem(name: string, value: string, rule: string): void {
    this.#problems.push(diagnostic('option/invalid', `The input "${name}" is ${displayValue(value)}; ${rule}.`))
  }
}

function listOf(values: readonly string[]): string {
  const quoted = values.map(value => `"${value}"`)
  return `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`
}
