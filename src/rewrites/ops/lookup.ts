import type { JsonValue } from '../../keras/json.js'
import type { Precision } from '../../keras/precision.js'
import { valuesIn } from '../../keras/sizes.js'
import { constant } from '../derive.js'
import type { Arguments } from './arguments.js'
import { isTensor } from './arithmetic.js'
import type { NumberArray } from './arrays.js'
import { gather, permute, reshape } from './structure.js'
import {
  asFloats,
  bounded,
  floating,
  lengthOf,
  made,
  rankOf,
  refuseArguments,
  refuseForm,
  shapeOf,
  type Value,
} from './value.js'
/** The places of an axis that indices say, or rows of a table of numbers. */
export function taken(args: Arguments): Value {
  const x = args.operand('x')
  const indices = args.operand('indices')
  if (isTensor(indices)) return isTensor(x) ? refuseForm('takes places that a tensor says') : lookedUp(x, indices, args)
  if (!isTensor(x) || args.json('axis') === undefined) return refuseForm('takes places of the batch')
  const axis = args.axis('axis', x)
  if (axis === 0) return refuseForm('takes samples of the batch')
  const length = lengthOf(x, axis)
  const shape = shapeOf(x)
  const picked = gather(
    x,
    axis,
    indices.values.map(index => (index < 0 ? index + length : index)),
  )
  return reshape(picked, [...shape.slice(1, axis), ...indices.shape, ...shape.slice(axis + 1)])
}

/** Rows of a table of numbers, as an Embedding. */
function lookedUp({ shape, values }: NumberArray, indices: Value, args: Arguments): Value {
  const [rows = 0, ...rest] = shape
  if (args.number('axis', 0) !== 0 || indices.dtype !== 'int32') return refuseForm('takes places that a tensor says')
  const width = valuesIn(rest)
  const config = { input_dim: rows, output_dim: width, mask_zero: false, trainable: false }
  const found = made('table', { className: 'Embedding', config, variables: [constant([rows, width], values)] }, indices)
  return reshape(found, [...shapeOf(indices).slice(1), ...rest])
}

/** Rows of the identity matrix, as an Embedding. */
export function oneHot(x: Value, args: Arguments): Value {
  const count = args.number('num_classes')
  if (x.dtype !== 'int32') return refuseForm('counts classes of floats', 'Give the Input dtype="int32".')
  if (args.flag('sparse')) return refuseForm('makes a sparse tensor')
  const on = args.number('on_value', 1)
  const off = args.number('off_value', 0)
  const values = Array.from({ length: bounded(count * count) }, (_, i) => (i % (count + 1) === 0 ? on : off))
  const config = { input_dim: count, output_dim: count, mask_zero: false, trainable: false }
  const hot = made('classes', { className: 'Embedding', config, variables: [constant([count, count], values)] }, x)
  const rank = rankOf(hot)
  const axis = args.axis('axis', hot, -1)
  const order = [...shapeOf(hot).keys()].slice(0, -1)
  order.splice(axis, 0, rank - 1)
  return permute(hot, order)
}

/** Between tensors of floats, and integers too. */
export function cast(x: Value, args: Arguments): Value {
  const dtype = dtypeOf(args.json('dtype'))
  if (dtype === null) return x
  if (isFine(dtype, args.precision)) return x.dtype === 'bool' ? floating(x) : asFloats(x)
  if (x.dtype === 'int32' && /^(int32|int64)$/.test(dtype)) return x
  return refuseForm(
    `casts from ${x.dtype} to ${dtype.replaceAll(/[^a-z0-9_]/gi, '')}`,
    'Do without the cast, or cast outside the model.',
  )
}

/**
 * Whether float32 stands for a type. For those of fewer bits it does as much as for the layers that compute in them: Keras
 * 3.6 to 3.9 saves a cast before each layer of another dtype policy than the one before.
 */
const isFine = (dtype: string, precision: Precision): boolean =>
  ['float32', 'float64', ...finest[precision]].includes(dtype)

/** The types at least as exact as one, below float32. */
const finest = { float32: [], float16: ['float16'], bfloat16: ['float16', 'bfloat16'] } as const

const dtypeOf = (value: JsonValue | undefined): string | null =>
  typeof value === 'string' ? value : value === undefined ? null : refuseArguments('an unknown kind of dtype')
