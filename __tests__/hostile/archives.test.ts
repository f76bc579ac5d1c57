import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { sourceOf } from '../../src/archive/byte-source.js'
import { ConversionError } from '../../src/diagnostics/diagnostic.js'
import { describeKeras } from '../../src/keras/describe.js'
import { openModelFile } from '../../src/reader/model-file.js'

const files = path.join('__tests__', 'hostile', 'archives')
const expected = JSON.parse(fs.readFileSync(path.join(files, 'expected.json'), 'utf8')) as Record<
  string,
  string | string[]
>

/** The code of the first error that a file meets when all of it is read, or `ok`. */
async function verdictOf(file: string): Promise<string> {
  try {
    const { hdf5, archive } = await openModelFile(sourceOf(fs.readFileSync(file)))
    const { model, diagnostics } = describeKeras(hdf5, {}, archive)
    const error = diagnostics.find(({ severity }) => severity === 'error')
    if (model === null || error !== undefined) return error?.code ?? 'no model'
    await hdf5.prepare()
    for (const { path: at, shape } of model.variables)
      hdf5.root.dataset(at)?.read(
        0,
        shape.reduce((product, size) => product * size, 1),
      )
    return 'ok'
  } catch (error) {
    if (error instanceof ConversionError) return error.diagnostic.code
    throw error
  }
}

describe('a hostile archive', () => {
  it.each(Object.entries(expected))(
    '%s is met with %j',
    async (name, codes) => {
      expect([codes].flat()).toContain(await verdictOf(path.join(files, `${name}.keras`)))
    },
    15_000,
  )

  it('has a file for each expectation, and an expectation for each file', () => {
    const names = fs.readdirSync(files).filter(file => file.endsWith('.keras'))
    expect(names.map(name => name.replace('.keras', '')).sort()).toEqual(Object.keys(expected).sort())
  })
})
