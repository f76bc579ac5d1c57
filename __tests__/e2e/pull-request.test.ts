import fs from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { GitRepository, lfsPointer, removeRepositories } from '../compare/git-repository.js'
import { reportErrors, sarifErrors } from '../report/schema.js'
import { type FakeComments, startFakeComments } from './fake-comments.js'
import { runAction, type StepOptions, type StepResult } from './runner.js'
import { removeWorkspaces } from './workspace.js'

const zoo = '__tests__/fixtures/zoo/models'
const [good, other, lambda] = [`${zoo}/dense_relu.h5`, `${zoo}/dense_softmax.h5`, `${zoo}/lambda_layer.h5`]
const nested = `${zoo}/nested_lambda_in_time_distributed.h5`

afterAll(() => {
  removeRepositories()
  removeWorkspaces()
})

const annotations = (step: StepResult, type: string) => step.commands.filter(({ command }) => command === type)

/** A repository whose main branch has a good model, and one with a Lambda layer that nobody touches. */
function makeRepository(): { readonly repository: GitRepository; readonly base: string } {
  const repository = new GitRepository()
  const base = repository.commit({ 'models/good.h5': good, 'models/old.h5': lambda })
  repository.git('switch', '--quiet', '--create', 'change')
  return { repository, base }
}

const check = (repository: GitRepository, base: string, more: Partial<StepOptions> = {}): Promise<StepResult> =>
  runAction({
    workspace: repository.root,
    pullRequest: { number: 7, base: { sha: base } },
    ...more,
    inputs: { mode: 'check', comment: 'false', ...more.inputs },
  })

async function withComments(refuse: number | undefined, use: (api: FakeComments) => Promise<void>): Promise<void> {
  const api = await startFakeComments(refuse)
  try {
    await use(api)
  } finally {
    await api.close()
  }
}

