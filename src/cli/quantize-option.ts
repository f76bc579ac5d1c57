import { display } from '../diagnostics/display.js'
import type { QuantizationRule } from '../tfjs/encode.js'
import { UsageError } from './usage-error.js'

/** Reads the values of `--quantize`: `DTYPE` or `DTYPE=PATTERN,…`, at most one without patterns. */
export function parseQuantize(values: readonly string[]): readonly QuantizationRule[] {
  const rules = values.map(parseRule)
  if (rules.filter(({ patterns }) => patterns === undefined).length > 1) {
    throw new UsageError(
      'Only one --quantize can stand without patterns, because it takes every weight that no pattern matches.',
    )
  }
  return rules
}

function parseRule(value: string): QuantizationRule {
  const [, dtype, patterns] = /^(float16|uint8|uint16)(?:=(.*))?$/s.exec(value) ?? []
  if (dtype !== 'float16' && dtype !== 'uint8' && dtype !== 'uint16') {
    throw new UsageError(
      `--quantize is "${display(value)}"; it is float16, uint8 or uint16, alone or followed by =PATTERN,...`,
    )
  }
  if (patterns === undefined) return { dtype }
  const list = patterns.split(',')
  if (list.includes(''))
    throw new UsageError(`--quantize ${dtype}= has an empty pattern; write --quantize ${dtype} for all weights.`)
  return { dtype, patterns: list }
}
