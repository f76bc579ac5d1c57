import { activationRewrites } from './activation.js'
import { attentionRewrites } from './attention.js'
import { refusingMisfits } from './blocks.js'
import { coreRewrites } from './core.js'
import { encodingRewrites } from './encoding.js'
import { lora } from './lora.js'
import { mergeRewrites } from './merge.js'
import { normalizationRewrites } from './normalization.js'
import { operationRewrites } from './ops/operation-rewrites.js'
import { recurrentRewrites } from './recurrent.js'
import type { Rewrite } from './rewrite.js'
import { spatialRewrites } from './spatial.js'

/** All rewrites. Of those that look at one class, the first that applies is made; what it adds is looked at again. */
export const rewrites: readonly Rewrite[] = [
  // So that all others see the weights with which the layer computes.
  lora,
  // Before the others, so that all others see activations that TensorFlow.js has.
  ...activationRewrites,
  ...recurrentRewrites,
  ...spatialRewrites,
  ...normalizationRewrites,
  ...mergeRewrites,
  ...attentionRewrites,
  ...operationRewrites,
  ...encodingRewrites,
  ...coreRewrites,
].map(refusingMisfits)
