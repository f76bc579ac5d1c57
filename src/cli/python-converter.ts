import { stat } from 'node:fs/promises'
import path from 'node:path'
import { ConversionError, messageOf } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import { renderFinding, renderModel } from '../report/terminal.js'
import { version } from '../version.js'
import { metadataOption } from './input-files.js'
import { type CliIo, usesColour } from './io.js'
import { type PythonArguments, parsePythonArguments } from './python-flags.js'
import { PythonFailure, type PythonRequest, readPythonRequest } from './python-request.js'
import { UsageError } from './usage-error.js'

const USAGE = `Convert a Keras .h5 file to a TensorFlow.js Layers model, with the options of the Python tool of the same name.

Usage: tensorflowjs_converter --input_format keras [options] INPUT.h5 OUTPUT_DIR

Options (unique beginnings are enough):
  --input_format keras               Required. Other formats are left to the Python package tensorflowjs.
  --output_format tfjs_layers_model  The default.
  --quantize_float16[=PATTERN,...]   Store weights in 16 bits: those whose name matches a pattern, or all others.
  --quantize_uint8[=PATTERN,...]     Store weights in 8 bits.
  --quantize_uint16[=PATTERN,...]    Store weights in 16 bits, spread evenly from the least to the greatest value.
  --quantization_bytes 1|2           Deprecated: uint8 or uint16 for all weights.
  --split_weights_by_layer           One group of weight files for each layer.
  --weight_shard_size_bytes N        Size of a weight file (default 4194304).
  --metadata KEY:FILE.json,...       Put the JSON of files into userDefinedMetadata.
  --architecture FILE                JSON of model.to_json(), for files that hold weights only (not in the Python tool).
  -v, --version                      Show the version.
  -h, --help                         Show this help.

Examples:
  tensorflowjs_converter --input_format keras model.h5 web/model
  tensorflowjs_converter --input_format=keras --quantize_uint8='*/kernel' model.h5 web/model

"keras-to-tfjs convert --help" shows a command that takes many models and says more.
`

/**
 * The command line `tensorflowjs_converter`. Silent when all went well, as the Python tool is. Never throws: gives
 * Python's exit codes, 0, 1 for any failure, 2 for a command line that argparse refuses, and 3 for a fault of ours.
 */
export async function runPythonConverter(argv: readonly string[], io: CliIo): Promise<number> {
  try {
    const args = parsePythonArguments(argv)
    const text = textOf(args)
    if (text !== null) {
      io.stdout.write(text)
      return 0
    }
    const request = readPythonRequest(args)
    for (const warning of request.warnings) io.stderr.write(`${warning}\n`)
    return await convertOne(request, io)
  } catch (error) {
    return explain(error, io)
  }
}

function textOf({ values }: PythonArguments): string | null {
  if (values.has('help')) return USAGE
  if (values.has('version')) return `\nkeras-to-tfjs ${version}, in place of tensorflowjs 4.22.0\n`
  return null
}

async function convertOne(request: PythonRequest, io: CliIo): Promise<number> {
  await requireModelFile(request.input, io.cwd)
  const metadata = await metadataOption(request.metadata, io.cwd).catch(error => {
    throw error instanceof UsageError ? new PythonFailure(error.message) : error
  })
  await refuseFileAsDirectory(request.output, io.cwd)
  const { models } = await io.engine.convert({
    models: [request.input],
    outputDir: request.output,
    flat: true,
    cwd: io.cwd,
    signal: io.signal,
    quantize: request.quantize,
    splitByLayer: request.splitByLayer,
    metadata,
    ...(request.shardSizeBytes === undefined ? {} : { shardSizeBytes: request.shardSizeBytes }),
    ...(request.architecture === undefined ? {} : { architecture: request.architecture }),
  })
  const options = { colour: usesColour(io.stderr, io.env), detail: 'quiet' as const }
  for (const model of models) io.stderr.write(renderModel(model, options))
  if (models.some(({ diagnostics }) => diagnostics.some(({ code }) => code === 'internal/error'))) return 3
  return models.length > 0 && models.every(({ status }) => status === 'converted') ? 0 : 1
}

async function requireModelFile(file: string, cwd: string): Promise<void> {
  const stats = await stat(path.resolve(cwd, file)).catch(() => null)
  if (stats === null) throw new PythonFailure(`Nonexistent path to HDF5 file: ${display(file)}`)
  if (stats.isDirectory()) {
    throw new PythonFailure(`Expected path to point to an HDF5 file, but it points to a directory: ${display(file)}`)
  }
}

async function refuseFileAsDirectory(directory: string, cwd: string): Promise<void> {
  const stats = await stat(path.resolve(cwd, directory)).catch(() => null)
  if (stats?.isFile()) throw new PythonFailure(`Output path "${display(directory)}" already exists as a file`)
}

function explain(error: unknown, io: CliIo): number {
  const write = (text: string): void => io.stderr.write(`tensorflowjs_converter: error: ${text}\n`)
  if (io.signal.aborted) {
    write('cancelled; nothing was written')
    return 130
  }
  if (error instanceof UsageError || error instanceof PythonFailure) {
    write(error.message)
    return error instanceof UsageError ? 2 : 1
  }
  if (error instanceof ConversionError) {
    const { hint } = error.diagnostic
    io.stderr.write(`${renderFinding(error.diagnostic, false)}\n${hint === undefined ? '' : `  ${hint}\n`}`)
    return error.diagnostic.code === 'internal/error' ? 3 : 1
  }
  write(`this is a fault of keras-to-tfjs: ${display(messageOf(error))} (internal/error)`)
  return 3
}
