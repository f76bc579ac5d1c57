// Takes the place of src/reader/caged-process.ts: the same bytes in and out, but no process.
import type { ChildProcess } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PassThrough } from 'node:stream'
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import { serve } from '../../src/validate/serve.js'
import { tf } from '../../src/validate/tensorflow.js'

const wasm = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm')
setWasmPaths(`${path.dirname(wasm)}${path.sep}`)
// tfjs-layers warns of much that is of no interest here.
console.warn = () => {}

/** One request is served after the other, as all share one TensorFlow.js. */
let queue: Promise<void> = Promise.resolve()

/** What looks like a child process that serves one request to TensorFlow.js. */
export function startCagedProcess({ entry }: { readonly entry: string }): ChildProcess {
  if (entry !== 'validator') throw new Error(`no ${entry} runs in this process`)
  const stdin = new PassThrough()
  const stdout = new PassThrough()
  const child = new EventEmitter()
  const write = (bytes: Uint8Array): Promise<void> =>
    // TensorFlow.js may use the memory again.
    new Promise(resolve => stdout.write(bytes.slice(), () => resolve()))
  const end = (): void => {
    stdout.end()
    child.emit('close')
  }
  queue = queue.then(async () => {
    tf.engine().startScope()
    await serve(stdin, write).catch(() => {})
    tf.engine().endScope()
    tf.disposeVariables()
    end()
  })
  return Object.assign(child, { stdin, stdout, kill: () => stdin.destroy() !== undefined }) as unknown as ChildProcess
}
