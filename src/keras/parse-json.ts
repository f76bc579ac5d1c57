import { refuse } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import type { JsonObject, JsonValue } from './json.js'

/** Limits on one JSON text; the defaults are far above any model that Keras writes. */
export interface JsonLimits {
  /** UTF-16 code units of the text. */
  readonly characters: number
  /** Values and keys together. */
  readonly tokens: number
  /** Objects and arrays inside each other. */
  readonly depth: number
}

/** The limits that `parseJson` keeps unless told otherwise. */
export const defaultJsonLimits: JsonLimits = { characters: 32 * 1024 * 1024, tokens: 5_000_000, depth: 128 }

/** How to read a JSON text. */
export interface ParseJsonOptions extends Partial<JsonLimits> {
  /** What the text is, as the start of a sentence: `The attribute "model_config"`. */
  readonly what?: string
}

/**
 * Reads a JSON text as Python's `json.loads` does: `NaN`, `Infinity` and `-Infinity` are numbers, integers beyond
 * 2^53 become `bigint`, of equal keys the last value wins at the place of the first. Objects have no prototype.
 *
 * Keys keep their order, except that JavaScript puts keys that are array indices (`"0"`, `"17"`) first and in
 * ascending order; Keras writes none where the order has a meaning (config keys are Python identifiers).
 *
 * @throws ConversionError `keras/invalid-json` for anything else, for a key `__proto__`, and beyond the limits.
 */
export function parseJson(text: string, options: ParseJsonOptions = {}): JsonValue {
  return new JsonParser(text, options).parse()
}

// Python refuses longer integers too (sys.int_info.default_max_str_digits); BigInt() needs quadratic time for them.
const MAX_DIGITS = 4300
const NUMBER = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/y
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids exactly these inside a string.
const PLAIN_STRING = /[^"\\\u0000-\u001f]*/y
const WHITESPACE = /[ \t\n\r]*/y
const HEX4 = /^[0-9a-fA-F]{4}$/
const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}
const words: readonly (readonly [string, JsonValue])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
]

class JsonParser {
  readonly #text: string
  readonly #limits: JsonLimits
  readonly #what: string
  #at = 0
  #tokens = 0

  constructor(text: string, { what, ...limits }: ParseJsonOptions) {
    this.#text = text
    this.#limits = { ...defaultJsonLimits, ...limits }
    this.#what = what ?? 'The text'
  }

  parse(): JsonValue {
    const { characters } = this.#limits
    if (this.#text.length > characters) this.#exceeds(`${this.#text.length} characters`, characters)
    this.#skipWhitespace()
    const value = this.#value(0)
    this.#skipWhitespace()
    if (this.#at < this.#text.length) this.#fail('has text after its end')
    return value
  }

  #value(depth: number): JsonValue {
    this.#count()
    switch (this.#text[this.#at]) {
      case '{':
        return this.#object(depth + 1)
      case '[':
        return this.#array(depth + 1)
      case '"':
        return this.#string()
      default:
        return this.#wordOrNumber()
    }
  }

  #object(depth: number): JsonObject {
    this.#enter(depth)
    const object: JsonObject = Object.create(null)
    if (this.#take('}')) return object
    do {
      this.#skipWhitespace()
      if (this.#text[this.#at] !== '"') this.#fail('has no key where one belongs')
      this.#count()
      const key = this.#string()
      if (key === '__proto__') this.#fail('has the key "__proto__", which no Keras configuration has,')
      this.#skipWhitespace()
      if (!this.#take(':')) this.#fail('has no ":" where one belongs')
      this.#skipWhitespace()
      object[key] = this.#value(depth)
      this.#skipWhitespace()
    } while (this.#take(','))
    if (!this.#take('}')) this.#fail('has no "," or "}" where one belongs')
    return object
  }

  #array(depth: number): JsonValue[] {
    this.#enter(depth)
    const array: JsonValue[] = []
    if (this.#take(']')) return array
    do {
      this.#skipWhitespace()
      array.push(this.#value(depth))
      this.#skipWhitespace()
    } while (this.#take(','))
    if (!this.#take(']')) this.#fail('has no "," or "]" where one belongs')
    return array
  }

  #enter(depth: number): void {
    if (depth > this.#limits.depth) this.#exceeds(`more than ${this.#limits.depth} nested levels`, this.#limits.depth)
    this.#at++
    this.#skipWhitespace()
  }

  #string(): string {
    this.#at++
    let value = ''
    for (;;) {
      value += this.#match(PLAIN_STRING)
      const end = this.#text[this.#at]
      if (end === '"') break
      if (end !== '\\') this.#fail(end === undefined ? 'ends inside a string' : 'has a control character in a string')
      this.#at++
      value += this.#escape()
    }
    this.#at++
    return value
  }

  /** Halves of surrogate pairs join by themselves; a lone half stays, as in Python. */
  #escape(): string {
    const letter = this.#text[this.#at] ?? ''
    this.#at++
    if (letter !== 'u') return escapes[letter] ?? this.#fail('has an unknown escape in a string')
    const digits = this.#text.slice(this.#at, this.#at + 4)
    if (!HEX4.test(digits)) this.#fail('has an unknown escape in a string')
    this.#at += 4
    return String.fromCharCode(Number.parseInt(digits, 16))
  }

  #wordOrNumber(): JsonValue {
    NUMBER.lastIndex = this.#at
    const match = NUMBER.exec(this.#text)
    if (match !== null) {
      this.#at += match[0].length
      return this.#number(match[0], match[1] === undefined && match[2] === undefined)
    }
    for (const [word, value] of words) {
      if (!this.#text.startsWith(word, this.#at)) continue
      this.#at += word.length
      return value
    }
    this.#fail(this.#at >= this.#text.length ? 'ends too early' : 'has no value where one belongs')
  }

  #number(digits: string, integer: boolean): number | bigint {
    const value = Number(digits)
    if (!integer) return value
    if (digits.length > MAX_DIGITS) this.#exceeds(`a number of ${digits.length} digits`, MAX_DIGITS)
    // Python has no integer -0.
    if (Number.isSafeInteger(value)) return value === 0 ? 0 : value
    return BigInt(digits)
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at
    const match = pattern.exec(this.#text)?.[0] ?? ''
    this.#at += match.length
    return match
  }

  #skipWhitespace(): void {
    const code = this.#text.charCodeAt(this.#at)
    if (code <= 0x20) this.#match(WHITESPACE)
  }

  #take(character: string): boolean {
    if (this.#text[this.#at] !== character) return false
    this.#at++
    return true
  }

  #count(): void {
    if (++this.#tokens > this.#limits.tokens)
      this.#exceeds(`more than ${this.#limits.tokens} values`, this.#limits.tokens)
  }

  #fail(how: string): never {
    const near = this.#text.slice(this.#at, this.#at + 20)
    const where = near === '' ? 'at the end' : `before "${display(near)}"`
    return refuse('keras/invalid-json', `${this.#what} is not JSON: it ${how} at character ${this.#at}, ${where}.`)
  }

  #exceeds(what: string, limit: number): never {
    return refuse('keras/invalid-json', `${this.#what} has ${what}; the limit is ${limit}.`)
  }
}
