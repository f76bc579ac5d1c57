import fs from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { fillTables } from '../../scripts/readme-tables.mjs'
import { loadInputs } from '../../src/action/inputs.js'
import { outputsOf } from '../../src/action/outputs.js'
import { nothingPublished } from '../../src/action/publish-models.js'

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
  readonly runs: { readonly using: string; readonly main: string }
}

const text = fs.readFileSync('action.yml', 'utf8')
const action = parse(text) as ActionFile

function namesRead(): string[] {
  const names: string[] = []
  loadInputs(name => {
    names.push(name)
    return ''
  })
  return [...new Set(names)].sort()
}

describe('action.yml', () => {
  it('runs the committed bundle on node24', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/action/index.js' })
  })

  it('declares the inputs that the code reads, and no other', () => {
    expect(Object.keys(action.inputs).sort()).toEqual(namesRead())
  })

  it('has the defaults that the code has, as texts', () => {
    for (const { default: value } of Object.values(action.inputs)) expect(typeof value).toBe('string')
    // The runner puts the job's token in the place of the expression.
    const filled = (name: string): string =>
      (action.inputs[name]?.default ?? '').replace(/^\$\{\{ github\.token \}\}$/, '')
    expect(loadInputs(filled)).toEqual(loadInputs(() => ''))
  })

  it('says the default of every input in its description', () => {
    for (const { description } of Object.values(action.inputs)) expect(description).toMatch(/Default: /)
  })

  it('names every allowed value in the description', () => {
    for (const [name, values] of Object.entries({
      mode: ['convert', 'check'],
      comment: ['auto', 'true', 'false'],
      cors: ['ensure', 'verify', 'off'],
      'quantization-rounding': ['numpy2', 'numpy1'],
      validate: ['none', 'integrity', 'predict', 'auto'],
      'fail-on': ['error', 'warning', 'never'],
      'if-no-files-found': ['error', 'warn', 'ignore'],
    })) {
      for (const value of values) {
        expect(action.inputs[name]?.description).toContain(`\`${value}\``)
        expect(() => loadInputs(read => (read === name ? value : ''))).not.toThrow()
      }
    }
  })

  it('declares the outputs that the code sets, and no other', () => {
    const report = {
      schemaVersion: 1,
      tool: { name: 'keras-to-tfjs', version: '0' },
      baseline: null,
      diagnostics: [],
      models: [],
    } as const
    const { outputs } = outputsOf(report, {
      cwd: '/',
      outputDir: 'o',
      reportFile: '/r',
      sarifFile: '',
      receiptFile: '',
      deliveries: new Map(),
      published: nothingPublished,
    })
    expect(Object.keys(action.outputs).sort()).toEqual(Object.keys(outputs).sort())
  })

  it('is what the tables of the README say', () => {
    const readme = fs.readFileSync('README.md', 'utf8')
    // To mend it: node scripts/readme-tables.mjs
    expect(readme).toBe(fillTables(readme, action))
  })

  it.each(['README.md', 'docs/action.md'])('is quoted in %s only with inputs that exist', file => {
    const blocks = [...fs.readFileSync(file, 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml = '']) => yaml)
    const used = blocks.flatMap(yaml => withBlocks(parse(yaml)))
    expect(used.length).toBeGreaterThan(0)
    for (const name of used) expect(Object.keys(action.inputs)).toContain(name)
  })
})

/** Names of the inputs that steps of this Action are given, anywhere in a workflow. */
function withBlocks(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  if ('uses' in value && /keras-to-tfjs@/.test(String(value.uses)) && 'with' in value)
    return Object.keys(value.with ?? {})
  return Object.values(value).flatMap(withBlocks)
}
