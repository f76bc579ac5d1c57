import type { JsonValue } from '../keras/json.js'
import { isObject } from '../keras/values.js'
import type { Site, Tensor } from './rewrite.js'

const indexIn = (value: JsonValue | undefined): number | null =>
  isObject(value) && typeof value['tensor'] === 'number' ? value['tensor'] : null

/** Which of the call's inputs stand for the arguments of these names, in the order in which the layer takes them. */
export function inputIndexes({ call, inputs }: Site, names: readonly string[]): Readonly<Record<string, number>> {
  const found: Record<string, number> = {}
  const named = new Set<number>()
  for (const [name, value] of Object.entries(call.kwargs)) {
    const index = indexIn(value)
    if (index === null) continue
    found[name] = index
    named.add(index)
  }
  const first = call.args?.[0]
  const positional =
    call.args === undefined
      ? inputs.map((_, i) => i).filter(i => !named.has(i))
      : // A layer of one argument takes a list of tensors.
        (call.args.length === 1 && Array.isArray(first) ? first : call.args).map(indexIn)
  for (const [i, index] of positional.entries()) {
    const name = names[i]
    if (name !== undefined && index !== null) found[name] ??= index
  }
  return found
}

/** The tensor among the inputs, by `inputIndexes`. */
export const tensorAt = ({ inputs }: Site, index: number | undefined): Tensor | undefined =>
  index === undefined ? undefined : inputs[index]

/** A yes or no of the call: by name, or at its place among the arguments. */
export function flagOf({ call }: Site, name: string, place?: number): boolean {
  const value = call.kwargs[name] ?? (place === undefined ? undefined : call.args?.[place])
  return value === true || value === 1
}
