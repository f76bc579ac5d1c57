import type { CommandSpec } from './help.js'
import type { OptionSpec } from './options.js'

/** `keras-to-tfjs validate`; `shared` are the options that it has in common with others. */
export const validateCommand = (shared: readonly OptionSpec[], exitCodes: string): CommandSpec => ({
  name: 'validate',
  usage: 'keras-to-tfjs validate MODEL BUNDLE [options]',
  summary:
    'Put a model.json on trial, whoever made it: whether it has the layers and weights of a Keras file, and predicts the same.',
  options: [
    {
      name: 'level',
      value: 'auto|integrity|predict|reference',
      help: 'How far to go (default auto: the strongest that fits its size).',
    },
    {
      name: 'samples',
      value: 'FILE',
      help: 'Inputs, and optionally outputs of Keras, to predict with (.json, .npz, .npy; default: MODEL.samples.* beside it).',
    },
    ...shared,
  ],
  examples: [
    { line: 'keras-to-tfjs validate model.h5 web/model', does: 'a directory, or its model.json' },
    {
      line: 'keras-to-tfjs validate model.h5 https://example.org/models/digits/model.json',
      does: 'what pages load from a server',
    },
  ],
  notes: [exitCodes],
})
