import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the models of the zoo lie; __tests__/fixtures/zoo/README.md describes their files. */
export const zooDirectory = path.join(path.dirname(fileURLToPath(import.meta.url)), '../fixtures/zoo/models')

/** The ways in which the Python converter wrote each model. */
export type Mode = 'plain' | 'float16' | 'uint8' | 'uint16' | 'split' | 'shards'

/** Length of a shard in mode `shards`. */
export const shardSizeBytes = 131

/** An array as the zoo stores it. */
export interface PackedArray {
  readonly name: string
  readonly shape: readonly number[]
  readonly dtype: 'float32' | 'int32' | 'bool'
  readonly base64: string
}

/** A `model.json`, parsed. */
export interface ModelJson {
  readonly convertedBy: string
  readonly trainingConfig?: unknown
  readonly weightsManifest: readonly { readonly paths: readonly string[]; readonly weights: readonly unknown[] }[]
}

/** What the Python converter did in one mode. */
export interface Golden {
  readonly crash?: string
  /** Mode `plain` only. */
  readonly model?: ModelJson
  /** The other modes: all that they change in `model`. */
  readonly weightsManifest?: ModelJson['weightsManifest']
  readonly shards?: Readonly<Record<string, { readonly bytes: number; readonly sha256: string }>>
}

/** What to expect of a model of the zoo. */
export interface ZooEntry {
  readonly name: string
  readonly expect: string | readonly string[]
  readonly cured?: string
  readonly half?: boolean
  readonly architecture?: string
  readonly inputs?: readonly PackedArray[]
  readonly outputs?: readonly (PackedArray & { readonly noise: number })[]
  readonly python: Readonly<Record<Mode, Golden>>
}

const chosen = new RegExp(process.env['ZOO'] ?? '')

/** Every model of the zoo, by name; with a regular expression in the environment variable ZOO, those that it matches. */
export function readZoo(): ZooEntry[] {
  return readdirSync(zooDirectory)
    .filter(file => file.endsWith('.json') && !file.endsWith('.architecture.json'))
    .filter(file => chosen.test(file.replace(/\.json$/, '')))
    .sort()
    .map(file => JSON.parse(readFileSync(path.join(zooDirectory, file), 'utf8')) as ZooEntry)
}

/** A stored array as nested arrays of numbers, the form of a `.samples.json`. */
export function unpack({ base64, dtype, shape }: PackedArray): unknown {
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'))
  const values = Array.from(dtype === 'float32' ? new Float32Array(bytes.buffer) : new Int32Array(bytes.buffer))
  return shape
    .slice(1)
    .reduceRight<unknown[]>(
      (flat, size) =>
        Array.from({ length: size === 0 ? 0 : flat.length / size }, (_, i) => flat.slice(i * size, (i + 1) * size)),
      values,
    )
}
