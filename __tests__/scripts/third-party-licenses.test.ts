import fs from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { licensesOf, packageFolders } from '../../scripts/third-party-licenses.mjs'

const module = (file: string | null, ...modules: { nameForCondition: string | null }[]) => ({
  nameForCondition: file,
  modules,
})

describe('packageFolders', () => {
  it('finds the package of each module, inner modules and packages inside packages too', () => {
    const stats = {
      modules: [
        module('/r/node_modules/fflate/esm/index.mjs'),
        module('/r/src/a.ts', module('/r/node_modules/@actions/core/lib/core.js')),
        module('/r/node_modules/a/node_modules/@b/c/index.js'),
        module(null),
      ],
    }
    expect([...packageFolders(stats)]).toEqual([
      '/r/node_modules/fflate',
      '/r/node_modules/@actions/core',
      '/r/node_modules/a/node_modules/@b/c',
    ])
  })
})

describe('licensesOf', () => {
  it('has the text of each package in order, and of the C libraries inside WebAssembly', () => {
    const text = licensesOf(['node_modules/h5wasm', 'node_modules/fflate', 'node_modules/@tensorflow/tfjs-core'])
    const titles = [...text.matchAll(/^-{80}\n(.*)\n-{80}$/gm)].map(([, title]) => title?.replace(/ \d.*/, ''))
    const libraries = ['emscripten', 'libaec', 'musl', 'zlib'].map(name => `${name}, inside the WebAssembly of h5wasm`)
    expect(titles).toEqual(['@tensorflow/tfjs-core', libraries[0], 'fflate', 'h5wasm', ...libraries.slice(1)])
    expect(text).toContain('Copyright 2006 by The HDF Group.')
    expect(text).toContain('Jean-loup Gailly and Mark Adler')
    expect(text).toContain('Apache License')
  })

  it('gives the same text in whatever order the packages come', () => {
    const folders = ['node_modules/fflate', 'node_modules/tinyglobby', 'node_modules/yaml']
    expect(licensesOf(folders)).toBe(licensesOf([...folders].reverse()))
  })
})

describe('dist/THIRD-PARTY-LICENSES.txt', () => {
  it('names what the bundles are made of', () => {
    const text = fs.readFileSync('dist/THIRD-PARTY-LICENSES.txt', 'utf8')
    for (const name of [
      'h5wasm',
      '@tensorflow/tfjs-layers',
      '@actions/artifact',
      '@azure/storage-blob',
      'xnnpack',
      'libaec',
    ]) {
      expect(text).toContain(`\n${name}`)
    }
  })
})
