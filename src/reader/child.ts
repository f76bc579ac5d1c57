// The reader: one process for one model file, which it gets as file descriptor 3. It answers requests until its
// parent closes the pipe. stdout carries frames and nothing else; stderr goes nowhere, because names from the file
// reach libhdf5's messages.
import fs from 'node:fs'
import { ConversionError, diagnostic, messageOf } from '../diagnostics/diagnostic.js'
import type { ByteSource, Hdf5Dataset, Hdf5File } from '../hdf5/hdf5.js'
import { describeKeras } from '../keras/describe.js'
import type { JsonObject } from '../keras/json.js'
import type { StoredVariable } from '../keras/model.js'
import { stringifyJson } from '../keras/stringify-json.js'
import { writeDescription } from './description.js'
import { answer, frameHeader, type Request } from './frame.js'
import { openModelFile } from './model-file.js'

const input = 3
const output = 1

// A model has no business on the network.
Reflect.deleteProperty(globalThis, 'fetch')
console.log = console.info = console.debug = console.warn = console.error = () => {}

const file: ByteSource = {
  size: fs.fstatSync(input).size,
  read: (offset, into) => fs.readSync(input, into, 0, into.length, offset),
}

// Started at once, so that it is ready when the first request comes.
const opening = openModelFile(file)
opening.catch(() => {})

let variables: readonly StoredVariable[] = []
const datasets = new Map<number, Hdf5Dataset>()

async function respond(request: Request): Promise<void> {
  const { hdf5, archive } = await opening
  if (request.kind === 'describe') {
    const { architecture } = request
    const description = describeKeras(hdf5, architecture === undefined ? {} : { architecture }, archive)
    variables = description.model?.variables ?? []
    await hdf5.prepare()
    send(answer.description, new TextEncoder().encode(writeDescription(description)))
  } else {
    send(answer.values, datasetOf(hdf5, request.id).read(request.first, request.count))
  }
}

function datasetOf(hdf5: Hdf5File, id: number): Hdf5Dataset {
  const dataset = datasets.get(id) ?? hdf5.root.dataset(variables[id]?.path ?? '')
  if (dataset === undefined) throw new Error(`no variable ${id}`)
  datasets.set(id, dataset)
  return dataset
}

function send(kind: number, content: Uint8Array): void {
  writeAll(frameHeader(kind, content.length))
  writeAll(content)
}

function writeAll(bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += fs.writeSync(output, bytes, at, bytes.length - at)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') process.exit(1)
      // The parent has not emptied the pipe yet.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1)
    }
  }
}

function sendRefusal(error: unknown): void {
  // After a trap the memory of libhdf5 cannot be trusted any more: no second answer comes from it.
  if (error instanceof WebAssembly.RuntimeError) process.exit(1)
  if (!(error instanceof ConversionError) && isLibraryError(error)) {
    refuse(diagnostic('hdf5/corrupt', 'The HDF5 library could not make sense of the file.'))
    return
  }
  if (!(error instanceof ConversionError)) process.exit(1)
  refuse(error.diagnostic)
}

/** h5wasm throws strings and plain errors where libhdf5 fails. */
function isLibraryError(error: unknown): boolean {
  // These are faults of this program.
  if (error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError) return false
  const text = messageOf(error)
  return (
    typeof error === 'string' ||
    typeof error === 'number' ||
    /error|not found|invalid|unable|cannot|name not defined/i.test(text)
  )
}

function refuse(finding: object): void {
  send(answer.refusal, new TextEncoder().encode(stringifyJson(finding as JsonObject)))
}

let rest = ''
let queue = Promise.resolve()
process.stdin.setEncoding('utf8')
process.stdin.on('data', (text: string) => {
  const lines = (rest + text).split('\n')
  rest = lines.pop() ?? ''
  for (const line of lines) queue = queue.then(() => respond(JSON.parse(line) as Request)).catch(sendRefusal)
})
process.stdin.on('end', () => process.exit(0))
