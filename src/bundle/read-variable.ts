import { bytesOf, type StoredVariable, type Variable } from '../keras/model.js'
import { valuesIn } from '../keras/sizes.js'
import { valuesOf } from './derive.js'

/** Reads `count` values of a stored variable from row-major value `first`, as `Cage.read` does. */
export type ReadVariable = (variable: StoredVariable, first: number, count: number) => Promise<Uint8Array>

/** Bytes that are read at once. */
const slabBytes = 4 * 2 ** 20

/** A stretch of consecutive values of a variable. */
export interface Slab {
  readonly variable: Variable
  /** Row-major index of its first value. */
  readonly first: number
  /** Little-endian values of the variable's own dtype. */
  readonly bytes: Uint8Array
}

/** All values of the variables, in order. The next slab is read while the current one is worked on. */
export async function* slabsOf(variables: readonly Variable[], read: ReadVariable): AsyncGenerator<Slab> {
  const plan = planSlabs(variables)
  let next = plan.next()
  let pending = next.done ? null : load(next.value, read)
  while (!next.done && pending !== null) {
    const { variable, first } = next.value
    const bytes = await pending
    next = plan.next()
    pending = next.done ? null : load(next.value, read)
    // Whoever stops early must not leave a rejection without a handler.
    pending?.catch(() => {})
    yield { variable, first, bytes }
  }
}

interface Piece {
  readonly variable: Variable
  readonly first: number
  readonly count: number
}

function* planSlabs(variables: readonly Variable[]): Generator<Piece> {
  for (const variable of variables) {
    const total = valuesIn(variable.shape)
    const most = Math.floor(slabBytes / bytesOf[variable.dtype])
    for (let first = 0; first < total; first += most) yield { variable, first, count: Math.min(most, total - first) }
  }
}

async function load({ variable, first, count }: Piece, read: ReadVariable): Promise<Uint8Array> {
  if (variable.kind === 'stored') return read(variable, first, count)
  const values = await valuesOf(variable, first, count, read)
  return new Uint8Array((variable.dtype === 'float32' ? Float32Array.from(values) : Int32Array.from(values)).buffer)
}
