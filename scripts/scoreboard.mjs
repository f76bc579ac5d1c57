// Converts models whose predictions by Keras are known, predicts with TensorFlow.js and counts: equal, equal on cpu only,
// refused (by code), wrong, threw. The models are the zoo's and, when asked for, those of keras.applications.
// usage: node scripts/scoreboard.mjs [--zoo all|keras-2|keras-3|none] [--only NAME*] [--json FILE] [--markdown FILE]
//                                    [--unpack DIR]
//                                    [--applications PYTHON]… [--architectures NAME,…]
// --unpack only lays the zoo's models out as files. --applications needs the Python of a Keras 3 or a tf-keras
// installation and makes each architecture in a temporary folder. Runs dist/: build lib, reader and validator first.
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { scoreApplications } from './scoreboard/applications.mjs'
import { renderMarkdown, summarise } from './scoreboard/render.mjs'
import { scoreModels } from './scoreboard/score.mjs'
import { layOutZoo, readZoo } from './scoreboard/zoo.mjs'

const { values: options } = parseArgs({
  options: {
    zoo: { type: 'string', default: 'all' },
    only: { type: 'string', default: '*' },
    json: { type: 'string' },
    markdown: { type: 'string' },
    unpack: { type: 'string' },
    applications: { type: 'string', multiple: true, default: [] },
    architectures: { type: 'string' },
  },
})

const only = new RegExp(`^${options.only.replaceAll('*', '.*')}$`)
const zoo = readZoo(options.zoo).filter(({ entry }) => only.test(entry.name))
if (options.unpack !== undefined) {
  layOutZoo(zoo, options.unpack)
  process.stdout.write(`${zoo.length} models in ${options.unpack}\n`)
} else {
  const models = await scoreModels(zoo)
  for (const python of options.applications)
    models.push(...(await scoreApplications(python, options.architectures?.split(','))))
  const rows = summarise(models)
  const text = renderMarkdown(rows, models)
  if (options.json !== undefined) write(options.json, `${JSON.stringify({ rows, models }, null, 1)}\n`)
  if (options.markdown !== undefined) write(options.markdown, text)
  process.stdout.write(text)
  if (models.some(({ expected }) => !expected)) process.exitCode = 1
}

function write(file, text) {
  fs.mkdirSync(path.dirname(path.resolve(file)), { recursive: true })
  fs.writeFileSync(file, text)
}
