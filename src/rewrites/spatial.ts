import { augmentationRewrites } from './augmentation.js'
import { channelsFirstRewrites } from './channels-first.js'
import { convolutionRewrites } from './convolution.js'
import { croppingRewrites } from './cropping.js'
import { locallyConnectedRewrites } from './locally-connected.js'
import { oneDimensionalRewrites } from './one-dimensional.js'
import { poolingRewrites } from './pooling.js'
import { resizeRewrites } from './resize.js'
import type { Rewrite } from './rewrite.js'
import { threeDimensionalRewrites } from './three-dimensional.js'
import { transposedConvolutionRewrites } from './transposed-convolution.js'

/** Rewrites of layers of sequences, images and volumes. */
export const spatialRewrites: readonly Rewrite[] = [
  // First, so that the others find the channels last.
  ...channelsFirstRewrites,
  ...poolingRewrites,
  ...convolutionRewrites,
  ...transposedConvolutionRewrites,
  ...oneDimensionalRewrites,
  ...threeDimensionalRewrites,
  ...croppingRewrites,
  ...locallyConnectedRewrites,
  ...resizeRewrites,
  ...augmentationRewrites,
]
