// The models of the zoo, as __tests__/fixtures/zoo describes them.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

const fixtures = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../__tests__/fixtures/zoo')
const folders = { 'keras-2': path.join(fixtures, 'models'), 'keras-3': path.join(fixtures, 'keras-3/models') }

/**
 * One model file a row: `keras` (which part of the zoo), `name` (unique), `file` (as a user would have it), `source`
 * (where it lies, gzipped or not), `entry` (what to expect of it), `architecture` (of a weights-only file).
 */
export function readZoo(which) {
  return Object.entries(folders)
    .filter(([keras]) => which === 'all' || which === keras)
    .flatMap(([keras, folder]) => entriesOf(folder).flatMap(entry => filesOf(keras, folder, entry)))
}

function entriesOf(folder) {
  return fs
    .readdirSync(folder)
    .filter(file => file.endsWith('.json') && !file.endsWith('.architecture.json'))
    .sort()
    .map(file => JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')))
}

function filesOf(keras, folder, entry) {
  const architecture = entry.architecture === undefined ? {} : { architecture: path.join(folder, entry.architecture) }
  return (entry.files ?? [`${entry.name}.h5`]).map(file => {
    const packed = path.join(folder, `${file}.gz`)
    const source = fs.existsSync(packed) ? packed : path.join(folder, file)
    return { keras, name: `${keras}/${file}`, file, source, entry, ...architecture }
  })
}

/** Writes the models to `<directory>/<keras-2 or keras-3>/NAME.h5` or `.keras`. */
export function layOutZoo(zoo, directory) {
  for (const { name, source } of zoo) {
    const target = path.join(directory, name)
    fs.mkdirSync(path.dirname(target), { recursive: true })
    const bytes = fs.readFileSync(source)
    fs.writeFileSync(target, source.endsWith('.gz') ? gunzipSync(bytes) : bytes)
  }
}
