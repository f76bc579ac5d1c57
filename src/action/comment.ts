import { createHash } from 'node:crypto'
import * as core from '@actions/core'
import { HttpClient, type HttpClientResponse } from '@actions/http-client'
import { type Diagnostic, messageOf } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import { modelsToDiscuss, renderComment } from '../report/comment.js'
import type { Report } from '../report/report.js'
import type { Inputs } from './inputs.js'
import type { PullRequest } from './pull-request.js'

/** A comment of a pull request, as GitHub's API lists it. */
interface Comment {
  readonly id: number
  readonly body?: string
  readonly user?: { readonly type?: string } | null
  readonly author_association?: string
}

/** The API answered otherwise than hoped. */
class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/**
 * Says in one comment of the pull request what it does to the models. The comment of an earlier run is updated. With
 * `auto` there is none where nothing is to be said. What stands in the way (a fork's token may only read) is told in
 * one notice, and changes nothing else.
 */
export async function publishComment(
  report: Report,
  others: readonly Diagnostic[],
  { comment, githubToken, models, mode }: Pick<Inputs, 'comment' | 'githubToken' | 'models' | 'mode'>,
  pullRequest: PullRequest | null,
): Promise<void> {
  if (comment === 'false' || pullRequest === null) return
  if (githubToken === null) return core.notice('No comment was written: the input "github-token" is empty.')
  core.setSecret(githubToken)
  const marker = markerOf(mode, models)
  const body = renderComment(report, { marker, others, runUrl: runUrlOf(process.env) })
  const quiet = comment === 'auto' && others.length + report.diagnostics.length + modelsToDiscuss(report).length === 0
  try {
    await new Comments(githubToken, pullRequest).put(marker, body, { onlyUpdate: quiet })
  } catch (error) {
    core.notice(describeFailure(error))
  }
}

function describeFailure(error: unknown): string {
  const text = display(messageOf(error))
  const refused = error instanceof ApiError && [401, 403, 404].includes(error.status)
  return refused
    ? `No comment was written, because the token may not (${error.status}: ${text}). Pull requests of forks get a token that only reads; elsewhere the job needs "permissions: pull-requests: write". The job summary says the same.`
    : `No comment was written: ${text}. The job summary says the same.`
}

/** Each job, and each step with models of its own, keeps a comment of its own. */
function markerOf(mode: string, models: readonly string[]): string {
  const { GITHUB_WORKFLOW = '', GITHUB_JOB = '' } = process.env
  const key = createHash('sha256')
    .update(JSON.stringify([GITHUB_WORKFLOW, GITHUB_JOB, mode, models]))
    .digest('hex')
  return `<!-- keras-to-tfjs ${key.slice(0, 16)} -->`
}

function runUrlOf(env: NodeJS.ProcessEnv): string | null {
  const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID } = env
  const url = `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}`
  // Nothing that could end the link that it stands in.
  return /^https?:\/\/[\w.:-]+\/[\w.-]+\/[\w.-]+\/actions\/runs\/\d+$/.test(url) ? url : null
}

/** The comments of one pull request. */
class Comments {
  readonly #client: HttpClient
  readonly #repository: string
  readonly #pullRequest: PullRequest

  constructor(token: string, pullRequest: PullRequest) {
    const headers = {
      Accept: 'application/vnd.github+json',
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json',
      'X-GitHub-Api-Version': '2022-11-28',
    }
    this.#client = new HttpClient('keras-to-tfjs', [], { headers, socketTimeout: 30_000 })
    const { GITHUB_API_URL = 'https://api.github.com', GITHUB_REPOSITORY = '' } = process.env
    this.#repository = `${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}`
    this.#pullRequest = pullRequest
  }

  /** Updates the comment that begins with `marker`, or writes a new one unless `onlyUpdate`. */
  async put(marker: string, body: string, { onlyUpdate }: { readonly onlyUpdate: boolean }): Promise<void> {
    const text = JSON.stringify({ body })
    const own = await this.#find(marker)
    if (own?.body === body) return
    if (own !== null) await this.#ask(this.#client.patch(`${this.#repository}/issues/comments/${own.id}`, text))
    else if (!onlyUpdate) await this.#ask(this.#client.post(this.#listUrl, text))
  }

  get #listUrl(): string {
    return `${this.#repository}/issues/${this.#pullRequest.number}/comments`
  }

  async #find(marker: string): Promise<Comment | null> {
    for (let page = 1; page <= 100; page++) {
      const answer = await this.#ask(this.#client.get(`${this.#listUrl}?per_page=100&page=${page}`))
      const comments = JSON.parse(answer) as readonly Comment[]
      const own = comments.find(comment => comment.body?.startsWith(marker) === true && isTrusted(comment))
      if (own !== undefined) return own
      if (comments.length < 100) break
    }
    return null
  }

  async #ask(request: Promise<HttpClientResponse>): Promise<string> {
    const response = await request
    const body = await response.readBody()
    const status = response.message.statusCode ?? 0
    if (status >= 200 && status < 300) return body
    throw new ApiError(status, messageIn(body))
  }
}

/** Anyone can write a comment with our marker; a stranger who did could change our words afterwards. */
const isTrusted = ({ user, author_association: association = '' }: Comment): boolean =>
  user?.type === 'Bot' || ['OWNER', 'MEMBER', 'COLLABORATOR'].includes(association)

function messageIn(body: string): string {
  try {
    const { message } = JSON.parse(body) as { message?: unknown }
    return typeof message === 'string' ? message : 'no reason given'
  } catch {
    return 'no reason given'
  }
}
