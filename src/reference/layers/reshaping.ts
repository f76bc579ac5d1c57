import { inputOf } from '../arguments.js'
import { gathered, reshaped, transposed, transposedComputation } from '../layout.js'
import { numberOf, numberOption, numbersOf, plain } from '../options.js'
import type { Json, Semantics } from '../semantics.js'
import { known, sizeOf } from '../tensor.js'
import { hasChannelsFirst } from '../windows.js'

/** The values in a row for each example, the channels last. */
const flatten: Semantics = {
  mask: 'drop',
  compute(call) {
    const input = inputOf(call)
    const [batch = 1, ...rest] = input.shape
    const axes = [...input.shape.keys()]
    const turned = hasChannelsFirst(call.layer.config) && axes.length > 1
    const values = turned ? transposed(input, [0, ...axes.slice(2), 1]) : input
    return [reshaped(known(values), [batch, sizeOf(rest)])]
  },
}

/** One length of the target may be -1 (in Keras 3 also null): what is left. */
const reshape: Semantics = {
  mask: 'drop',
  compute(call) {
    const input = inputOf(call)
    const [batch = 1, ...rest] = input.shape
    const saved = plain(call.layer.config['target_shape'])
    const target = (Array.isArray(saved) ? saved : [saved ?? null]).map((length: Json) => numberOf(length) ?? -1)
    const given = sizeOf(target.filter(length => length >= 0))
    return [reshaped(known(input), [batch, ...target.map(length => (length < 0 ? sizeOf(rest) / given : length))])]
  },
}

const permute: Semantics = {
  mask: 'drop',
  compute(call) {
    const order = numbersOf(call.layer.config['dims']) ?? []
    return [transposedComputation(known(inputOf(call)), [0, ...order])]
  },
}

const repeatVector: Semantics = {
  mask: 'drop',
  compute(call) {
    const input = inputOf(call)
    const [batch = 1, length = 1] = input.shape
    const times = numberOption(call.layer.config, 'n', 1)
    return [gathered({ ...input, shape: [batch, 1, length] }, [undefined, new Int32Array(times)])]
  },
}

/** Keras's reshaping layers. */
export const reshapings: Readonly<Record<string, Semantics>> = {
  Flatten: flatten,
  Reshape: reshape,
  Permute: permute,
  RepeatVector: repeatVector,
}
