import { display } from '../diagnostics/display.js'
import type { Contribution } from '../validate/choose-types.js'
import type { OutputError } from '../validate/output-error.js'
import type { QuantizationReport } from '../validate/quantization.js'
import { formatCount, formatNumber, formatPercent } from './amounts.js'
import type { ModelReport } from './report.js'

/** Weights that are named beside an output; the report file has all. */
const NAMED_WEIGHTS = 3

/** What quantization does to the predictions of a model, a sentence a line; empty where it was not measured. */
export function describeQuantization({ validation }: ModelReport): readonly string[] {
  const measured = validation?.quantization
  if (measured === undefined) return []
  const several = measured.outputs.length > 1
  return [
    ...measured.outputs.map(output => `quantized: ${describeOutput(output, several)}${describeLimit(measured)}`),
    ...describeWeights(measured),
  ]
}

function describeOutput(
  { name, error, meanDifference, largestValue, cosine, classes }: OutputError,
  named: boolean,
): string {
  const mean = formatPercent(largestValue === 0 ? 0 : meanDifference / largestValue)
  const agreement = classes === undefined ? '' : `, ${classes.same} of ${formatNumber(classes.of)} classes the same`
  const subject = named ? `${display(name)} moves` : 'outputs move'
  return `${subject} by up to ${formatPercent(error)} of the largest value (mean ${mean}, cosine ${briefCosine(cosine)})${agreement}`
}

/** As many digits as tell it from 1. */
const briefCosine = (cosine: number): string => (cosine > 0.999999 ? '1.000000' : cosine.toFixed(6))

function describeLimit({ samples, inputs, limit }: QuantizationReport): string {
  const allowed = limit === null ? '' : `, ${formatPercent(limit)} allowed`
  return `; ${formatCount(samples, inputs === 'samples' ? 'sample' : 'generated sample')}${allowed}`
}

function describeWeights({ weights }: QuantizationReport): string[] {
  if (weights.length === 0) return []
  const counts = new Map<string, number>()
  for (const { dtype } of weights) counts.set(dtype, (counts.get(dtype) ?? 0) + 1)
  const types = [...counts].map(([dtype, count]) => `${count} ${dtype}`).join(', ')
  const most = weights.filter(({ error }) => error !== null && error > 0).slice(0, NAMED_WEIGHTS)
  const blame = most.length === 0 ? '' : `; most by ${most.map(describeWeight).join(', ')}`
  const unmeasured = weights.filter(({ error }) => error === null).length
  const rest = unmeasured === 0 ? '' : `; ${formatCount(unmeasured, 'weight')} not measured alone`
  return [`quantized: weights ${types}${blame}${rest}`]
}

const describeWeight = ({ name, dtype, error }: Contribution): string =>
  `${display(name)} (${dtype}, ${formatPercent(error ?? 0)})`
