// Faults in the bytes of a bundle: on their way into the files, and in the files.
import { bytesOf, type StoredVariable } from '../../../src/keras/model.js'
import { storedIn } from '../../../src/rewrites/derive.js'
import type { TfjsModel } from '../../../src/tfjs/model.js'
import type { Kind, Site, Spoiling, WrittenFile } from '../fault.js'
import { ownersOfWeight } from '../owner.js'

/** A fault in the values of a stored variable on their way; false where it does not apply. */
function valuesKind(
  name: string,
  appliesTo: (variable: StoredVariable) => boolean,
  spoil: (bytes: Uint8Array, variable: StoredVariable) => void,
  encode?: Kind['encode'],
): Kind {
  return {
    name,
    stage: 'values',
    ...(encode === undefined ? {} : { encode }),
    find: model =>
      model.weights.flatMap(weight =>
        storedIn(weight.source)
          .filter(appliesTo)
          .map(
            (variable): Spoiling => ({
              layers: ownersOfWeight(model, weight.name),
              what: `values of ${weight.name}`,
              variable,
              spoil: bytes => spoil(bytes, variable),
            }),
          ),
      ),
  }
}

const sizeOf = ({ dtype }: StoredVariable): number => bytesOf[dtype]
const isFloat = ({ dtype }: StoredVariable): boolean => dtype === 'float32'
const isSquare = ({ shape }: StoredVariable): boolean =>
  shape.length >= 2 && shape.at(-1) === shape.at(-2) && (shape.at(-1) ?? 0) > 1

/** Exchanges the last two axes of a square array. */
function transposeSquare(bytes: Uint8Array, variable: StoredVariable): void {
  const side = variable.shape.at(-1) ?? 1
  const size = sizeOf(variable)
  for (let matrix = 0; matrix < bytes.length; matrix += side * side * size)
    for (let row = 0; row < side; row++)
      for (let column = 0; column < row; column++)
        exchange(bytes, matrix + (row * side + column) * size, matrix + (column * side + row) * size, size)
}

function exchange(bytes: Uint8Array, a: number, b: number, length: number): void {
  const kept = bytes.slice(a, a + length)
  bytes.copyWithin(a, b, b + length)
  bytes.set(kept, b)
}

/** The highest bits of the exponent, or the sign, of the value in the middle. */
function flipBit(bytes: Uint8Array, { dtype }: StoredVariable): void {
  const size = bytesOf[dtype]
  const at = Math.floor(bytes.length / size / 2) * size + size - 1
  bytes[at] = (bytes[at] ?? 0) ^ 0x80
}

/** A fault in the files of a written bundle. */
function filesKind(
  name: string,
  { noticed, encode }: { readonly noticed: boolean; readonly encode?: Kind['encode'] },
  find: (files: readonly WrittenFile[], model: TfjsModel) => readonly Site[],
): Kind {
  return { name, stage: 'files', noticed, ...(encode === undefined ? {} : { encode }), find }
}

interface ManifestWeight {
  name: string
  shape: number[]
  dtype: string
  quantization?: { min?: number; scale?: number; dtype: string }
}
interface ModelJson {
  readonly weightsManifest: { readonly paths: string[]; readonly weights: ManifestWeight[] }[]
}

/** Sites that change the manifest of model.json. */
function manifestSites(
  files: readonly WrittenFile[],
  model: TfjsModel,
  find: (weights: ManifestWeight[]) => readonly { readonly names: readonly string[]; readonly strike: () => void }[],
): readonly Site[] {
  const [modelJson] = files
  if (modelJson === undefined) return []
  const json = JSON.parse(new TextDecoder().decode(modelJson.bytes)) as ModelJson
  return find(json.weightsManifest.flatMap(({ weights }) => weights)).map(({ names, strike }) => ({
    layers: names.flatMap(name => ownersOfWeight(model, name)),
    what: `manifest of ${names.join(', ')}`,
    strike: () => {
      strike()
      modelJson.bytes = new TextEncoder().encode(JSON.stringify(json))
    },
  }))
}

const shardsOf = (files: readonly WrittenFile[]): readonly WrittenFile[] => files.slice(1)

/** Faults in whole shards; no layer is the faulty one. */
function shardSites(
  files: readonly WrittenFile[],
  what: string,
  spoil: (shard: WrittenFile, next: WrittenFile | undefined) => Uint8Array | undefined,
): readonly Site[] {
  const shards = shardsOf(files)
  return shards.flatMap((shard, i) => {
    const changed = spoil(shard, shards[i + 1])
    const strike = (): void => {
      if (changed !== undefined) shard.bytes = changed
    }
    return changed === undefined ? [] : [{ layers: [], what: `${shard.path}: ${what}`, strike }]
  })
}

