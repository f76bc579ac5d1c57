import { refuse } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import type { KerasModel, TensorRef } from '../keras/model.js'
import type { ModelTensor, TfjsModel } from '../tfjs/model.js'
import { fitsShape } from './compare.js'
import { castValues } from './generate-inputs.js'
import type { SampleArray } from './npy.js'
import type { SampleArrays, Samples } from './samples.js'
import type { TensorDtype, TensorValue } from './wire.js'

/** Samples in the order of the model's inputs and outputs. */
export interface BoundSamples {
  readonly inputs: readonly TensorValue[]
  /** What Keras predicted, where the file says it. */
  readonly outputs?: readonly SampleArray[]
  /** Number of samples. */
  readonly count: number
}

/** Finds the array of each input and output of the model by name or order. Throws ConversionError `validate/invalid-samples`. */
export function bindSamples(samples: Samples, model: TfjsModel, keras: KerasModel): BoundSamples {
  const file = display(samples.file)
  const { inputs: inputRefs, outputs: outputRefs } = keras.network
  const inputs = select(samples.inputs, model.inputs, inputRefs, model.renamed, 'input', file)
  const outputs = samples.outputs && select(samples.outputs, model.outputs, outputRefs, model.renamed, 'output', file)
  for (const [i, array] of inputs.entries()) checkShape(array, model.inputs[i], 'input', file)
  const count = inputs[0]?.shape[0] ?? 0
  const uneven = inputs.find(({ shape }) => shape[0] !== count)
  if (count === 0 || uneven !== undefined) {
    return invalid(file, `its inputs hold ${inputs.map(({ shape }) => shape[0] ?? 0).join(', ')} samples`)
  }
  const strays = outputs?.filter(({ shape }) => shape[0] !== count) ?? []
  if (strays.length > 0) {
    return invalid(file, `its inputs hold ${count} samples, but its outputs ${strays[0]?.shape[0] ?? 0}`)
  }
  const fixed = model.inputs[0]?.shape[0] ?? null
  if (fixed !== null && count % fixed !== 0) {
    return invalid(file, `it holds ${count} samples, but the model takes batches of ${fixed}`)
  }
  const feeds = inputs.map(({ shape, values }, i) => castValues(values, shape, dtypeOf(model.inputs[i])))
  return { inputs: feeds, count, ...(outputs === undefined ? {} : { outputs }) }
}

function invalid(file: string, clause: string): never {
  return refuse('validate/invalid-samples', `The samples file ${file} cannot be used: ${clause}.`)
}

function select(
  given: SampleArrays,
  wanted: readonly ModelTensor[],
  refs: readonly TensorRef[],
  renamed: Readonly<Record<string, string>>,
  role: 'input' | 'output',
  file: string,
): SampleArray[] {
  const size = given.by === 'name' ? given.arrays.size : given.arrays.length
  const names = wanted.map(({ name }) => `"${display(name)}"`).join(', ')
  if (size !== wanted.length) {
    return invalid(file, `it has ${size} ${role}s, but the model has ${wanted.length} (${names})`)
  }
  if (given.by === 'order') return [...given.arrays]
  return (
    byName(given.arrays, wanted, refs, renamed) ??
    byNumber(given.arrays, size) ??
    unknownNames(given.arrays, role, names, file)
  )
}

/** Each wanted tensor goes by its name in TensorFlow.js, by its layer's name in Keras, and by Keras's `name:0`. */
function byName(
  arrays: ReadonlyMap<string, SampleArray>,
  wanted: readonly ModelTensor[],
  refs: readonly TensorRef[],
  renamed: Readonly<Record<string, string>>,
): SampleArray[] | null {
  const found = wanted.map(({ name }, i) => {
    const layer = refs[i]?.layer
    const candidates = [name, ...(layer === undefined ? [] : [layer, renamed[layer] ?? layer])]
    return candidates
      .map(candidate => arrays.get(candidate) ?? arrays.get(`${candidate}:0`))
      .find(array => array !== undefined)
  })
  const complete = found.filter(array => array !== undefined)
  return complete.length === wanted.length && new Set(complete).size === wanted.length ? complete : null
}

/** `input_0`, `input_1` … or numpy's `arr_0` …; a single array may have any name. */
function byNumber(arrays: ReadonlyMap<string, SampleArray>, size: number): SampleArray[] | null {
  if (size === 1) return [...arrays.values()]
  for (const prefix of ['input_', 'output_', 'arr_']) {
    const found = Array.from({ length: size }, (_, i) => arrays.get(prefix + i)).filter(array => array !== undefined)
    if (found.length === size) return found
  }
  return null
}

function unknownNames(arrays: ReadonlyMap<string, SampleArray>, role: string, names: string, file: string): never {
  const given = [...arrays.keys()].map(key => `"${display(key)}"`).join(', ')
  return invalid(file, `its ${role}s are named ${given}, but the model has ${names}`)
}

function checkShape({ shape }: SampleArray, tensor: ModelTensor | undefined, role: string, file: string): void {
  if (tensor === undefined || fitsShape(shape.slice(1), tensor.shape.slice(1))) return
  const declared = tensor.shape.map(dimension => dimension ?? 'any').join(', ')
  invalid(
    file,
    `${role} "${display(tensor.name)}" has the shape [${shape.join(', ')}], but the model takes [${declared}]`,
  )
}

const dtypeOf = (tensor: ModelTensor | undefined): TensorDtype =>
  tensor?.dtype === 'int32' || tensor?.dtype === 'bool' ? tensor.dtype : 'float32'
