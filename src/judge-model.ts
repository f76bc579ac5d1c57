import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type Assessment, assess } from './assess.js'
import type { Baseline } from './baseline.js'
import type { Bundle } from './bundle/bundle.js'
import { ModelAndBase } from './compare-with-base.js'
import { type Diagnostic, isError } from './diagnostics/diagnostic.js'
import type { ModelFile } from './discover/discover.js'
import {
  asDiagnostic,
  inFile,
  isFailure,
  type ModelFindings,
  modelReport,
  noFindings,
  refuseForeignKinds,
  statusOf,
} from './model-findings.js'
import type { Cage } from './reader/cage.js'
import type { ModelReport } from './report/report.js'
import type { RunSettings } from './run-options.js'
import { weightBytesOf } from './weight-bytes.js'

/** What is done with a model that nothing speaks against; null when a finding then stands in the way. */
export type Finish = (
  assessment: Assessment,
  cage: Cage,
  findings: ModelFindings,
  checkBudgets: CheckBudgets,
) => Promise<Bundle | null>

/** The findings of a model whose weights have more bytes than its budgets allow. */
export type CheckBudgets = (weightBytes: number) => Promise<readonly Diagnostic[]>

/** A model file on its way to a verdict. */
export interface Case {
  readonly file: ModelFile
  readonly openReader: () => Promise<Cage>
  readonly baseline: Baseline | null
  readonly settings: RunSettings
}

/**
 * The whole verdict on one model file: describe, rewrite, lower, hold against the budgets, then `finish` unless a
 * finding is an error, and at last compare with the baseline. Whatever goes wrong stands in the report; only a
 * cancelled run throws.
 */
export async function judgeModel(
  { file, openReader, baseline, settings }: Case,
  finish?: Finish,
): Promise<ModelReport> {
  const started = performance.now()
  const findings = noFindings()
  const digest = sha256Of(file.path)
  digest.catch(() => {})
  const compared = new ModelAndBase(file, digest, baseline, settings)
  let bundle: Bundle | null = null
  let failed = false
  try {
    refuseForeignKinds(file)
    const cage = await openReader()
    try {
      settings.report({ kind: 'stage', file: file.file, stage: 'describe' })
      const assessment = await assess(cage, settings)
      findings.sha256 = await digest
      await note(file, assessment, compared, findings, settings)
      const stopped = assessment.tfjs === null || findings.diagnostics.some(isError)
      if (!stopped && finish !== undefined)
        bundle = await finish(assessment, cage, findings, bytes => compared.checkBudgets(bytes))
    } finally {
      await cage.close()
    }
  } catch (error) {
    settings.signal?.throwIfAborted()
    findings.diagnostics.push(asDiagnostic(error, file))
    failed = findings.diagnostics.some(isFailure)
  }
  await compared.complete(findings)
  const status = failed ? 'failed' : statusOf(findings, bundle)
  return modelReport(file, status, findings, { bundle, cwd: settings.cwd, started })
}

async function note(
  file: ModelFile,
  assessment: Assessment,
  compared: ModelAndBase,
  findings: ModelFindings,
  { quantize }: RunSettings,
): Promise<void> {
  findings.assessment = assessment
  findings.diagnostics.push(...assessment.diagnostics.map(finding => inFile(finding, file)))
  if (assessment.tfjs === null) return
  findings.weightBytes = weightBytesOf(assessment.tfjs, quantize)
  findings.diagnostics.push(...(await compared.checkBudgets(findings.weightBytes)))
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(chunk as Uint8Array)
  return hash.digest('hex')
}
