import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'

/** How large models may become. */
export interface Budgets {
  /** Bytes that the weight files of one model may have together. */
  readonly maxModelBytes?: number
  /** Percent by which these bytes may grow from the baseline to now. */
  readonly maxGrowthPercent?: number
}

/** The finding of a model whose weights are too large by themselves. */
export function checkSize(file: string, weightBytes: number, { maxModelBytes }: Budgets): readonly Diagnostic[] {
  if (maxModelBytes === undefined || weightBytes <= maxModelBytes) return []
  const message = `The weights of ${display(file)} have ${grouped(weightBytes)} bytes; the budget is ${grouped(maxModelBytes)}.`
  return [diagnostic('budget/model-bytes', message, { file })]
}

/** The finding of a model whose weights have grown too much since the baseline. */
export function checkGrowth(
  file: string,
  weightBytes: number,
  baseBytes: number,
  { maxGrowthPercent }: Budgets,
): readonly Diagnostic[] {
  const growth = (100 * (weightBytes - baseBytes)) / baseBytes
  if (maxGrowthPercent === undefined || !(growth > maxGrowthPercent)) return []
  const message = `The weights of ${display(file)} grew by ${growth.toFixed(1)} percent, from ${grouped(baseBytes)} to ${grouped(weightBytes)} bytes; the budget is ${maxGrowthPercent} percent.`
  return [diagnostic('budget/growth', message, { file })]
}

const grouped = (count: number): string => count.toLocaleString('en-US')
