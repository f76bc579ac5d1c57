import * as layers from '@tensorflow/tfjs-layers'
import { tf } from './tensorflow.js'

/** What the union package of TensorFlow.js would export, as far as a layer needs it. */
const union = { ...tf, ...layers }

const registered = (): string[] => Object.keys(tf.serialization.SerializationMap.getMap().classNameMap)

/** Turns imports of TensorFlow.js, which a module for a web page has, into reads of the global `tf`. */
function withGlobalTf(source: string): string {
  const packages = String.raw`['"]@tensorflow\/tfjs(?:-core|-layers)?['"];?`
  return source
    .replace(
      new RegExp(String.raw`^\s*import\s+\*\s+as\s+([\w$]+)\s+from\s+${packages}`, 'gm'),
      'const $1 = globalThis.tf;',
    )
    .replace(
      new RegExp(String.raw`^\s*import\s+\{([^}]*)\}\s+from\s+${packages}`, 'gm'),
      (_, names: string) => `const {${names.replace(/\s+as\s+/g, ': ')}} = globalThis.tf;`,
    )
    .replace(new RegExp(String.raw`^\s*import\s+${packages}`, 'gm'), '')
}

/** Runs a module of custom layers and gives the names of the classes that it registers. */
export async function registerClasses(source: string): Promise<readonly string[]> {
  const before = new Set(registered())
  Object.defineProperty(globalThis, 'tf', { value: union, configurable: true })
  const url = `data:text/javascript;base64,${Buffer.from(withGlobalTf(source)).toString('base64')}`
  const module = (await import(/* webpackIgnore: true */ url)) as { readonly default?: unknown }
  if (typeof module.default === 'function' && !('className' in module.default)) await module.default(union)
  return registered().filter(name => !before.has(name))
}
