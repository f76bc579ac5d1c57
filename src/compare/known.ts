import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { withoutCounts } from './comparison.js'
import { identityOf } from './identity.js'

/** Findings about this run and this machine, which no older version of a model can have had. */
const ofTheRun = /^(validate|output|internal|cancelled|option|artifact|baseline|budget\/growth)/

/**
 * Marks those of the findings that the model had in its baseline. Each of `base` excuses one: a second layer with the
 * same fault is new. `base` is `all` when the file has the same bytes there.
 */
export function markKnown(findings: readonly Diagnostic[], base: readonly Diagnostic[] | 'all'): Diagnostic[] {
  if (base === 'all') return findings.map(finding => (ofTheRun.test(finding.code) ? finding : known(finding)))
  const marked = [...findings]
  const left = [...base]
  // Layers that Keras numbered anew are looked for only after those that kept their names.
  for (const keyOf of [identityOf, uncountedIdentity]) {
    for (const [index, finding] of marked.entries()) {
      if (finding.known === true || ofTheRun.test(finding.code)) continue
      const match = left.findIndex(other => keyOf(other) === keyOf(finding))
      if (match < 0) continue
      left.splice(match, 1)
      marked[index] = known(finding)
    }
  }
  return marked
}

const known = (finding: Diagnostic): Diagnostic => ({ ...finding, known: true })

const uncountedIdentity = (finding: Diagnostic): string => identityOf(finding).split('\n').map(withoutCounts).join('\n')
