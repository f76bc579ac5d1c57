import { readFile } from 'node:fs/promises'
import type { Baseline, BaseModel } from './baseline.js'
import { catalogue } from './diagnostics/catalogue.js'
import { ConversionError, type Diagnostic, diagnostic } from './diagnostics/diagnostic.js'
import { display } from './diagnostics/display.js'
import type { ModelReport, Report } from './report/report.js'

/** Opens a report of an earlier run as a baseline. Throws `ConversionError` when it is none. */
export async function openReport(file: string, name: string): Promise<Baseline> {
  const models = modelsIn(await readReport(file, name), name)
  return {
    origin: { kind: 'report', name, commit: null },
    find: async (model, sha256) => {
      const base = models.find(one => one.file === model.file) ?? models.find(one => one.sha256 === sha256)
      return { model: base === undefined ? null : baseModel(base, sha256), diagnostics: [] }
    },
    close: async () => {},
  }
}

async function readReport(file: string, name: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown
  } catch (cause) {
    const message = `The baseline ${display(name)} cannot be read as a report: ${cause instanceof SyntaxError ? 'it is not JSON' : 'it cannot be opened'}.`
    throw new ConversionError(diagnostic('option/invalid', message, { file: name }), { cause })
  }
}

/** The models of a report, as far as they are used here. */
type KnownModel = Pick<ModelReport, 'file' | 'sha256' | 'parameters' | 'inputs' | 'outputs' | 'weightBytes'> & {
  readonly diagnostics: readonly Diagnostic[]
}

function modelsIn(value: unknown, name: string): readonly KnownModel[] {
  const report = value as Partial<Report> | null
  const ours = typeof report === 'object' && report?.tool?.name === 'keras-to-tfjs' && report.schemaVersion === 1
  if (!ours || !Array.isArray(report.models) || !report.models.every(isModel)) {
    const message = `The baseline ${display(name)} is no report of keras-to-tfjs.`
    throw new ConversionError(diagnostic('option/invalid', message, { file: name }))
  }
  return report.models
}

function isModel(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const model = value as Partial<ModelReport>
  const lists = [model.inputs, model.outputs, model.diagnostics].every(Array.isArray)
  return typeof model.file === 'string' && typeof model.parameters === 'number' && lists && hasKnownCodes(model)
}

/** A newer version may have found what this one has no word for; such a finding excuses nothing. */
const hasKnownCodes = ({ diagnostics = [] }: Partial<ModelReport>): boolean =>
  diagnostics.every(finding => typeof finding === 'object' && finding !== null && typeof finding.subject === 'object')

function baseModel(model: KnownModel, sha256: string): BaseModel {
  const { parameters, inputs, outputs, weightBytes } = model
  const contract = inputs.length > 0 && typeof weightBytes === 'number' ? { inputs, outputs, weightBytes } : null
  return {
    file: model.file,
    sameBytes: model.sha256 === sha256,
    diagnostics: model.diagnostics.filter(({ code }) => Object.hasOwn(catalogue, code)),
    outline: { layers: null, parameters, contract },
  }
}
