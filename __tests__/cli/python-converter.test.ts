import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { runPythonConverter } from '../../src/cli/python-converter.js'
import { diagnostic } from '../../src/diagnostics/diagnostic.js'
import { fakeIo, modelReport, reportOf } from './fake-io.js'

let cwd: string
beforeEach(() => {
  cwd = fs.mkdtempSync(path.join(os.tmpdir(), 'python-'))
  fs.writeFileSync(path.join(cwd, 'in.h5'), 'model')
  fs.writeFileSync(path.join(cwd, 'note.json'), '{"a": 1}')
  fs.writeFileSync(path.join(cwd, 'broken.json'), '{')
})
afterEach(() => fs.rmSync(cwd, { recursive: true }))

async function run(line: string, ...models: Parameters<typeof reportOf>) {
  const io = fakeIo(reportOf(...(models.length > 0 ? models : [modelReport()])), { cwd })
  const exitCode = await runPythonConverter(line.split(' '), io)
  return { exitCode, out: io.out(), err: io.err(), options: io.asked[0] }
}

describe('tensorflowjs_converter', () => {
  it('writes one model straight into the directory, and is silent when all went well', async () => {
    const { exitCode, out, err, options } = await run('--input_format keras in.h5 out')
    expect([exitCode, out, err]).toEqual([0, '', ''])
    expect(options).toMatchObject({
      models: ['in.h5'],
      outputDir: 'out',
      flat: true,
      quantize: [],
      splitByLayer: false,
    })
  })

  it('takes abbreviated flags, values after = and flags between and after the paths', async () => {
    const { exitCode, options } = await run(
      'in.h5 --input_f=keras --spl --weight_s 1_000 out --metad a:note.json,b:note.json --output_f tfjs_layers_model',
    )
    expect(exitCode).toBe(0)
    expect(options).toMatchObject({ models: ['in.h5'], outputDir: 'out', splitByLayer: true, shardSizeBytes: 1000 })
    expect(Object.keys(options?.metadata ?? {})).toEqual(['a', 'b'])
  })

  it.each([
    ['--quantize_float16 --input_format keras in.h5 out', [{ dtype: 'float16' }]],
    ['--input_format keras in.h5 out --quantize_uint8', [{ dtype: 'uint8' }]],
    ['--input_format keras --quantize_uint16=a,b* in.h5 out', [{ dtype: 'uint16', patterns: ['a', 'b*'] }]],
    ['--input_format keras --quantize_uint8 conv* in.h5 out', [{ dtype: 'uint8', patterns: ['conv*'] }]],
    [
      '--input_format keras --quantize_uint8=x --quantize_float16=y in.h5 out',
      [
        { dtype: 'float16', patterns: ['y'] },
        { dtype: 'uint8', patterns: ['x'] },
      ],
    ],
    ['--input_format keras --quantize_uint8= in.h5 out', [{ dtype: 'uint8', patterns: [''] }]],
    ['--input_format keras --quantization_bytes 2 in.h5 out', [{ dtype: 'uint16' }]],
  ])('reads the quantization of %s', async (line, quantize) => {
    expect((await run(line)).options?.quantize).toEqual(quantize)
  })

  it('understands a path that Python would take for a pattern, and says so', async () => {
    const { exitCode, options, err } = await run('--input_format keras --quantize_uint8 in.h5 out')
    expect(exitCode).toBe(0)
    expect(options).toMatchObject({ models: ['in.h5'], outputDir: 'out' })
    expect(options?.quantize).toEqual([{ dtype: 'uint8' }])
    expect(err).toBe(
      'Note: in.h5 is taken for a path, not for a pattern of --quantize_uint8; write --quantize_uint8=PATTERN for patterns.\n',
    )
    const last = await run('in.h5 --input_format keras --quantize_uint8 out')
    expect(last.options).toMatchObject({ models: ['in.h5'], outputDir: 'out' })
  })

  it('warns of the deprecated flag in the words of Python', async () => {
    const { err } = await run('--input_format keras --quantization_bytes 1 in.h5 out')
    expect(err).toBe(
      'Warning: --quantization_bytes will be deprecated in a future release\nPlease consider using --quantize_uint8, --quantize_uint16, --quantize_float16.\n',
    )
  })

  it.each([
    ['--input_format foo in.h5 out', 2, "argument --input_format: invalid choice: 'foo'"],
    [
      '--quantize in.h5 out',
      2,
      'ambiguous option: --quantize could match --quantize_float16, --quantize_uint8, --quantize_uint16',
    ],
    ['--nothing in.h5 out', 2, 'unrecognized arguments: --nothing'],
    ['--input_format keras in.h5 out more', 2, 'unrecognized arguments: more'],
    ['--input_format', 2, 'argument --input_format: expected one argument'],
    [
      '--input_format keras --weight_shard_size_bytes x in.h5 out',
      2,
      "argument --weight_shard_size_bytes: invalid int value: 'x'",
    ],
    ['--split_weights_by_layer=1 in.h5 out', 2, "argument --split_weights_by_layer: ignored explicit argument '1'"],
    ['', 1, 'Missing input_path argument. For usage, use the --help flag.'],
    ['--input_format keras in.h5', 1, 'Missing output_path argument. For usage, use the --help flag.'],
    [
      '--input_format keras --weight_shard_size_bytes -5 in.h5 out',
      1,
      'Expected weight_shard_size_bytes to be a positive integer, but got -5',
    ],
    ['in.h5 out', 1, 'not tf_saved_model; for a Keras .h5 file give --input_format keras'],
    ['--input_format keras_keras in.h5 out', 1, 'reads Keras .h5 files only, not keras_keras'],
    ['--input_format keras --output_format tfjs_graph_model in.h5 out', 1, 'not graph models'],
    [
      '--input_format keras --output_format keras in.h5 out',
      1,
      'Unsupported input_format - output_format pair: keras - keras',
    ],
    ['--input_format keras --signature_name s in.h5 out', 1, 'The --signature_name flag is applicable only to'],
    [
      '--input_format keras --quantization_bytes 1 --quantize_uint8=a in.h5 out',
      1,
      '--quantization_bytes cannot be used with the new quantization flags',
    ],
    ['--input_format keras gone.h5 out', 1, 'Nonexistent path to HDF5 file: gone.h5'],
    ['--input_format keras . out', 1, 'Expected path to point to an HDF5 file, but it points to a directory: .'],
    ['--input_format keras in.h5 note.json', 1, 'Output path "note.json" already exists as a file'],
    ['--input_format keras --metadata a:broken.json in.h5 out', 1, 'The metadata file broken.json'],
  ])('ends %j with exit code %i and one line', async (line, exitCode, words) => {
    const result = await run(line)
    expect(result.exitCode).toBe(exitCode)
    expect(result.err).toContain(words)
    expect(result.err).toMatch(/^tensorflowjs_converter: error: [^\n]+\n$/)
    expect(result.options).toBeUndefined()
  })

  it('tells findings of a model that is refused, with exit code 1', async () => {
    const refused = modelReport({
      status: 'refused',
      outputDir: null,
      diagnostics: [diagnostic('keras/keras-1', 'in.h5 was saved by Keras 1.')],
    })
    const { exitCode, err } = await run('--input_format keras in.h5 out', refused)
    expect(exitCode).toBe(1)
    expect(err).toContain('error: in.h5 was saved by Keras 1. (keras/keras-1)')
  })

  it('shows help and version before it looks at anything else', async () => {
    expect((await run('-h')).out).toContain('Usage: tensorflowjs_converter --input_format keras')
    expect((await run('--vers nothing')).out).toContain('in place of tensorflowjs 4.22.0')
  })
})
