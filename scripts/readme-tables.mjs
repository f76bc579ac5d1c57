// Writes the tables of inputs and outputs of action.yml into README.md, between their markers.
// usage: node scripts/readme-tables.mjs [--check]        with --check nothing is written; exit 1 when they differ
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

/** README text with the tables of the action in place. Throws when a pair of markers is missing. */
export function fillTables(readme, action) {
  const inputs = table(['input', 'what it does'], rowsOf(action.inputs))
  const outputs = table(['output', 'what it holds'], rowsOf(action.outputs))
  return fill(fill(readme, 'inputs', inputs), 'outputs', outputs)
}

const rowsOf = entries => Object.entries(entries).map(([name, { description }]) => [`\`${name}\``, description])

function table(head, rows) {
  const line = cells => `| ${cells.map(cell => cell.trim().replace(/\s+/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

function fill(text, name, content) {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const [from, to] = [text.indexOf(start), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`README.md has no ${start} … ${end}`)
  return `${text.slice(0, from + start.length)}\n${content}\n${text.slice(to)}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = path.join(root, 'README.md')
  const readme = fs.readFileSync(file, 'utf8')
  const filled = fillTables(readme, parse(fs.readFileSync(path.join(root, 'action.yml'), 'utf8')))
  if (process.argv.includes('--check')) process.exitCode = filled === readme ? 0 : 1
  else fs.writeFileSync(file, filled)
}
