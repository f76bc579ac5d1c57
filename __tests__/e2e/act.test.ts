import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { type FakeResults, startFakeResults } from './fake-results.js'
import { differenceFromKeras, unpack } from './load-artifact.js'
import { examples, makeRepository, makeWorkspace, removeWorkspaces } from './workspace.js'

const act = process.env['ACT'] ?? 'act'
const node24 = process.env['NODE24'] ?? process.execPath
const possible = process.platform !== 'win32' && spawnSync(act, ['--version']).status === 0
if (!possible) console.warn('act is not installed (set ACT to its path): the Action is not tested by it')

const workflow = `
on: push
jobs:
  strict:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - uses: ./keras-to-tfjs
  lenient:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - id: convert
        uses: ./keras-to-tfjs
        with:
          fail-on: never
          artifact-name: lenient-{name}
      - env:
          COUNT: \${{ steps.convert.outputs.converted-count }}
          FIRST: \${{ fromJSON(steps.convert.outputs.models)[1].model-json }}
          DIRECTORY: \${{ steps.convert.outputs.output-dir }}
        run: |
          echo "converted=$COUNT first=$FIRST"
          test -f "$FIRST" && test -d "$DIRECTORY/models"
`

/** A repository with the models, this Action as a folder of it, and the workflow. */
function makeActRepository(): string {
  const repository = makeRepository()
  fs.mkdirSync(path.join(repository, '.github/workflows'), { recursive: true })
  fs.writeFileSync(path.join(repository, '.github/workflows/models.yml'), workflow)
  fs.mkdirSync(path.join(repository, 'keras-to-tfjs'))
  fs.copyFileSync('action.yml', path.join(repository, 'keras-to-tfjs/action.yml'))
  fs.cpSync('dist', path.join(repository, 'keras-to-tfjs/dist'), { recursive: true })
  spawnSync('git', ['init', '-q', repository])
  return repository
}

/** Runs one job by act in host mode: the steps run here, as the real action.yml says, with Node 24 on the path. */
async function runJob(
  repository: string,
  job: string,
  results: FakeResults,
): Promise<{ code: number | null; log: string }> {
  // act cannot run a script below a path with a space.
  const home = makeWorkspace('act-home-')
  const args = ['push', '--job', job, '--platform', 'ubuntu-latest=-self-hosted', '--no-cache-server']
  // act hands the addresses of the service on only when it believes that it serves artifacts itself.
  const artifacts = [
    '--artifact-server-path',
    path.join(home, 'artifacts'),
    '--artifact-server-addr',
    '127.0.0.1',
    '--artifact-server-port',
    String(34000 + (process.pid % 900)),
  ]
  const env = {
    ...process.env,
    ...results.env,
    HOME: home,
    XDG_CACHE_HOME: home,
    PATH: `${path.dirname(node24)}${path.delimiter}${process.env['PATH']}`,
  }
  const child = spawn(act, [...args, ...artifacts], { cwd: repository, env })
  let log = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (log += data.toString()))
  const code = await new Promise<number | null>(resolve => child.on('close', resolve))
  return { code, log }
}

afterAll(removeWorkspaces)

const describeWithAct = possible ? describe : describe.skip

describeWithAct('the built Action in a workflow run by act', () => {
  it('converts the examples into artifacts that predict, and fails the job for the broken model', async () => {
    const results = await startFakeResults()
    try {
      const { code, log } = await runJob(makeActRepository(), 'strict', results)
      expect({ code, log }).toMatchObject({ code: 1 })
      expect(log.match(/::error .*/g)).toEqual([expect.stringContaining('file=models/modèle.h5')])
      expect(log.match(/::warning .*/g)).toEqual([expect.stringContaining('file=data.h5')])
      expect([...results.artifacts.keys()].sort()).toEqual(examples.map(name => `tfjs-models-${name}`))
      for (const name of examples) {
        const samples = fs.readdirSync('examples').find(file => file.startsWith(`${name}.samples.`))
        const files = unpack(results.artifacts.get(`tfjs-models-${name}`)?.zip ?? new Uint8Array())
        expect(await differenceFromKeras(files, path.join('examples', samples ?? ''))).toBeLessThan(1e-5)
      }
    } finally {
      await results.close()
    }
  })

  it('lets the job go on with fail-on never, and gives the next steps its outputs', async () => {
    const results = await startFakeResults()
    try {
      const { code, log } = await runJob(makeActRepository(), 'lenient', results)
      expect({ code, log }).toMatchObject({ code: 0 })
      expect(log).toContain('converted=3 first=tfjs-models/models/digits/model.json')
      expect([...results.artifacts.keys()].sort()).toEqual(examples.map(name => `lenient-models-${name}`))
    } finally {
      await results.close()
    }
  })
})
