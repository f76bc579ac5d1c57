import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { madeBy } from '../keras/mask-rules.js'
import type { KerasModel, KerasNetwork, StoredVariable } from '../keras/model.js'
import { builtShape } from '../keras/tensor-shapes.js'
import { isObject } from '../keras/values.js'
import { isolateMasks } from './isolate-masks.js'
import { maskRewrites } from './masks.js'
import type { Rewrite } from './rewrite.js'
import { NetworkRewriter } from './rewriter.js'
import { placeKey, Rewriting, type TensorMove } from './rewriting.js'
import { rewrites as allRewrites } from './table.js'

/** A model whose layers tfjs-layers can run, as far as rewrites can make them so. */
export interface RewrittenModel {
  /** The model itself when nothing had to be changed. */
  readonly model: KerasModel
  /** What became of each tensor of the model as saved; null when nothing changed. */
  readonly moves: readonly TensorMove[] | null
  /** Stored variables that the rewritten model leaves out knowingly. */
  readonly ignored: ReadonlySet<StoredVariable>
  /** The saved model's network, and for which of its calls each call of the new one stands. */
  readonly original: OriginalCalls
  /** What the rewrites change in training. */
  readonly trainingChanges: readonly TrainingChange[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Why a layer trains in another way than in Keras. */
export interface TrainingChange {
  /** The names of the enclosing models and its own, joined by `/`. */
  readonly layer: string
  readonly className: string
  /** The rewrite that is at fault; absent when it is TensorFlow.js. */
  readonly rewrite?: string
  /** A clause, e.g. `the zeros between the groups are trained too`. */
  readonly change: string
}

/** The network as saved, and how its calls are found from those of the rewritten one. */
export interface OriginalCalls {
  readonly network: KerasNetwork
  readonly generation: 2 | 3
  /** The name (as of `madeBy`) of the original call for which a call of the rewritten network stands. */
  readonly keyOf: typeof madeBy
  /** Calls whose masks a rewrite has taken over, by the same names. */
  readonly handled: ReadonlySet<string>
  /** Calls whose padded steps hold, thanks to a rewrite, what they hold in Keras. */
  readonly samePadding: ReadonlySet<string>
}

/** What the converted model is for: `training` refuses rewrites that change training. */
export type Purpose = 'inference' | 'training'

/** How a model is rewritten. */
export interface RewriteOptions {
  readonly purpose?: Purpose
  /** Rebuilds the parts in which masks are made and read, so that they go the ways that they go in Keras. */
  readonly restructureMasks?: boolean
  /** Default: all. */
  readonly rewrites?: readonly Rewrite[]
}

/** Replaces the layers that tfjs-layers cannot run by others with the same numbers. Never throws for what a file says. */
export function rewriteModel(
  model: KerasModel,
  { purpose = 'inference', restructureMasks = false, rewrites = allRewrites }: RewriteOptions = {},
): RewrittenModel {
  const shared = new Rewriting(restructureMasks ? [...maskRewrites, ...rewrites] : rewrites, model)
  const fallback = builtShape(model.network.className === 'Sequential' ? rootConfig(model) : Object.create(null))
  const { network: whole, changed } = new NetworkRewriter(model.network, [], shared).run(null, fallback)
  const network = restructureMasks ? isolateMasks(whole, shared) : whole
  reportRewrites(shared, purpose)
  const diagnostics = shared.diagnostics
  const { ignored, moves } = shared
  const trainingChanges = changesOf(shared)
  const { generation } = model
  const unchanged = {
    network: model.network,
    generation,
    keyOf: madeBy,
    handled: new Set<string>(),
    samePadding: new Set<string>(),
  }
  if (!changed && network === whole)
    return { model, moves: null, ignored, original: unchanged, trainingChanges, diagnostics }
  const original = {
    ...unchanged,
    keyOf: originalKey(shared),
    handled: shared.handledMasks,
    samePadding: shared.samePadding,
  }
  return { model: { ...model, network, form: 'normal' }, moves, ignored, original, trainingChanges, diagnostics }
}

/** Leads the name of a call of the rewritten network, whose path may name calls of nested models, to the original one. */
function originalKey({ origins, enclosures }: Rewriting): typeof madeBy {
  return (path, layer, call) => {
    const names: string[] = []
    const place: string[] = []
    for (const part of path) {
      const [, name = part, number = '0'] = /^(.*?)(?:#(\d+))?$/s.exec(part) ?? []
      if (place.length === 0 && enclosures.has(name)) {
        place.push(name)
        continue
      }
      const origin = origins.get(placeKey(place, name, Number(number)))
      const from = origin?.layer.name ?? name
      names.push(origin === undefined || origin.call === 0 ? from : `${from}#${origin.call}`)
      place.push(from)
    }
    const origin = origins.get(placeKey(place, layer.name, call))
    return origin === undefined ? madeBy(names, layer, call) : madeBy(names, origin.layer, origin.call)
  }
}

function rootConfig({ saved: { modelConfig } }: KerasModel) {
  const { config } = modelConfig
  return isObject(config) ? config : Object.create(null)
}

function changesOf({ applied }: Rewriting): TrainingChange[] {
  return [...applied.values()].flatMap(({ place: { path, layer }, rewrites }) =>
    [...rewrites]
      .filter(({ training }) => training !== 'same')
      .map(({ name, training }) => ({
        layer: [...path, layer.name].join('/'),
        className: layer.className,
        rewrite: name,
        change: training,
      })),
  )
}

function reportRewrites({ applied, findings }: Rewriting, purpose: Purpose): void {
  for (const { place, rewrites } of applied.values()) {
    for (const { name, reason, training } of rewrites) {
      if (training === 'same') findings.add('layer/rewritten', place, `is rewritten (${name}): ${reason}.`)
      else if (purpose === 'inference')
        findings.add('layer/rewritten', place, `is rewritten (${name}): ${reason}; in training, ${training}.`)
      else
        findings.add(
          'layer/training-not-preserved',
          place,
          `can only be rewritten (${name}) in a way that changes training: ${training}.`,
        )
    }
  }
}
