import { display } from '../diagnostics/display.js'
import type { Findings } from '../keras/findings.js'
import type { KerasLayer, KerasModel, KerasNetwork, StoredVariable, Variable } from '../keras/model.js'
import { reachableLayers } from '../keras/traverse.js'
import { storedIn } from '../rewrites/derive.js'
import type { TfjsWeight } from './model.js'
import type { NameOf } from './names.js'
import { type WeightTarget, weightTargets } from './weight-targets.js'

/** A variable and the name of the weight that it must become. */
interface Assignment {
  readonly variable: Variable
  readonly target: string
}

/** An assignment at its place in the file. */
interface PlacedAssignment extends Assignment {
  /** See `TfjsWeight.group`. */
  readonly group: string
}

/**
 * The weights of the converted model in the order in which Python's converter emits them; those that rewrites made come
 * where the first of the arrays stood of which they are made. A weight keeps the name that Python writes wherever tf.js
 * finds the right target by it. `ignored` are variables that a rewrite left out knowingly.
 */
export function lowerWeights(
  model: KerasModel,
  nameOf: NameOf,
  findings: Findings,
  ignored: ReadonlySet<StoredVariable> = new Set(),
): readonly TfjsWeight[] {
  const { targets, unused } = collectTargets(model.network, [], nameOf, true)
  reportMissing(
    targets.filter(({ variable }) => variable === null).map(({ name }) => name),
    findings,
  )
  const assignments = inFileOrder(
    targets.flatMap(({ name, variable }) => (variable === null ? [] : [{ variable, target: name }])),
  )
  const idsOf = (variables: readonly (Variable | null)[]): ReadonlySet<number> =>
    new Set(variables.flatMap(one => (one === null ? [] : storedIn(one))).map(({ id }) => id))
  const used = idsOf(assignments.map(({ variable }) => variable))
  const unusedIds = idsOf(unused.map(({ variable }) => variable))
  const ignoredIds = idsOf([...ignored])
  const lost = model.variables.filter(({ id }) => !used.has(id) && !ignoredIds.has(id))
  reportLost(
    lost.filter(variable => !unusedIds.has(variable.id)),
    findings,
  )
  for (const variable of lost.filter(one => unusedIds.has(one.id))) {
    findings.addForModel(
      'weight/unused',
      `The weight "${display(variable.savedName)}" belongs to a layer that no output depends on; it is left out.`,
    )
  }
  const names = chooseNames(assignments)
  return assignments.map(({ variable, group }, i) => ({
    name: names[i] ?? '',
    shape: variable.shape,
    source: variable,
    group,
  }))
}

/** By the first stored array of each; a constant comes after what its layer's neighbour is made of, in the same group. */
function inFileOrder(assignments: readonly Assignment[]): readonly PlacedAssignment[] {
  let last: StoredVariable | null = null
  const placed = assignments.map(assignment => {
    const [first = last] = [...storedIn(assignment.variable)].sort((a, b) => a.id - b.id)
    last = first
    const group = first?.group ?? assignment.target.split('/')[0] ?? ''
    return { assignment: { ...assignment, group }, at: first?.id ?? -1 }
  })
  return placed.sort((a, b) => a.at - b.at).map(({ assignment }) => assignment)
}

function reportMissing(missing: readonly string[], findings: Findings): void {
  if (missing.length === 0) return
  const shown = missing
    .slice(0, 3)
    .map(name => `"${display(name)}"`)
    .join(', ')
  findings.addForModel(
    'keras/weights-mismatch',
    `The file has no values for ${missing.length} weights of the model: ${shown}${missing.length > 3 ? ' and others' : ''}.`,
    'Save the whole model again after it has been built.',
  )
}

function reportLost(lost: readonly StoredVariable[], findings: Findings): void {
  if (lost.length === 0) return
  const shown = lost
    .slice(0, 3)
    .map(variable => `"${display(variable.savedName)}"`)
    .join(', ')
  findings.addForModel(
    'keras/weights-mismatch',
    `The file has ${lost.length} weights that belong to no layer of the model: ${shown}${lost.length > 3 ? ' and others' : ''}.`,
    'Save the whole model again, without weights that no layer owns.',
  )
}

interface Targets {
  readonly targets: readonly WeightTarget[]
  /** Of layers on which no output depends. */
  readonly unused: readonly WeightTarget[]
}

function collectTargets(network: KerasNetwork, path: readonly string[], nameOf: NameOf, used: boolean): Targets {
  const reachable = reachableLayers(network)
  const targets: WeightTarget[] = []
  const unused: WeightTarget[] = []
  const add = (layer: KerasLayer, isUsed: boolean): void => {
    const inner =
      layer.network === undefined ? null : collectTargets(layer.network, [...path, layer.name], nameOf, isUsed)
    targets.push(...(inner?.targets ?? []))
    unused.push(...(inner?.unused ?? []))
    const own = weightTargets(layer, nameOf)
    ;(isUsed ? targets : unused).push(...own)
    for (const wrapped of Object.values(layer.wrapped)) addNetworksOf(wrapped, isUsed)
  }
  const addNetworksOf = (layer: KerasLayer, isUsed: boolean): void => {
    if (layer.network !== undefined) {
      const inner = collectTargets(layer.network, path, nameOf, isUsed)
      targets.push(...inner.targets)
      unused.push(...inner.unused)
    }
    for (const wrapped of Object.values(layer.wrapped)) addNetworksOf(wrapped, isUsed)
  }
  for (const layer of network.layers) add(layer, used && reachable.has(layer.name))
  return { targets, unused }
}

const pythonName = (variable: StoredVariable): string => variable.savedName.replace(/:0$/, '')

/**
 * How tfjs-layers 4.22 finds the target of a name (engine/container.js, loadWeights): exactly, else without the part
 * before the last. Null when it finds none.
 */
export function resolveName(name: string, targets: ReadonlySet<string>): string | null {
  if (targets.has(name)) return name
  const parts = name.split('/')
  const shortened = [...parts.slice(0, -2), ...parts.slice(-1)].join('/')
  return targets.has(shortened) ? shortened : null
}

/** Python's name where it leads to the right target, else the target's own name; checked as a whole. */
function chooseNames(assignments: readonly Assignment[]): readonly string[] {
  const targets = new Set(assignments.map(one => one.target))
  const names = assignments.map(({ variable, target }) => {
    if (variable.kind !== 'stored') return target
    const name = pythonName(variable)
    return resolveName(name, targets) === target ? name : target
  })
  return loadsRight(names, assignments) ? names : assignments.map(one => one.target)
}

/** Plays `loadWeights` through: each target is taken once, and names that begin a number would mean Keras 3. */
function loadsRight(names: readonly string[], assignments: readonly Assignment[]): boolean {
  const left = new Set(assignments.map(one => one.target))
  if (new Set(names).size !== names.length || !Number.isNaN(Number.parseInt(names[0]?.split('/').at(-1) ?? '', 10)))
    return false
  return names.every((name, i) => {
    const target = resolveName(name, left)
    return target === assignments[i]?.target && left.delete(target)
  })
}
