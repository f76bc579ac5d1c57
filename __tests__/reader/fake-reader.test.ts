import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'

const model = path.join('__tests__', 'fixtures', 'zoo', 'models', 'batch_norm.h5')
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fake-reader-'))
const entry = path.join(folder, 'index.mjs')
jest.unstable_mockModule('../../src/reader/entry.js', () => ({ childEntry: () => entry }))
const { openCage } = await import('../../src/reader/open.js')
type Cage = Awaited<ReturnType<typeof openCage>>

afterAll(() => fs.rmSync(folder, { recursive: true }))

/** What a fake reader may use: `frame(kind, content)` sends an answer, `raw` sends bytes, `asked()` waits for a request. */
const words = `import fs from 'node:fs'
const raw = bytes => { for (let at = 0; at < bytes.length; ) { try { at += fs.writeSync(1, bytes, at) } catch (e) { if (e.code !== 'EAGAIN') throw e } } }
const header = (kind, length) => { const bytes = Buffer.alloc(5); bytes[0] = kind; bytes.writeUInt32LE(length, 1); return bytes }
const frame = (kind, content) => raw(Buffer.concat([header(kind, content.length), Buffer.from(content)]))
const answers = []
const asked = () => new Promise(resolve => answers.push(resolve))
process.stdin.on('data', text => { for (const line of String(text).trim().split('\\n')) answers.shift()?.(JSON.parse(line)) })
const forever = () => setInterval(() => {}, 1000)
`

/** Opens a model with a reader that runs `script`. */
async function withReader<T>(script: string, use: (cage: Cage) => Promise<T>, timeoutMs = 20_000): Promise<T> {
  fs.writeFileSync(entry, `${words}${script}`)
  const cage = await openCage(model, { timeoutMs })
  try {
    return await use(cage)
  } finally {
    await cage.close()
  }
}

const refusal = (code: string) => ({ diagnostic: { code } })
const describing = (cage: Cage) => cage.describe()

const variable = { kind: 'stored', id: 0, path: '/w', savedName: 'w', group: 'w', shape: [4], dtype: 'float32' }
const description = {
  model: {
    container: 'keras-2-h5',
    kerasVersion: '2.13.1',
    backend: null,
    saved: { modelConfig: { class_name: 'Sequential', config: { layers: [] } } },
    network: { className: 'Sequential', name: 's', layers: [], inputs: [], outputs: [] },
    variables: [variable],
  },
  diagnostics: [],
}
const describes = `frame(1, ${JSON.stringify(JSON.stringify(description))})\n`

