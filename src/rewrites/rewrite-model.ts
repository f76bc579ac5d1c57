import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { KerasModel, StoredVariable } from '../keras/model.js'
import { builtShape } from '../keras/tensor-shapes.js'
import type { Rewrite } from './rewrite.js'
import { NetworkRewriter, Rewriting, type TensorMove } from './rewriter.js'
import { rewrites as allRewrites } from './table.js'

/** A model whose layers tfjs-layers can run, as far as rewrites can make them so. */
export interface RewrittenModel {
  /** The model itself when nothing had to be changed. */
  readonly model: KerasModel
  /** What became of each tensor of the model as saved; null when nothing changed. */
  readonly moves: readonly TensorMove[] | null
  /** Stored variables that the rewritten model leaves out knowingly. */
  readonly ignored: ReadonlySet<StoredVariable>
  readonly diagnostics: readonly Diagnostic[]
}

/** What the converted model is for: `training` refuses rewrites that change training. */
export type Purpose = 'inference' | 'training'

/** Replaces the layers that tfjs-layers cannot run by others with the same numbers. Never throws for what a file says. */
export function rewriteModel(
  model: KerasModel,
  purpose: Purpose = 'inference',
  rewrites: readonly Rewrite[] = allRewrites,
): RewrittenModel {
  const shared = new Rewriting(rewrites, model.generation)
  const fallback = builtShape(model.network.className === 'Sequential' ? rootConfig(model) : Object.create(null))
  const { network, changed } = new NetworkRewriter(model.network, [], shared).run(null, fallback)
  reportRewrites(shared, purpose)
  const diagnostics = shared.diagnostics
  if (!changed) return { model, moves: null, ignored: shared.ignored, diagnostics }
  return { model: { ...model, network, form: 'normal' }, moves: shared.moves, ignored: shared.ignored, diagnostics }
}

function rootConfig({ saved: { modelConfig } }: KerasModel) {
  const { config } = modelConfig
  return typeof config === 'object' && config !== null && !Array.isArray(config) ? config : Object.create(null)
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
