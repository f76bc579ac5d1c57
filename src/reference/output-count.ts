import type { SavedLayer } from './network.js'
import { flagOption } from './options.js'

/** Recurrent classes with two states; the others have one. */
const ofTwoStates = /^(LSTM|ConvLSTM|CuDNNLSTM)/

const recurrentClass = /^(SimpleRNN|GRU|LSTM|RNN|CuDNN|ConvLSTM)/

/** How many outputs a layer gives that is called on one input without further arguments. */
export function countOutputs(layer: SavedLayer): number {
  const { className, config, wrapped } = layer
  const isBidirectional = className === 'Bidirectional'
  const directions = isBidirectional ? 2 : 1
  const recurrent = isBidirectional ? wrapped['layer'] : layer
  if (recurrent === undefined || !recurrentClass.test(recurrent.className)) return 1
  const states = flagOption(recurrent.config, 'return_state', false) ? directions * countStates(recurrent) : 0
  return (isBidirectional && config['merge_mode'] === null ? 2 : 1) + states
}

function countStates({ className, wrapped }: SavedLayer): number {
  const cells = Object.keys(wrapped).filter(key => key.startsWith('cells/'))
  const inside = [...cells, 'cell'].flatMap(key => wrapped[key] ?? [])
  if (inside.length > 0) return inside.reduce((count, cell) => count + countStates(cell), 0)
  return ofTwoStates.test(className) ? 2 : 1
}
