#!/usr/bin/env node
import { runKerasToTfjs } from './commands.js'

await runKerasToTfjs()
