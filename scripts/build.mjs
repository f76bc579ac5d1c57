// Builds dist/: one bundle an entry, each an ES module that runs with no node_modules near it.
// usage: node scripts/build.mjs [entry …]        without arguments: everything, types included
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeLicenses } from './third-party-licenses.mjs'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const ncc = path.join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js')
const tsc = path.join(root, 'node_modules/typescript/bin/tsc')

/** Entry of each folder of dist; `files` are copied beside the bundle. */
const entries = {
  reader: { 'index.js': 'src/reader/child.ts' },
  validator: { 'index.js': 'src/validate/child.ts' },
  cli: { 'commands.js': 'src/cli/index.ts' },
  lib: { 'index.js': 'src/index.ts' },
  action: { 'index.js': 'src/action/index.ts' },
}

/** The commands of the package: both are in one bundle, since two in one folder would overwrite each other's parts. */
const commands = { 'index.js': 'runKerasToTfjs', 'tensorflowjs_converter.js': 'runTensorflowjsConverter' }

// The threaded build is never used in Node; the plain one serves machines without SIMD.
const wasmBackend = ['tfjs-backend-wasm.wasm', 'tfjs-backend-wasm-simd.wasm']
const wasmFolder = path.join(root, 'node_modules/@tensorflow/tfjs-backend-wasm/dist')

function run(command, args) {
  const result = spawnSync(process.execPath, [command, ...args], { cwd: root, encoding: 'utf8' })
  if (result.status !== 0) {
    process.stderr.write(`${result.stdout}${result.stderr}`)
    throw new Error(`${path.basename(command)} ${args.join(' ')} failed`)
  }
}

function bundle(folder, bundles) {
  // Made aside and then moved, so that whoever runs the old bundle meanwhile never finds half a folder.
  const made = fs.mkdtempSync(path.join(root, 'build', `${folder}-`))
  for (const [name, source] of Object.entries(bundles)) {
    const scratch = fs.mkdtempSync(path.join(root, 'build', `${folder}-`))
    const stats = path.join(root, 'build/stats', `${folder}-${path.parse(name).name}.json`)
    // `-e module`: h5wasm imports "module" in a way that webpack would break; builtins stay imports all the same.
    const options = ['-e', 'module', '--no-cache', '--no-source-map-register', '--transpile-only', '--stats-out', stats]
    run(ncc, ['build', source, '-o', scratch, ...options])
    for (const file of fs.readdirSync(scratch)) {
      if (file === 'index.js') fs.renameSync(path.join(scratch, file), path.join(made, name))
      else fs.cpSync(path.join(scratch, file), path.join(made, file), { recursive: true })
    }
    fs.rmSync(scratch, { recursive: true })
  }
  // Without it Node would take the bundles for CommonJS once the folder is copied elsewhere.
  fs.writeFileSync(path.join(made, 'package.json'), '{"type":"module"}\n')
  if (folder === 'validator')
    for (const file of wasmBackend) fs.copyFileSync(path.join(wasmFolder, file), path.join(made, file))
  if (folder === 'cli')
    for (const [name, command] of Object.entries(commands)) {
      const launcher = `#!/usr/bin/env node\nimport { ${command} } from './commands.js'\n\nawait ${command}()\n`
      fs.writeFileSync(path.join(made, name), launcher, { mode: 0o755 })
    }
  fs.chmodSync(made, 0o755)
  const target = path.join(root, 'dist', folder)
  fs.mkdirSync(path.dirname(target), { recursive: true })
  fs.rmSync(target, { recursive: true, force: true })
  fs.renameSync(made, target)
}

const wanted = process.argv.slice(2)
const stats = path.join(root, 'build/stats')
if (wanted.length === 0) fs.rmSync(stats, { recursive: true, force: true })
fs.mkdirSync(stats, { recursive: true })
for (const [folder, bundles] of Object.entries(entries)) {
  if (wanted.length > 0 && !wanted.includes(folder)) continue
  bundle(folder, bundles)
  if (folder === 'lib') run(tsc, ['-p', 'tsconfig.types.json'])
}
// Only a whole build knows every package.
if (wanted.length === 0) writeLicenses()
