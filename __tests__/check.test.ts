import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { check } from '../src/check.js'
import { exitCodeOf } from '../src/report/exit-code.js'
import { renderJson } from '../src/report/json.js'
import type { ModelReport } from '../src/report/report.js'
import type { RunOptions } from '../src/run-options.js'
import { GitRepository, lfsPointer, removeRepositories } from './compare/git-repository.js'

const zoo = '__tests__/fixtures/zoo/models'
const [good, other, lambda] = [`${zoo}/dense_relu.h5`, `${zoo}/dense_softmax.h5`, `${zoo}/lambda_layer.h5`]
const nested = `${zoo}/nested_lambda_in_time_distributed.h5`

afterAll(removeRepositories)

async function run(repository: GitRepository, options: Partial<RunOptions> = {}) {
  const report = await check({ models: ['**/*.h5'], cwd: repository.root, ...options })
  const model = (file: string): ModelReport => {
    const found = report.models.find(one => one.file === file)
    if (found === undefined) throw new Error(`no report of ${file}`)
    return found
  }
  const findings = (file: string): string[] =>
    model(file).diagnostics.map(({ code, known }) => (known === true ? `known ${code}` : code))
  return { report, model, findings }
}

describe('check', () => {
  it('tells what convert would find, and writes nothing', async () => {
    const repository = new GitRepository()
    repository.commit({ 'good.h5': good, 'lambda.h5': lambda })
    const { report, model, findings } = await run(repository)
    expect(model('good.h5')).toMatchObject({
      status: 'convertible',
      outputDir: null,
      parameters: 37,
      weightBytes: 148,
      bytes: 0,
    })
    expect(model('good.h5').inputs).toHaveLength(1)
    expect(model('lambda.h5')).toMatchObject({ status: 'refused', comparison: null })
    expect(findings('lambda.h5')).toEqual(['layer/executable-code'])
    expect(exitCodeOf(report, 'error')).toBe(1)
    expect(fs.readdirSync(repository.root).sort()).toEqual(['.git', 'good.h5', 'lambda.h5'])
  })

  it('counts the bytes that quantized weights would have', async () => {
    const repository = new GitRepository()
    repository.commit({ 'good.h5': good })
    const { model } = await run(repository, {
      quantize: [{ dtype: 'uint8', patterns: ['*/kernel'] }, { dtype: 'float16' }],
    })
    // Kernels [4, 5] and [5, 2], biases [5] and [2].
    expect(model('good.h5').weightBytes).toBe(20 + 10 + 2 * 7)
  })

  it('counts only what is new since a commit', async () => {
    const repository = new GitRepository()
    const baseline = repository.commit({ 'old.h5': lambda, 'good.h5': good, 'move.h5': other })
    repository.git('mv', 'move.h5', 'moved.h5')
    repository.put('good.h5', other)
    const { report, model, findings } = await run(repository, { baseline })
    expect(report.baseline).toEqual({ kind: 'git', name: baseline, commit: baseline })
    expect(findings('old.h5')).toEqual(['known layer/executable-code'])
    expect(model('moved.h5').comparison).toEqual({ state: 'unchanged', baseFile: 'move.h5', difference: null })
    expect(model('good.h5').comparison?.difference?.layersChanged).toMatchObject([
      { layer: 'dense', options: [{ option: 'activation', before: '"relu"', after: '"softmax"' }] },
    ])
    expect(exitCodeOf(report, 'error')).toBe(0)

    repository.put('new.h5', nested)
    const later = await run(repository, { baseline })
    expect(later.findings('new.h5')).toEqual(['layer/executable-code'])
    expect(later.model('new.h5').comparison?.state).toBe('new')
    expect(exitCodeOf(later.report, 'error')).toBe(1)
  })

  it('counts what a changed model has in addition', async () => {
    const repository = new GitRepository()
    const baseline = repository.commit({ 'm.h5': lambda })
    repository.put('m.h5', nested)
    const { findings, model } = await run(repository, { baseline })
    expect(findings('m.h5')).toEqual(['layer/executable-code'])
    expect(model('m.h5').comparison?.state).toBe('changed')
  })

  it('takes a report of an earlier run for a baseline', async () => {
    const repository = new GitRepository()
    repository.commit({ 'old.h5': lambda, 'good.h5': good })
    repository.put('report.json', Buffer.from(renderJson((await run(repository)).report)))
    fs.renameSync(path.join(repository.root, 'old.h5'), path.join(repository.root, 'renamed.h5'))
    repository.put('new.h5', nested)
    const { report, findings, model } = await run(repository, { baseline: 'report.json' })
    expect(report.baseline).toEqual({ kind: 'report', name: 'report.json', commit: null })
    expect(findings('renamed.h5')).toEqual(['known layer/executable-code'])
    expect(findings('new.h5')).toEqual(['layer/executable-code'])
    expect(model('good.h5').comparison?.state).toBe('unchanged')
  })

  it.each([
    ['{', 'it is not JSON'],
    ['{"models": []}', 'is no report of keras-to-tfjs'],
    ['{"schemaVersion": 1, "tool": {"name": "keras-to-tfjs"}, "models": [{}]}', 'is no report of keras-to-tfjs'],
  ])('refuses the baseline %s', async (text, reason) => {
    const repository = new GitRepository()
    repository.commit({ 'good.h5': good })
    repository.put('r.json', Buffer.from(text))
    await expect(run(repository, { baseline: 'r.json' })).rejects.toThrow(reason)
  })

  it('ends at a commit that is not there, or goes on without where none is required', async () => {
    const repository = new GitRepository()
    repository.commit({ 'old.h5': lambda })
    await expect(run(repository, { baseline: 'gone' })).rejects.toThrow('this repository has no such commit')
    const { report, findings } = await run(repository, { baseline: 'gone', requireBaseline: false })
    expect(report.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['baseline/unavailable', 'warning'],
    ])
    expect(report.baseline).toBeNull()
    expect(findings('old.h5')).toEqual(['layer/executable-code'])
  })

  it('holds models against budgets, and those that were too large before are known', async () => {
    const repository = new GitRepository()
    const baseline = repository.commit({ 'a.h5': good })
    const budgets = { maxModelBytes: 100, maxGrowthPercent: 10 }
    const first = await run(repository, budgets)
    expect(first.model('a.h5')).toMatchObject({ status: 'refused' })
    expect(first.model('a.h5').diagnostics[0]?.message).toBe('The weights of a.h5 have 148 bytes; the budget is 100.')
    expect((await run(repository, { ...budgets, baseline })).findings('a.h5')).toEqual(['known budget/model-bytes'])

    repository.put('a.h5', 'examples/penguins.h5')
    const grown = await run(repository, { ...budgets, baseline })
    expect(grown.findings('a.h5')).toEqual(['known budget/model-bytes', 'budget/growth'])
    expect(grown.model('a.h5').diagnostics[1]?.message).toMatch(
      /grew by [\d.]+ percent, from 148 to [\d,]+ bytes; the budget is 10 percent\.$/,
    )
  })

  describe('beside Git LFS', () => {
    const sha256 = (file: string): string => createHash('sha256').update(fs.readFileSync(file)).digest('hex')

    it('knows a model again whose pointer is in the base commit', async () => {
      const repository = new GitRepository()
      const baseline = repository.commit({ 'a.h5': lfsPointer(sha256(lambda), 9) })
      repository.put('a.h5', lambda)
      const { findings, model } = await run(repository, { baseline })
      expect(findings('a.h5')).toEqual(['known layer/executable-code'])
      expect(model('a.h5').comparison?.state).toBe('unchanged')
    })

    it('compares with the object where it is on this machine, and else explains why the model is new', async () => {
      const repository = new GitRepository()
      const oid = sha256(lambda)
      const baseline = repository.commit({ 'a.h5': lfsPointer(oid, 9) })
      repository.put('a.h5', nested)
      const without = await run(repository, { baseline })
      expect(without.findings('a.h5')).toEqual(['layer/executable-code', 'baseline/git-lfs-pointer'])
      expect(without.model('a.h5').comparison?.state).toBe('new')
      expect(without.model('a.h5').diagnostics[1]?.hint).toContain(`git lfs fetch origin ${baseline}`)

      repository.put(`.git/lfs/objects/${oid.slice(0, 2)}/${oid.slice(2, 4)}/${oid}`, lambda)
      const { model } = await run(repository, { baseline })
      expect(model('a.h5').comparison?.difference?.layersRemoved).toContainEqual({
        layer: 'lambda',
        className: 'Lambda',
      })
    })
  })

  it('survives a base version that is damaged', async () => {
    const repository = new GitRepository()
    const baseline = repository.commit({ 'a.h5': fs.readFileSync(good).subarray(0, 3000) })
    repository.put('a.h5', good)
    const { model } = await run(repository, { baseline })
    expect(model('a.h5')).toMatchObject({
      status: 'convertible',
      comparison: { state: 'changed', difference: null },
      diagnostics: [],
    })
  })

  it('ends when it is cancelled', async () => {
    const repository = new GitRepository()
    repository.commit({ 'a.h5': good })
    const signal = AbortSignal.abort(new Error('enough'))
    await expect(run(repository, { signal })).rejects.toThrow('enough')
  })
})
