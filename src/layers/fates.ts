import type { ConfigValue, Fate, LayerRow, VariableSlot } from './row.js'

/** Fates by config key. */
export type Fates = Readonly<Record<string, Fate>>

/** The key means the same in tfjs-layers. */
export const keep: Fate = { do: 'keep' }
export const activation: Fate = { do: 'activation' }
export const innerLayer: Fate = { do: 'layer' }

/** Only `values` can be run. */
export const only = (values: readonly ConfigValue[], hint?: string): Fate =>
  hint === undefined ? { do: 'only', values } : { do: 'only', values, hint }

/** Only `values` can be run as they are; with others, the rewrite `name` replaces the layer. */
export const rewriteUnless = (name: string, values: readonly ConfigValue[], hint?: string): Fate => ({
  do: 'rewrite',
  rewrite: name,
  values,
  ...(hint === undefined ? {} : { hint }),
})

/** Ignored by tfjs-layers, harmlessly for `why`. */
export const drop = (why: string): Fate => ({ do: 'drop', why })

/** The fate `keep` for each of `keys`. */
export const keepAll = (...keys: string[]): Fates => Object.fromEntries(keys.map(key => [key, keep]))

/** Initializer, regularizer and constraint of each of `weights`. */
export const weightFates = (...weights: string[]): Fates =>
  Object.fromEntries(
    weights.flatMap(weight => [
      [`${weight}_initializer`, { do: 'initializer' }],
      [`${weight}_regularizer`, { do: 'regularizer' }],
      [`${weight}_constraint`, { do: 'constraint' }],
    ]),
  )

/** Keys that Keras 2 saves, or once saved, with every layer. */
export const common: Fates = {
  ...keepAll('name', 'trainable', 'batch_input_shape', 'input_shape'),
  dtype: { do: 'dtype' },
  activity_regularizer: { do: 'activity-regularizer' },
  input_dtype: { do: 'dtype' },
  dynamic: only([false, null], 'A dynamic layer runs Python code; use a standard layer.'),
  autocast: drop('Layer reads no autocast (engine/topology.js); it is about dtype policies, and everything is float32'),
  _jit_compile: drop('about how TensorFlow compiles, not about values'),
}

/** Of a layer with LoRA: the rewrite `lora` merges what an archive has merged already. */
export const lora: Fates = {
  lora_rank: drop('the weight has the product of the adapter (src/rewrites/lora.ts)'),
  lora_alpha: drop('the weight has the product of the adapter (src/rewrites/lora.ts)'),
}

/** The two values that Keras 2 writes; tfjs-layers reads null as channels_first. */
export const dataFormat: Fate = only(['channels_last', 'channels_first'])

/** tfjs-layers ignores data_format in the 1-D layers and works along the wrong axis. */
export const channelsLast: Fate = only(
  ['channels_last', null],
  'Put a Permute layer before and after it and set data_format="channels_last".',
)

/** No dilation, in any of the spellings of Keras. */
export const noDilation = (hint: string): Fate => only([1, [1], [1, 1], [1, 1, 1]], hint)

export const trainable = (name: string, when?: string): VariableSlot =>
  when === undefined ? { name, trainable: true } : { name, trainable: true, when }
export const fixed = (name: string): VariableSlot => ({ name, trainable: false })

export const kernelAndBias: readonly VariableSlot[] = [trainable('kernel'), trainable('bias', 'use_bias')]

/** A row of a class that has the same name in tfjs-layers. */
export function row(keras: string, fates: Fates, more: Partial<Omit<LayerRow, 'keras' | 'fates'>> = {}): LayerRow {
  return { keras, tfjs: keras, variables: [], ...more, fates: { ...common, ...fates } }
}

/** A row of another name for the class of `like`, with the same meaning. */
export const alias = (keras: string, like: LayerRow): LayerRow => ({ ...like, keras })

/** A row of a class that cannot be converted; its config is not looked at. */
export function refused(
  keras: string,
  why: string,
  hint?: string,
  variables: readonly VariableSlot[] = [],
  more: Partial<LayerRow> = {},
): LayerRow {
  return { keras, tfjs: null, variables, fates: common, refusal: hint === undefined ? { why } : { why, hint }, ...more }
}

/**
 * A row of a class that tfjs-layers does not have and that rewrites always replace (src/rewrites/table.ts). Its options
 * are judged here: the rewrite heeds those with the fate `keep`.
 */
export function rewritten(keras: string, fates: Fates, more: Partial<LayerRow> = {}): LayerRow {
  const refusal = { why: 'TensorFlow.js has no such layer' }
  return { keras, tfjs: null, rewritten: true, variables: [], refusal, ...more, fates: { ...common, ...fates } }
}
