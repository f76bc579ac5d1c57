import { displayValue } from '../diagnostics/display.js'
import type { JsonValue } from '../keras/json.js'
import { isObject, textOf } from '../keras/values.js'
import { unchanged } from './along-axis.js'
import { carriedConfig } from './carried.js'
import { type Rewrite, refuseRewrite } from './rewrite.js'

/** Layers that change images in training alone; those of Keras 2 first. */
export const augmentationClasses: readonly string[] = [
  'RandomBrightness',
  'RandomContrast',
  'RandomFlip',
  'RandomRotation',
  'RandomTranslation',
  'RandomZoom',
  'RandomHeight',
  'RandomWidth',
  'AugMix',
  'CutMix',
  'MixUp',
  'RandAugment',
  'RandomColorDegeneration',
  'RandomColorJitter',
  'RandomElasticTransform',
  'RandomErasing',
  'RandomGaussianBlur',
  'RandomGrayscale',
  'RandomHue',
  'RandomInvert',
  'RandomPerspective',
  'RandomPosterization',
  'RandomSaturation',
  'RandomSharpness',
  'RandomShear',
]

const augmentation: Rewrite = {
  name: 'augmentation',
  classes: augmentationClasses,
  reason: 'it augments images in training and does nothing in inference; an Activation("linear") stands for it',
  training: 'the augmentation is lost',
  apply: ({ inputs: [input], graph }) => (input === undefined ? null : [unchanged(graph, input)]),
}

/** Dropout of whole channels: of a noise that is the same for all pixels. */
const spatialDropout: Rewrite = {
  name: 'spatial-dropout',
  classes: ['SpatialDropout2D', 'SpatialDropout3D'],
  reason: 'TensorFlow.js has no such layer; Dropout with the same noise for all pixels does it',
  training: 'same',
  apply: ({ layer, config, inputs: [input], graph }) => {
    if (input === undefined) return null
    const pixels: JsonValue[] = layer.className === 'SpatialDropout3D' ? [1, 1, 1] : [1, 1]
    const isFirst = textOf(config, 'data_format') === 'channels_first'
    const noise_shape: JsonValue[] = isFirst ? [null, null, ...pixels] : [null, ...pixels, null]
    const settings = carriedConfig(config, { noise_shape }, ['data_format'])
    return [graph.one('', { className: 'Dropout', config: settings }, input)]
  },
}

/** What a Pipeline may hold: layers without weights. */
const inPipelines = new Set([...augmentationClasses, 'RandomCrop', 'Rescaling', 'Resizing', 'CenterCrop'])

const pipeline: Rewrite = {
  name: 'pipeline',
  classes: ['Pipeline'],
  reason: 'TensorFlow.js has no such layer; the layers inside are put into the model',
  training: 'same',
  apply: ({ config, inputs: [input], graph }) => {
    const { layers } = config
    if (!Array.isArray(layers) || input === undefined) return null
    let tensor = input
    for (const [i, one] of layers.entries()) {
      const className = isObject(one) ? textOf(one, 'class_name') : null
      const inner = isObject(one) ? one['config'] : undefined
      if (className === null || !isObject(inner) || !inPipelines.has(className))
        return refuseRewrite(
          'layer/unsupported-class',
          `holds a layer ${displayValue(className)}, which is not one of those that it is taken apart for.`,
          'Use a Sequential instead of the Pipeline.',
          'layers',
        )
      const part = i === layers.length - 1 ? '' : `${i}_${className}`
      tensor = graph.one(part, { className, config: carriedConfig(inner) }, tensor)
    }
    return [layers.length === 0 ? unchanged(graph, tensor) : tensor]
  },
}

/** Layers that do nothing in inference, and the Pipeline that holds such. */
export const augmentationRewrites: readonly Rewrite[] = [augmentation, spatialDropout, pipeline]
