// The process that runs TensorFlow.js on one bundle. It reads one request from stdin and writes answers to stdout;
// a graph on which tfjs never returns ends with this process, which the parent kills.
import './standalone.js'
import { serve } from './serve.js'

const write = (bytes: Uint8Array): Promise<void> => new Promise(resolve => process.stdout.write(bytes, () => resolve()))

// The exit code tells the parent that what came is all there is.
serve(process.stdin, write).then(
  () => process.exit(0),
  () => process.exit(1),
)
