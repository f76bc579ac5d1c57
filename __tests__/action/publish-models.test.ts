import { describe, expect, it } from '@jest/globals'
import { type Inputs, loadInputs } from '../../src/action/inputs.js'
import { publishModels, requireSafeEvent } from '../../src/action/publish-models.js'
import { modelReport, refusedReport } from '../report/model-report.js'

const inputs = (given: Readonly<Record<string, string>>): Inputs => loadInputs(name => given[name] ?? '')
const run = { cwd: '/nowhere', signal: new AbortController().signal }

describe('requireSafeEvent', () => {
  const event = { GITHUB_EVENT_NAME: 'pull_request_target' }

  it('refuses to publish for a pull request with the rights of the repository, unless it is told to', () => {
    expect(() => requireSafeEvent(inputs({ destination: 's3://b' }), event)).toThrow('pull_request_target')
    const allowed = { destination: 's3://b', 'allow-privileged-event': 'true' }
    expect(() => requireSafeEvent(inputs(allowed), event)).not.toThrow()
  })

  it('has nothing against other events, or against publishing nowhere', () => {
    expect(() => requireSafeEvent(inputs({}), event)).not.toThrow()
    for (const name of ['push', 'pull_request'])
      expect(() => requireSafeEvent(inputs({ destination: 's3://b' }), { GITHUB_EVENT_NAME: name })).not.toThrow()
  })
})

describe('publishModels', () => {
  const codesOf = async (models: Parameters<typeof publishModels>[0], given: Readonly<Record<string, string>>) =>
    (await publishModels(models, [], inputs(given), run)).diagnostics.map(({ code }) => code)

  it('withholds everything when a model is not well, and says so', async () => {
    const models = [modelReport(), refusedReport('r.h5')]
    expect(await codesOf(models, { destination: '/site' })).toEqual(['publish/withheld'])
    expect(await codesOf(models, {})).toEqual([])
    expect(await codesOf(models, { destination: '/site', mode: 'check' })).toEqual([])
  })

  it('tries what is well with publish-partial, and makes a failure a finding', async () => {
    const models = [modelReport(), refusedReport('r.h5')]
    const given = { destination: 's3://Not A Bucket', 'publish-partial': 'true', version: 'v1' }
    expect(await codesOf(models, given)).toEqual(['option/invalid'])
  })
})
