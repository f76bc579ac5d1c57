import path from 'node:path'
import type { Assessment } from './assess.js'
import type { Bundle } from './bundle/bundle.js'
import type { ModelComparison } from './compare/comparison.js'
import { ConversionError, type Diagnostic, diagnostic, isError, messageOf, refuse } from './diagnostics/diagnostic.js'
import { display } from './diagnostics/display.js'
import type { ModelFile } from './discover/discover.js'
import { parametersOf } from './outline-of.js'
import type { ModelReport, ModelStatus } from './report/report.js'
import type { ValidationReport } from './validate/validation.js'

/** What is known of a model so far; becomes its `ModelReport`. */
export interface ModelFindings {
  sha256: string | null
  assessment: Assessment | null
  /** Bytes of the weights as they are, or would be, written. */
  weightBytes: number
  comparison: ModelComparison | null
  validation: ValidationReport | null
  diagnostics: Diagnostic[]
}

/** Nothing is known yet but `diagnostics`. */
export const noFindings = (...diagnostics: Diagnostic[]): ModelFindings => ({
  sha256: null,
  assessment: null,
  weightBytes: 0,
  comparison: null,
  validation: null,
  diagnostics,
})

/** Throws the finding about a file that is neither HDF5 nor an archive; what it is instead is known from its first bytes. */
export function refuseForeignKinds(file: ModelFile): void {
  const name = display(file.file)
  const subject = { file: file.file }
  if (file.kind === 'git-lfs-pointer')
    refuse('file/git-lfs-pointer', `${name} is a Git LFS pointer, not the model itself.`, subject)
  if (file.kind === 'other') {
    if (file.named) refuse('file/not-hdf5', `${name} is neither an HDF5 file nor a .keras archive.`, subject)
    refuse('file/not-a-model', `${name} is neither an HDF5 file nor a .keras archive, so it was left out.`, subject)
  }
}

/** A finding about a file that is no model is an error when the user named that very file. */
export function inFile(finding: Diagnostic, file: ModelFile): Diagnostic {
  const severity = finding.code === 'file/not-a-model' && file.named ? 'error' : finding.severity
  return { ...finding, severity, subject: { file: file.file, ...finding.subject } }
}

/** What was thrown while `file` was worked on, as a finding. */
export function asDiagnostic(error: unknown, file: ModelFile): Diagnostic {
  if (error instanceof ConversionError) return inFile(error.diagnostic, file)
  const text = messageOf(error)
  const system = error instanceof Error && 'syscall' in error
  const finding = system
    ? diagnostic('output/not-writable', `${display(file.file)} could not be converted: ${display(text)}.`)
    : diagnostic('internal/error', `${display(file.file)} could not be converted: ${display(text)}.`)
  return inFile(finding, file)
}

/** Whether a finding is about the way, not about the model. */
export const isFailure = ({ code }: Diagnostic): boolean =>
  /^(validate|output|internal|cancelled|reader\/timeout)/.test(code)

/** What became of a model by its findings; `bundle` is null unless it was converted. */
export function statusOf({ diagnostics, assessment }: ModelFindings, bundle: Bundle | null): ModelStatus {
  if (bundle !== null) return 'converted'
  const errors = diagnostics.filter(isError)
  if (errors.length > 0) return errors.every(isFailure) ? 'failed' : 'refused'
  return assessment?.tfjs == null ? 'skipped' : 'convertible'
}

/** The report of a path or pattern that leads to no file. */
export function lostFile(finding: Diagnostic): ModelReport {
  const file: ModelFile = { file: finding.subject.file ?? '', path: '', named: true, kind: 'other', size: 0 }
  const findings = noFindings(finding)
  return modelReport(file, statusOf(findings, null), findings, { bundle: null, cwd: '', started: performance.now() })
}

/** The report of a model whose work has ended; `started` is when it began, by `performance.now()`. */
export function modelReport(
  file: ModelFile,
  status: ModelStatus,
  findings: ModelFindings,
  { bundle, cwd, started }: { readonly bundle: Bundle | null; readonly cwd: string; readonly started: number },
): ModelReport {
  const { sha256, assessment, weightBytes, comparison, validation, diagnostics } = findings
  const saved = assessment?.saved
  const tfjs = assessment?.tfjs
  return {
    file: file.file,
    status,
    outputDir: bundle === null ? null : relativeTo(cwd, bundle.directory),
    sha256,
    kerasVersion: saved?.kerasVersion ?? null,
    parameters: assessment === null ? 0 : parametersOf(assessment),
    weightBytes,
    bytes: bundle?.files.reduce((sum, { bytes }) => sum + bytes, 0) ?? 0,
    inputs: tfjs?.inputs ?? [],
    outputs: tfjs?.outputs ?? [],
    files: bundle?.files ?? [],
    renamed: tfjs?.renamed ?? {},
    training: tfjs == null ? null : (assessment?.training ?? null),
    comparison,
    validation,
    diagnostics,
    milliseconds: Math.round(performance.now() - started),
  }
}

/** Relative with `/` where the directory lies below `cwd`, else absolute. */
function relativeTo(cwd: string, directory: string): string {
  const relative = path.relative(cwd, directory)
  const inside = !path.isAbsolute(relative) && relative.split(path.sep)[0] !== '..'
  return (inside ? relative || '.' : directory).split(path.sep).join('/')
}
