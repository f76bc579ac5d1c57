import { displayValue } from '../diagnostics/display.js'
import type { Findings, PlacedLayer } from '../keras/findings.js'
import type { JsonValue } from '../keras/json.js'
import type { KerasCall } from '../keras/model.js'
import { plainValue, sameJson } from '../keras/values.js'
import { layerTable } from '../layers/table.js'

/**
 * Looks at the options of a layer that a rewrite replaces, and at its call, as `lower` does for those that stay: an option that no row
 * knows, or a value that nobody can run, is a finding. True when there is none.
 */
export function checkRewrittenOptions(
  place: PlacedLayer,
  call: KerasCall,
  generation: 2 | 3,
  findings: Findings,
): boolean {
  const { fates = {}, trainsByDefault = false } = layerTable.get(place.layer.className) ?? {}
  const { training } = call.kwargs
  let fine = checkKnownOptions(place, findings)
  if ((training === true || training === 1) && !(trainsByDefault && generation === 3)) {
    fine = false
    findings.add(
      'graph/call-argument',
      place,
      'is called with training=true, which TensorFlow.js ignores.',
      'Call the layer without training=True: what it does then is random or depends on the batch.',
    )
  }
  for (const [key, value] of Object.entries(place.layer.config)) {
    const fate = fates[key]
    if (fate?.do === 'only' && !fate.values.some(one => sameJson(plainValue(value), one as JsonValue))) {
      fine = false
      findings.add(
        'layer/unsupported-option',
        place,
        `has ${key}=${displayValue(plainValue(value))}, which TensorFlow.js cannot run.`,
        fate.hint,
        key,
      )
    }
  }
  return fine
}

/** Reports the options of a layer that no row knows. True when there is none. */
export function checkKnownOptions(place: PlacedLayer, findings: Findings): boolean {
  const { fates = {} } = layerTable.get(place.layer.className) ?? {}
  const unknown = Object.entries(place.layer.config).filter(([key]) => fates[key] === undefined)
  for (const [key, value] of unknown) {
    findings.add(
      'layer/unknown-option',
      place,
      `has the option ${displayValue(key)} (${displayValue(value)}), which this version does not know and TensorFlow.js would ignore.`,
      'Save the model without this option, or report the layer so that it can be added.',
      key,
    )
  }
  return unknown.length === 0
}
