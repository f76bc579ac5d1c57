import { ConversionError } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import { renderFinding } from '../report/terminal.js'
import { version } from '../version.js'
import { runCheck } from './check.js'
import { runConvert } from './convert.js'
import { type CommandSpec, commands, renderCommandHelp, renderHelp } from './help.js'
import { runInspect } from './inspect.js'
import { type CliIo, usesColour } from './io.js'
import { type ParsedArguments, parseOptions } from './options.js'
import { runPublish } from './publish.js'
import { runProbe, runPrune, runRollback } from './published.js'
import { runServe } from './serve.js'
import { UsageError } from './usage-error.js'
import { runValidate } from './validate.js'

const runs: Readonly<Record<string, (args: ParsedArguments, io: CliIo) => Promise<number>>> = {
  check: runCheck,
  convert: runConvert,
  validate: runValidate,
  inspect: runInspect,
  serve: runServe,
  publish: runPublish,
  probe: runProbe,
  rollback: runRollback,
  prune: runPrune,
}

/**
 * The command line `keras-to-tfjs`. Never throws: gives the exit code 0 clean, 1 findings, 2 misuse, 3 a fault of this
 * program, 130 cancelled.
 */
export async function main(argv: readonly string[], io: CliIo): Promise<number> {
  const [name, ...rest] = argv
  try {
    if (name === '--version' || name === '-v') return print(io, `${version}\n`)
    if (name === '--help' || name === '-h') return print(io, renderHelp())
    if (name === 'help') return print(io, helpOf(rest[0]))
    if (name === undefined) {
      io.stderr.write(renderHelp())
      return 2
    }
    const command = commandOf(name)
    if (rest.includes('--help') || rest.includes('-h')) return print(io, renderCommandHelp(command))
    return await (runs[command.name] ?? runConvert)(parseOptions(rest, command.options), io)
  } catch (error) {
    return explain(error, io, argv)
  }
}

function print(io: CliIo, text: string): number {
  io.stdout.write(text)
  return 0
}

const helpOf = (name: string | undefined): string =>
  name === undefined ? renderHelp() : renderCommandHelp(commandOf(name))

function commandOf(name: string): CommandSpec {
  const command = commands.find(candidate => candidate.name === name)
  if (command !== undefined) return command
  const names = commands.map(candidate => candidate.name).join(', ')
  throw new UsageError(`There is no command "${display(name)}"; the commands are ${names}.`)
}

/** One sentence about what ended the run, and its exit code. */
function explain(error: unknown, io: CliIo, argv: readonly string[]): number {
  if (io.signal.aborted) {
    const left = argv[0] === 'publish' ? 'what can be seen is complete' : 'the model being converted was not written'
    io.stderr.write(`Cancelled; ${left}.\n`)
    return 130
  }
  if (error instanceof UsageError) {
    const command = commands.find(({ name }) => name === argv[0])
    io.stderr.write(
      `${error.message}\n"keras-to-tfjs ${command === undefined ? '' : `${command.name} `}--help" shows how.\n`,
    )
    return 2
  }
  const colour = usesColour(io.stderr, io.env)
  if (error instanceof ConversionError) {
    const { hint, code } = error.diagnostic
    io.stderr.write(`${renderFinding(error.diagnostic, colour)}\n${hint === undefined ? '' : `  ${hint}\n`}`)
    if (code === 'internal/error') return 3
    return code.startsWith('publish/') || (argv[0] === 'inspect' && code !== 'file/not-found') ? 1 : 2
  }
  return explainFault(error, io, argv.includes('--verbose'))
}

function explainFault(error: unknown, io: CliIo, verbose: boolean): number {
  const message = error instanceof Error ? error.message : String(error)
  io.stderr.write(`error: This is a fault of keras-to-tfjs: ${display(message)} (internal/error)\n`)
  if (verbose && error instanceof Error) io.stderr.write(`${error.stack ?? ''}\n`)
  else io.stderr.write('  Please report it with the model file, or its configuration; --verbose shows more.\n')
  return 3
}
