// The scoreboard as a table.
import { groupBy } from './group-by.mjs'

const OUTCOMES = ['equal', 'cpu', 'refused', 'wrong', 'threw']

/** One row a version of Keras: the number of models by outcome, and the largest difference of those that are equal. */
export function summarise(models) {
  return [...groupBy(models, ({ version }) => version)].map(([version, group]) => {
    const counts = Object.fromEntries(
      OUTCOMES.map(outcome => [outcome, group.filter(model => model.outcome === outcome).length]),
    )
    const equal = group.filter(({ outcome }) => outcome === 'equal')
    const largest = key => equal.reduce((most, model) => Math.max(most, model[key] ?? 0), 0)
    return {
      version,
      models: group.length,
      ...counts,
      unexpected: group.filter(({ expected }) => !expected).length,
      difference: largest('difference'),
      distance: largest('distance'),
      refusals: countCodes(group),
    }
  })
}

/** How many refused models cite each code that was expected of them, or else their first. */
function countCodes(group) {
  const counts = {}
  for (const { reasons, expect } of group.filter(({ outcome }) => outcome === 'refused')) {
    const code = reasons.find(one => expect.includes(one)) ?? reasons[0] ?? 'no code'
    counts[code] = (counts[code] ?? 0) + 1
  }
  return Object.fromEntries(Object.entries(counts).sort(([, a], [, b]) => b - a))
}

/** The scoreboard as Markdown: the table, the refusals by code, and every model that is not as expected. */
export function renderMarkdown(rows, models) {
  const lines = [
    '| made by | models | equal | equal on cpu and webgl only | refused | wrong | threw | not as expected | largest difference | as a share of the tolerance |',
    '|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|',
    ...rows.map(
      row =>
        `| ${row.version} | ${row.models} | ${row.equal} | ${row.cpu} | ${row.refused} | ${row.wrong} | ${row.threw} | ${row.unexpected} | ${row.difference.toExponential(1)} | ${row.distance.toFixed(2)} |`,
    ),
    '',
    ...rows.flatMap(({ version, refusals }) =>
      Object.entries(refusals).map(([code, count]) => `- ${version}: ${count} refused by \`${code}\``),
    ),
    '',
    ...models
      .filter(({ expected }) => !expected)
      .map(({ name, outcome, codes, why }) => `- ${name}: ${outcome} (${codes.join(', ')}) ${oneLine(why)}`.trimEnd()),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}

function oneLine(text = '') {
  return text.replaceAll(/\s+/g, ' ').slice(0, 160)
}
