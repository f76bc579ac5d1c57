import type { ZooFile } from './subject.js'

/** What a worker is asked to do with one model. */
export interface Task {
  readonly file: ZooFile
  /** Kinds of faults, those first that matter most. */
  readonly kinds: readonly string[]
  /** Removals of which there are enough. */
  readonly enough: readonly string[]
  /** Faults of each kind. */
  readonly perKind: number
  /** Faults in all. */
  readonly most?: number
  /** How many are done already. */
  readonly skip: number
  /** `clean`: judge the model without a fault. `removals`: leave out what keeps it right, one thing after the other. */
  readonly mode: 'faults' | 'clean' | 'removals'
}

/** What became of one fault. */
export interface Result {
  readonly model: string
  readonly kind: string
  readonly what: string
  /** `stopped`: the conversion itself refuses the model then. */
  readonly outcome: 'effective' | 'without effect' | 'stopped' | 'clean'
  /** By level, whether it found an error; null when it could not be asked. */
  readonly caught?: Readonly<Record<'integrity' | 'predict' | 'reference' | 'goldens', boolean | null>>
  /** The layers of which any may be named. */
  readonly layers?: readonly string[]
  /** The layers that were named. */
  readonly named?: readonly string[]
  readonly right?: boolean
  /** The messages of the errors. */
  readonly said?: readonly string[]
}
