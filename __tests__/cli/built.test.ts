import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

const command = path.resolve('dist/cli/index.js')
const python = path.resolve('dist/cli/tensorflowjs_converter.js')
const transcripts = path.resolve('__tests__/transcripts')
const zoo = path.resolve('__tests__/fixtures/zoo/models')

let cwd: string
beforeAll(() => {
  cwd = fs.mkdtempSync(path.join(os.tmpdir(), 'built-'))
  const copy = (model: string, to: string): void => {
    fs.mkdirSync(path.dirname(path.join(cwd, to)), { recursive: true })
    fs.copyFileSync(path.join(zoo, model), path.join(cwd, to))
  }
  copy('dense_relu.h5', 'models/dense.h5')
  copy('dense_softmax.h5', 'models/deep/softmax.h5')
  copy('dense_mish.h5', 'models/mish.h5')
  copy('dense_relu.h5', 'same/model.h5')
  copy('dense_relu.h5', 'same/model.hdf5')
  fs.writeFileSync(
    path.join(cwd, 'models/pointer.h5'),
    'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9\n',
  )
  fs.writeFileSync(path.join(cwd, 'models/notes.h5'), 'no model')
  writeBaseline()
})
afterAll(() => fs.rmSync(cwd, { recursive: true }))

/** A report in which the model that is now `deep/softmax.h5` had other layers, and `mish.h5` what it has now. */
function writeBaseline(): void {
  const args = [command, 'check', 'models/**/*.h5', '--report', 'before.json']
  spawnSync(process.execPath, args, { cwd, env: environment })
  const file = path.join(cwd, 'before.json')
  const report = JSON.parse(fs.readFileSync(file, 'utf8'))
  for (const model of report.models) {
    if (model.file !== 'models/deep/softmax.h5') continue
    Object.assign(model, { sha256: 'ab'.repeat(32), parameters: 30, weightBytes: 120 })
  }
  fs.writeFileSync(file, JSON.stringify(report))
}

const environment = { ...process.env, NO_COLOR: '1' }

/** What a person sees of one command: its line, both streams, the exit code; times and versions taken out. */
function transcribe(program: string, line: string): string {
  const args = line.split(' ').map(word => word.replace(/^'(.*)'$/, '$1'))
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...args], {
    cwd,
    encoding: 'utf8',
    env: environment,
  })
  const name = program === python ? 'tensorflowjs_converter' : 'keras-to-tfjs'
  const text = `$ ${name} ${line}\n${stdout}${stderr === '' ? '' : `[stderr]\n${stderr}`}[exit code ${status}]\n`
  return text.replace(/\b(in|took) [\d.]+ (s|min)\b/g, '$1 0.0 s')
}

/** Compares with the golden file; UPDATE_TRANSCRIPTS=1 writes it anew, to be read before it is committed. */
function expectTranscript(name: string, text: string): void {
  const file = path.join(transcripts, `${name}.txt`)
  if (process.env['UPDATE_TRANSCRIPTS'] === '1') fs.writeFileSync(file, text)
  expect(text).toBe(fs.readFileSync(file, 'utf8'))
}

describe('the built command line reads as its transcripts', () => {
  it.each([
    ['help', command, '--help'],
    ['convert-help', command, 'convert --help'],
    ['check-help', command, 'check --help'],
    ['check', command, "check 'models/**/*.h5' --concurrency 1"],
    ['check-baseline', command, "check 'models/**/*.h5' --concurrency 1 --baseline before.json"],
    ['check-budget', command, 'check models/dense.h5 --max-model-bytes 100'],
    ['check-no-baseline', command, 'check models/dense.h5 --baseline gone'],
    ['convert', command, "convert 'models/**/*.h5' --output-dir web --concurrency 1"],
    ['convert-verbose', command, 'convert models/dense.h5 --output-dir web --validate integrity --verbose'],
    ['convert-named', command, 'convert models/pointer.h5 models/notes.h5 gone.h5 --output-dir web --concurrency 1'],
    ['convert-not-found', command, "convert gone.h5 'none/*.h5' --output-dir web"],
    [
      'convert-quantized',
      command,
      "convert models/dense.h5 --output-dir web --quantize 'uint8=*/kernel' --validate integrity",
    ],
    ['convert-suffixes', command, 'convert same --output-dir web --validate none --concurrency 1'],
    ['usage', command, 'convert models/dense.h5 --output-dirr web'],
    ['inspect', command, 'inspect models/dense.h5'],
    ['inspect-refused', command, 'inspect models/notes.h5'],
    ['python-help', python, '--help'],
    ['python', python, '--input_format keras models/dense.h5 out'],
    ['python-swallow', python, '--input_format keras --quantize_uint8 models/dense.h5 out'],
    ['python-saved-model', python, 'models/dense.h5 out'],
    ['python-refused', python, '--input_format keras models/notes.h5 out-of-notes'],
  ])('%s', (name, program, line) => expectTranscript(name, transcribe(program, line)))

  it('and the Python tool writes no more than Python does', () => {
    expect(fs.readdirSync(path.join(cwd, 'out')).sort()).toEqual(['group1-shard1of1.bin', 'model.json'])
    expect(fs.existsSync(path.join(cwd, 'out-of-notes'))).toBe(false)
  })
})

describe('the built command line', () => {
  // Windows has no signal that could be sent to one process.
  const onPosix = process.platform === 'win32' ? it.skip : it
  onPosix('ends with 130 on Ctrl-C and leaves nothing half written and no child', async () => {
    const models = path.join(cwd, 'many')
    fs.mkdirSync(models)
    for (let index = 0; index < 40; index++)
      fs.copyFileSync(path.join(zoo, 'dense_relu.h5'), path.join(models, `m${index}.h5`))
    const child = spawn(process.execPath, [command, 'convert', 'many/*.h5', '--output-dir', 'cancelled'], {
      cwd,
      env: environment,
      // A process group of its own, to see who is left in it.
      detached: true,
    })
    let out = ''
    let err = ''
    child.stdout.once('data', () => child.kill('SIGINT'))
    child.stdout.setEncoding('utf8').on('data', chunk => {
      out += chunk
    })
    child.stderr.setEncoding('utf8').on('data', chunk => {
      err += chunk
    })
    const code = await new Promise(resolve => child.on('close', resolve))
    expect(code).toBe(130)
    expect(() => process.kill(-(child.pid ?? 0), 0)).toThrow('ESRCH')
    expect(err).toBe('Cancelled; the model being converted was not written.\n')
    expect(out).not.toContain('40 converted')
    const found = fs.readdirSync(path.join(cwd, 'cancelled/many'))
    expect(found.filter(name => !/^m\d+$/.test(name))).toEqual([])
    for (const name of found) {
      expect(fs.readdirSync(path.join(cwd, 'cancelled/many', name)).sort()).toEqual([
        'group1-shard1of1.bin',
        'model.json',
      ])
    }
  })

  it('finishes its work when nobody reads on', async () => {
    const child = spawn(
      process.execPath,
      [command, 'convert', 'models/d*.h5', 'models/deep', '--output-dir', 'piped'],
      { cwd, env: environment },
    )
    child.stdout.destroy()
    let err = ''
    child.stderr.setEncoding('utf8').on('data', chunk => {
      err += chunk
    })
    expect(await new Promise(resolve => child.on('close', resolve))).toBe(0)
    expect(err).toBe('')
    expect(fs.existsSync(path.join(cwd, 'piped/models/deep/softmax/model.json'))).toBe(true)
  })
})
