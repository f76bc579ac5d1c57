import type { KerasModel, StoredVariable } from '../../src/keras/model.js'
import type { EncodeOptions } from '../../src/tfjs/encode.js'
import type { TfjsModel } from '../../src/tfjs/model.js'

/** A place in a model where a fault can strike. */
export interface Site {
  /** Paths (joined by `/`) of the Keras layers of which any may be named as the faulty one. */
  readonly layers: readonly string[]
  /** What the fault does, for the list of those that nobody caught. */
  readonly what: string
  /** Changes the model in which the site was found. */
  strike(): void
}

/** What a fault in the writing of a bundle does to the values of a variable on their way. */
export interface Spoiling {
  readonly layers: readonly string[]
  readonly what: string
  readonly variable: StoredVariable
  /** Changes the bytes of the whole variable in place. */
  spoil(bytes: Uint8Array): void
}

/** A file of a bundle that can be changed. */
export interface WrittenFile {
  readonly path: string
  bytes: Uint8Array
}

/**
 * A kind of fault, by the stage of the conversion after which it strikes. `find` lists the places, in an order that is
 * always the same. What strikes in `files` is done to a written bundle; `noticed` says whether the list of what was
 * written still holds what should have been.
 */
export type Kind = {
  readonly name: string
  /** How the bundle is written; default: as without options. */
  readonly encode?: Partial<EncodeOptions>
} & (
  | { readonly stage: 'keras' | 'rewrites'; readonly find: (model: KerasModel) => readonly Site[] }
  | { readonly stage: 'tfjs'; readonly find: (model: TfjsModel) => readonly Site[] }
  | { readonly stage: 'values'; readonly find: (model: TfjsModel) => readonly Spoiling[] }
  | {
      readonly stage: 'files'
      readonly noticed: boolean
      readonly find: (files: readonly WrittenFile[], model: TfjsModel) => readonly Site[]
    }
)
