// Writes docs/layers.md and docs/diagnostics.md from the tables in src:  node scripts/generate-docs.mjs
// A test calls layersPage and diagnosticsPage and compares; only the command line part transpiles the tables itself.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const GENERATED = '<!-- Written by scripts/generate-docs.mjs; change the table in src, not this page. -->'

const cell = text => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
const tableRow = cells => `| ${cells.map(cell).join(' | ')} |`
const value = one => (one === null ? '`None`' : `\`${JSON.stringify(one)}\``)

function limits({ fates }, checkMeanings, checks) {
  const only = Object.entries(fates)
    .filter(([key, fate]) => fate.do === 'only' && !COMMON.has(key))
    .map(([key, fate]) => `\`${key}\`: ${[...new Set(fate.values.map(value))].join(', ')}`)
  return [...only, ...(checks ?? []).map(check => checkMeanings[check])].join('; ')
}

// The same for every layer; said once above the table.
const COMMON = new Set(['dynamic', 'data_format', 'padding'])

const isOperation = name => name.startsWith('ops.')

/** Names of operations, as many a line as fit. */
function listed(names) {
  const lines = ['']
  for (const [i, name] of names.entries()) {
    const word = `\`${name.slice('ops.'.length)}\`${i < names.length - 1 ? ',' : ''}`
    const last = lines.at(-1)
    if (last.length + word.length > 118) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines.join('\n')
}

/** The text of docs/layers.md. */
export function layersPage(layerTable, checkMeanings, rewrites) {
  const all = [...layerTable.values()].sort((a, b) => (a.keras < b.keras ? -1 : 1))
  const rows = all.filter(row => !isOperation(row.keras))
  const converted = rows.filter(row => row.refusal === undefined)
  const replaced = new Set(rewrites.flatMap(({ classes }) => classes))
  const operations = all.map(({ keras }) => keras).filter(isOperation)
  const refused = rows.filter(row => row.refusal !== undefined && !replaced.has(row.keras))
  return `${[
    '# Layers',
    '',
    GENERATED,
    '',
    'What becomes of each Keras layer. A layer that is in no list is refused by name, and so is every option that',
    'this version does not know: TensorFlow.js ignores what it does not know, and that is how wrong numbers are born.',
    '',
    '## Converted as they are',
    '',
    'An option outside the limits is refused with `layer/unsupported-option` (or `layer/unsupported-input`), naming the layer',
    'and the value. Of every layer: initializers, regularizers and constraints matter in training alone and never stand in',
    'the way; `data_format` is `channels_last` or `channels_first`, which is rewritten where TensorFlow.js cannot run it;',
    '`padding` is `valid` or `same`.',
    '',
    '| Keras layer | TensorFlow.js layer | limits |',
    '|---|---|---|',
    ...converted.map(row =>
      tableRow([
        `\`${row.keras}\``,
        row.tfjs === row.keras ? 'the same' : `\`${row.tfjs}\``,
        limits(row, checkMeanings, row.checks),
      ]),
    ),
    '',
    '## Rewritten',
    '',
    'A rewrite replaces a layer by others that TensorFlow.js has and that compute the same numbers; what it cannot do exactly',
    'is refused. The report has a note for each. With `--for training`, rewrites that change training are refused.',
    '',
    '| rewrite | Keras layers | what is done | training |',
    '|---|---|---|---|',
    ...[...rewrites]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, classes, reason, training }) =>
        tableRow([
          `\`${name}\``,
          classes.every(isOperation) ? 'see below' : classes.map(one => `\`${one}\``).join(', '),
          reason,
          training,
        ]),
      ),
    '',
    '## Operations between layers',
    '',
    'What `keras.ops` and the functions of TensorFlow leave in functional graphs. Of these operations of Keras 3, every form',
    'that layers can compute exactly is rewritten, and so are their counterparts of TensorFlow in Keras 2; forms that work',
    'along the batch axis, or on shapes that are not known, are refused with `layer/unsupported-op` or',
    '`layer/unsupported-input`:',
    '',
    `${listed(operations.filter(name => replaced.has(name)))}.`,
    '',
    'These are always refused:',
    '',
    `${listed(operations.filter(name => !replaced.has(name)))}.`,
    '',
    '## Refused',
    '',
    '| Keras layer | why | instead |',
    '|---|---|---|',
    ...refused.map(row => tableRow([`\`${row.keras}\``, row.refusal.why, row.refusal.hint ?? ''])),
  ].join('\n')}\n`
}

/** The text of docs/diagnostics.md. */
export function diagnosticsPage(catalogue, reasons) {
  return `${[
    '# Findings',
    '',
    GENERATED,
    '',
    'Every finding has a code that never changes its meaning. An error refuses or fails a model; a warning and a note do not.',
    '',
    'The Action marks a finding that the base commit of a pull request has too as *known*; it does not count.',
    '',
    '| code | severity | what | why | what to do |',
    '|---|---|---|---|---|',
    ...Object.entries(catalogue).map(([code, row]) => {
      const { why = '', remedy = '' } = reasons[code] ?? {}
      return tableRow([`\`${code}\``, row.severity, row.meaning, why, row.hint ?? remedy])
    }),
  ].join('\n')}\n`
}

/** Transpiles the folders of the tables and what they import, and imports the tables. */
async function loadTables(root) {
  const { transformFileSync } = await import('@swc/core')
  const out = join(root, 'build', 'docs')
  for (const folder of ['layers', 'diagnostics', 'keras', 'rewrites']) {
    const files = readdirSync(join(root, 'src', folder), { recursive: true })
    for (const file of files.filter(name => name.endsWith('.ts'))) {
      const target = join(out, folder, file.replace(/\.ts$/, '.js'))
      const { code } = transformFileSync(join(root, 'src', folder, file), {
        jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
        module: { type: 'es6' },
      })
      mkdirSync(dirname(target), { recursive: true })
      writeFileSync(target, code)
    }
  }
  const load = path => import(pathToFileURL(join(out, path)).href)
  const [{ layerTable }, { checkMeanings }, { catalogue }, { reasons }, { rewrites }, { maskRewrites }] =
    await Promise.all([
      load('layers/table.js'),
      load('layers/checks.js'),
      load('diagnostics/catalogue.js'),
      load('diagnostics/reasons.js'),
      load('rewrites/table.js'),
      load('rewrites/masks.js'),
    ])
  return { layerTable, checkMeanings, catalogue, reasons, rewrites: [...rewrites, ...maskRewrites] }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..')
  const { layerTable, checkMeanings, catalogue, reasons, rewrites } = await loadTables(root)
  writeFileSync(join(root, 'docs', 'layers.md'), layersPage(layerTable, checkMeanings, rewrites))
  writeFileSync(join(root, 'docs', 'diagnostics.md'), diagnosticsPage(catalogue, reasons))
}
