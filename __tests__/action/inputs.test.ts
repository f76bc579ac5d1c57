import { describe, expect, it } from '@jest/globals'
import { InputError, type Inputs, loadInputs } from '../../src/action/inputs.js'

const load = (given: Readonly<Record<string, string>>): Inputs => loadInputs(name => given[name] ?? '')

function problemsOf(given: Readonly<Record<string, string>>): readonly string[] {
  try {
    load(given)
  } catch (error) {
    if (error instanceof InputError) return error.diagnostics.map(finding => finding.message)
    throw error
  }
  return []
}

describe('loadInputs', () => {
  it('takes an empty text for the default', () => {
    expect(load({})).toEqual({
      mode: 'convert',
      for: 'inference',
      customLayers: null,
      baseline: 'auto',
      maxModelBytes: null,
      maxGrowthPercent: null,
      comment: 'auto',
      githubToken: null,
      sarifFile: null,
      models: ['**/*.h5', '**/*.hdf5', '**/*.keras'],
      outputDir: 'tfjs-models',
      architecture: null,
      quantize: [],
      quantizationRounding: 'numpy2',
      maxQuantizationError: null,
      shardSizeBytes: 4194304,
      splitByLayer: false,
      metadata: [],
      validate: 'auto',
      samples: null,
      backend: 'auto',
      tfjsNodePath: null,
      bundle: null,
      artifact: true,
      artifactName: 'tfjs-{name}',
      retentionDays: null,
      destinations: [],
      version: null,
      channels: [],
      cors: 'ensure',
      corsOrigins: ['*'],
      endpoint: null,
      publicBaseUrls: [],
      allowRollback: false,
      publishPartial: false,
      dryRun: false,
      allowPrivilegedEvent: false,
      concurrency: null,
      timeoutSeconds: null,
      failOn: 'error',
      ifNoFilesFound: 'error',
    })
  })

  it('takes one pattern a line, braces and commas with it', () => {
    expect(load({ models: '  a/*.{h5,hdf5}\r\n\n b.h5 \n' }).models).toEqual(['a/*.{h5,hdf5}', 'b.h5'])
  })

  it('takes quantization rules with and without patterns', () => {
    expect(load({ quantize: 'uint8 = conv*, dense/kernel\nfloat16' }).quantize).toEqual([
      { dtype: 'uint8', patterns: ['conv*', 'dense/kernel'] },
      { dtype: 'float16' },
    ])
  })

  it('takes metadata files, with a colon in the path too', () => {
    expect(load({ metadata: 'labels: web/labels.json\nwin:C:\\x.json' }).metadata).toEqual([
      { key: 'labels', file: 'web/labels.json' },
      { key: 'win', file: 'C:\\x.json' },
    ])
  })

  it('takes the spellings of true and false that GitHub takes', () => {
    for (const text of ['true', 'True', 'TRUE']) expect(load({ 'split-by-layer': text }).splitByLayer).toBe(true)
    for (const text of ['false', 'False', 'FALSE']) expect(load({ artifact: text }).artifact).toBe(false)
  })

  it.each([
    ['artifact', 'yes', 'allowed are "true" and "false"'],
    ['validate', 'full', 'allowed are "auto", "none", "integrity", "predict" and "reference"'],
    ['fail-on', 'Error', 'allowed are "error", "warning" and "never"'],
    ['if-no-files-found', 'fail', 'allowed are "error", "warn" and "ignore"'],
    ['quantization-rounding', 'numpy', 'allowed are "numpy2" and "numpy1"'],
    ['concurrency', '0', 'allowed are whole numbers from 1 to 64'],
    ['concurrency', '1.5', 'allowed are whole numbers from 1 to 64'],
    ['retention-days', '1e3', 'allowed are whole numbers from 1 to 400'],
    ['timeout-seconds', '-1', 'allowed are whole numbers from 1 to 21600'],
    ['shard-size-bytes', '2147483648', 'allowed are whole numbers from 1 to 2147483647'],
    ['quantize', 'int8', 'it is float16, uint8, uint16 or auto, alone or'],
    ['quantize', 'uint8=', 'it has an empty pattern'],
    ['metadata', 'labels.json', 'it is written KEY:FILE.json'],
    ['mode', 'test', 'allowed are "convert", "check" and "validate"'],
    ['cors', 'on', 'allowed are "ensure", "verify" and "off"'],
    ['dry-run', '1', 'allowed are "true" and "false"'],
    ['comment', 'always', 'allowed are "auto", "true" and "false"'],
    ['max-model-bytes', '5MB', 'allowed are whole numbers from 1'],
    ['max-growth-percent', '-5', 'allowed are whole numbers from 0'],
    ['sarif-file', '../x.sarif', 'it lies outside the workspace'],
    ['output-dir', '../web', 'it lies outside the workspace'],
  ])('names the input %s, its value %s and what is allowed', (name, value, rule) => {
    const [problem, ...more] = problemsOf({ [name]: value })
    expect(more).toEqual([])
    expect(problem).toContain(`The input "${name}" is "${value}"`)
    expect(problem).toContain(rule.replaceAll('\\', ''))
  })

  it('names all that is wrong at once', () => {
    expect(problemsOf({ artifact: '1', validate: '2', concurrency: '3x' })).toHaveLength(3)
  })

  it('refuses two rules that both take every weight, and a key given twice', () => {
    expect(problemsOf({ quantize: 'uint8\nfloat16' })[0]).toContain('only one can stand without patterns')
    expect(problemsOf({ metadata: 'a:b.json\na:c.json' })[0]).toContain('its key is given twice')
  })

  it('takes an absolute output directory', () => {
    expect(load({ 'output-dir': '/srv/models' }).outputDir).toBe('/srv/models')
  })

  it('shows a hostile value without its controls', () => {
    const [problem] = problemsOf({ validate: 'x\n::error::owned' })
    expect(problem).not.toMatch(/\n|::/)
  })
})
