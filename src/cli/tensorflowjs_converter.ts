#!/usr/bin/env node
import { runInProcess } from './process-io.js'
import { runPythonConverter } from './python-converter.js'

await runInProcess(runPythonConverter)
