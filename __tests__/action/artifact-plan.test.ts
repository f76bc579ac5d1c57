import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { legalName, MOST_ARTIFACTS, planArtifacts } from '../../src/action/artifact-plan.js'
import type { ModelReport } from '../../src/report/report.js'
import { modelReport, refusedReport } from '../report/model-report.js'

const options = { template: 'tfjs-{name}', outputDir: 'web', cwd: '/work' }
const plan = (models: readonly ModelReport[], changes: Partial<typeof options> = {}) =>
  planArtifacts(models, { ...options, ...changes })

describe('planArtifacts', () => {
  it('makes one artifact a converted model, named by its path below the output directory', () => {
    const artifacts = plan([modelReport({ file: 'a/b.h5' }), refusedReport('c.h5'), modelReport({ file: 'd.h5' })])
    expect(artifacts.map(({ name }) => name)).toEqual(['tfjs-a-b', 'tfjs-d'])
    expect(artifacts[0]?.files[0]).toEqual({ source: path.resolve('/work/web/a/b/model.json'), path: 'model.json' })
  })

  it('makes nothing of no converted model', () => {
    expect(plan([refusedReport('c.h5')])).toEqual([])
  })

  it('keeps names apart that differ only in the characters replaced or in case', () => {
    const files = ['a/b.h5', 'a-b.h5', 'A-B.h5', 'a:b.h5']
    const names = plan(files.map(file => modelReport({ file }))).map(({ name }) => name)
    expect(names).toEqual(['tfjs-a-b', 'tfjs-a-b-2', 'tfjs-A-B-3', 'tfjs-a-b-4'])
  })

  it('puts all models into one artifact when the template has no {name}', () => {
    const [artifact, ...more] = plan([modelReport({ file: 'a.h5' }), modelReport({ file: 'b.h5' })], {
      template: 'all',
    })
    expect(more).toEqual([])
    expect(artifact?.name).toBe('all')
    expect(artifact?.files.map(file => file.path)).toEqual([
      'a/model.json',
      'a/group1-shard1of1.bin',
      'b/model.json',
      'b/group1-shard1of1.bin',
    ])
  })

  it('puts all models into one artifact when there are too many for one each', () => {
    const models = (count: number): ModelReport[] =>
      Array.from({ length: count }, (_, index) => modelReport({ file: `${index}.h5` }))
    expect(plan(models(MOST_ARTIFACTS))).toHaveLength(MOST_ARTIFACTS)
    expect(plan(models(MOST_ARTIFACTS + 1)).map(({ name }) => name)).toEqual(['tfjs-models'])
  })

  it('makes the directories inside one artifact legal and keeps them apart', () => {
    const [artifact] = plan([modelReport({ file: 'a:b.h5' }), modelReport({ file: 'a|b.h5' })], { template: 'all' })
    expect(new Set(artifact?.files.map(file => file.path.split('/')[0]))).toEqual(new Set(['a-b', 'a-b-2']))
  })

  it('names a model that lies outside the output directory by its own directory', () => {
    expect(plan([modelReport({ outputDir: '/elsewhere/m' })])[0]?.name).toBe('tfjs-m')
  })
})

describe('legalName', () => {
  it('keeps letters of all languages', () => {
    expect(legalName('modèle_模型.v1')).toBe('modèle_模型.v1')
  })

  it.each(['":<>|*?\r\n\\/', '..', ' ', ''])('makes something of %j', text => {
    expect(legalName(text)).toMatch(/^[^":<>|*?\r\n\\/]+$/)
    expect(legalName(text)).toBe('model')
  })

  it('cuts a long name', () => {
    expect(legalName('x'.repeat(1000))).toHaveLength(200)
  })
})
