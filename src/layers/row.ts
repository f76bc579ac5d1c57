/** A value of a Keras config as JSON. */
export type ConfigValue = unknown

/** What becomes of one config key on the way to tfjs-layers. */
export type Fate =
  /** Written as it is; tfjs reads it with Keras's meaning. */
  | { readonly do: 'keep' }
  /** Written under another key. */
  | { readonly do: 'rename'; readonly to: string }
  /** Only these values can be run; any other is refused with `hint`. The key is written as it is. */
  | { readonly do: 'only'; readonly values: readonly ConfigValue[]; readonly hint?: string }
  /** Ignored by tfjs-layers, harmlessly for `why` (a line of tfjs-layers); stays as saved. */
  | { readonly do: 'drop'; readonly why: string }
  /** A serialised initializer: replaced by Zeros when tfjs does not know it, since the weights are loaded anyway. */
  | { readonly do: 'initializer' }
  /** A serialised regularizer: matters only in training; replaced by null when tfjs does not know it. */
  | { readonly do: 'regularizer' }
  /** A serialised constraint: null, because tfjs applies it again to the loaded weights. */
  | { readonly do: 'constraint' }
  /** An activation by name or as an object. */
  | { readonly do: 'activation' }
  /** dtype or dtype policy. */
  | { readonly do: 'dtype' }
  /** A layer or list of layers held inside (`layer`, `backward_layer`, `cell`, `cells`). */
  | { readonly do: 'layer' }
  /** Changed by the named rewrite in src/rewrites; refused until it exists. */
  | { readonly do: 'rewrite'; readonly rewrite: string; readonly hint?: string }

/** One variable of a layer in Keras's order. */
export interface VariableSlot {
  /** The last part of the variable's name in Keras and of the weight's name in tfjs: `kernel`, `moving_mean` … */
  readonly name: string
  readonly trainable: boolean
  /** Config key that must be truthy for the variable to exist (`use_bias`, `scale`, `center`); absent: always there. */
  readonly when?: string
}

/** All that is known of one Keras layer class. */
export interface LayerRow {
  readonly keras: string
  /** Class in tfjs-layers; null when there is none (the layer is refused with `refusal`). */
  readonly tfjs: string | null
  /** In the order Keras stores them: trainable first. */
  readonly variables: readonly VariableSlot[]
  readonly fates: Readonly<Record<string, Fate>>
  /** For classes that cannot be converted: one clause that says why, and what to do. */
  readonly refusal?: { readonly why: string; readonly hint?: string }
}
