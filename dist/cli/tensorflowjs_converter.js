#!/usr/bin/env node
import { runTensorflowjsConverter } from './commands.js'

await runTensorflowjsConverter()
