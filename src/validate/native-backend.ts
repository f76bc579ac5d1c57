import { createRequire } from 'node:module'
import path from 'node:path'
import util from 'node:util'

/** Functions that Node 24 no longer has and tfjs-node 4.22 calls. */
const removed: Readonly<Record<string, (value: unknown) => boolean>> = {
  isNullOrUndefined: value => value === null || value === undefined,
  isArray: Array.isArray,
  isString: value => typeof value === 'string',
  isNumber: value => typeof value === 'number',
  isBoolean: value => typeof value === 'boolean',
  isFunction: value => typeof value === 'function',
  isUndefined: value => value === undefined,
  isObject: value => typeof value === 'object' && value !== null,
}

/** The name under which tfjs-node registers its backend. */
export const nativeBackend = 'tensorflow'

/**
 * Loads the `@tensorflow/tfjs-node` in `folder`. It has a tfjs-core of its own, but all copies of tfjs-core in a process
 * share one engine and one registry of kernels (tfjs-core 4.22, global_util), so that its backend becomes one of ours.
 */
export function loadNativeBackend(folder: string): void {
  for (const [name, test] of Object.entries(removed)) {
    if (!(name in util)) Object.defineProperty(util, name, { value: test, configurable: true, writable: true })
  }
  const load = createRequire(path.join(folder, 'package.json'))
  load(folder)
}
