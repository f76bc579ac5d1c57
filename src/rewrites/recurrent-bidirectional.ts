import type { JsonObject } from '../keras/json.js'
import type { KerasLayer } from '../keras/model.js'
import { isObject, plainValue, sameJson } from '../keras/values.js'
import { layerTable } from '../layers/table.js'
import { activation, layerOf } from './blocks.js'
import { inKeras2Terms } from './recurrent-gates.js'
import { addRecurrent } from './recurrent-parts.js'
import { reverseSteps, unknownSteps } from './recurrent-reverse.js'
import type { NewLayer, Refusal, Rewrite, Site, Tensor } from './rewrite.js'

/** Keys in which the two directions may differ without a difference in prediction. */
const FREE_KEYS =
  /^(name|go_backwards|trainable|dtype|implementation|seed|dropout|recurrent_dropout|unroll|zero_output_for_mask|batch_input_shape|.*_(initializer|regularizer|constraint))$/

/** Options in which the two directions of a Bidirectional differ. */
export function differentOptions(forward: JsonObject, backward: JsonObject): readonly string[] {
  const keys = new Set([...Object.keys(forward), ...Object.keys(backward)])
  return [...keys].filter(key => !FREE_KEYS.test(key) && !sameJson(plain(forward[key]), plain(backward[key])))
}

/** Objects that Keras wrote of layers inside hold their names too. */
function plain(value: JsonObject[string] | undefined): JsonObject[string] | undefined {
  return plainValue(value)
}

/** The layer of TensorFlow.js for a class of Keras. */
const tfjsClass = ({ className }: KerasLayer): string | null => layerTable.get(className)?.tfjs ?? null

const isNative = (layer: KerasLayer): boolean =>
  ['LSTM', 'GRU', 'SimpleRNN'].includes(tfjsClass(layer) ?? '') && layer.config['reset_after'] !== true

const readsBackwards = ({ config }: KerasLayer): boolean => config['go_backwards'] === true

/** Whether the backward layer has a config of its own in the file; else Keras turns the forward one round. */
const hasOwnBackward = ({ config }: Site): boolean => isObject(config['backward_layer'])

function runsAsIs(site: Site, forward: KerasLayer, backward: KerasLayer): boolean {
  if (!isNative(forward) || !isNative(backward)) return false
  if (!hasOwnBackward(site)) return true
  return (
    tfjsClass(forward) === tfjsClass(backward) &&
    readsBackwards(forward) !== readsBackwards(backward) &&
    differentOptions(forward.config, backward.config).length === 0
  )
}

function bidirectional(site: Site): readonly Tensor[] | Refusal | null {
  const { layer: forward, backward_layer: backward } = site.layer.wrapped
  if (forward === undefined || backward === undefined || runsAsIs(site, forward, backward)) return null
  if (layerTable.get(forward.className)?.shape === undefined) return null
  const [input, ...states] = site.inputs
  if (input === undefined) return null
  const half = states.length / 2
  const { graph, generation } = site
  const ahead = addRecurrent(graph, 'forward', inKeras2Terms(forward, generation), [input, ...states.slice(0, half)])
  const back = addRecurrent(graph, 'backward', backwardLayer(site, backward), [input, ...states.slice(half)])
  const [first] = ahead
  const [second] = back
  if (first === undefined || second === undefined) return null
  const turned = forward.config['return_sequences'] === true ? reverseSteps(site, 'backward', second) : second
  if (turned === null) return unknownSteps
  const merged = mergedOutputs(site, first, turned)
  if (merged === null) return null
  const returnsState = forward.config['return_state'] === true
  return returnsState ? [...merged, ...ahead.slice(1), ...back.slice(1)] : merged
}

function backwardLayer(site: Site, backward: KerasLayer): NewLayer {
  const layer = inKeras2Terms(backward, site.generation)
  const go_backwards = hasOwnBackward(site) ? readsBackwards(backward) : !readsBackwards(backward)
  return { ...layer, config: { ...layer.config, go_backwards } }
}

const merges: Readonly<Record<string, string>> = { sum: 'Add', mul: 'Multiply', ave: 'Average' }

function mergedOutputs({ graph, config }: Site, first: Tensor, second: Tensor): readonly Tensor[] | null {
  const mode = config['merge_mode']
  if (mode === null) return [graph.one('', activation('linear'), first), second]
  if (mode === 'concat' || mode === undefined)
    return [graph.one('', layerOf('Concatenate', { axis: (first.shape?.length ?? 0) - 1 }), first, second)]
  const className = typeof mode === 'string' ? merges[mode] : undefined
  return className === undefined ? null : [graph.one('', layerOf(className), first, second)]
}

export const bidirectionalRewrites: readonly Rewrite[] = [
  {
    name: 'bidirectional',
    classes: ['Bidirectional'],
    reason:
      'TensorFlow.js runs the same LSTM, GRU or SimpleRNN in both directions only; two layers, one of them from the end, do the same',
    training: 'same',
    apply: bidirectional,
  },
]
