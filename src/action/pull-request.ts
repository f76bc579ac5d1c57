import fs from 'node:fs/promises'

/** The pull request that a workflow runs for. */
export interface PullRequest {
  readonly number: number
  /** Commit of the base branch that it is compared with. */
  readonly baseSha: string
}

/** The pull request of the event that started the workflow; null for any other event. */
export async function readPullRequest(env: NodeJS.ProcessEnv): Promise<PullRequest | null> {
  if (!/^pull_request(_target)?$/.test(env['GITHUB_EVENT_NAME'] ?? '')) return null
  const text = await fs.readFile(env['GITHUB_EVENT_PATH'] ?? '', 'utf8').catch(() => '{}')
  const event = JSON.parse(text) as { pull_request?: { number?: unknown; base?: { sha?: unknown } } }
  const { number, base } = event.pull_request ?? {}
  const sha = base?.sha
  if (typeof number !== 'number' || typeof sha !== 'string' || !/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(sha)) return null
  return { number, baseSha: sha }
}
