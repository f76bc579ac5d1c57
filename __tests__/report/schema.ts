import fs from 'node:fs'
import { createRequire } from 'node:module'
import type { ErrorObject } from 'ajv'
import { Ajv } from 'ajv'
import draft04 from 'ajv-draft-04'
import formats from 'ajv-formats'

/** A value that `require` or `import` gave, whichever way it holds the default export. */
const unwrap = <Value>(module: Value | { readonly default: Value }): Value =>
  typeof module === 'object' && module !== null && 'default' in module ? module.default : (module as Value)

const describeErrors = (errors: readonly ErrorObject[] | null | undefined): string[] =>
  (errors ?? [])
    .slice(0, 5)
    .map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`)

/** What is wrong with a value by the published schema of reports. Undeclared properties are wrong here, though users may see them. */
export function reportErrors(value: unknown): string[] {
  const schema = JSON.parse(fs.readFileSync('docs/report.schema.json', 'utf8')) as unknown
  const ajv = new Ajv({ strict: false })
  const validate = ajv.compile(closed(schema) as object)
  validate(value)
  return describeErrors(validate.errors)
}

/** The schema with no further property allowed where it lists some. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== 'object' || schema === null) return schema
  const copy = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]))
  const lists = typeof copy['properties'] === 'object' && copy['type'] === 'object'
  return lists ? { ...copy, additionalProperties: false } : copy
}

/** What is wrong with a SARIF log by the schema of OASIS. */
export function sarifErrors(value: unknown): string[] {
  const file = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')
  const Draft04 = unwrap(draft04 as unknown as typeof Ajv | { default: typeof Ajv })
  // Its patterns are no Unicode regular expressions.
  const ajv = new Draft04({ strict: false, allErrors: true, unicodeRegExp: false })
  unwrap(formats as unknown as ((to: Ajv) => Ajv) | { default: (to: Ajv) => Ajv })(ajv)
  const validate = ajv.compile(JSON.parse(fs.readFileSync(file, 'utf8')) as object)
  validate(value)
  return describeErrors(validate.errors)
}
