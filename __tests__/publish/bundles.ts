import fs from 'node:fs'
import path from 'node:path'
import { makeWorkspace } from '../e2e/workspace.js'

/** Writes a bundle of `shards` weight files of 4,000 bytes each, all filled with `fill`, and gives its directory. */
export function writeBundleOf(fill: number, { shards = 3, directory = makeWorkspace() } = {}): string {
  fs.mkdirSync(directory, { recursive: true })
  const paths = Array.from({ length: shards }, (_, index) => `group1-shard${index + 1}of${shards}.bin`)
  for (const [index, name] of paths.entries())
    fs.writeFileSync(path.join(directory, name), Buffer.alloc(4000, fill + index))
  const weights = [{ name: 'w', shape: [1000 * shards], dtype: 'float32' }]
  const model = { format: 'layers-model', modelTopology: { fill }, weightsManifest: [{ paths, weights }] }
  fs.writeFileSync(path.join(directory, 'model.json'), JSON.stringify(model))
  return directory
}
