import { valuesIn } from './keras/sizes.js'
import { manifestDtype } from './tfjs/casts.js'
import type { QuantizationRule } from './tfjs/encode.js'
import type { TfjsModel } from './tfjs/model.js'
import { chooseTypes } from './tfjs/quantize.js'

const storedBytes = { float32: 4, int32: 4, bool: 1, float16: 2, uint8: 1, uint16: 2 } as const

/**
 * Bytes that the weight files of a model have together, known before a value is read. A weight that turns out to be
 * lost by quantizing (`weight/not-quantized`) takes more, and so does one with the rule `auto` for which 8 bits are not enough.
 */
export function weightBytesOf({ weights }: TfjsModel, quantize: readonly QuantizationRule[]): number {
  const names = weights.map(({ name }) => name)
  const { types } = chooseTypes(names, quantize)
  return weights.reduce((sum, { name, shape, source }) => {
    const dtype = manifestDtype(source.dtype)
    const type = types.get(name) ?? dtype
    const stored = dtype === 'float32' ? (type === 'auto' ? 'uint8' : type) : dtype
    return sum + valuesIn(shape) * storedBytes[stored]
  }, 0)
}
