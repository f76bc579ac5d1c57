import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { makeWorkspace } from './workspace.js'

/** A workflow command that a step printed. */
export interface Command {
  readonly command: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

/** What a step did. */
export interface StepResult {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  /** Standard output and error together, as a log shows them. */
  readonly log: string
  readonly commands: readonly Command[]
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  /** The runner's temporary directory of the step; `removeWorkspaces` removes it. */
  readonly temp: string
}

/** How to run a step. */
export interface StepOptions {
  /** Node to run it with; default the one of the test. */
  readonly node?: string
  /** The workspace, which is also the working directory. */
  readonly workspace: string
  readonly inputs?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  /** What `github.token` is in the defaults of action.yml; default nothing. */
  readonly token?: string
  /** The pull request that the step runs for. */
  readonly pullRequest?: { readonly number: number; readonly base: { readonly sha: string } }
  /** Called with the log so far and the step's process id; what it returns is sent to the step as a signal. */
  readonly onLog?: (log: string, pid: number) => NodeJS.Signals | undefined
}

/**
 * Runs the Action of this repository as GitHub's runner does: inputs and defaults as `INPUT_…`, files for outputs and
 * the summary, no other variables than the runner's.
 */
export async function runAction(options: StepOptions): Promise<StepResult> {
  const action = parse(fs.readFileSync('action.yml', 'utf8')) as {
    readonly inputs: Readonly<Record<string, { readonly default: string }>>
    readonly runs: { readonly main: string }
  }
  const temp = makeWorkspace('runner temp ')
  const file = (name: string): string => {
    const created = path.join(temp, name)
    fs.writeFileSync(created, '')
    return created
  }
  const env: Record<string, string> = {
    PATH: process.env['PATH'] ?? '',
    ...(process.env['SYSTEMROOT'] === undefined ? {} : { SYSTEMROOT: process.env['SYSTEMROOT'] }),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_WORKSPACE: options.workspace,
    GITHUB_OUTPUT: file('output'),
    GITHUB_STEP_SUMMARY: file('summary'),
    GITHUB_STATE: file('state'),
    GITHUB_ENV: file('env'),
    RUNNER_TEMP: temp,
    ...eventOf(options, file),
    ...options.env,
  }
  const token = options.token ?? ''
  const defaults = Object.entries(action.inputs).map(([name, input]) => [
    name,
    input.default.replace(/^\$\{\{ github\.token \}\}$/, token),
  ])
  for (const [name, value] of [...defaults, ...Object.entries(options.inputs ?? {})]) {
    if (name !== undefined && value !== undefined) env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] = value
  }

  const child = spawn(options.node ?? process.execPath, [path.resolve(action.runs.main)], {
    cwd: options.workspace,
    env,
  })
  let log = ''
  const listen = (data: Buffer): void => {
    log += data.toString()
    const signal = options.onLog?.(log, child.pid ?? 0)
    if (signal !== undefined) child.kill(signal)
  }
  child.stdout.on('data', listen)
  child.stderr.on('data', listen)
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (...end) => resolve(end))
  })
  return {
    code,
    signal,
    log,
    commands: parseCommands(log),
    outputs: parseOutputs(fs.readFileSync(path.join(temp, 'output'), 'utf8')),
    summary: fs.readFileSync(path.join(temp, 'summary'), 'utf8'),
    temp,
  }
}

/** Variables that tell of the event that started the workflow. */
function eventOf({ pullRequest }: StepOptions, file: (name: string) => string): Record<string, string> {
  const event = file('event.json')
  const payload = pullRequest === undefined ? {} : { action: 'synchronize', pull_request: pullRequest }
  fs.writeFileSync(event, JSON.stringify(payload))
  return { GITHUB_EVENT_NAME: pullRequest === undefined ? 'push' : 'pull_request', GITHUB_EVENT_PATH: event }
}

/** The workflow commands in a log: a line counts after leading white space. */
export function parseCommands(log: string): Command[] {
  return log.split(/\r?\n/).flatMap(line => {
    const [, command, properties = '', message] = /^\s*::([\w-]+)(?: ([^:]*))?::(.*)$/.exec(line) ?? []
    if (command === undefined || message === undefined) return []
    const pairs = properties
      .split(',')
      .filter(pair => pair !== '')
      .map(pair => {
        const equals = pair.indexOf('=')
        return [pair.slice(0, equals), decode(pair.slice(equals + 1))] as const
      })
    return [{ command, properties: Object.fromEntries(pairs), message: decode(message) }]
  })
}

const escapes: Readonly<Record<string, string>> = { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' }

function decode(text: string): string {
  return text.replace(/%(?:0D|0A|3A|2C|25)/g, code => escapes[code] ?? code)
}

/** The file behind GITHUB_OUTPUT: `name=value` lines, and `name<<delimiter` blocks. */
function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {}
  const lines = text.split(/\r?\n/)
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    const [, name, delimiter] = /^([^=]+?)<<(.+)$/.exec(line) ?? []
    if (name !== undefined && delimiter !== undefined) {
      const end = lines.indexOf(delimiter)
      outputs[name] = lines
        .splice(0, end + 1)
        .slice(0, -1)
        .join('\n')
    } else if (line.includes('=')) outputs[line.slice(0, line.indexOf('='))] = line.slice(line.indexOf('=') + 1)
  }
  return outputs
}
