import { inputOf } from '../arguments.js'
import type { Semantics } from '../semantics.js'
import { known } from '../tensor.js'

/** What does nothing at inference. */
const unchanged: Semantics = { compute: call => [known(inputOf(call))] }

/** The same, of classes that do not support masking. */
const unmasked: Semantics = { ...unchanged, mask: 'drop' }

/** `Identity` supports masking in Keras 3 alone. */
const identity: Semantics = {
  ...unchanged,
  mask: ({ generation, masks }) => [generation === 3 ? (masks[0] ?? null) : null],
}

/** Layers that change numbers in training alone: noise, dropout, augmentation of images, losses and metrics. */
export const trainingOnly: Readonly<Record<string, Semantics>> = {
  Dropout: unchanged,
  AlphaDropout: unchanged,
  GaussianDropout: unchanged,
  GaussianNoise: unchanged,
  SpatialDropout1D: unchanged,
  SpatialDropout2D: unchanged,
  SpatialDropout3D: unchanged,
  ActivityRegularization: unchanged,
  Identity: identity,
  AddLoss: unmasked,
  AddMetric: unmasked,
  StochasticDepth: unmasked,
  RandomBrightness: unmasked,
  RandomContrast: unmasked,
  RandomFlip: unmasked,
  RandomRotation: unmasked,
  RandomTranslation: unmasked,
  RandomZoom: unmasked,
  RandomHeight: unmasked,
  RandomWidth: unmasked,
  AugMix: unmasked,
  CutMix: unmasked,
  MixUp: unmasked,
  RandAugment: unmasked,
  RandomColorDegeneration: unmasked,
  RandomColorJitter: unmasked,
  RandomElasticTransform: unmasked,
  RandomErasing: unmasked,
  RandomGaussianBlur: unmasked,
  RandomGrayscale: unmasked,
  RandomHue: unmasked,
  RandomInvert: unmasked,
  RandomPerspective: unmasked,
  RandomPosterization: unmasked,
  RandomSaturation: unmasked,
  RandomSharpness: unmasked,
  RandomShear: unmasked,
}
