// The main job on the bundled examples: converts them, proves them against Keras's own outputs, says what was made.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const cli = path.join('dist', 'cli', 'index.js')
const { status } = spawnSync(process.execPath, [cli, 'convert', 'examples/*.h5', '--output-dir', 'web/models'], {
  cwd: root,
  stdio: 'inherit',
})
if (status === 0) {
  console.log(`
Made: a model.json and its weights for each example, below web/models/examples.
Look: node ${cli} serve web/models
      then open the address that it prints; each model is listed with the line that loads it in a page.`)
}
process.exitCode = status ?? 1
