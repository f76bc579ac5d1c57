import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { glob } from 'tinyglobby'
import { display } from '../diagnostics/display.js'

/** A model that is served. */
export interface ServedBundle {
  /** Directory relative to the root, `/` between parts; empty for the root itself. */
  readonly directory: string
  /** `format` in its model.json. */
  readonly format: string
}

/** Every directory below `root` that holds a model.json of TensorFlow.js. */
export async function listBundles(root: string): Promise<readonly ServedBundle[]> {
  const files = await glob(['**/model.json'], {
    cwd: root,
    dot: false,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**'],
  })
  const bundles = await Promise.all(files.sort().map(file => readBundle(root, file)))
  return bundles.filter(bundle => bundle !== null)
}

async function readBundle(root: string, file: string): Promise<ServedBundle | null> {
  try {
    const { format } = JSON.parse(await readFile(path.join(root, file), 'utf8')) as { format?: unknown }
    const directory = path.posix.dirname(file)
    return typeof format === 'string' ? { directory: directory === '.' ? '' : directory, format } : null
  } catch {
    // Some other model.json, or one that is being replaced.
    return null
  }
}

/** The page at `/`: each model with the line that loads it. */
export function renderIndexPage(bundles: readonly ServedBundle[], origin: string): string {
  const items = bundles.map(bundle => {
    const name = bundle.directory === '' ? 'model' : display(bundle.directory)
    const parts = [...bundle.directory.split('/').filter(part => part !== ''), 'model.json']
    const address = `${origin}/${parts.map(encodeURIComponent).join('/')}`
    const load = bundle.format === 'graph-model' ? 'loadGraphModel' : 'loadLayersModel'
    const line = `const model = await tf.${load}(${JSON.stringify(address)})`
    return `<li><h2>${escapeHtml(name)}</h2><p><a href="${escapeHtml(address)}">model.json</a></p><pre>${escapeHtml(line)}</pre></li>`
  })
  const list =
    items.length === 0 ? '<p>There is no model.json below this directory.</p>' : `<ul>${items.join('\n')}</ul>`
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>keras-to-tfjs serve</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}pre{background:#f4f4f4;padding:.5rem;overflow:auto}ul{list-style:none;padding:0}</style>
<h1>Models</h1>
${list}
</html>
`
}

/** Encoded addresses keep apostrophes. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}
