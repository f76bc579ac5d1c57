import { mkdir, rm } from 'node:fs/promises'
import type { Bundle } from './bundle/bundle.js'
import { discardStaging, stageBundle } from './bundle/staging.js'
import { type Diagnostic, diagnostic, isError } from './diagnostics/diagnostic.js'
import { display } from './diagnostics/display.js'
import { formatPercent } from './report/amounts.js'
import type { EncodeOptions } from './tfjs/encode.js'
import type { StorageType } from './validate/choose-types.js'
import {
  askFloat32,
  compareWithFloat32,
  type Float32Answer,
  type QuantizationMeasurement,
  type QuantizationRequest,
} from './validate/quantization.js'
import type { ValidationLevel, ValidationReport } from './validate/validation.js'

/** A bundle as written and put to the proof. */
export interface ProvenBundle {
  /** Null when a finding is an error. */
  readonly bundle: Bundle | null
  /** Findings of writing it. */
  readonly diagnostics: readonly Diagnostic[]
  readonly validation: ValidationReport
}

/** How a quantized bundle is made; both steps are those of a bundle that is not quantized. */
export interface QuantizedEncoding {
  /** Empty directory for the bundle. */
  readonly directory: string
  /** Directory in which the float32 model is staged meanwhile. */
  readonly outputDir: string
  readonly level: ValidationLevel | 'auto'
  readonly request: QuantizationRequest
  readonly write: (
    directory: string,
    encode: EncodeOptions,
    chosen: ReadonlyMap<string, StorageType>,
  ) => Promise<{ readonly bundle: Bundle; readonly diagnostics: readonly Diagnostic[] }>
  readonly validate: (
    bundle: Bundle,
    encode: EncodeOptions,
    level: ValidationLevel | 'auto',
  ) => Promise<ValidationReport>
}

/** Times that types are chosen, each with a stricter limit, when the samples as a whole show a larger error than the few they were chosen by. */
const MOST_ATTEMPTS = 3

/**
 * Writes a model in float32 first and puts that to the full proof; then writes it quantized, proves that too, and
 * measures what quantization does to the predictions. The float32 model is gone afterwards.
 */
export async function encodeQuantized(encoding: QuantizedEncoding): Promise<ProvenBundle> {
  const twin = await stageBundle(encoding.outputDir)
  try {
    const { encode } = encoding.request
    const plain = { ...encode, quantize: [] }
    const written = await encoding.write(twin.directory, plain, new Map())
    const float32 = await encoding.validate(written.bundle, plain, encoding.level)
    if (float32.diagnostics.some(isError))
      return { bundle: null, diagnostics: written.diagnostics, validation: float32 }
    return await quantize(twin.directory, float32, encoding)
  } finally {
    await discardStaging(twin)
  }
}

async function quantize(twin: string, float32: ValidationReport, encoding: QuantizedEncoding): Promise<ProvenBundle> {
  const { request, validate } = encoding
  const { written, measured } = await chooseAndWrite(twin, float32, encoding)
  const proof = await validate(written.bundle, request.encode, 'predict')
  const own = proof.diagnostics.filter(
    finding => isError(finding) || !float32.diagnostics.some(({ code }) => code === finding.code),
  )
  const findings = [...float32.diagnostics, ...own]
  if (!findings.some(isError)) findings.push(...judge(measured, request, findings))
  const failed = findings.some(isError)
  const validation: ValidationReport = {
    ...float32,
    ...proof,
    level: proof.diagnostics.some(isError) || proof.level !== 'predict' ? proof.level : float32.level,
    diagnostics: findings,
    ...(measured === null ? {} : { quantization: { ...measured, float32: float32.predictions } }),
  }
  return {
    bundle: failed ? null : written.bundle,
    diagnostics: written.diagnostics,
    validation,
  }
}

async function chooseAndWrite(
  twin: string,
  float32: ValidationReport,
  { request, directory, write }: QuantizedEncoding,
): Promise<{
  readonly written: Awaited<ReturnType<QuantizedEncoding['write']>>
  readonly measured: QuantizationMeasurement | null
}> {
  const isOpen = request.encode.quantize.some(({ dtype }) => dtype === 'auto')
  let limit = request.limit
  for (let attempt = 1; ; attempt++) {
    const answer = float32.predictions.length === 0 ? null : await askFloat32(twin, { ...request, limit })
    const written = await write(directory, request.encode, typesIn(answer))
    const measured = answer === null ? null : await compareWithFloat32(directory, answer, request)
    if (measured === null || request.limit === null || limit === null) return { written, measured }
    const canDoBetter = isOpen && attempt < MOST_ATTEMPTS && Number.isFinite(measured.error)
    if (measured.error <= request.limit || !canDoBetter) return { written, measured }
    limit *= (0.9 * request.limit) / measured.error
    await rm(directory, { recursive: true })
    await mkdir(directory)
  }
}

const typesIn = (answer: Float32Answer | null): ReadonlyMap<string, StorageType> =>
  new Map(answer?.contributions?.map(({ name, dtype }) => [name, dtype]))

/** Quantization may move an output by this part of its largest value before it is worth a warning. */
const NOTABLE_ERROR = 0.1

function judge(
  measured: QuantizationMeasurement | null,
  { limit, encode }: QuantizationRequest,
  findings: readonly Diagnostic[],
): Diagnostic[] {
  const isOpen = encode.quantize.some(({ dtype }) => dtype === 'auto')
  if (measured === null || (isOpen && measured.weights.length === 0)) {
    if (limit === null) return []
    const message = `What quantization does to the predictions could not be measured, so the limit of ${formatPercent(limit)} is not shown to hold.`
    return [diagnostic('validate/quantization-not-measured', message)]
  }
  const [worst] = [...measured.outputs].sort((a, b) => b.error - a.error)
  if (worst === undefined) return []
  const { name, error } = worst
  if (limit !== null && error > limit) return [exceeded(measured, name, error, limit)]
  if (error <= NOTABLE_ERROR || findings.some(({ code }) => code === 'validate/quantization-loss')) return []
  const message = `Quantization moves the output "${display(name)}" by up to ${formatPercent(error)} of its largest value.`
  return [diagnostic('validate/quantization-loss', message)]
}

function exceeded({ weights }: QuantizationMeasurement, name: string, error: number, limit: number): Diagnostic {
  const most = weights
    .filter(each => each.error !== null && each.error > 0)
    .slice(0, 3)
    .map(each => `${display(each.name)} (${each.dtype}, ${formatPercent(each.error ?? 0)})`)
  const blame = most.length === 0 ? '' : `; by themselves, these weights contribute most: ${most.join(', ')}`
  const message = `Quantization moves the output "${display(name)}" by up to ${formatPercent(error)} of its largest value, and ${formatPercent(limit)} is allowed${blame}.`
  return diagnostic('validate/quantization-error', message)
}
