import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { ConversionError } from '../../src/diagnostics/diagnostic.js'
import { convert } from '../../src/pipeline.js'
import { openCage } from '../../src/reader/open.js'

const files = path.join('__tests__', 'hostile', 'files')
const expected = JSON.parse(fs.readFileSync(path.join(files, 'expected.json'), 'utf8')) as Record<
  string,
  string | string[]
>

/** The code of the first error that a file meets when all of it is read, or `ok`. */
async function verdictOf(file: string): Promise<string> {
  const cage = await openCage(file, { timeoutMs: 10_000 })
  try {
    const { model, diagnostics } = await cage.describe()
    const error = diagnostics.find(({ severity }) => severity === 'error')
    if (model === null || error !== undefined) return error?.code ?? 'no model'
    for (const { id, shape } of model.variables)
      await cage.read(
        id,
        0,
        shape.reduce((product, size) => product * size, 1),
      )
    return 'ok'
  } catch (error) {
    if (error instanceof ConversionError) return error.diagnostic.code
    throw error
  } finally {
    await cage.close()
  }
}

describe('a hostile model file', () => {
  it.each(Object.entries(expected))(
    '%s is met with %j',
    async (name, codes) => {
      expect([codes].flat()).toContain(await verdictOf(path.join(files, `${name}.h5`)))
    },
    15_000,
  )
})

describe('a planted secret', () => {
  let workspace: string
  const secret = 'SECRET-TOKEN-0123456789-0123456789-0123456789-0123456789-0123456789'
  const traps = Object.keys(expected).filter(name => /^(link-external|storage|virtual)/.test(name))

  beforeAll(() => {
    workspace = fs.mkdtempSync(path.join(os.tmpdir(), 'hostile-'))
    const models = path.join(workspace, 'models')
    fs.mkdirSync(models)
    for (const name of [...traps, 'valid'])
      fs.copyFileSync(path.join(files, `${name}.h5`), path.join(models, `${name}.h5`))
    for (const folder of [workspace, models]) fs.writeFileSync(path.join(folder, 'SECRET'), secret)
    spawnSync('mkfifo', [path.join(models, 'SECRET-FIFO'), path.join(workspace, 'SECRET-FIFO')])
  })

  afterAll(() => fs.rmSync(workspace, { recursive: true }))

  it('reaches no output, and the files that point at it leave none', async () => {
    const report = await convert({ models: ['models/*.h5'], outputDir: 'out', cwd: workspace, validate: 'integrity' })
    const converted = report.models.filter(({ status }) => status === 'converted').map(({ file }) => file)
    expect(converted).toEqual(['models/valid.h5'])
    expect(report.models).toHaveLength(traps.length + 1)
    const written = fs.readdirSync(path.join(workspace, 'out'), { recursive: true, encoding: 'utf8' }).sort()
    expect(written.filter(name => name.includes('.'))).toEqual([
      'models/valid/group1-shard1of1.bin',
      'models/valid/model.json',
    ])
    expect(JSON.stringify(report)).not.toContain('SECRET-TOKEN')
  }, 120_000)

  const strace = spawnSync('strace', ['-V']).status === 0
  const whenTraced = strace ? it : it.skip
  whenTraced(
    'is never opened (seen by strace)',
    () => {
      const log = path.join(workspace, 'strace.log')
      const cli = path.resolve('dist/cli/index.js')
      const call = [
        cli,
        'convert',
        'models/*.h5',
        '--output-dir',
        'traced',
        '--validate',
        'integrity',
        '--concurrency',
        '1',
      ]
      spawnSync('strace', ['-f', '-e', 'trace=open,openat,openat2', '-o', log, process.execPath, ...call], {
        cwd: workspace,
        timeout: 110_000,
      })
      const opened = fs.readFileSync(log, 'utf8')
      // The trace works: the models themselves are in it.
      expect(opened).toContain('models/valid.h5')
      expect(opened.match(/SECRET|\/etc\/hostname|no-such-file|self\/environ|\/dev\/zero/g)).toBeNull()
    },
    120_000,
  )
})
