import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import h5wasm from 'h5wasm'
import { ConversionError } from '../../src/diagnostics/diagnostic.js'
import { openCage } from '../../src/reader/open.js'

// Files that are too large to be kept; each is a small model with one thing blown up.
const config = {
  class_name: 'Sequential',
  config: {
    name: 'sequential',
    layers: [
      { class_name: 'InputLayer', config: { batch_input_shape: [null, 4], dtype: 'float32', name: 'x' } },
      { class_name: 'Dense', config: { name: 'dense', dtype: 'float32', units: 4, activation: 'linear' } },
    ],
  },
}

type File = InstanceType<typeof h5wasm.File>

let folder: string
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'large-'))
})
afterAll(() => fs.rmSync(folder, { recursive: true }))

/** Path of a file that `write` makes. */
async function made(name: string, write: (file: File) => void): Promise<string> {
  const { FS } = await h5wasm.ready
  const file = new h5wasm.File('/made.h5', 'w', { libver: 'latest' })
  file.create_attribute('keras_version', '2.13.1')
  file.create_attribute('backend', 'tensorflow')
  file.create_group('model_weights')
  write(file)
  file.close()
  const target = path.join(folder, `${name}.h5`)
  fs.writeFileSync(target, FS.readFile('/made.h5'))
  FS.unlink('/made.h5')
  return target
}

const withConfig = (file: File): void => file.create_attribute('model_config', JSON.stringify(config))
const weightsOf = (file: File) => file.get('model_weights') as InstanceType<typeof h5wasm.Group>

/** The code by which a file is refused, `read` when it is not, and what reading it took. */
async function met(file: string): Promise<{ code: string; milliseconds: number }> {
  const started = Date.now()
  const cage = await openCage(file, { timeoutMs: 30_000 })
  try {
    const { model, diagnostics } = await cage.describe()
    const code = diagnostics.find(({ severity }) => severity === 'error')?.code ?? (model === null ? 'none' : 'read')
    return { code, milliseconds: Date.now() - started }
  } catch (error) {
    if (!(error instanceof ConversionError)) throw error
    return { code: error.diagnostic.code, milliseconds: Date.now() - started }
  } finally {
    await cage.close()
  }
}

const mebibytes = (count: number): string => ' '.repeat(count * 2 ** 20)

describe('a file that is larger than its model', () => {
  it('in the links of a group is refused before they are followed', async () => {
    const file = await made('links', f => {
      withConfig(f)
      const weights = weightsOf(f)
      const child = weights.create_group('dense')
      for (let index = 0; index < 200_001; index++) child.create_hard_link('/model_weights', `l${index}`)
      // Visited as the Python converter visits a group without weights of its own.
      weights.create_attribute('layer_names', ['dense'])
    })
    const { code, milliseconds } = await met(file)
    expect(code).toBe('hdf5/limit')
    expect(milliseconds).toBeLessThan(10_000)
  })

  it('in an attribute that is read is refused, whether its length is fixed or not', async () => {
    const variable = await made('variable', f => f.create_attribute('model_config', mebibytes(33)))
    const fixed = await made('fixed', f => f.create_attribute('model_config', mebibytes(33), null, `S${33 * 2 ** 20}`))
    expect((await met(variable)).code).toBe('hdf5/limit')
    expect((await met(fixed)).code).toBe('hdf5/limit')
  })

  it('in an attribute that nobody reads is no worse for it', async () => {
    const file = await made('unread', f => {
      withConfig(f)
      f.create_attribute('note', mebibytes(33))
    })
    expect((await met(file)).code).not.toBe('hdf5/limit')
  })

  it('in texts of one list is refused by their sum', async () => {
    const file = await made('list', f => {
      withConfig(f)
      weightsOf(f).create_attribute('layer_names', Array(34).fill(mebibytes(1)))
    })
    expect((await met(file)).code).toBe('hdf5/limit')
  })

  it('in the lists of names is refused by the number of attributes', async () => {
    const file = await made('attributes', f => {
      withConfig(f)
      const weights = weightsOf(f)
      for (let index = 0; index < 4097; index++) weights.create_attribute(`layer_names${index}`, ['dense'])
    })
    expect((await met(file)).code).toBe('hdf5/limit')
  })
})
