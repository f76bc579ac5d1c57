import { activationLayers } from './layers/activation.js'
import { attention } from './layers/attention.js'
import { trainingOnly } from './layers/augmentation.js'
import { convolutions } from './layers/convolution.js'
import { core } from './layers/core.js'
import { einsum } from './layers/einsum.js'
import { embedding } from './layers/embedding.js'
import { locallyConnectedLayers } from './layers/locally-connected.js'
import { merges } from './layers/merge.js'
import { multiHeadAttention } from './layers/multi-head-attention.js'
import { normalizations } from './layers/normalization.js'
import { kerasOperations } from './layers/operations/keras.js'
import { recordedOperations } from './layers/operations/recorded.js'
import { tensorflowOperations } from './layers/operations/tensorflow.js'
import { poolings } from './layers/pooling.js'
import { preprocessing } from './layers/preprocessing.js'
import { recurrent } from './layers/recurrent.js'
import { recurrentConvolutional } from './layers/recurrent-convolutional.js'
import { reshapings } from './layers/reshaping.js'
import { spatial } from './layers/spatial.js'
import { wrappers } from './layers/wrappers.js'
import type { Semantics } from './semantics.js'

/** By class of Keras, what it computes. */
const table: Readonly<Record<string, Semantics>> = {
  ...activationLayers,
  ...attention,
  ...convolutions,
  ...core,
  ...einsum,
  ...embedding,
  ...kerasOperations,
  ...locallyConnectedLayers,
  ...merges,
  ...multiHeadAttention,
  ...normalizations,
  ...poolings,
  ...preprocessing,
  ...recordedOperations,
  ...recurrent,
  ...recurrentConvolutional,
  ...reshapings,
  ...spatial,
  ...tensorflowOperations,
  ...trainingOnly,
  ...wrappers,
}

/** A layer whose class the reference does not know. */
export class UnknownClass extends Error {
  readonly className: string

  constructor(className: string) {
    super(`the reference does not know the class ${className}`)
    this.className = className
  }
}

/** Whether the reference knows what a class computes. */
export const knowsClass = (className: string): boolean => Object.hasOwn(table, className)

/** What a class of Keras computes. Throws `UnknownClass`. */
export function semanticsOf(className: string): Semantics {
  const found = Object.hasOwn(table, className) ? table[className] : undefined
  if (found === undefined) throw new UnknownClass(className)
  return found
}
