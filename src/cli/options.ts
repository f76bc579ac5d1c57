import { parseArgs } from 'node:util'
import { display } from '../diagnostics/display.js'
import { parsePositive } from '../option-text.js'
import { UsageError } from './usage-error.js'

/** An option of a command. */
export interface OptionSpec {
  readonly name: string
  /** What stands for its value in the help; absent for a switch. */
  readonly value?: string
  readonly help: string
  readonly repeatable?: boolean
}

/** What every command has. */
export const helpOption: OptionSpec = { name: 'help', help: 'Show this help.' }

/** The options and other arguments of one command line. */
export class ParsedArguments {
  readonly positionals: readonly string[]
  readonly #values: ReadonlyMap<string, readonly string[]>

  constructor(positionals: readonly string[], values: ReadonlyMap<string, readonly string[]>) {
    this.positionals = positionals
    this.#values = values
  }

  has(name: string): boolean {
    return this.#values.has(name)
  }

  all(name: string): readonly string[] {
    return this.#values.get(name) ?? []
  }

  text(name: string): string | undefined {
    return this.#values.get(name)?.[0]
  }

  oneOf<const Value extends string>(name: string, allowed: readonly Value[]): Value | undefined {
    const value = this.text(name)
    if (value === undefined) return undefined
    const found = allowed.find(candidate => candidate === value)
    if (found === undefined)
      throw new UsageError(`--${name} is "${display(value)}"; allowed are ${allowed.join(', ')}.`)
    return found
  }

  integer(name: string, least: number, most: number): number | undefined {
    const value = this.text(name)
    if (value === undefined) return undefined
    const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN
    if (number >= least && number <= most) return number
    throw new UsageError(`--${name} is "${display(value)}"; allowed are whole numbers from ${least} to ${most}.`)
  }

  /** A number above 0, such as `0.01` or `1e-3`. */
  number(name: string): number | undefined {
    const value = this.text(name)
    if (value === undefined) return undefined
    const number = parsePositive(value)
    if (number !== null) return number
    throw new UsageError(`--${name} is "${display(value)}"; allowed are numbers above 0.`)
  }
}

/** Reads a command line by the options of its command. Throws `UsageError` for anything that is not one of them. */
export function parseOptions(argv: readonly string[], specs: readonly OptionSpec[]): ParsedArguments {
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(
      specs.map(({ name, value }) => [
        name,
        { type: value === undefined ? ('boolean' as const) : ('string' as const) },
      ]),
    ),
    // Our own sentences are clearer than the ones of strict mode.
    strict: false,
    tokens: true,
  })
  const values = new Map<string, string[]>()
  const positionals: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    const spec = specs.find(({ name }) => token.rawName === `--${name}`)
    if (spec === undefined) throw unknownOption(token.rawName, specs)
    if (values.has(spec.name) && !spec.repeatable) throw new UsageError(`--${spec.name} is given twice.`)
    values.set(spec.name, [
      ...(values.get(spec.name) ?? []),
      checkedValue(spec, token.value, token.inlineValue === true),
    ])
  }
  return new ParsedArguments(positionals, values)
}

function checkedValue(spec: OptionSpec, value: string | undefined, inline: boolean): string {
  if (spec.value === undefined) {
    if (value !== undefined) throw new UsageError(`--${spec.name} takes no value, but was given "${display(value)}".`)
    return ''
  }
  if (value === undefined || value === '') throw new UsageError(`--${spec.name} needs a value: ${spec.value}.`)
  // `--output-dir --quiet` is a forgotten value, not a directory called --quiet; that one is --output-dir=--quiet.
  if (!inline && value.startsWith('-'))
    throw new UsageError(`--${spec.name} needs a value, but is followed by ${display(value)}.`)
  return value
}

function unknownOption(rawName: string, specs: readonly OptionSpec[]): UsageError {
  const nearest = specs
    .map(({ name }) => ({ name, distance: editDistance(rawName, `--${name}`) }))
    .sort((a, b) => a.distance - b.distance)[0]
  const advice = nearest !== undefined && nearest.distance <= 3 ? ` Did you mean --${nearest.name}?` : ''
  return new UsageError(`There is no option ${display(rawName)}.${advice}`)
}

/** Number of letters to insert, delete or change (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
