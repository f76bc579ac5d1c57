import { display } from '../diagnostics/display.js'
import type { Findings } from '../keras/findings.js'
import type { KerasNetwork } from '../keras/model.js'
import { allNetworks } from '../keras/traverse.js'
import { kerasMasks } from './keras-masks.js'
import { hasMaskSource, type Mask, type MaskUse, maskRules } from './mask-rules.js'
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
 * Compares the masks that reach each layer in Keras 2 and in tfjs-layers 4.22, and reports every layer that would see
 * another one, or use it differently.
 */
export function checkMasks(network: KerasNetwork, findings: Findings): void {
  // Initial states are carried over between layers in the same way as masks, but only in nested models.
  if (!hasMaskSource(network) && !hasInitialState(network)) return
  const inKeras = new Map<string, MaskUse>()
  const problems: MaskUse[] = []
  const record = (use: MaskUse): void => {
    if (use.problem !== undefined) problems.push(use)
    else inKeras.set(use.key, use)
  }
  kerasMasks(network, record)
  tfjsMasks(network, use => {
    const mask = inKeras.get(use.key)?.mask ?? null
    if (use.problem !== undefined) problems.push(use)
    else if (use.mask !== mask)
      problems.push({ ...use, problem: `gets ${named(mask)} in Keras, but ${named(use.mask)} in TensorFlow.js.` })
  })
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
