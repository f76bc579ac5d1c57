import { dataFormat, drop, type Fates, keep, keepAll, only, rewritten } from './fates.js'
import type { LayerRow } from './row.js'

const trainingOnly = drop('about the augmentation, which happens in training only')

/** Options of the layers that change images in training: none of them matters in inference. */
const augmentation: Fates = Object.fromEntries(
  [
    'all_ops',
    'alpha',
    'brightness_factor',
    'chain_depth',
    'contrast_factor',
    'data_format',
    'factor',
    'fill_mode',
    'fill_value',
    'height_factor',
    'hue_factor',
    'interpolation',
    'kernel_size',
    'mode',
    'num_chains',
    'num_ops',
    'saturation_factor',
    'scale',
    'seed',
    'sigma',
    'value_range',
    'width_factor',
    'x_factor',
    'y_factor',
  ].map(key => [key, trainingOnly]),
)

const boxes: Fates = { bounding_box_format: drop('about bounding boxes, which no model of images alone has') }

const augmenting = (name: string): LayerRow =>
  rewritten(name, { ...augmentation, ...boxes }, { shape: 'same', trainsByDefault: true })

/** Layers that change images before the model proper sees them. */
export const preprocessingRows: readonly LayerRow[] = [
  // of Keras 2 and 3
  augmenting('RandomBrightness'),
  augmenting('RandomContrast'),
  augmenting('RandomFlip'),
  augmenting('RandomRotation'),
  augmenting('RandomTranslation'),
  augmenting('RandomZoom'),
  // of Keras 2
  augmenting('RandomHeight'),
  augmenting('RandomWidth'),
  // of Keras 3
  augmenting('AugMix'),
  augmenting('CutMix'),
  augmenting('MixUp'),
  augmenting('RandAugment'),
  augmenting('RandomColorDegeneration'),
  augmenting('RandomColorJitter'),
  augmenting('RandomElasticTransform'),
  augmenting('RandomErasing'),
  augmenting('RandomGaussianBlur'),
  augmenting('RandomGrayscale'),
  augmenting('RandomHue'),
  augmenting('RandomInvert'),
  augmenting('RandomPerspective'),
  augmenting('RandomPosterization'),
  augmenting('RandomSaturation'),
  augmenting('RandomSharpness'),
  augmenting('RandomShear'),
  rewritten(
    'RandomCrop',
    {
      ...keepAll('height', 'width'),
      data_format: only(['channels_last', null], 'Use channels_last.'),
      seed: trainingOnly,
      ...boxes,
    },
    { shape: 'resizing', trainsByDefault: true },
  ),
  rewritten(
    'Resizing',
    {
      ...keepAll(
        'height',
        'width',
        'interpolation',
        'crop_to_aspect_ratio',
        'pad_to_aspect_ratio',
        'fill_value',
        'antialias',
      ),
      fill_mode: only(['constant']),
      data_format: dataFormat,
      ...boxes,
    },
    { shape: 'resizing', trainsByDefault: true },
  ),
  rewritten(
    'CenterCrop',
    { ...keepAll('height', 'width'), data_format: dataFormat, ...boxes },
    { shape: 'resizing', trainsByDefault: true },
  ),
  rewritten('Pipeline', { layers: keep }, { trainsByDefault: true }),
]
