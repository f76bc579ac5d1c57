import type { JsonValue } from '../keras/json.js'
import type { KerasLayer } from '../keras/model.js'
import { inKeras2Terms, needsScaling } from './recurrent-gates.js'
import { addRecurrent } from './recurrent-parts.js'
import type { NewLayer, Rewrite, Site, Tensor } from './rewrite.js'

/** The recurrent layer that runs one cell. */
const layers: ReadonlyMap<string, string> = new Map([
  ['SimpleRNNCell', 'SimpleRNN'],
  ['GRUCell', 'GRU'],
  ['LSTMCell', 'LSTM'],
])

/** The cells in their order, those of stacks in stacks too. */
function cellsOf(cell: KerasLayer): readonly KerasLayer[] {
  if (cell.className !== 'StackedRNNCells') return [cell]
  return Object.entries(cell.wrapped)
    .filter(([key]) => key.startsWith('cells/'))
    .flatMap(([, one]) => cellsOf(one))
}

function runsAsIs(
  { layer, inputs, config, generation }: Site,
  cell: KerasLayer,
  cells: readonly KerasLayer[],
): boolean {
  if (cells.some(one => one.config['reset_after'] === true)) return false
  if (generation === 3 && needsScaling(cell)) return false
  if (cell.className !== 'StackedRNNCells') return true
  const nested = Object.values(cell.wrapped).some(one => one.className === 'StackedRNNCells')
  return !nested && config['return_state'] !== true && inputs.length <= 1 && layer.wrapped['cell'] === cell
}

/** How many states a cell has. */
const statesOf = ({ className }: KerasLayer): number => (className === 'LSTMCell' ? 2 : 1)

/** RNN of one cell, or of a stack, as one recurrent layer for each cell, the first of which reads the input. */
function layerOfEachCell(site: Site): readonly Tensor[] | null {
  const { layer, inputs, generation, graph } = site
  const { cell } = layer.wrapped
  const [input, ...states] = inputs
  if (cell === undefined || input === undefined) return null
  const cells = cellsOf(cell)
  if (runsAsIs(site, cell, cells) || !cells.every(one => layers.has(one.className))) return null
  const total = cells.reduce((sum, one) => sum + statesOf(one), 0)
  if (states.length > 0 && states.length !== total) return null
  let output = input
  let taken = 0
  const finals: Tensor[] = []
  for (const [i, one] of cells.entries()) {
    const own = states.length === 0 ? [] : states.slice(taken, taken + statesOf(one))
    taken += statesOf(one)
    const isLast = i === cells.length - 1
    const added = recurrentLayer(site, inKeras2Terms(one, generation), one.className, { isFirst: i === 0, isLast })
    const [next, ...final] = addRecurrent(graph, isLast ? '' : `cell_${i}`, added, [output, ...own])
    if (next === undefined) return null
    output = next
    finals.push(...final)
  }
  return [output, ...finals]
}

function recurrentLayer(
  { config }: Site,
  cell: NewLayer,
  cellClass: string,
  { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean },
): NewLayer {
  const option = (key: string): JsonValue => config[key] ?? false
  return {
    className: layers.get(cellClass) ?? cellClass,
    config: {
      ...cell.config,
      return_sequences: isLast ? option('return_sequences') : true,
      return_state: option('return_state'),
      // What the first cell reads from the end, the others read as it comes.
      go_backwards: isFirst ? option('go_backwards') : false,
      stateful: option('stateful'),
      ...(isLast ? { zero_output_for_mask: option('zero_output_for_mask') } : {}),
    },
    variables: cell.variables ?? [],
  }
}

export const cellRewrites: readonly Rewrite[] = [
  {
    name: 'layer-of-each-cell',
    classes: ['RNN'],
    reason:
      'TensorFlow.js has not all cells, and hands on the states of stacked ones in another order; one recurrent layer for each cell does the same',
    training: 'same',
    apply: layerOfEachCell,
  },
]
