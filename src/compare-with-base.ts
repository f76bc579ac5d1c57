import type { Assessment } from './assess.js'
import type { BaseAnswer, Baseline, BaseModel } from './baseline.js'
import { checkGrowth, checkSize } from './compare/budgets.js'
import { compareModels, type ModelComparison } from './compare/comparison.js'
import { markKnown } from './compare/known.js'
import type { Diagnostic } from './diagnostics/diagnostic.js'
import type { ModelFile } from './discover/discover.js'
import { asDiagnostic, type ModelFindings } from './model-findings.js'
import { outlineOf } from './outline-of.js'
import type { RunSettings } from './run-options.js'

/** One model beside its version in the baseline, which is looked up once, when it is first needed. */
export class ModelAndBase {
  readonly #file: ModelFile
  readonly #sha256: Promise<string>
  readonly #baseline: Baseline | null
  readonly #settings: RunSettings
  #answer: Promise<BaseAnswer> | undefined

  constructor(file: ModelFile, sha256: Promise<string>, baseline: Baseline | null, settings: RunSettings) {
    this.#file = file
    this.#sha256 = sha256
    this.#baseline = baseline
    this.#settings = settings
  }

  /** The findings of a model that is larger than its budgets allow. */
  async checkBudgets(weightBytes: number): Promise<readonly Diagnostic[]> {
    const { budgets } = this.#settings
    const { file } = this.#file
    const size = checkSize(file, weightBytes, budgets)
    if (budgets.maxGrowthPercent === undefined) return size
    const baseBytes = (await this.#base()).model?.outline?.contract?.weightBytes
    return baseBytes === undefined ? size : [...size, ...checkGrowth(file, weightBytes, baseBytes, budgets)]
  }

  /** Adds the comparison and what stood in its way, and marks the findings that the baseline has too. Throws only when cancelled. */
  async complete(findings: ModelFindings): Promise<void> {
    if (this.#baseline === null) return
    try {
      const { model, diagnostics } = await this.#base()
      findings.comparison = compare(model, findings.assessment, this.#settings)
      if (model !== null) findings.diagnostics = markKnown(findings.diagnostics, model.diagnostics)
      findings.diagnostics.push(...diagnostics)
    } catch (error) {
      this.#settings.signal?.throwIfAborted()
      findings.diagnostics.push(asDiagnostic(error, this.#file))
    }
  }

  #base(): Promise<BaseAnswer> {
    this.#answer ??= this.#lookUp()
    return this.#answer
  }

  async #lookUp(): Promise<BaseAnswer> {
    return (await this.#baseline?.find(this.#file, await this.#sha256)) ?? { model: null, diagnostics: [] }
  }
}

function compare(base: BaseModel | null, now: Assessment | null, { quantize }: RunSettings): ModelComparison {
  if (base === null) return { state: 'new', baseFile: null, difference: null }
  if (base.sameBytes) return { state: 'unchanged', baseFile: base.file, difference: null }
  const outline = now === null ? null : outlineOf(now, quantize)
  const difference = base.outline === null || outline === null ? null : compareModels(base.outline, outline)
  return { state: 'changed', baseFile: base.file, difference }
}
