import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { Findings, type PlacedLayer } from '../keras/findings.js'
import { isPaddingProblem, kerasMasks } from '../keras/keras-masks.js'
import { hasMaskSource, type Mask, madeBy } from '../keras/mask-rules.js'
import type { KerasLayer, KerasModel, StoredVariable, TensorRef } from '../keras/model.js'
import { type Precision, precisionOf } from '../keras/precision.js'
import type { Rewrite } from './rewrite.js'

/** What became of one tensor of the old network; null with a reason when nothing carries its values. */
export interface TensorMove {
  /** Names of the enclosing nested models. */
  readonly path: readonly string[]
  readonly from: TensorRef
  readonly to: TensorRef | null
  /** The model around it in the new network, where rewriting made one. */
  readonly enclosure?: string
  readonly reason?: string
}

/** Names a call of a network of the model. */
export const placeKey = (path: readonly string[], layer: string, call: number): string =>
  JSON.stringify([...path, layer, call])

/** What the rewriting of all networks of a model shares. */
export class Rewriting {
  readonly findings = new Findings()
  readonly moves: TensorMove[] = []
  readonly ignored = new Set<StoredVariable>()
  /** For each call of the new networks the call of the old ones for which it stands; both as `placeKey` names them. */
  readonly origins = new Map<string, { readonly layer: KerasLayer; readonly call: number }>()
  /** Calls whose masks a rewrite has taken over, as `madeBy` names them. */
  readonly handledMasks = new Set<string>()
  /** What Keras hands to each call. */
  readonly #masks = new Map<string, readonly Mask[]>()
  readonly hasMasks: boolean
  paddingMatters = false
  readonly masksRead = new Set<Mask>()
  /** Calls that read a mask in Keras, as `madeBy` names them. */
  readonly maskReaders = new Set<string>()
  /** Models that were made around masked parts of the outermost network. */
  readonly enclosures = new Set<string>()
  /** Calls whose padded steps hold, thanks to a rewrite, what they hold in Keras. */
  readonly samePadding = new Set<string>()
  /** The rewrites that were made of each layer, by its path. */
  readonly applied = new Map<string, { readonly place: PlacedLayer; readonly rewrites: Set<Rewrite> }>()
  readonly #byClass = new Map<string, Rewrite[]>()
  readonly generation: 2 | 3
  readonly kerasVersion: string | null
  readonly precision: Precision

  constructor(
    rewrites: readonly Rewrite[],
    { network, generation, kerasVersion }: Pick<KerasModel, 'network' | 'generation' | 'kerasVersion'>,
  ) {
    this.generation = generation
    this.kerasVersion = kerasVersion
    this.precision = precisionOf(network)
    this.hasMasks = hasMaskSource(network)
    if (this.hasMasks) {
      kerasMasks(network, generation, {
        record: ({ problem, mask, key }) => {
          if (mask !== null) this.masksRead.add(mask)
          if (mask !== null && problem === undefined) this.maskReaders.add(key)
          if (isPaddingProblem(problem)) this.paddingMatters = true
        },
        onCall: (path, layer, call, inputs) => {
          this.#masks.set(
            madeBy(path, layer, call),
            inputs.map(({ mask }) => mask),
          )
        },
      })
    }
    for (const rewrite of rewrites)
      for (const className of rewrite.classes)
        this.#byClass.set(className, [...(this.#byClass.get(className) ?? []), rewrite])
  }

  masksOf(path: readonly string[], layer: KerasLayer, call: number): readonly Mask[] {
    return this.#masks.get(madeBy(path, layer, call)) ?? []
  }

  rewritesOf(className: string): readonly Rewrite[] {
    return this.#byClass.get(className) ?? []
  }

  note(place: PlacedLayer, rewrite: Rewrite): void {
    const key = [...place.path, place.layer.name].join('/')
    const entry = this.applied.get(key) ?? { place, rewrites: new Set<Rewrite>() }
    entry.rewrites.add(rewrite)
    this.applied.set(key, entry)
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.findings.all
  }
}
