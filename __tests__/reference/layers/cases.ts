import { readFileSync } from 'node:fs'
import type { Config, LayerCall, Semantics } from '../../../src/reference/semantics.js'
import { semanticsOf } from '../../../src/reference/table.js'
import { type Dtype, sizeOf, type Tensor } from '../../../src/reference/tensor.js'

interface SavedArray {
  readonly shape: readonly number[]
  readonly dtype: Dtype
  readonly base64: string
}

/** A layer of Keras with inputs, and what Keras computes for them; see __tests__/fixtures/reference. */
export interface Case {
  readonly name: string
  readonly className: string
  readonly config: Config
  readonly inputs: readonly SavedArray[]
  readonly masks: readonly (SavedArray | null)[]
  readonly weights: readonly SavedArray[]
  readonly outputs: readonly SavedArray[]
  readonly outputMasks: readonly (SavedArray | null)[]
}

/** The cases that a Keras of this generation made. */
export function casesOf(generation: 2 | 3): Case[] {
  return JSON.parse(readFileSync(`__tests__/fixtures/reference/keras-${generation}.json`, 'utf8'))
}

function tensorOf({ shape, dtype, base64 }: SavedArray): Tensor {
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'))
  const values =
    dtype === 'bool' ? bytes : dtype === 'int' ? new Int32Array(bytes.buffer) : new Float32Array(bytes.buffer)
  return { shape, dtype, values }
}

const maskOf = (mask: SavedArray | null): Tensor | null => (mask === null ? null : tensorOf(mask))

const refuse = () => Promise.reject(new Error('a single layer calls no other'))

/** The call of a case's layer. */
export function callOf({ name, className, config, inputs, masks, weights }: Case, generation: 2 | 3): LayerCall {
  return {
    layer: {
      name,
      className,
      config,
      weights: weights.map(weight => {
        const { shape, values } = tensorOf(weight)
        const all = values instanceof Uint8Array ? Int32Array.from(values) : values
        return {
          shape,
          values: () => Promise.resolve(all),
          read: (first, count) => Promise.resolve(all.slice(first, first + count)),
        }
      }),
      wrapped: {},
    },
    generation,
    inputs: inputs.map(tensorOf),
    masks: masks.map(maskOf),
    args: inputs.length === 1 ? [{ tensor: 0 }] : [inputs.map((_, index) => ({ tensor: index }))],
    kwargs: {},
    run: refuse,
    maskOf: refuse,
  }
}

/** What of the reference differs from Keras in a case: the shape, a value, a value computed alone, the mask. */
export async function problemOf(made: Case, generation: 2 | 3): Promise<string | undefined> {
  const semantics = semanticsOf(made.className)
  const call = callOf(made, generation)
  const [computation] = await semantics.compute(call)
  const [saved] = made.outputs
  if (computation === undefined || saved === undefined) return 'no output'
  const want = tensorOf(saved)
  if (computation.shape.join() !== want.shape.join()) return `shape ${computation.shape}, expected ${want.shape}`
  const values = await computation.compute()
  const tolerance = Math.max(1e-6, 1e-5 * Math.max(...[...want.values].map(Math.abs)))
  for (const [position, value] of want.values.entries()) {
    const got = values[position] as number
    if (!(Math.abs(got - value) <= tolerance)) return `value ${position}: ${got}, expected ${value}`
  }
  const some = positionsOf(sizeOf(want.shape))
  const alone = await computation.compute(some)
  const wrong = some.findIndex(
    (position, index) => Math.abs((alone[index] as number) - (values[position] as number)) > 1e-12,
  )
  if (wrong >= 0) return `value ${some[wrong]} alone: ${alone[wrong]}, with the others ${values[some[wrong] as number]}`
  const mask = await handedOn(semantics, call)
  const wantedMask = maskOf(made.outputMasks[0] ?? null)
  if (textOf(mask) !== textOf(wantedMask)) return `mask ${textOf(mask)}, expected ${textOf(wantedMask)}`
  return undefined
}

/** A few positions, not in order and one of them twice. */
function positionsOf(size: number): Uint32Array {
  return Uint32Array.from([0, 7, 3, 11, 5, 3, 17, size - 1], position => position % size)
}

async function handedOn({ mask = 'pass' }: Semantics, call: LayerCall): Promise<Tensor | null> {
  if (mask === 'drop') return null
  const [first = null] = mask === 'pass' ? call.masks : await mask(call, null)
  return first
}

const textOf = (mask: Tensor | null): string =>
  mask === null ? 'none' : `${mask.shape.join()}: ${mask.values.join('')}`
