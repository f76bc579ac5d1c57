import { availableParallelism } from 'node:os'
import { ConversionError, diagnostic } from './diagnostics/diagnostic.js'
import type { ModelFile } from './discover/discover.js'
import type { Cage, ReaderLimits } from './reader/cage.js'
import { openCage } from './reader/open.js'
import type { ModelReport } from './report/report.js'
import type { RunSettings } from './run-options.js'

/** Works on one model; `openReader` gives its reader, which the worker closes. */
export type ModelWorker = (file: ModelFile, index: number, openReader: () => Promise<Cage>) => Promise<ModelReport>

/** Runs `work` on every model, some at a time. The reports come in the order of `models`. */
export async function eachModel(
  models: readonly ModelFile[],
  settings: RunSettings,
  work: ModelWorker,
): Promise<ModelReport[]> {
  const { signal, report, concurrency, limits } = settings
  const reports: ModelReport[] = new Array(models.length)
  const cages = new CageQueue(models, limits)
  const onAbort = () => void cages.close()
  signal?.addEventListener('abort', onAbort, { once: true })
  let next = 0
  const workOn = async () => {
    for (let index = next++; index < models.length; index = next++) {
      signal?.throwIfAborted()
      const file = models[index]
      if (file === undefined) continue
      report({ kind: 'start', file: file.file, index, total: models.length })
      const at = index
      const model = await work(file, at, () => cages.take(at))
      reports[index] = model
      report({ kind: 'end', file: file.file, model })
    }
  }
  try {
    const workers = Math.min(models.length, concurrency ?? Math.min(availableParallelism(), 4))
    const ended = await Promise.allSettled(Array.from({ length: workers }, workOn))
    signal?.throwIfAborted()
    for (const end of ended) if (end.status === 'rejected') throw end.reason
    return reports
  } finally {
    signal?.removeEventListener('abort', onAbort)
    await cages.close()
  }
}

/** Starts the reader of the next model while the current one works: process start must not dominate small models. */
class CageQueue {
  readonly #opening = new Map<number, Promise<Cage>>()
  readonly #models: readonly ModelFile[]
  readonly #limits: Partial<ReaderLimits>
  #closed = false

  constructor(models: readonly ModelFile[], limits: Partial<ReaderLimits>) {
    this.#models = models
    this.#limits = limits
  }

  take(index: number): Promise<Cage> {
    const cage = this.#open(index)
    const following = this.#models.findIndex(
      (file, other) => other > index && needsReader(file) && !this.#opening.has(other),
    )
    if (following >= 0) this.#open(following).catch(() => {})
    return cage
  }

  async close(): Promise<void> {
    this.#closed = true
    for (const opening of this.#opening.values()) await opening.then(cage => cage.close()).catch(() => {})
  }

  #open(index: number): Promise<Cage> {
    const file = this.#models[index]
    if (file === undefined || this.#closed)
      return Promise.reject(new ConversionError(diagnostic('cancelled', 'The run was cancelled.')))
    const opening = this.#opening.get(index) ?? openCage(file.path, this.#limits)
    this.#opening.set(index, opening)
    return opening
  }
}

const needsReader = (file: ModelFile): boolean => file.kind === 'hdf5' || file.kind === 'keras-archive'