describe('a reader that the file has got the better of', () => {
  beforeAll(async () => {
    // The fake speaks well enough to be believed where it tells no lies.
    const values = await withReader(
      `await asked(); ${describes} await asked(); frame(2, Buffer.alloc(16, 7)); forever()`,
      async cage => {
        expect((await cage.describe()).model?.variables).toHaveLength(1)
        return cage.read(0, 0, 4)
      },
    )
    expect([...values]).toEqual(Array(16).fill(7))
  })

  const finding = (change: object) =>
    JSON.stringify({ code: 'hdf5/corrupt', severity: 'error', message: 'It is damaged.', subject: {}, ...change })

  it.each([
    ['prints text', `raw(Buffer.from('Segmentation fault, and more of it')); forever()`],
    [
      'prints random bytes',
      `raw(Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 167 + 13) & 255))); forever()`,
    ],
    ['announces more than may be answered', `await asked(); raw(header(1, 2 ** 32 - 1)); forever()`],
    ['breaks off within the head of a frame', `await asked(); raw(Buffer.from([1, 9]))\nprocess.exit(0)`],
    ['breaks off within a frame', `await asked(); raw(header(1, 100)); raw(Buffer.from('{"model":'))\nprocess.exit(0)`],
    ['answers with a kind of frame that nobody knows', `await asked(); frame(77, '{}'); forever()`],
    ['answers with values when asked for the structure', `await asked(); frame(2, 'abcd'); forever()`],
    ['answers with no JSON', `await asked(); frame(1, 'null and void'); forever()`],
    ['answers null', `await asked(); frame(1, 'null'); forever()`],
    ['answers a number', `await asked(); frame(1, '5'); forever()`],
    ['answers a list', `await asked(); frame(1, '[]'); forever()`],
    ['answers a model that is none', `await asked(); frame(1, '{"model": {}, "diagnostics": []}'); forever()`],
    ['answers a model of numbers', `await asked(); frame(1, '{"model": 3, "diagnostics": []}'); forever()`],
    ['answers findings that are none', `await asked(); frame(1, '{"model": null, "diagnostics": [3]}'); forever()`],
    ['answers with deep JSON', `await asked(); frame(1, '['.repeat(100000) + ']'.repeat(100000)); forever()`],
    ['answers nothing at all', `await asked(); frame(1, ''); forever()`],
    ['answers before it is asked', `frame(1, '{}'); forever()`],
    [
      'refuses for a reason that nobody knows',
      `await asked(); frame(3, ${JSON.stringify(finding({ code: 'x/y' }))}); forever()`,
    ],
    [
      'refuses with commands',
      `await asked(); frame(3, ${JSON.stringify(finding({ message: 'a\n::error::b' }))}); forever()`,
    ],
    ['refuses with no JSON', `await asked(); frame(3, 'no'); forever()`],
    ['exits at once', `process.exit(3)`],
    ['throws', `throw new Error('\\n::error::owned')`],
    ['never stops sending', `await asked(); for (;;) raw(Buffer.alloc(65536, 1))`],
  ])('and that %s is ended, with one finding', async (_, script) => {
    await expect(withReader(script, describing)).rejects.toMatchObject(refusal('reader/crashed'))
  })

  it.each([
    ['says nothing', `forever()`],
    [
      'sends the half of a frame and stops',
      `await asked(); raw(header(1, 100)); raw(Buffer.from('{"model":')); forever()`,
    ],
    ['works for ever', `for (;;);`],
  ])('and that %s is killed by the timer', async (_, script) => {
    const started = Date.now()
    await expect(withReader(script, describing, 1500)).rejects.toMatchObject(refusal('reader/timeout'))
    expect(Date.now() - started).toBeLessThan(15_000)
  })

  it.each([
    ['fewer bytes than asked for', 15],
    ['more bytes than asked for', 17],
    ['none', 0],
  ])('and that sends %s for values is ended', async (_, bytes) => {
    const script = `await asked(); ${describes} await asked(); frame(2, Buffer.alloc(${bytes})); forever()`
    await withReader(script, async cage => {
      await cage.describe()
      await expect(cage.read(0, 0, 4)).rejects.toMatchObject(refusal('reader/crashed'))
      // Nothing more is asked of it.
      await expect(cage.read(0, 0, 4)).rejects.toMatchObject(refusal('reader/crashed'))
    })
  })

  it('and that answers what nobody asked is ended', async () => {
    await withReader(`await asked(); ${describes} ${describes} forever()`, async cage => {
      await cage.describe()
      await expect(cage.read(0, 0, 4)).rejects.toMatchObject(refusal('reader/crashed'))
    })
  })

  it('is not asked for variables that it did not describe', async () => {
    await withReader(`await asked(); ${describes} forever()`, async cage => {
      await cage.describe()
      await expect(cage.read(1, 0, 1)).rejects.toThrow(RangeError)
    })
  })

  it('may refuse what it was asked', async () => {
    const script = `await asked(); frame(3, ${JSON.stringify(finding({}))}); forever()`
    await expect(withReader(script, describing)).rejects.toMatchObject(refusal('hdf5/corrupt'))
  })

  it('sees no environment, no file but its own, and can start nothing', async () => {
    process.env['PLANTED_TOKEN'] = 'SECRET'
    const attempt = (code: string) => `(() => { try { return ${code} } catch (error) { return error.code } })()`
    const script = `import child from 'node:child_process'
      await asked()
      const seen = [Object.keys(process.env).join(), ${attempt(`String(fs.readFileSync('/etc/hostname'))`)}, ${attempt(`fs.readdirSync('..').length`)}, ${attempt(`child.spawnSync('true').status`)}]
      frame(3, JSON.stringify({ code: 'hdf5/corrupt', message: seen.join(' '), subject: {} })); forever()`
    const message = await withReader(script, describing).catch((error: Error) => error.message)
    delete process.env['PLANTED_TOKEN']
    expect(message).toBe(' ERR_ACCESS_DENIED ERR_ACCESS_DENIED ERR_ACCESS_DENIED')
  })
})
