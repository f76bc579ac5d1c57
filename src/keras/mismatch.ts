import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import type { VariableSlot } from '../layers/row.js'
import { layerTable } from '../layers/table.js'
import type { KerasLayer, StoredVariable } from './model.js'
import { expectedShape } from './shapes.js'
import type { Slot } from './slots.js'

/** What a finding about a layer points at. */
export const subjectOf = ({ name, className, pointer }: KerasLayer) => ({ layer: { name, className }, pointer })
/** `Dense "dense"`. */
export const nameOf = ({ name, className }: KerasLayer): string => `${display(className)} "${display(name)}"`

/** The finding that a file holds more or fewer weights for a layer than it has. */
export function countMismatch(
  layer: KerasLayer,
  expected: readonly VariableSlot[],
  weights: readonly StoredVariable[],
): Diagnostic {
  const wanted = listed(expected.map(({ name }) => name))
  const stored = listed(weights.map(({ savedName }) => savedName))
  return diagnostic(
    'keras/weights-mismatch',
    `${nameOf(layer)} has ${expected.length} weights by its configuration${wanted}, but the file holds ${weights.length} for it${stored}.`,
    subjectOf(layer),
  )
}

function listed(names: readonly string[]): string {
  if (names.length === 0) return ''
  return ` (${names.slice(0, 4).map(display).join(', ')}${names.length > 4 ? ', ...' : ''})`
}

/** The finding that a variable is none that its layer can have at this place; null when it may be. */
export function mismatchOf({ layer, slot }: Pick<Slot, 'layer' | 'slot'>, variable: StoredVariable): Diagnostic | null {
  const subject = { ...subjectOf(layer), weight: variable.savedName }
  const expected = expectedShape(layer, slot.name)
  const { shape } = variable
  if (expected !== null && !fits(expected, shape)) {
    const wanted = expected.map(size => size ?? 'any').join(', ')
    return diagnostic(
      'keras/weights-mismatch',
      `The ${slot.name} of ${nameOf(layer)} must have the shape [${wanted}], but the file holds [${shape.join(', ')}].`,
      subject,
    )
  }
  if (!contradicts(layer, slot.name, variable.savedName)) return null
  return diagnostic(
    'keras/weights-mismatch',
    `By its place, the weight "${display(variable.savedName)}" is the ${slot.name} of ${nameOf(layer)}, which its name contradicts.`,
    subject,
    'The weights were saved in another order than the configuration says, for instance because layers inside a nested model were frozen; load the model in Keras, compare its predictions, and save it again.',
  )
}

const fits = (expected: readonly (number | null)[], shape: readonly number[]): boolean =>
  expected.length === shape.length && expected.every((size, axis) => size === null || size === shape[axis])

/** Whether a weight at the place of `slotName` has the name of another variable of the same layer. */
function contradicts(layer: KerasLayer, slotName: string, savedName: string): boolean {
  // `dense_1/kernel_2:0`: TensorFlow 1 counts variables of one name, CNTK leaves out the `:0`.
  const last = savedName.split('/').at(-1) ?? ''
  const name = last.replace(/:\d+$/, '').replace(/_\d+$/, '')
  return name !== slotName && (layerTable.get(layer.className)?.variables ?? []).some(slot => slot.name === name)
}
