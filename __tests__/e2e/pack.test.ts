import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { version } from '../../src/version.js'
import { makeWorkspace, removeWorkspaces } from './workspace.js'

const installed = path.join('node_modules', 'keras-to-tfjs')
const windows = process.platform === 'win32'

type Ran = Pick<SpawnSyncReturns<string>, 'status' | 'stdout' | 'stderr'>

/** Runs a program; on Windows by the shell, which the `.cmd` files of npm need. */
function run(cwd: string, program: string, ...args: string[]): Ran {
  // Nothing of the npm that runs this test, such as its lifecycle variables, may reach the one in the folder.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)))
  const quoted = windows ? args.map(arg => `"${arg}"`) : args
  const { status, stdout, stderr, error } = spawnSync(program, quoted, { cwd, encoding: 'utf8', shell: windows, env })
  if (error !== undefined) throw error
  return { status, stdout, stderr }
}

/** Runs a script by this Node. */
function runNode(cwd: string, ...args: string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' })
  return { status, stdout, stderr }
}

const bin = (name: string): string => path.join('node_modules', '.bin', name)

/** The files below a directory, as in a bundle. */
const listFiles = (directory: string): string[] => fs.readdirSync(directory).sort()

describe('the package that npm packs, installed in an empty folder without a network', () => {
  let folder: string

  beforeAll(() => {
    folder = makeWorkspace()
    const cache = path.join(makeWorkspace(), 'cache')
    const packed = run('.', 'npm', 'pack', '--ignore-scripts', '--cache', cache, '--pack-destination', folder)
    expect(packed).toMatchObject({ status: 0 })
    fs.writeFileSync(path.join(folder, 'package.json'), '{"private":true}\n')
    const archive = `./keras-to-tfjs-${version}.tgz`
    const added = run(folder, 'npm', 'install', '--offline', '--no-audit', '--no-fund', '--cache', cache, archive)
    expect(added).toMatchObject({ status: 0 })
    for (const file of ['penguins.h5', 'penguins.samples.json']) {
      fs.copyFileSync(path.join('examples', file), path.join(folder, file))
    }
  })
  afterAll(removeWorkspaces)

  it('brings no other package along, and only what runs or is read', () => {
    expect(listFiles(path.join(folder, 'node_modules')).filter(name => !name.startsWith('.'))).toEqual([
      'keras-to-tfjs',
    ])
    expect(listFiles(path.join(folder, installed))).toEqual(
      ['CHANGELOG.md', 'LICENSE', 'README.md', 'SECURITY.md', 'dist', 'docs', 'package.json'].sort(),
    )
    const dist = ['THIRD-PARTY-LICENSES.txt', 'cli', 'lib', 'reader', 'validator']
    expect(listFiles(path.join(folder, installed, 'dist'))).toEqual(dist)
  })

  it('has both commands, which know their version', () => {
    expect(run(folder, bin('keras-to-tfjs'), '--version')).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' })
    const python = run(folder, bin('tensorflowjs_converter'), '--version')
    expect(python).toMatchObject({ status: 0, stderr: '' })
    expect(python.stdout).toContain(`keras-to-tfjs ${version}`)
  })

  it('converts by keras-to-tfjs', () => {
    const { status, stderr } = run(folder, bin('keras-to-tfjs'), 'convert', 'penguins.h5', '--output-dir', 'web')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(listFiles(path.join(folder, 'web/penguins'))).toEqual(['group1-shard1of1.bin', 'model.json'])
  })

  it('converts by tensorflowjs_converter as the Python tool is called', () => {
    const { status } = run(folder, bin('tensorflowjs_converter'), '--input_format', 'keras', 'penguins.h5', 'out')
    expect(status).toBe(0)
    expect(listFiles(path.join(folder, 'out'))).toEqual(['group1-shard1of1.bin', 'model.json'])
  })

  it('is imported by a module, which converts, proves and inspects', () => {
    const script = `
      import { convert, inspect, version } from 'keras-to-tfjs'
      const { models } = await convert({ models: ['penguins.h5'], outputDir: 'imported' })
      const { inputs } = await inspect('penguins.h5')
      const [{ status, diagnostics, validation: { level, predictions } }] = models
      const compared = predictions.map(prediction => prediction.compared)
      console.log(JSON.stringify({ version, status, diagnostics, level, compared, inputs: inputs.length }))`
    fs.writeFileSync(path.join(folder, 'use.mjs'), script)
    const { status, stdout, stderr } = runNode(folder, 'use.mjs')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(stdout)).toEqual({
      version,
      status: 'converted',
      diagnostics: [],
      level: 'reference',
      compared: expect.arrayContaining([true]),
      inputs: 2,
    })
  })

  it('is required by a CommonJS module', () => {
    fs.writeFileSync(
      path.join(folder, 'use.cjs'),
      "const { inspect } = require('keras-to-tfjs')\ninspect('penguins.h5').then(({ parameters }) => console.log(parameters))",
    )
    // Node 20 says on stderr that this is experimental.
    expect(runNode(folder, 'use.cjs')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+\n$/) })
  })

  it.each(['NodeNext', 'Bundler'])(
    'has types that a strict consumer resolves by %s, with no @types/node',
    resolution => {
      // Were a type missing it would be any, and the error that is expected would not come.
      const consumer = `
      import { ConversionError, type ConvertOptions, convert, inspect, type Report } from 'keras-to-tfjs'
      const options: ConvertOptions = { models: ['a.h5'], outputDir: 'web', validate: 'predict', signal: new AbortController().signal }
      export const files = async (): Promise<string[]> => ((await convert(options)) satisfies Report).models.map(({ file }) => file)
      export const names = async (): Promise<string[]> => (await inspect('a.h5')).layers.map(({ name }) => name)
      export const code = (error: unknown): string => (error instanceof ConversionError ? error.diagnostic.code : '')
      // @ts-expect-error: no such level
      export const wrong: ConvertOptions = { models: [], outputDir: '', validate: 'hope' }\n`
      const compilerOptions = {
        noEmit: true,
        strict: true,
        exactOptionalPropertyTypes: true,
        skipLibCheck: false,
        target: 'ES2022',
        module: resolution === 'NodeNext' ? 'NodeNext' : 'ESNext',
        moduleResolution: resolution,
        types: [],
      }
      fs.writeFileSync(path.join(folder, 'use.ts'), consumer)
      fs.writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.ts'] }))
      const { status, stdout } = runNode(folder, path.resolve('node_modules/typescript/bin/tsc'), '-p', '.')
      expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    },
  )

  it('has declarations whose every import is in the package', () => {
    const lib = path.join(folder, installed, 'dist/lib')
    const declarations = fs
      .readdirSync(lib, { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.d.ts'))
    expect(declarations).toContain('index.d.ts')
    const unresolved = declarations.flatMap(name => {
      const text = fs.readFileSync(path.join(lib, name), 'utf8')
      const imported = [...text.matchAll(/(?:from |import\()'([^']+)'/g)].map(([, module = '']) => module)
      const missing = imported.filter(module => {
        const file = path.join(lib, path.dirname(name), module.replace(/\.js$/, '.d.ts'))
        return !/^\.\.?\//.test(module) || !fs.existsSync(file)
      })
      return missing.map(module => `${name}: ${module}`)
    })
    expect(unresolved).toEqual([])
  })
})
