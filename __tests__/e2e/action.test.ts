import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { type FakeResults, startFakeResults } from './fake-results.js'
import { differenceFromKeras, unpack } from './load-artifact.js'
import { runAction, type StepOptions, type StepResult } from './runner.js'
import { examples, makeRepository, makeWorkspace, removeWorkspaces } from './workspace.js'

interface ModelOutput {
  readonly file: string
  readonly status: string
  readonly directory: string | null
  readonly 'model-json': string | null
  readonly artifact?: { readonly id: string; readonly name: string; readonly digest: string }
}

const nodes = [
  { name: 'this Node', node: process.execPath },
  { name: 'Node 22', node: process.env['NODE22'] },
  { name: 'Node 24', node: process.env['NODE24'] },
].filter(({ node }) => node !== undefined && spawnSync(node, ['--version']).status === 0)

if (process.env['NODE24'] === undefined) console.warn('NODE24 is not set: the Action is tested on this Node only')

const modelsOf = (step: StepResult): ModelOutput[] => JSON.parse(step.outputs['models'] ?? '[]') as ModelOutput[]
const annotations = (step: StepResult, type: string) => step.commands.filter(({ command }) => command === type)

async function withResults<Result>(
  use: (results: FakeResults) => Promise<Result>,
  refuse?: Parameters<typeof startFakeResults>[0],
): Promise<Result> {
  const results = await startFakeResults(refuse)
  try {
    return await use(results)
  } finally {
    await results.close()
  }
}

/** Runs the Action without artifacts. */
const run = (workspace: string, inputs: Record<string, string> = {}, more: Partial<StepOptions> = {}) =>
  runAction({ workspace, ...more, inputs: { artifact: 'false', ...inputs } })

afterAll(removeWorkspaces)

describe.each(nodes)('the built Action on $name', ({ node = '' }) => {
  it('turns a repository into artifacts that predict, and says what it could not convert', async () => {
    await withResults(async results => {
      const step = await runAction({ node, workspace: makeRepository(), env: results.env })
      const errors = annotations(step, 'error')
      const warnings = annotations(step, 'warning')
      expect(errors.map(({ properties }) => properties['file'])).toEqual(['models/modèle.h5'])
      expect(errors[0]?.message).toContain('hdf5/corrupt')
      expect(warnings.map(({ properties }) => properties['file'])).toEqual(['data.h5'])
      expect(warnings[0]?.message).toContain('file/not-a-model')
      expect(step.code).toBe(1)

      expect([...results.artifacts.keys()].sort()).toEqual(examples.map(name => `tfjs-models-${name}`))
      for (const name of examples) {
        const artifact = results.artifacts.get(`tfjs-models-${name}`)
        const samples = fs.readdirSync('examples').find(file => file.startsWith(`${name}.samples.`))
        const files = unpack(artifact?.zip ?? new Uint8Array())
        expect(await differenceFromKeras(files, path.join('examples', samples ?? ''))).toBeLessThan(1e-5)
      }

      expect(step.outputs).toMatchObject({ 'converted-count': '3', 'refused-count': '1', 'failed-count': '0' })
      const ids = modelsOf(step).flatMap(model => model.artifact?.id ?? [])
      expect(step.outputs['artifact-ids']).toBe(ids.join(','))
      expect(modelsOf(step).find(({ file }) => file === 'models/digits.h5')).toMatchObject({
        status: 'converted',
        directory: 'tfjs-models/models/digits',
        'model-json': 'tfjs-models/models/digits/model.json',
        artifact: { name: 'tfjs-models-digits', digest: results.artifacts.get('tfjs-models-digits')?.hash },
      })
      expect(step.summary).toContain('**3 converted, 1 refused, 1 skipped**')
      expect(step.summary).toContain('predictions equal to Keras')
    })
  })
})

