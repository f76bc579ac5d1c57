// Writes dist/THIRD-PARTY-LICENSES.txt: the licence of every package of which a bundle in dist holds a part, and of the
// C libraries inside their WebAssembly files, which npm does not know of. The packages are those that webpack names in
// its statistics of each bundle (build/stats/*.json, written by scripts/build.mjs): ncc's own --license option forgets
// the packages of all chunks but the last.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const notices = path.join(root, 'scripts/notices')

/** Libraries inside the WebAssembly files of a package; HDF5's own notice is part of the licence file of h5wasm. */
const inside = {
  h5wasm: ['zlib', 'libaec', 'emscripten', 'musl'],
  '@tensorflow/tfjs-backend-wasm': ['xnnpack', 'pthreadpool', 'emscripten', 'musl'],
}

/** Licences that a package does not name: the README of node-buffers names MIT since after its last release. */
const unnamed = { buffers: 'MIT' }

/** Folders of the packages that `stats` (webpack's JSON) has modules of. */
export function packageFolders(stats) {
  const folders = new Set()
  const visit = module => {
    const file = (module.nameForCondition ?? '').split(path.sep).join('/')
    // The last node_modules counts: a package may carry its own version of another.
    const [folder] = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []
    if (folder !== undefined) folders.add(folder)
    for (const part of module.modules ?? []) visit(part)
  }
  for (const module of stats.modules) visit(module)
  return folders
}

/** The whole text for the packages in `folders`. Throws for a package whose licence cannot be found. */
export function licensesOf(folders) {
  const sections = new Map()
  for (const folder of folders) {
    const {
      name,
      version,
      license = unnamed[name],
    } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'))
    sections.set(`${name} ${version} (${license ?? 'see below'})`, licenseText(folder, name, license))
    for (const library of inside[name] ?? []) {
      sections.set(
        `${library}, inside the WebAssembly of ${name} ${version}`,
        readText(path.join(notices, `${library}.txt`)),
      )
    }
  }
  const titles = [...sections.keys()].sort((a, b) => (a < b ? -1 : 1))
  const rule = '-'.repeat(80)
  const body = titles.map(title => `${rule}\n${title}\n${rule}\n\n${sections.get(title)}\n`)
  return `The files in this directory hold parts of the following software.\n\n${body.join('\n')}`
}

function licenseText(folder, name, license) {
  const files = fs
    .readdirSync(folder)
    .filter(file => /^(licen[sc]e|copying|notice)/i.test(file))
    .sort()
  const texts = files
    .map(file => path.join(folder, file))
    .filter(file => fs.statSync(file).isFile())
    .map(readText)
  if (texts.length > 0) return texts.join('\n\n')
  // Packages of TensorFlow.js and some old ones carry no licence file, only the name of a well-known licence.
  return (license ?? '')
    .split(' AND ')
    .map(part => wellKnownText(part, folder, name))
    .join('\n\n')
}

function wellKnownText(license, folder, name) {
  const copyright = `Copyright (c) ${copyrightOf(folder)}`
  if (license === 'Apache-2.0') return `${copyright}\n\n${readText(path.join(root, 'LICENSE'))}`
  if (license !== 'MIT' && license !== 'MIT/X11')
    throw new Error(`${name} has no licence file and names the licence ${license}`)
  const [, permission] = readText(path.join(notices, 'emscripten.txt')).split(/\n\n(.*)/s)
  return `${copyright}\n\n${permission}`
}

function copyrightOf(folder) {
  if (folder.includes('/@tensorflow/')) return 'Google LLC'
  const { author, name } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'))
  return (typeof author === 'string' ? author : author?.name) ?? `the authors of ${name}`
}

const readText = file =>
  fs
    .readFileSync(file, 'utf8')
    .replaceAll('\r\n', '\n')
    .replace(/[ \t]+$/gm, '')
    .trim()

/** Reads the statistics of all bundles and writes the file. */
export function writeLicenses() {
  const directory = path.join(root, 'build/stats')
  const folders = new Set()
  for (const file of fs.readdirSync(directory).sort()) {
    const stats = JSON.parse(fs.readFileSync(path.join(directory, file), 'utf8'))
    for (const folder of packageFolders(stats)) folders.add(folder)
  }
  fs.writeFileSync(path.join(root, 'dist/THIRD-PARTY-LICENSES.txt'), licensesOf(folders))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeLicenses()
