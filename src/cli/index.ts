#!/usr/bin/env node
import { main } from './main.js'
import { runInProcess } from './process-io.js'

await runInProcess(main)
