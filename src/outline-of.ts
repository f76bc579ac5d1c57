import type { Assessment } from './assess.js'
import { type ModelOutline, outlineLayers } from './compare/outline.js'
import { valuesIn } from './keras/sizes.js'
import type { QuantizationRule } from './tfjs/encode.js'
import { weightBytesOf } from './weight-bytes.js'

/** Number of values in all weights of a model: those that are written, or those of the file where nothing can be. */
export const parametersOf = ({ saved, tfjs }: Assessment): number =>
  (tfjs?.weights ?? saved?.variables ?? []).reduce((sum, { shape }) => sum + valuesIn(shape), 0)

/** What a model is compared by; null when the file holds none that can be read. */
export function outlineOf(assessment: Assessment, quantize: readonly QuantizationRule[]): ModelOutline | null {
  const { saved, tfjs } = assessment
  if (saved === null) return null
  return {
    layers: outlineLayers(saved.network),
    parameters: parametersOf(assessment),
    contract:
      tfjs === null ? null : { inputs: tfjs.inputs, outputs: tfjs.outputs, weightBytes: weightBytesOf(tfjs, quantize) },
  }
}
