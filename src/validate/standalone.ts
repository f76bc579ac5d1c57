// Imported first by the process that runs TensorFlow.js, before anything of TensorFlow.js is evaluated.
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folder of the bundle, with the .wasm files beside it. */
export const directory = dirname(fileURLToPath(import.meta.url))

// The CommonJS build of tfjs-backend-wasm reads __dirname, which an ES module does not have.
Object.defineProperty(globalThis, '__dirname', { value: directory })

// stdout carries the answers and nothing else.
console.log = console.info = console.debug = () => {}

// A model has no business on the network.
Reflect.deleteProperty(globalThis, 'fetch')
