import fs from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import * as library from '../src/index.js'

/** Every name that `src/index.ts` exports, types included. */
const names = [...fs.readFileSync('src/index.ts', 'utf8').matchAll(/export (?:type )?\{([^}]+)\}/g)]
  .flatMap(([, list = '']) => list.split(','))
  .map(name => name.replace(/^\s*type\s/, '').trim())
  .filter(name => name !== '')
  .sort()

describe('the public names of the library', () => {
  it('change only on purpose', () => {
    expect(Object.keys(library).sort()).toEqual([
      'ConversionError',
      'check',
      'convert',
      'inspect',
      'validate',
      'version',
    ])
    expect(names).toEqual(
      [
        'BaselineOrigin',
        'Budgets',
        'Bundle',
        'BundleFile',
        'Change',
        'ChangedLayer',
        'ChangedOption',
        'CheckOptions',
        'ConversionError',
        'ConvertOptions',
        'Contribution',
        'Diagnostic',
        'DiagnosticCode',
        'EncodeOptions',
        'FailOn',
        'InspectOptions',
        'InspectedLayer',
        'Inspection',
        'JsonObject',
        'JsonValue',
        'LayerName',
        'ModelComparison',
        'ModelDifference',
        'ModelReport',
        'ModelStatus',
        'ModelTensor',
        'OutputError',
        'PredictionCheck',
        'Progress',
        'QuantizationDtype',
        'QuantizationReport',
        'QuantizationRule',
        'ReaderLimits',
        'Report',
        'RunOptions',
        'Severity',
        'Stage',
        'Subject',
        'TrainingChange',
        'TrainingReport',
        'ValidateOptions',
        'ValidationLevel',
        'ValidationReport',
        'WeightEntry',
        'WeightGroup',
        'check',
        'convert',
        'inspect',
        'validate',
        'version',
      ].sort(),
    )
  })

  it('all stand in docs/library.md', () => {
    const docs = fs.readFileSync('docs/library.md', 'utf8')
    expect(names.filter(name => !new RegExp(`\\b${name}\\b`).test(docs))).toEqual([])
  })
})
