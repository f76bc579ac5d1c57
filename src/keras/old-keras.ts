import { refuse } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import type { KerasNetwork, StoredVariable } from './model.js'
import { leavesOf } from './slots.js'

const keras1Classes = new Set([
  'Convolution1D',
  'Convolution2D',
  'Convolution3D',
  'Merge',
  'MaxoutDense',
  'Highway',
  'TimeDistributedDense',
])
const keras1Keys = ['output_dim', 'nb_filter', 'border_mode', 'W_regularizer', 'nb_row']
// `dense_1_W`, `convolution2d_1_b`, `lstm_1_U_i`, `param_0`.
const keras1Weight = /(_[WUb](_[a-z])?|^param_\d+)$/

/** Throws `keras/keras-1` for the version of a file that Keras 1 saved. */
export function refuseKeras1Version(version: string | null): void {
  if (version?.split('.')[0] === '1') refuse('keras/keras-1', `The model was saved by Keras ${display(version)}.`)
}

/** Throws `keras/keras-1` for a model of Keras 1 in a file that does not say by which version it was saved. */
export function refuseKeras1({ layers }: KerasNetwork): void {
  const old = layers.find(
    ({ className, config }) =>
      keras1Classes.has(className) || (className !== 'Embedding' && keras1Keys.some(key => key in config)),
  )
  if (old === undefined) return
  const { name, className, pointer } = old
  refuse('keras/keras-1', `${display(className)} "${display(name)}" is written as Keras 1 writes it.`, {
    layer: { name, className },
    pointer,
  })
}

/** Throws `keras/keras-1` where all weights have names as Keras 1 gave them. */
export function refuseKeras1Weights(variables: readonly StoredVariable[]): void {
  const [first] = variables
  if (first !== undefined && variables.every(({ savedName }) => keras1Weight.test(savedName)))
    refuse('keras/keras-1', `Weights such as "${display(first.savedName)}" are named as Keras 1 names them.`)
}

/** Theano's convolution turns the kernel around; Keras turned it back on loading, tf.keras does not. */
export function refuseTheano({ layers }: KerasNetwork): void {
  const convolution = layers.flatMap(leavesOf).find(({ className }) => className.includes('Conv'))
  if (convolution === undefined) return
  const { name, className, pointer } = convolution
  refuse(
    'keras/theano',
    `${display(className)} "${display(name)}" was saved with the Theano backend, whose convolutions turn their kernels around.`,
    { layer: { name, className }, pointer },
  )
}