describe('the built Action in a pull request', () => {
  it('fails for a new model with a Lambda layer, with one annotation that names file, layer and remedy', async () => {
    const { repository, base } = makeRepository()
    repository.commit({ 'models/new.h5': nested })
    const step = await check(repository, base, { inputs: { 'sarif-file': 'out/models.sarif' } })
    expect(step.code).toBe(1)
    const [error, ...more] = annotations(step, 'error')
    expect(more).toEqual([])
    expect(annotations(step, 'warning')).toEqual([])
    expect(error?.properties).toMatchObject({ file: 'models/new.h5', title: 'Cannot be converted: models/new.h5' })
    expect(error?.message).toMatch(/^Lambda "time_distributed\/lambda" .*Replace it by standard layers/)
    expect(step.summary).toContain(`**1 convertible, 2 refused**, compared with \`${base.slice(0, 12)}\``)
    expect(step.summary).toMatch(/- known \*\*error\*\* Lambda "lambda"/)
    expect(step.outputs).toMatchObject({ 'convertible-count': '1', 'refused-count': '2', 'converted-count': '0' })
    expect(fs.existsSync(path.join(repository.root, 'tfjs-models'))).toBe(false)

    const report = JSON.parse(fs.readFileSync(step.outputs['report-file'] ?? '', 'utf8'))
    expect(reportErrors(report)).toEqual([])
    const sarif = JSON.parse(fs.readFileSync(step.outputs['sarif-file'] ?? '', 'utf8'))
    expect(sarifErrors(sarif)).toEqual([])
    expect(sarif.runs[0].results.map((result: { baselineState: string }) => result.baselineState).sort()).toEqual([
      'new',
      'unchanged',
    ])
  })

  it('does not fail for what was there before, in untouched, renamed and changed models', async () => {
    const { repository, base } = makeRepository()
    repository.git('mv', 'models/old.h5', 'models/moved.h5')
    repository.commit({ 'models/good.h5': other })
    const step = await check(repository, base)
    expect(step.code).toBe(0)
    expect(annotations(step, 'error')).toEqual([])
    expect(step.log).toContain('known from the baseline: 1')
    expect(step.summary).toContain('changed Dense dense: activation relu -\\> softmax')
    // Without the baseline the same models fail.
    const without = await check(repository, base, { inputs: { baseline: 'none' } })
    expect(without.code).toBe(1)
    expect(annotations(without, 'error').map(({ properties }) => properties['file'])).toEqual(['models/moved.h5'])
  })

  it('converts what is good though an old model cannot be converted', async () => {
    const { repository, base } = makeRepository()
    const step = await check(repository, base, { inputs: { mode: 'convert', artifact: 'false', validate: 'none' } })
    expect(step.code).toBe(0)
    expect(fs.existsSync(path.join(repository.root, 'tfjs-models/models/good/model.json'))).toBe(true)
  })

  it('fetches the base commit that a shallow checkout lacks, and warns when it cannot', async () => {
    const { repository, base } = makeRepository()
    repository.commit({ 'models/good.h5': other })
    const step = await check(repository.shallowClone(), base)
    expect(annotations(step, 'warning')).toEqual([])
    expect(step.code).toBe(0)

    const clone = repository.shallowClone()
    clone.git('remote', 'set-url', 'origin', `file://${repository.root} gone`)
    const alone = await check(clone, base)
    expect(annotations(alone, 'warning').map(({ message }) => message)).toEqual([
      expect.stringMatching(/this clone is shallow and lacks the commit.*fetch-depth: 0.*\(baseline\/unavailable\)$/),
    ])
    expect(annotations(alone, 'error').map(({ properties }) => properties['file'])).toEqual(['models/old.h5'])
    expect(alone.code).toBe(1)
  })

  it('explains a base version that is a Git LFS pointer', async () => {
    const repository = new GitRepository()
    const base = repository.commit({ 'm.h5': lfsPointer('ab'.repeat(32), 9) })
    repository.commit({ 'm.h5': good })
    const step = await check(repository, base)
    expect(annotations(step, 'warning')[0]?.message).toMatch(/Git LFS pointer for m\.h5.*git lfs fetch origin/)
    expect(step.code).toBe(0)
  })

  it('holds models against the budgets', async () => {
    const { repository, base } = makeRepository()
    repository.commit({ 'models/good.h5': 'examples/penguins.h5' })
    const step = await check(repository, base, { inputs: { 'max-growth-percent': '20', models: 'models/good.h5' } })
    expect(annotations(step, 'error')[0]?.message).toMatch(/grew by [\d.]+ percent.*\(budget\/growth\)$/)
    expect(step.code).toBe(1)
  })

  it('writes one comment, updates it in place, and reads beyond the first page for it', async () => {
    const { repository, base } = makeRepository()
    repository.commit({ 'models/new.h5': nested })
    await withComments(undefined, async api => {
      for (let id = 0; id < 100; id++)
        api.comments.push({ id, body: 'talk', user: { type: 'User' }, author_association: 'NONE' })
      const options = { env: api.env, token: 'secret-token', inputs: { comment: 'auto' } }
      expect((await check(repository, base, options)).code).toBe(1)
      expect(api.comments).toHaveLength(101)
      expect(api.comments[100]?.body).toContain('| `models/new.h5` | new, **refused** |')
      expect(api.comments[100]?.body).toContain('[Job summary](https://github.com/owner/models/actions/runs/42)')
      expect(api.requests.every(({ authorization }) => authorization === 'Bearer secret-token')).toBe(true)

      repository.git('rm', '--quiet', 'models/new.h5')
      repository.commit()
      const step = await check(repository, base, options)
      expect(step.code).toBe(0)
      expect(step.log).not.toContain('secret-token\n::')
      expect(api.comments).toHaveLength(101)
      expect(api.comments[100]?.body).toContain('No model was added or changed.')
    })
  })

  it('writes no comment where nothing is to be said, and never into that of a stranger', async () => {
    const { repository, base } = makeRepository()
    await withComments(undefined, async api => {
      const options = { env: api.env, token: 't' }
      await check(repository, base, { ...options, inputs: { comment: 'auto' } })
      expect(api.comments).toEqual([])
      await check(repository, base, { ...options, inputs: { comment: 'true' } })
      const [own] = api.comments
      expect(own?.body).toContain('No model was added or changed.')
      api.comments[0] = { id: 1, body: own?.body ?? '', user: { type: 'User' }, author_association: 'NONE' }
      await check(repository, base, { ...options, inputs: { comment: 'true' } })
      expect(api.comments).toHaveLength(2)
      expect(api.requests.filter(({ method }) => method === 'PATCH')).toEqual([])
    })
  })

  it.each([403, 404])('changes nothing but for one notice when the token may only read (%i)', async status => {
    const { repository, base } = makeRepository()
    repository.commit({ 'models/new.h5': nested })
    const without = await check(repository, base)
    await withComments(status, async api => {
      const step = await check(repository, base, { env: api.env, token: 't', inputs: { comment: 'auto' } })
      expect(step.code).toBe(without.code)
      expect(step.summary).toBe(without.summary)
      expect(annotations(step, 'error')).toEqual(annotations(without, 'error'))
      expect(annotations(step, 'warning')).toEqual([])
      const [notice, ...more] = annotations(step, 'notice')
      expect(more).toEqual([])
      expect(notice?.message).toContain(`the token may not (${status}`)
      expect(notice?.message).not.toContain('::error')
      const { 'report-file': _, ...outputs } = step.outputs
      const { 'report-file': __, ...expected } = without.outputs
      expect(outputs).toEqual(expected)
    })
  })
})
