import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { KerasLayer, KerasModel, KerasNetwork } from '../keras/model.js'
import type { TrainingChange } from '../rewrites/rewrite-model.js'
import { translateTraining } from './training-config.js'

/** What becomes of a model when it is trained further in TensorFlow.js. */
export interface TrainingReport {
  /** Whether evaluate() and fit() of TensorFlow.js compute what Keras computes. */
  readonly preserved: boolean
  /** What breaks it, layer by layer. */
  readonly changes: readonly TrainingChange[]
  /**
   * The configuration that the model was compiled with: `translated` when `loadLayersModel` gives a compiled model, `kept`
   * when it stands in `modelTopology` as saved only, `none` when the model was not compiled.
   */
  readonly config: 'translated' | 'kept' | 'none'
  /** What of the configuration TensorFlow.js has no equivalent for, e.g. `the optimizer Nadam`. */
  readonly untranslated: readonly string[]
}

const batchNormalizations = new Set([
  'BatchNormalization',
  'BatchNormalizationV1',
  'BatchNormalizationV2',
  'SyncBatchNormalization',
])

/** Layers that tfjs-layers runs as Keras does but does not train so, by the saved network. */
export function untrainableLayers(network: KerasNetwork): readonly TrainingChange[] {
  return collect(network.layers, [])
}

function collect(layers: readonly KerasLayer[], path: readonly string[]): readonly TrainingChange[] {
  return layers.flatMap(layer => {
    const place = [...path, layer.name]
    const change = changeOf(layer)
    return [
      ...(change === null ? [] : [{ layer: place.join('/'), className: layer.className, change }]),
      ...collect(layer.network?.layers ?? [], place),
      ...collect(Object.values(layer.wrapped), place),
    ]
  })
}

function changeOf({ className, config }: KerasLayer): string | null {
  if (!batchNormalizations.has(className)) return null
  if (config['trainable'] === false) return 'it is frozen, but fit() uses the statistics of the batch all the same'
  const missing = ['scale', 'center'].find(key => config[key] === false)
  return missing === undefined ? null : `fit() of TensorFlow.js fails with ${missing}=False`
}

/** The changes that lowering has found: lost constraints and penalties. New initial values do not matter to loaded weights. */
export function changesIn(diagnostics: readonly Diagnostic[]): readonly TrainingChange[] {
  return diagnostics.flatMap(({ code, message, subject: { layer, pointer } }) => {
    if (code !== 'layer/training-changed' || layer === undefined || pointer?.endsWith('_initializer')) return []
    return [{ layer: layer.name, className: layer.className, change: message.replace(/^.*?" /, '').replace(/\.$/, '') }]
  })
}

/** The report on a model as saved. */
export function reportTraining(model: KerasModel, changes: readonly TrainingChange[]): TrainingReport {
  const { config, untranslated } = translateTraining(model)
  const state = config !== null ? 'translated' : untranslated.length > 0 ? 'kept' : 'none'
  return { preserved: changes.length === 0, changes, config: state, untranslated }
}
