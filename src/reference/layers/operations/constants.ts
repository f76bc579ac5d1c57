import { tensorIndex } from '../../arguments.js'
import { arrayOf, scalarOf } from '../../arrays.js'
import { isObject, plain } from '../../options.js'
import type { Json } from '../../semantics.js'
import type { Dtype, Tensor } from '../../tensor.js'

/** The tensor that an argument of an operation is: one of the call, or a constant of 32-bit floats, integers or truths. */
export function tensorFrom(value: Json | undefined, inputs: readonly Tensor[]): Tensor {
  const index = tensorIndex(value)
  if (index !== undefined) {
    const tensor = inputs[index]
    if (tensor === undefined) throw new Error(`the call has no tensor ${index}`)
    return tensor
  }
  const held = constantIn(value)
  if (Array.isArray(held)) return stackOf(held.map(item => tensorFrom(item, inputs)))
  if (typeof held === 'boolean') return scalarOf(Number(held), 'bool')
  if (typeof held === 'bigint') return scalarOf(Number(held), 'int')
  if (typeof held === 'number') return scalarOf(Math.fround(held), Number.isInteger(held) ? 'int' : 'float')
  throw new Error(`the reference cannot read the constant ${JSON.stringify(value)}`)
}

/** What Keras wraps constants in: `__numpy__`, and `__tensor__` in older files. */
function constantIn(value: Json | undefined): Json | undefined {
  if (isObject(value) && value['class_name'] === '__tensor__' && isObject(value['config']))
    return plain(value['config']['value'])
  return plain(value)
}

/** Tensors of the same shape under one further axis in front. */
function stackOf(tensors: readonly Tensor[]): Tensor {
  const shape = tensors[0]?.shape ?? []
  const dtypes = tensors.map(({ dtype }) => dtype)
  const dtype: Dtype =
    dtypes.includes('float') || dtypes.length === 0 ? 'float' : dtypes.includes('int') ? 'int' : 'bool'
  return arrayOf(
    [tensors.length, ...shape],
    Float64Array.from(tensors.flatMap(({ values }) => Array.from(values))),
    dtype,
  )
}

/** The integers that an argument is: a number, a list of numbers and tensors of one value, or one tensor. */
export function integersFrom(value: Json | undefined, inputs: readonly Tensor[]): number[] {
  return Array.from(tensorFrom(value, inputs).values)
}

/** The dtype that Keras's or TensorFlow's name of one stands for. */
export function dtypeOf(name: Json | undefined): Dtype | undefined {
  const text = isObject(name) && isObject(name['config']) ? name['config']['name'] : name
  if (typeof text !== 'string') return undefined
  return text.startsWith('bool') ? 'bool' : /^u?int/.test(text) ? 'int' : 'float'
}
