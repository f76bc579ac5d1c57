import { display } from '../diagnostics/display.js'
import { hasExplicitMasks } from '../keras/explicit-masks.js'
import type { Findings } from '../keras/findings.js'
import { kerasMasks } from '../keras/keras-masks.js'
import { hasMaskSource, type Mask, type MaskUse, madeBy, maskRules } from '../keras/mask-rules.js'
import type { KerasNetwork } from '../keras/model.js'
import { allNetworks, reachableLayers } from '../keras/traverse.js'
import type { OriginalCalls } from '../rewrites/rewrite-model.js'
import { tfjsMasks } from './tfjs-masks.js'

const hasInitialState = (network: KerasNetwork): boolean =>
  allNetworks(network).some(
    ({ path, network: one }) =>
      path.length > 0 &&
      one.layers.some(
        layer => maskRules(layer).tfjs === 'recurrent' && layer.calls.some(call => call.inputs.length > 1),
      ),
  )

const named = (mask: Mask): string => (mask === null ? 'no mask' : `the mask of "${display(mask)}"`)

/**
 * Compares the masks that reach each layer of the original network in Keras with those that reach the layers of the
 * network in tfjs-layers 4.22, and reports every layer that would see another one, or use it differently.
 */
export function checkMasks(
  network: KerasNetwork,
  findings: Findings,
  original: OriginalCalls = { network, generation: 2, keyOf: madeBy, handled: new Set(), samePadding: new Set() },
): void {
  // Initial states are carried over between layers in the same way as masks, but only in nested models.
  if (
    !hasMaskSource(original.network) &&
    !hasMaskSource(network) &&
    !hasInitialState(network) &&
    !hasExplicitMasks(original.network)
  )
    return
  const inKeras = new Map<string, MaskUse>()
  const problems: MaskUse[] = []
  const record = (use: MaskUse): void => {
    if (use.problem === undefined) inKeras.set(use.key, use)
    else if (!original.handled.has(use.key.replace(/ .*$/s, ''))) problems.push(use)
  }
  kerasMasks(original.network, original.generation, { record, samePadding: original.samePadding })
  const seen = new Set<string>()
  const inTfjs = (use: MaskUse): void => {
    seen.add(use.key)
    const mask = inKeras.get(use.key)?.mask ?? null
    if (use.problem !== undefined) problems.push(use)
    // A rewrite may have made a mask for this very call.
    else if (use.mask !== mask && use.mask !== use.key)
      problems.push({ ...use, problem: `gets ${named(mask)} in Keras, but ${named(use.mask)} in TensorFlow.js.` })
  }
  tfjsMasks(network, inTfjs, original.keyOf)
  const reachable = reachableLayers(original.network)
  for (const use of inKeras.values())
    if (
      use.mask !== null &&
      reachable.has(use.path[0]?.replace(/#\d+$/, '') ?? use.layer.name) &&
      !seen.has(use.key) &&
      !original.handled.has(use.key)
    )
      problems.push({ ...use, problem: `reads ${named(use.mask)} in Keras, which it cannot do in TensorFlow.js.` })
  report(problems, findings)
}

function report(problems: readonly MaskUse[], findings: Findings): void {
  const told = new Set<string>()
  for (const { layer, path, key, problem, hint } of problems) {
    if (told.has(key) || problem === undefined) continue
    told.add(key)
    findings.add('graph/mask', { layer, path }, problem, hint)
  }
}
