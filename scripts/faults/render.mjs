// What became of faults, as a table.

/** Shares that are promised: caught with Keras's outputs at hand, without them, and named rightly. */
const PROMISED = { withGoldens: 1, without: 0.99, named: 0.95 }

const isEffective = ({ outcome }) => outcome === 'effective'
const without = ({ caught }) => caught.integrity === true || caught.predict === true || caught.reference === true
const withGoldens = result => without(result) || result.caught.goldens === true

/** Counts of a group of results. */
function count(group) {
  const effective = group.filter(isEffective)
  const by = level => effective.filter(({ caught }) => caught[level] === true).length
  const named = effective.filter(({ right }) => right !== undefined)
  return {
    injected: group.length,
    stopped: group.filter(({ outcome }) => outcome === 'stopped').length,
    effective: effective.length,
    integrity: by('integrity'),
    predict: by('predict'),
    reference: by('reference'),
    goldens: by('goldens'),
    without: effective.filter(without).length,
    withGoldens: effective.filter(withGoldens).length,
    named: named.length,
    right: named.filter(({ right }) => right).length,
  }
}

const share = (part, whole) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`)

/** Whether the results keep what is promised. */
export function verdict(results, failures) {
  const alarms = results.filter(result => result.outcome === 'clean' && withGoldens(result))
  const { effective, without: plain, withGoldens: all, named, right } = count(results)
  return (
    failures.length + alarms.length === 0 &&
    all >= PROMISED.withGoldens * effective &&
    plain >= PROMISED.without * effective &&
    right >= PROMISED.named * named
  )
}

/** The results as Markdown: a row a kind, the sums, and each fault that escaped or was laid to another layer. */
export function renderFaults(results, failures) {
  const clean = results.filter(({ outcome }) => outcome === 'clean')
  if (clean.length > 0) return renderClean(clean, failures)
  const rows = [...new Set(results.map(({ kind }) => kind))]
    .map(kind => [kind, count(results.filter(result => result.kind === kind))])
    .filter(([, { injected }]) => injected > 0)
  const all = count(results)
  const line = (kind, c) =>
    `| ${kind} | ${c.injected} | ${c.stopped} | ${c.effective} | ${c.integrity} | ${c.predict} | ${c.reference} | ${c.goldens} | ${share(c.without, c.effective)} | ${share(c.withGoldens, c.effective)} | ${share(c.right, c.named)} |`
  return `${[
    '| fault | injected | refused by the conversion | effective | integrity | predict | reference | goldens | caught without goldens | with goldens | layer named |',
    '|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|',
    ...rows.map(([kind, c]) => line(kind, c)),
    line('**all**', all),
    '',
    `${rows.filter(([, c]) => c.effective > 0).length} kinds, ${all.effective} effective faults: ${share(all.withGoldens, all.effective)} caught with goldens, ${share(all.without, all.effective)} without, the layer right in ${share(all.right, all.named)} of ${all.named}.`,
    ...listed(
      'Not caught without goldens',
      results.filter(result => isEffective(result) && !without(result)),
    ),
    ...listed(
      'Laid to another layer',
      results.filter(result => isEffective(result) && result.right === false),
    ),
    ...failures.map(failure => `- failed: ${failure}`),
  ].join('\n')}\n`
}

function renderClean(results, failures) {
  const alarms = results.filter(withGoldens)
  const judged = results.filter(({ caught }) => caught.reference !== null)
  return `${[
    `${results.length} models without a fault, ${judged.length} of them judged by the reference: ${alarms.length} false alarms.`,
    ...alarms.map(({ model, said }) => `- ${model}: ${said.join(' ')}`),
    ...failures.map(failure => `- failed: ${failure}`),
  ].join('\n')}\n`
}

function listed(title, results) {
  if (results.length === 0) return []
  return [
    '',
    `${title}:`,
    ...results
      .slice(0, 60)
      .map(
        ({ kind, model, what, named }) =>
          `- ${kind}, ${model}, ${what}${named === undefined ? '' : `: ${named.join(', ')}`}`,
      ),
  ]
}
