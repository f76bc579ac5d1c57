// The architectures of keras.applications, made one at a time: some take a gigabyte.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { scoreModels } from './score.mjs'

const script = path.join(path.dirname(fileURLToPath(import.meta.url)), 'make-application.py')

/** Results as those of `scoreModels`, for the architectures asked for or all that the installation has. */
export async function scoreApplications(python, wanted) {
  const keras = run(python, ['-c', 'import tf_keras']).status === 0 ? 'tf_keras' : 'keras'
  const listed = run(python, [script, keras, 'list'])
  if (listed.status !== 0) throw new Error(listed.stderr)
  const results = []
  for (const name of listed.stdout.trim().split('\n')) {
    if (wanted !== undefined && !wanted.includes(name)) continue
    const [result] = await scoreOne(python, keras, name)
    process.stderr.write(`${result.name}: ${result.outcome} ${result.why ?? ''}\n`)
    results.push(result)
  }
  return results
}

async function scoreOne(python, keras, name) {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'application-'))
  try {
    const made = run(python, [script, keras, name, directory])
    if (made.status !== 0) throw new Error(`${name} could not be made: ${made.stderr.slice(-500)}`)
    const entry = JSON.parse(fs.readFileSync(path.join(directory, `${name}.json`), 'utf8'))
    const [file] = entry.files
    entry.versions = { ...entry.versions, [keras]: `${entry.versions[keras]} applications` }
    return await scoreModels([
      { keras, name: `${keras}.applications/${file}`, file, source: path.join(directory, file), entry },
    ])
  } finally {
    fs.rmSync(directory, { recursive: true, force: true })
  }
}

function run(command, args) {
  return spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 26 })
}
