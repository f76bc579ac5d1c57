// Hooks of Node's module loader: TypeScript is compiled when it is read, and what would start a process of
// TensorFlow.js is replaced by a service in this process, because thousands of starts would take hours.
import fs from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { transformSync } from '@swc/core'

const replacements = new Map([
  [
    new URL('../../src/reader/caged-process.ts', import.meta.url).href,
    new URL('./in-process.ts', import.meta.url).href,
  ],
])

export async function resolve(specifier, context, next) {
  const url = await typescriptFile(specifier, context.parentURL)
  if (url === null) return next(specifier, context)
  return { url: replacements.get(url) ?? url, format: 'module', shortCircuit: true }
}

/** The `.ts` file that an import of a `.js` file means, or null. */
async function typescriptFile(specifier, parent) {
  if (specifier.endsWith('.ts')) return new URL(specifier, parent ?? pathToFileURL(`${process.cwd()}/`)).href
  if (!specifier.startsWith('.') || !specifier.endsWith('.js') || parent === undefined) return null
  const url = new URL(specifier.replace(/\.js$/, '.ts'), parent)
  return fs.existsSync(fileURLToPath(url)) ? url.href : null
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context)
  const { code } = transformSync(fs.readFileSync(fileURLToPath(url), 'utf8'), {
    filename: fileURLToPath(url),
    swcrc: false,
    sourceMaps: false,
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'es6' },
  })
  return { format: 'module', source: code, shortCircuit: true }
}
