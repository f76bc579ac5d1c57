import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { openCage } from '../../src/reader/open.js'

const model = path.join('__tests__', 'fixtures', 'zoo', 'models', 'batch_norm.h5')
let folder: string
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cage-'))
})
afterAll(() => fs.rmSync(folder, { recursive: true }))

const refusal = (code: string) => ({ diagnostic: { code } })

describe('openCage', () => {
  it('opens no folder, no pipe, no symbolic link, and nothing that is missing or too large', async () => {
    const link = path.join(folder, 'link.h5')
    fs.symlinkSync(path.resolve(model), link)
    await expect(openCage(folder)).rejects.toMatchObject(refusal('file/not-regular'))
    await expect(openCage(link)).rejects.toMatchObject(refusal('file/not-regular'))
    await expect(openCage(path.join(folder, 'missing.h5'))).rejects.toMatchObject(refusal('file/not-found'))
    await expect(openCage(model, { fileBytes: 100 })).rejects.toMatchObject(refusal('file/too-large'))
    const pipe = path.join(folder, 'pipe.h5')
    if (spawnSync('mkfifo', [pipe]).status === 0)
      await expect(openCage(pipe)).rejects.toMatchObject(refusal('file/not-regular'))
  })

  it('opens no device, and finds no model in a file of the kernel', async () => {
    if (!fs.existsSync('/proc/self/environ')) return
    await expect(openCage('/dev/zero')).rejects.toMatchObject(refusal('file/not-regular'))
    const cage = await openCage('/proc/self/environ')
    await expect(cage.describe()).rejects.toMatchObject(refusal('hdf5/corrupt'))
    await cage.close()
  })
})

describe('a reader', () => {
  it('reads the weights of an archive, stored or deflated', async () => {
    for (const name of ['valid', 'valid-deflated']) {
      const cage = await openCage(path.join('__tests__', 'hostile', 'archives', `${name}.keras`))
      try {
        const { model, diagnostics } = await cage.describe()
        expect(diagnostics).toEqual([])
        expect(model).toMatchObject({ container: 'keras-archive', kerasVersion: '3.3.3' })
        expect(model?.network.layers[1]?.config).toMatchObject({ units: 4 })
        const bias = await cage.read(1, 0, 4)
        expect([...new Float32Array(bias.buffer, bias.byteOffset, 4)]).toEqual([0, 1, 2, 3])
      } finally {
        await cage.close()
      }
    }
  })

  it('refuses a hostile archive by its own code', async () => {
    const cage = await openCage(path.join('__tests__', 'hostile', 'archives', 'path-parent.keras'))
    await expect(cage.describe()).rejects.toMatchObject(refusal('archive/path'))
    await cage.close()
  })

  it('answers overlapping reads in their order, each with bytes of its own', async () => {
    const cage = await openCage(model)
    try {
      const { model: described } = await cage.describe()
      const variable = described?.variables.find(({ shape }) => shape.reduce((a, b) => a * b, 1) > 3)
      const id = variable?.id ?? 0
      const [whole, first, second] = await Promise.all([cage.read(id, 0, 3), cage.read(id, 0, 1), cage.read(id, 1, 2)])
      expect(Buffer.concat([first, second])).toEqual(Buffer.from(whole))
      expect(Buffer.from(whole).equals(Buffer.alloc(whole.length))).toBe(false)
    } finally {
      await cage.close()
    }
  })

  it('is killed when it takes too long', async () => {
    const cage = await openCage(model, { timeoutMs: 1 })
    await expect(cage.describe()).rejects.toMatchObject(refusal('reader/timeout'))
    await cage.close()
  })

  it('that dies fails what was asked of it, and nothing hangs', async () => {
    // No reader starts in so little memory.
    const cage = await openCage(model, { heapMiB: 1 })
    await expect(cage.describe()).rejects.toMatchObject(refusal('reader/crashed'))
    await expect(cage.read(0, 0, 1)).rejects.toMatchObject(refusal('reader/crashed'))
    await cage.close()
    await cage.close()
  })

  it('notices that the file changed under it', async () => {
    const copy = path.join(folder, 'changing.h5')
    fs.copyFileSync(model, copy)
    const cage = await openCage(copy)
    await cage.describe()
    fs.appendFileSync(copy, 'x')
    await expect(cage.read(0, 0, 1)).rejects.toMatchObject(refusal('file/changed'))
    await cage.close()
  })

  it('notices that the file was written anew at the same length, and keeps to the one it opened when it is replaced', async () => {
    const [copy, other] = [path.join(folder, 'rewritten.h5'), path.join(folder, 'replaced.h5')]
    for (const file of [copy, other]) fs.copyFileSync(model, file)
    fs.utimesSync(copy, 1, 1)
    const [first, second] = [await openCage(copy), await openCage(other)]
    await first.describe()
    fs.writeFileSync(copy, Buffer.alloc(fs.statSync(model).size))
    await expect(first.read(0, 0, 1)).rejects.toMatchObject(refusal('file/changed'))
    fs.writeFileSync(`${other}.new`, 'another file')
    fs.renameSync(`${other}.new`, other)
    expect((await second.describe()).model).not.toBeNull()
    await Promise.all([first.close(), second.close()])
  })
})
