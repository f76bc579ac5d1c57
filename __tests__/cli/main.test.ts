import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { main } from '../../src/cli/main.js'
import { ConversionError, diagnostic } from '../../src/diagnostics/diagnostic.js'
import { version } from '../../src/version.js'
import { fakeIo, modelReport, reportOf } from './fake-io.js'

let cwd: string
beforeEach(() => {
  cwd = fs.mkdtempSync(path.join(os.tmpdir(), 'cli-'))
})
afterEach(() => fs.rmSync(cwd, { recursive: true }))

describe('keras-to-tfjs', () => {
  it('shows the version, and the help with an example for each command', async () => {
    const io = fakeIo()
    expect(await main(['--version'], io)).toBe(0)
    expect(io.out()).toBe(`${version}\n`)
    expect(await main(['--help'], io)).toBe(0)
    for (const command of ['convert', 'check', 'inspect', 'serve']) {
      const help = fakeIo()
      expect(await main([command, '--help'], help)).toBe(0)
      expect(help.out()).toMatch(new RegExp(`Examples:\n  keras-to-tfjs ${command} `))
    }
  })

  it('is misused without a command, and says what commands there are', async () => {
    const io = fakeIo()
    expect(await main([], io)).toBe(2)
    expect(io.err()).toContain('keras-to-tfjs convert')
    expect(io.out()).toBe('')
  })

  it.each([
    [
      ['convrt'],
      'There is no command "convrt"; the commands are convert, check, validate, inspect, serve, publish, probe, rollback, prune.',
    ],
    [['convert', '--output-dir', 'o'], 'Name the model files, folders or globs to convert.'],
    [['convert', 'a.h5'], '--output-dir is missing: the directory that the models are written to.'],
    [['convert', 'a.h5', '--outptu-dir', 'o'], 'There is no option --outptu-dir. Did you mean --output-dir?'],
    [['convert', 'a.h5', '--output-dir'], '--output-dir needs a value: DIR.'],
    [['convert', 'a.h5', '--output-dir', '--quiet'], '--output-dir needs a value, but is followed by --quiet.'],
    [['convert', 'a.h5', '--output-dir', 'o', '--output-dir', 'p'], '--output-dir is given twice.'],
    [['convert', 'a.h5', '--output-dir', 'o', '--quiet=yes'], '--quiet takes no value, but was given "yes".'],
    [['convert', 'a.h5', '--output-dir', 'o', '-x'], 'There is no option -x.'],
    [
      ['convert', 'a.h5', '--output-dir', 'o', '--concurrency', '0'],
      '--concurrency is "0"; allowed are whole numbers from 1 to 256.',
    ],
    [
      ['convert', 'a.h5', '--output-dir', 'o', '--validate', 'all'],
      '--validate is "all"; allowed are auto, none, integrity, predict, reference.',
    ],
    [
      ['convert', 'a.h5', '--output-dir', 'o', '--quantize', 'int8'],
      '--quantize is "int8"; it is float16, uint8, uint16 or auto, alone or followed by "=" and patterns of weight names.',
    ],
    [
      ['convert', 'a.h5', '--output-dir', 'o', '--quantize', 'uint8='],
      '--quantize is "uint8="; it has an empty pattern; write uint8 alone for all weights.',
    ],
    [
      ['convert', 'a.h5', '--output-dir', 'o', '--quantize', 'uint8', '--quantize', 'float16'],
      '--quantize is "uint8 float16"; only one can stand without patterns, because it takes every weight that no pattern matches.',
    ],
    [
      ['convert', 'a.h5', '--output-dir', 'o', '--metadata', 'labels'],
      '--metadata is "labels"; it is written KEY:FILE.json.',
    ],
    [
      ['convert', 'a.h5', '--output-dir', 'o', '--metadata', 'a:gone.json'],
      'The metadata file gone.json cannot be read (ENOENT).',
    ],
    [
      ['convert', 'a.h5', '--output-dir', 'o', '--architecture', 'gone.json'],
      'The file of --architecture, gone.json, cannot be read (ENOENT).',
    ],
    [['convert', 'a.h5', '--output-dir', 'o', '--samples', '.'], 'The file of --samples, ., is not a regular file.'],
    [['convert', 'a.h5', '--output-dir', 'o', '--quiet', '--verbose'], '--quiet and --verbose cannot both be given.'],
    [['check'], 'Name the model files, folders or globs to check.'],
    [['check', 'a.h5', '--output-dir', 'o'], 'There is no option --output-dir.'],
    [['inspect'], 'Name one model file to inspect.'],
    [['serve', 'gone'], 'There is no directory gone.'],
  ])('answers %j with one sentence and exit code 2', async (argv, sentence) => {
    const io = fakeIo(reportOf(), { cwd })
    expect(await main(argv, io)).toBe(2)
    expect(io.err().split('\n')[0]).toBe(sentence)
    expect(io.err()).toMatch(/^[^\n]+\n"keras-to-tfjs (\w+ )?--help" shows how.\n$/)
    expect(io.asked).toEqual([])
  })

  it('passes every option of convert on, and leaves out what was not given', async () => {
    fs.writeFileSync(path.join(cwd, 'labels.json'), '{"labels": ["cat", "dog"], "big": 12345678901234567890}')
    fs.writeFileSync(path.join(cwd, 'arch.json'), '{}')
    const io = fakeIo(reportOf(), { cwd })
    const line =
      'a.h5 m/*.h5 --output-dir=web --architecture arch.json --quantize float16 --quantize uint8=*/kernel,b? --quantization-rounding numpy1 --split-by-layer --shard-size-bytes 1000 --metadata labels:labels.json --validate integrity --samples arch.json --concurrency 2 --baseline main --max-model-bytes 9000 --max-growth-percent 0 --timeout-seconds 9 --max-file-bytes 5000 --max-memory-mib 512'
    expect(await main(['convert', ...line.split(' ')], io)).toBe(0)
    const { signal, onProgress, metadata, ...options } = io.asked[0] ?? {}
    expect(options).toEqual({
      models: ['a.h5', 'm/*.h5'],
      outputDir: 'web',
      cwd,
      architecture: 'arch.json',
      samples: 'arch.json',
      quantize: [{ dtype: 'float16' }, { dtype: 'uint8', patterns: ['*/kernel', 'b?'] }],
      quantizationRounding: 'numpy1',
      splitByLayer: true,
      shardSizeBytes: 1000,
      validate: 'integrity',
      concurrency: 2,
      baseline: 'main',
      maxModelBytes: 9000,
      maxGrowthPercent: 0,
      limits: { timeoutMs: 9000, fileBytes: 5000, wasmMiB: 512 },
      validateTimeoutMs: 9000,
    })
    expect(metadata?.['labels']).toEqual({ labels: ['cat', 'dog'], big: 12345678901234567890n })
    expect(signal).toBe(io.signal)
    expect(onProgress).toBeInstanceOf(Function)

    const bare = fakeIo(reportOf(), { cwd })
    await main(['convert', 'a.h5', '--output-dir', 'o'], bare)
    expect(Object.keys(bare.asked[0] ?? {}).sort()).toEqual([
      'cwd',
      'limits',
      'metadata',
      'models',
      'onProgress',
      'outputDir',
      'quantize',
      'signal',
      'splitByLayer',
    ])
  })

  it('tells one line a model as each ends, each once, and the totals', async () => {
    const [a, lost] = [
      modelReport(),
      modelReport({
        file: 'b.h5',
        status: 'refused',
        outputDir: null,
        bytes: 0,
        diagnostics: [diagnostic('file/not-found', 'b.h5 does not exist.')],
      }),
    ]
    const io = fakeIo(
      reportOf(),
      { cwd },
      {
        convert: async ({ onProgress }) => {
          onProgress?.({ kind: 'start', file: a.file, index: 0, total: 1 })
          onProgress?.({ kind: 'end', file: a.file, model: a })
          return reportOf(lost, a)
        },
      },
    )
    expect(await main(['convert', 'x', '--output-dir', 'o', '--report', 'deep/report.json'], io)).toBe(1)
    expect(io.out().replace(/in [\d.]+ s/, 'in 0.0 s')).toBe(
      [
        'converted    models/a.h5 -> web/models/a  (12,345 parameters, 48.8 KiB, not validated)',
        'error: b.h5 does not exist. (file/not-found)',
        '1 converted, 1 not found; 48.8 KiB written in 0.0 s',
        '',
      ].join('\n'),
    )
    expect(JSON.parse(fs.readFileSync(path.join(cwd, 'deep/report.json'), 'utf8'))).toEqual(reportOf(lost, a))
  })

  it('says nothing at all with --quiet when all is well', async () => {
    const io = fakeIo(reportOf(modelReport()), { cwd })
    expect(await main(['convert', 'x', '--output-dir', 'o', '--quiet'], io)).toBe(0)
    expect(io.out() + io.err()).toBe('')
  })

  it('explains what stops the whole run in one sentence with its hint, exit code 2', async () => {
    const stop = async (): Promise<never> => {
      throw new ConversionError(
        diagnostic('output/collision', 'a and b would both be written to c.', {}, 'Rename one.'),
      )
    }
    const io = fakeIo(reportOf(), { cwd }, { convert: stop })
    expect(await main(['convert', 'x', '--output-dir', 'o'], io)).toBe(2)
    expect(io.err()).toBe('error: a and b would both be written to c. (output/collision)\n  Rename one.\n')
  })

  it('calls a fault of its own by that name, exit code 3, and shows the stack only with --verbose', async () => {
    const fail = async (): Promise<never> => {
      throw new TypeError('x is not\u001b[2J a function')
    }
    const io = fakeIo(reportOf(), { cwd }, { convert: fail })
    expect(await main(['convert', 'x', '--output-dir', 'o'], io)).toBe(3)
    expect(io.err()).toContain('(internal/error)')
    expect(io.err()).not.toContain('    at ')
    expect(io.err()).not.toContain('\u001b')
    const verbose = fakeIo(reportOf(), { cwd }, { convert: fail })
    await main(['convert', 'x', '--output-dir', 'o', '--verbose'], verbose)
    expect(verbose.err()).toContain('    at ')
  })

  it('ends with 130 when it was cancelled', async () => {
    const controller = new AbortController()
    const io = fakeIo(
      reportOf(),
      { cwd, signal: controller.signal },
      {
        convert: async ({ signal }) => {
          controller.abort(new Error('Ctrl-C'))
          throw signal?.reason
        },
      },
    )
    expect(await main(['convert', 'x', '--output-dir', 'o'], io)).toBe(130)
    expect(io.err()).toBe('Cancelled; the model being converted was not written.\n')
  })

  it('gives exit code 1 for a file that inspect cannot read, and 2 for one that is not there', async () => {
    const refusing = (code: 'file/not-hdf5' | 'file/not-found') =>
      fakeIo(
        reportOf(),
        { cwd },
        {
          inspect: async () => {
            throw new ConversionError(diagnostic(code, 'No.'))
          },
        },
      )
    expect(await main(['inspect', 'x'], refusing('file/not-hdf5'))).toBe(1)
    expect(await main(['inspect', 'x'], refusing('file/not-found'))).toBe(2)
  })
})
