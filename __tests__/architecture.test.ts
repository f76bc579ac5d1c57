import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'

/** For each folder of src, the folders of src that it may import from. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  diagnostics: [],
  hdf5: ['diagnostics'],
  archive: ['diagnostics'],
  layers: [],
  keras: ['diagnostics', 'hdf5', 'archive', 'layers'],
  rewrites: ['diagnostics', 'keras', 'layers'],
  // The plan of a publication is a value of publish/plan.ts.
  tfjs: ['diagnostics', 'keras', 'layers', 'rewrites', 'publish'],
  reader: ['diagnostics', 'hdf5', 'archive', 'keras'],
  bundle: ['diagnostics', 'keras', 'tfjs', 'reader'],
  reference: ['diagnostics', 'hdf5', 'archive'],
  validate: ['diagnostics', 'keras', 'tfjs', 'bundle', 'reader', 'reference'],
  discover: ['diagnostics'],
  publish: ['diagnostics'],
  compare: ['diagnostics', 'keras', 'tfjs'],
  report: ['diagnostics', 'bundle', 'tfjs', 'validate', 'keras', 'compare', 'publish'],
  cli: ['.', 'diagnostics', 'discover', 'keras', 'reader', 'report', 'tfjs', 'validate', 'publish', 'compare'],
  action: ['.', 'diagnostics', 'discover', 'keras', 'reader', 'report', 'tfjs', 'validate', 'publish', 'compare'],
}
const withoutNode = ['diagnostics', 'hdf5', 'archive', 'keras', 'layers', 'rewrites', 'tfjs', 'reference']
/** Which folder alone may import a package. */
const owners: readonly (readonly [RegExp, string])[] = [
  [/(^|\/)h5wasm(\/|$)/, 'hdf5'],
  [/^@tensorflow\//, 'validate'],
  [/^@actions\//, 'action'],
  [/^@aws-sdk\/|^@google-cloud\//, 'publish'],
]

const dynamicImports = (file: string): string[] =>
  [...fs.readFileSync(`src/${file}`, 'utf8').matchAll(/await import\('([^']+)'\)/g)].map(match => match[1] ?? '')

interface Import {
  readonly file: string
  readonly folder: string
  readonly specifier: string
}

function importsOf(source: string): string[] {
  return [...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(match => match[1] ?? '')
}

const imports: Import[] = fs
  .readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts'))
  .map(file => file.split(path.sep).join('/'))
  .flatMap(file =>
    importsOf(fs.readFileSync(`src/${file}`, 'utf8')).map(specifier => ({
      file,
      folder: file.includes('/') ? (file.split('/')[0] ?? '') : '.',
      specifier,
    })),
  )

function targetFolder({ file, specifier }: Import): string {
  const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier))
  return target.includes('/') ? (target.split('/')[0] ?? '') : '.'
}

describe('the folders of src', () => {
  it('are read by this test', () => {
    expect(imports.length).toBeGreaterThan(100)
  })

  it('import only what the map allows', () => {
    const broken = imports
      .filter(
        ({ folder, specifier }) => folder !== '.' && specifier.startsWith('.') && !specifier.includes('node_modules'),
      )
      .filter(found => {
        const target = targetFolder(found)
        const allowed = mayImport[found.folder]
        // src/version.ts is a constant that anyone may quote.
        return target !== found.folder && !found.specifier.endsWith('/version.js') && !allowed?.includes(target)
      })
    expect(broken).toEqual([])
  })

  it('that will run in a web page import no node module', () => {
    const broken = imports.filter(
      ({ folder, specifier }) => withoutNode.includes(folder) && specifier.startsWith('node:'),
    )
    expect(broken).toEqual([])
  })

  it('keep each foreign package in one folder, and never the h5wasm build that opens real files', () => {
    const broken = imports.filter(({ folder, specifier }) =>
      owners.some(([pattern, owner]) => pattern.test(specifier) && folder !== owner),
    )
    expect(broken).toEqual([])
    expect(imports.filter(({ specifier }) => /h5wasm\/(dist\/)?node/.test(specifier))).toEqual([])
  })

  it('load the code of a storage only when it is named', () => {
    const early = imports.filter(
      ({ file, specifier }) => /\/(s3|gcs)\.js$/.test(specifier) && !dynamicImports(file).includes(specifier),
    )
    expect(early).toEqual([])
    expect(dynamicImports('publish/open-destination.ts').sort()).toEqual(['./gcs.js', './s3.js'])
  })

  it('have no import cycle between folders', () => {
    const edges = new Map<string, Set<string>>()
    for (const found of imports) {
      if (!found.specifier.startsWith('.') || found.specifier.includes('node_modules') || found.folder === '.') continue
      const target = targetFolder(found)
      if (target !== found.folder && target !== '.')
        edges.set(found.folder, (edges.get(found.folder) ?? new Set()).add(target))
    }
    const visit = (folder: string, trail: readonly string[]): void => {
      expect(trail).not.toContain(folder)
      for (const next of edges.get(folder) ?? []) visit(next, [...trail, folder])
    }
    for (const folder of edges.keys()) visit(folder, [])
  })
})
