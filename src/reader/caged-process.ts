import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { childEntry } from './entry.js'

/**
 * A process that may read its own code and nothing else, with bounded memory and an empty environment.
 * @internal
 */
export interface CagedProcess {
  /** Which of the built entries it runs. */
  readonly entry: Parameters<typeof childEntry>[0]
  readonly heapMiB: number
  readonly wasmMiB: number
  readonly stdio: StdioOptions
  /** It loads a native library that the user has installed, which no permission could hold back: it has none to keep. */
  readonly isNative?: boolean
}

/** Processes that have not ended. */
const running = new Set<ChildProcess>()

function killAll(): void {
  for (const child of running) child.kill('SIGKILL')
}

/**
 * Starts one. It does not outlive this process, even if that exits while the other one computes without end.
 * @internal
 */
export function startCagedProcess({ entry, heapMiB, wasmMiB, stdio, isNative = false }: CagedProcess): ChildProcess {
  const file = fs.realpathSync(childEntry(entry))
  const folder = path.dirname(file)
  const permissions = [
    Number(process.versions.node.split('.')[0]) >= 22 ? '--permission' : '--experimental-permission',
    `--allow-fs-read=${folder}${path.sep}`,
    '--no-addons',
    '--disallow-code-generation-from-strings',
  ]
  const flags = [
    ...(isNative ? [] : permissions),
    '--no-warnings',
    `--wasm-max-mem-pages=${Math.min(65536, wasmMiB * 16)}`,
    `--max-old-space-size=${heapMiB}`,
  ]
  // Windows starts no program without SystemRoot.
  const { SystemRoot } = process.env
  const child = spawn(process.execPath, [...flags, file], {
    cwd: folder,
    // TensorFlow would otherwise tell of the processor on stderr.
    env: { ...(SystemRoot === undefined ? {} : { SystemRoot }), ...(isNative ? { TF_CPP_MIN_LOG_LEVEL: '3' } : {}) },
    stdio,
    windowsHide: true,
  })
  if (running.size === 0) process.on('exit', killAll)
  running.add(child)
  const forget = (): void => {
    if (running.delete(child) && running.size === 0) process.off('exit', killAll)
  }
  child.once('error', forget)
  child.once('exit', forget)
  return child
}