function withBitFlipped({ bytes }: WrittenFile): Uint8Array | undefined {
  if (bytes.length < 4) return undefined
  const changed = bytes.slice()
  const at = Math.floor(bytes.length / 8) * 4 + 3
  changed[at] = (changed[at] ?? 0) ^ 0x80
  return changed
}

const tinyShards = { shardSizeBytes: 131 }

/** Faults in bytes. */
export const writtenKinds: readonly Kind[] = [
  valuesKind('bit flipped before hashing', isFloat, flipBit),
  valuesKind('square array transposed before hashing', isSquare, transposeSquare),
  valuesKind('array rotated by one value before hashing', isFloat, (bytes, variable) => {
    const size = sizeOf(variable)
    const first = bytes.slice(0, size)
    bytes.copyWithin(0, size)
    bytes.set(first, bytes.length - size)
  }),
  valuesKind('array of zeros before hashing', isFloat, bytes => bytes.fill(0)),
  valuesKind('byte order before hashing', isFloat, bytes => {
    for (let at = 0; at + 4 <= bytes.length; at += 4) bytes.subarray(at, at + 4).reverse()
  }),
  valuesKind('second half of an array lost', isFloat, (bytes, variable) =>
    bytes.fill(0, Math.floor(bytes.length / sizeOf(variable) / 2) * sizeOf(variable)),
  ),
  filesKind('bit flipped in a shard', { noticed: true }, files => shardSites(files, 'bit flipped', withBitFlipped)),
  filesKind('bit flipped in a shard, hash renewed', { noticed: false }, files =>
    shardSites(files, 'bit flipped', withBitFlipped),
  ),
  filesKind('shards exchanged, hashes renewed', { noticed: false, encode: tinyShards }, files => {
    const [a, b] = shardsOf(files)
    if (a === undefined || b === undefined || a.bytes.length !== b.bytes.length) return []
    const strike = (): void => {
      const kept = a.bytes
      a.bytes = b.bytes
      b.bytes = kept
    }
    return [{ layers: [], what: `${a.path} ↔ ${b.path}`, strike }]
  }),
  filesKind('shard cut short, hash renewed', { noticed: false, encode: tinyShards }, files =>
    shardSites(files, 'last value lost', ({ bytes }) => (bytes.length > 4 ? bytes.slice(0, -4) : undefined)),
  ),
  filesKind('names exchanged in the manifest, hash renewed', { noticed: false }, (files, model) =>
    manifestSites(files, model, weights =>
      weights.slice(1).flatMap((weight, i) => {
        const before = weights[i]
        if (before === undefined || before.shape.join() !== weight.shape.join()) return []
        const names = [before.name, weight.name]
        const strike = (): void => {
          ;[before.name, weight.name] = [weight.name, before.name]
        }
        return [{ names, strike }]
      }),
    ),
  ),
  filesKind('type in the manifest, hash renewed', { noticed: false }, (files, model) =>
    manifestSites(files, model, weights =>
      weights.map(weight => ({ names: [weight.name], strike: () => Object.assign(weight, { dtype: 'int32' }) })),
    ),
  ),
  filesKind(
    'scale of quantization, hash renewed',
    { noticed: false, encode: { quantize: [{ dtype: 'uint8' }] } },
    (files, model) =>
      manifestSites(files, model, weights =>
        weights.flatMap(({ name, quantization }) => {
          const scale = quantization?.scale
          if (quantization === undefined || scale === undefined) return []
          return [{ names: [name], strike: () => Object.assign(quantization, { scale: scale * 1.5 }) }]
        }),
      ),
  ),
  filesKind(
    'minimum of quantization, hash renewed',
    { noticed: false, encode: { quantize: [{ dtype: 'uint16' }] } },
    (files, model) =>
      manifestSites(files, model, weights =>
        weights.flatMap(({ name, quantization }) => {
          const min = quantization?.min
          if (quantization === undefined || min === undefined) return []
          return [{ names: [name], strike: () => Object.assign(quantization, { min: min + 0.25 }) }]
        }),
      ),
  ),
  valuesKind(
    'array rotated under float16',
    isFloat,
    (bytes, variable) => {
      const size = sizeOf(variable)
      const first = bytes.slice(0, size)
      bytes.copyWithin(0, size)
      bytes.set(first, bytes.length - size)
    },
    { quantize: [{ dtype: 'float16' }] },
  ),
]
