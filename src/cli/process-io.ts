import type { CliIo, TextOutput } from './io.js'

/** Runs `main` in this process: its streams, Ctrl-C, its exit code. */
export async function runInProcess(main: (argv: readonly string[], io: CliIo) => Promise<number>): Promise<void> {
  const controller = new AbortController()
  let signalCode: number | null = null
  const onSignal = (signal: NodeJS.Signals): void => {
    const code = signal === 'SIGINT' ? 130 : 143
    // Whoever presses Ctrl-C again does not want to wait for the clean-up.
    if (signalCode !== null) process.exit(code)
    signalCode = code
    controller.abort(new Error('The run was cancelled.'))
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
  const io: CliIo = {
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    cwd: process.cwd(),
    env: process.env,
    signal: controller.signal,
    engine: {
      check: async options => (await import('../check.js')).check(options),
      convert: async options => (await import('../pipeline.js')).convert(options),
      validate: async options => (await import('../validate-model.js')).validate(options),
      inspect: async (file, options) => (await import('../inspect.js')).inspect(file, options),
      publish: async request => (await import('../publish-bundles.js')).publishBundles(request),
      probe: async (url, origins, signal) => (await import('../probe.js')).probe(url, origins, signal),
      rollback: async request => (await import('../rollback.js')).rollback(request),
      prune: async request => (await import('../prune.js')).prune(request),
    },
  }
  const exitCode = await main(process.argv.slice(2), io)
  process.off('SIGINT', onSignal)
  process.off('SIGTERM', onSignal)
  process.exitCode = signalCode ?? exitCode
}

/** When the reader at the other end of a pipe has gone (`| head`), the work goes on and the text is dropped. */
function outputOf(stream: NodeJS.WriteStream): TextOutput {
  let open = true
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    open = false
  })
  return {
    write: text => {
      if (open) stream.write(text)
    },
    isTTY: stream.isTTY === true,
    get columns() {
      // Some pseudo-terminals say 0.
      return stream.columns || 80
    },
  }
}
