import { describe, expect, it, jest } from '@jest/globals'
import type { ModelFile } from '../src/discover/discover.js'
import type { ModelReport } from '../src/report/report.js'
import type { RunSettings } from '../src/run-options.js'

const opened: string[] = []
const closed: string[] = []
jest.unstable_mockModule('../src/reader/open.js', () => ({
  openCage: (file: string) => {
    opened.push(file)
    return Promise.resolve({ close: () => Promise.resolve(void closed.push(file)) })
  },
}))
const { eachModel } = await import('../src/each-model.js')

const file = (name: string, kind: ModelFile['kind'] = 'hdf5'): ModelFile =>
  ({ file: name, path: name, kind }) as ModelFile
const settings = { concurrency: 1, limits: {}, report: () => {} } as unknown as RunSettings
const reportOf = (name: string): ModelReport => ({ file: name }) as ModelReport
const start = (): void => {
  opened.length = 0
  closed.length = 0
}

describe('models of one run', () => {
  it('have the reader of the next one started while one is worked on, and of no more', async () => {
    start()
    const models = [file('a'), file('pointer', 'git-lfs-pointer'), file('b'), file('c')]
    const seen: Record<string, string[]> = {}
    const reports = await eachModel(models, settings, async (model, _, openReader) => {
      if (model.kind === 'hdf5') await openReader()
      seen[model.file] = [...opened]
      return reportOf(model.file)
    })
    expect(seen).toEqual({
      a: ['a', 'b'],
      pointer: ['a', 'b'],
      b: ['a', 'b', 'c'],
      c: ['a', 'b', 'c'],
    })
    expect(reports.map(report => report.file)).toEqual(['a', 'pointer', 'b', 'c'])
  })

  it('leave no reader open when one of them ends the run', async () => {
    start()
    const run = eachModel([file('a'), file('b'), file('c')], settings, async (_, __, openReader) => {
      await openReader()
      throw new Error('the end')
    })
    await expect(run).rejects.toThrow('the end')
    expect([...closed].sort()).toEqual(['a', 'b'])
  })

  it('stop at an abort, and close their readers at once', async () => {
    start()
    const controller = new AbortController()
    const run = eachModel(
      [file('a'), file('b'), file('c')],
      { ...settings, signal: controller.signal },
      async (model, _, openReader) => {
        await openReader()
        controller.abort(new Error('enough'))
        return reportOf(model.file)
      },
    )
    await expect(run).rejects.toThrow('enough')
    expect(opened).toEqual(['a', 'b'])
    expect([...new Set(closed)].sort()).toEqual(['a', 'b'])
  })
})
