import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { callOf, callsInOrder, computeCall, keyOf, maskCall, type Values } from '../../../src/reference/evaluate.js'
import { openReference, type ReferenceModel } from '../../../src/reference/reference.js'
import type { Config } from '../../../src/reference/semantics.js'
import { type Computation, type Dtype, sizeOf, type Tensor } from '../../../src/reference/tensor.js'

interface SavedArray {
  readonly shape: readonly number[]
  readonly dtype: Dtype
  readonly base64: string
}

interface SavedModel {
  readonly name: string
  readonly model: Config
  /** By layer, its arrays in the order of Keras's `weights`. */
  readonly groups: readonly (readonly [string, readonly SavedArray[]])[]
  readonly inputs: readonly SavedArray[]
  readonly outputs: readonly SavedArray[]
}

const bytesOf = ({ base64 }: SavedArray): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'))

function tensorOf(saved: SavedArray): Tensor {
  const bytes = bytesOf(saved)
  const { shape, dtype } = saved
  const values =
    dtype === 'bool' ? bytes : dtype === 'int' ? new Int32Array(bytes.buffer) : new Float32Array(bytes.buffer)
  return { shape, dtype, values }
}

function modelsOf(generation: 2 | 3): SavedModel[] {
  const file = gunzipSync(readFileSync(`__tests__/fixtures/reference/models-${generation}.json.gz`))
  const only = new RegExp(process.env['REF'] ?? '')
  return (JSON.parse(file.toString()) as { models: SavedModel[] }).models.filter(({ name }) => only.test(name))
}

function opened({ model, groups }: SavedModel, generation: 2 | 3): ReferenceModel {
  const arrays = groups.flatMap(([layer, saved]) => saved.map((array, index) => ({ path: `${layer}/${index}`, array })))
  const stored = {
    generation,
    saved: { modelConfig: model },
    variables: arrays.map(({ path, array }, id) => ({ id, path, shape: array.shape, dtype: 'float32' as const })),
    weightGroups: groups.map(([name, saved]) => ({ name, paths: saved.map((_, index) => `${name}/${index}`) })),
  }
  return openReference(stored, async (id, first, count) => {
    const found = arrays[id]
    return found === undefined ? new Uint8Array() : bytesOf(found.array).slice(4 * first, 4 * (first + count))
  })
}

/** All values of a computation, after a check that values computed alone are the same. */
async function valuesOf({ shape, dtype, compute }: Computation): Promise<Tensor> {
  const size = sizeOf(shape)
  const some = Uint32Array.from([size - 1, 0, 5, 3, 3, 11], position => position % size)
  const alone = await compute(some)
  const values = await compute()
  expect(alone).toEqual(Float64Array.from(some, position => values[position] ?? Number.NaN))
  return { shape, dtype, values }
}

/** Every output of the model, computed call by call as the reference computes a model. */
async function predict({ network, generation }: ReferenceModel, inputs: readonly Tensor[]): Promise<Tensor[]> {
  const values: Values = new Map()
  for (const [index, place] of network.inputs.entries()) {
    const tensor = inputs[index]
    if (tensor !== undefined) values.set(keyOf(place), { tensor, mask: null })
  }
  for (const { layer, node, call } of callsInOrder(network)) {
    const plain = callOf(layer, call, values, generation)
    const outputs = await Promise.all((await computeCall(plain)).map(valuesOf))
    const masks = await maskCall(plain, outputs)
    for (const [index, tensor] of outputs.entries())
      values.set(keyOf({ layer: layer.name, node, tensor: index }), { tensor, mask: masks[index] ?? null })
  }
  return network.outputs.flatMap(place => values.get(keyOf(place))?.tensor ?? [])
}

async function problemOf(saved: SavedModel, generation: 2 | 3): Promise<string | undefined> {
  const outputs = await predict(opened(saved, generation), saved.inputs.map(tensorOf))
  if (outputs.length !== saved.outputs.length) return `${outputs.length} outputs, expected ${saved.outputs.length}`
  for (const [index, expected] of saved.outputs.entries()) {
    const want = tensorOf(expected)
    const got = outputs[index]
    if (got?.shape.join() !== want.shape.join()) return `output ${index} is [${got?.shape}], expected [${want.shape}]`
    const expectedValues = Array.from(want.values)
    const tolerance = Math.max(2e-6, 1e-5 * Math.max(...expectedValues.map(Math.abs)))
    const wrong = expectedValues.findIndex(
      (value, at) => !(Math.abs((got.values[at] ?? Number.NaN) - value) <= tolerance),
    )
    if (wrong >= 0) return `output ${index}, value ${wrong}: ${got.values[wrong]}, expected ${want.values[wrong]}`
  }
  return undefined
}

/** Models of one kind are told by the first word of their names. */
const kindOf = ({ name }: SavedModel): string => name.split('_')[0] ?? name

describe.each([2, 3] as const)('the reference of small models of Keras %i', generation => {
  const models = modelsOf(generation)

  it.each([...new Set(models.map(kindOf))])('predicts for models of the kind %s what Keras does', async kind => {
    const problems: string[] = []
    for (const saved of models.filter(model => kindOf(model) === kind)) {
      const problem = await problemOf(saved, generation).catch((error: unknown) =>
        error instanceof Error ? (process.env['REF_STACK'] ? error.stack : error.message) : String(error),
      )
      if (problem !== undefined) problems.push(`${saved.name}: ${problem}`)
    }
    expect(problems).toEqual([])
  })
})