describe('the built Action', () => {
  it('fails as fail-on says', async () => {
    const workspace = makeRepository()
    const exit = async (inputs: Record<string, string>) => (await run(workspace, inputs)).code
    expect(await exit({ 'fail-on': 'never' })).toBe(0)
    expect(await exit({ models: 'models/digits.h5\ndata*.h5' })).toBe(0)
    expect(await exit({ models: 'models/digits.h5\ndata*.h5', 'fail-on': 'warning' })).toBe(1)
  })

  it('writes below output-dir as the inputs ask, and a report that has all', async () => {
    const workspace = makeRepository()
    const step = await run(workspace, {
      models: 'models/digits.h5',
      'output-dir': 'web',
      quantize: 'uint8',
      'split-by-layer': 'true',
      'shard-size-bytes': '5000',
      metadata: 'origin:models/penguins.samples.json',
      validate: 'integrity',
    })
    expect(step.code).toBe(0)
    const directory = path.join(workspace, 'web/models/digits')
    const model = JSON.parse(fs.readFileSync(path.join(directory, 'model.json'), 'utf8'))
    expect(model.weightsManifest.length).toBeGreaterThan(1)
    expect(JSON.stringify(model.weightsManifest)).toContain('"uint8"')
    expect(Object.keys(model.userDefinedMetadata.origin)).toEqual(['inputs', 'outputs'])
    for (const file of fs.readdirSync(directory)) {
      if (file !== 'model.json') expect(fs.statSync(path.join(directory, file)).size).toBeLessThanOrEqual(5000)
    }
    const report = JSON.parse(fs.readFileSync(step.outputs['report-file'] ?? '', 'utf8'))
    expect(report.models[0]).toMatchObject({ status: 'converted', validation: { level: 'integrity' } })
    expect(step.outputs['output-dir']).toBe(path.join(workspace, 'web'))
    expect(step.outputs['artifact-ids']).toBe('')
  })

  it('names and expires artifacts as the inputs ask, and joins models when the name is one', async () => {
    await withResults(async results => {
      const inputs = { models: 'models/*s.h5', 'artifact-name': 'all: models', 'retention-days': '3' }
      const step = await runAction({ workspace: makeRepository(), env: results.env, inputs })
      expect(step.code).toBe(0)
      const [artifact, ...more] = [...results.artifacts.values()]
      expect(more).toEqual([])
      expect(artifact?.name).toBe('all- models')
      expect(
        [...unpack(artifact?.zip ?? new Uint8Array()).keys()].filter(file => file.endsWith('model.json')).sort(),
      ).toEqual(examples.map(name => `models/${name}/model.json`))
      const days = (Date.parse(artifact?.expiresAt ?? '') - Date.now()) / 86_400_000
      expect(days).toBeGreaterThan(2.9)
      expect(days).toBeLessThan(3.1)
    })
  })

  it('keeps the converted models and names the artifact when an upload fails', async () => {
    const refuse = (call: string) => (call === 'CreateArtifact' ? { status: 403, message: 'no::error::way' } : null)
    await withResults(async results => {
      const workspace = makeRepository()
      const step = await runAction({ workspace, env: results.env, inputs: { models: 'models/digits.h5' } })
      expect(step.code).toBe(1)
      const [error, ...more] = annotations(step, 'error')
      expect(more).toEqual([])
      expect(error?.message).toContain('The artifact "tfjs-models-digits" could not be uploaded')
      expect(error?.message).toContain('(artifact/upload-failed)')
      expect(fs.existsSync(path.join(workspace, 'tfjs-models/models/digits/model.json'))).toBe(true)
      expect(modelsOf(step)[0]?.status).toBe('converted')
    }, refuse)
  })

  it('says what to do when two jobs make an artifact of one name', async () => {
    await withResults(async results => {
      const options = { workspace: makeRepository(), env: results.env, inputs: { models: 'models/digits.h5' } }
      expect((await runAction(options)).code).toBe(0)
      const again = await runAction(options)
      expect(again.code).toBe(1)
      expect(annotations(again, 'error')[0]?.message).toContain('make the input "artifact-name" differ')
    })
  })

  it('refuses a server without artifacts before it converts anything', async () => {
    const workspace = makeRepository()
    const step = await runAction({ workspace, env: { GITHUB_SERVER_URL: 'https://ghes.example.com' } })
    expect(step.code).toBe(2)
    expect(annotations(step, 'error')).toHaveLength(1)
    expect(annotations(step, 'error')[0]?.message).toMatch(/ghes\.example\.com.*Set the input "artifact" to false/)
    expect(fs.existsSync(path.join(workspace, 'tfjs-models'))).toBe(false)
  })

  it('does what if-no-files-found says', async () => {
    const workspace = makeWorkspace()
    const found = async (choice: string) => {
      const step = await run(workspace, { 'if-no-files-found': choice })
      return [step.code, annotations(step, 'error').length, annotations(step, 'warning').length, step.outputs['models']]
    }
    expect(await found('error')).toEqual([1, 1, 0, '[]'])
    expect(await found('warn')).toEqual([0, 0, 1, '[]'])
    expect(await found('ignore')).toEqual([0, 0, 0, '[]'])
  })

  it('does not pass over a path that leads nowhere beside others that lead somewhere', async () => {
    const step = await run(makeRepository(), { models: 'models/digits.h5\nmodels/digit.h5' })
    expect(step.code).toBe(1)
    expect(annotations(step, 'error')[0]?.message).toContain('models/digit.h5')
    expect(step.outputs['converted-count']).toBe('1')
  })

  it('names every input that it cannot use, and does nothing', async () => {
    const workspace = makeRepository()
    const step = await run(workspace, { validate: 'full', concurrency: 'many' })
    expect(step.code).toBe(2)
    expect(annotations(step, 'error').map(({ message }) => message.slice(0, 40))).toEqual([
      expect.stringContaining('The input "validate" is "full"'),
      expect.stringContaining('The input "concurrency" is "many"'),
    ])
    expect(fs.existsSync(path.join(workspace, 'tfjs-models'))).toBe(false)
  })

  it('leaves hidden folders, node_modules and links alone', async () => {
    const workspace = makeWorkspace()
    for (const folder of ['.hidden', 'node_modules/x', 'seen']) {
      fs.mkdirSync(path.join(workspace, folder), { recursive: true })
      fs.copyFileSync('examples/penguins.h5', path.join(workspace, folder, 'm.h5'))
    }
    if (process.platform !== 'win32') fs.symlinkSync(path.join(workspace, 'seen'), path.join(workspace, 'linked'))
    const step = await run(workspace, { validate: 'none' })
    expect(modelsOf(step).map(({ file }) => file)).toEqual(['seen/m.h5'])
  })

  const itOnPosix = process.platform === 'win32' ? it.skip : it
  itOnPosix('lets no file name become a command of the log', async () => {
    const workspace = makeWorkspace()
    const names = ['a\n::error::owned\n.h5', '::add-mask::x.h5', 'b ##[error]owned.h5', '::stop-commands::z.hdf5']
    for (const name of names) fs.writeFileSync(path.join(workspace, name), 'no model')
    fs.copyFileSync('examples/penguins.h5', path.join(workspace, '::notice::good:name.h5'))
    await withResults(async results => {
      const step = await runAction({ workspace, env: results.env })
      expect(step.outputs['converted-count']).toBe('1')
      expect([...results.artifacts.keys()]).toEqual(['tfjs--notice-good-name'])
      // The upload client masks the signature of the address that it uploads to.
      const allowed = ['group', 'endgroup', 'warning', 'error', 'debug', 'add-mask']
      for (const { command, message } of step.commands) {
        expect(allowed).toContain(command)
        expect(message).not.toMatch(/^(owned|x\.h5)/)
      }
      expect(step.log).not.toContain('##[')
    })
  })

  const itOnLinux = process.platform === 'linux' ? it : it.skip
  itOnLinux.each(['SIGINT', 'SIGTERM'] as const)('leaves no process and no half bundle after %s', async signal => {
    const workspace = makeWorkspace()
    const names = Array.from({ length: 40 }, (_, index) => `m${index}`)
    for (const name of names) fs.copyFileSync('examples/digits.h5', path.join(workspace, `${name}.h5`))
    const children = new Set<string>()
    let sent = false
    const step = await run(
      workspace,
      {},
      {
        onLog: (log, pid) => {
          if (sent || !log.includes('Converted ')) return undefined
          sent = true
          for (const child of childrenOf(pid)) children.add(child)
          return signal
        },
      },
    )
    expect(step.code).toBe(signal === 'SIGINT' ? 130 : 143)
    expect(step.log).toContain('The run was cancelled.')
    expect(children.size).toBeGreaterThan(0)
    expect([...children].filter(child => fs.existsSync(`/proc/${child}`))).toEqual([])
    const output = path.join(workspace, 'tfjs-models')
    const made = fs.readdirSync(output)
    expect(made.length).toBeLessThan(names.length)
    for (const name of made) {
      expect(names).toContain(name)
      expect(fs.readdirSync(path.join(output, name)).sort()).toEqual(['group1-shard1of1.bin', 'model.json'])
    }
  })
})

function childrenOf(pid: number): string[] {
  return fs.readdirSync(`/proc/${pid}/task`).flatMap(task => {
    const list = fs.readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim()
    return list === '' ? [] : list.split(' ')
  })
}
