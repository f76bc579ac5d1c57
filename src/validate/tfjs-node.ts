import { existsSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { refuse } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'

const packageName = '@tensorflow/tfjs-node'

/**
 * The folder of the `@tensorflow/tfjs-node` that the user has installed: at `named` (the package, or a folder in which it
 * is installed), else as a script in `cwd` would find it. Throws ConversionError `backend/unavailable`.
 */
export function findTfjsNode(cwd: string, named: string | undefined): string {
  const folder = named === undefined ? resolveFrom(cwd) : atPath(path.resolve(cwd, named))
  if (folder === null) {
    const where = named === undefined ? `from ${display(cwd)}` : `at ${display(named)}`
    return refuse('backend/unavailable', `There is no ${packageName} to be found ${where}.`)
  }
  if (!existsSync(path.join(folder, 'lib')))
    return refuse(
      'backend/unavailable',
      `The ${packageName} at ${display(folder)} was installed without its native library.`,
      {},
      'Run "npm rebuild @tensorflow/tfjs-node --build-addon-from-source", or install it where its download is allowed.',
    )
  return folder
}

function atPath(folder: string): string | null {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return null
  const isPackage = path.basename(folder) === 'tfjs-node' && existsSync(path.join(folder, 'package.json'))
  return isPackage ? folder : resolveFrom(folder)
}

function resolveFrom(folder: string): string | null {
  try {
    const manifest = createRequire(path.join(folder, 'package.json')).resolve(`${packageName}/package.json`)
    return path.dirname(manifest)
  } catch {
    return null
  }
}
