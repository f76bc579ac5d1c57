import { main } from './main.js'
import { runInProcess } from './process-io.js'
import { runPythonConverter } from './python-converter.js'

/** The command `keras-to-tfjs`, on this process's arguments and streams. */
export const runKerasToTfjs = (): Promise<void> => runInProcess(main)

/** The command `tensorflowjs_converter`, on this process's arguments and streams. */
export const runTensorflowjsConverter = (): Promise<void> => runInProcess(runPythonConverter)
