import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Files of a made-up bundle: every shard holds the name of the model, so that a mixture shows. */
export function filesOf(model: string, shards: number): Record<string, string> {
  const names = Array.from({ length: shards }, (_, index) => `group1-shard${index + 1}of${shards}.bin`)
  const manifest = { model, weightsManifest: [{ paths: names, weights: [] }] }
  return { 'model.json': JSON.stringify(manifest), ...Object.fromEntries(names.map(name => [name, model])) }
}

/** Writes files into a directory that is there. */
export function writeFiles(directory: string, files: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(directory, name), content)
}

/** Everything in a directory but hidden entries. */
export function visibleFiles(directory: string): Record<string, string> {
  const names = readdirSync(directory).filter(name => !name.startsWith('.'))
  return Object.fromEntries(names.map(name => [name, readFileSync(path.join(directory, name), 'utf8')]))
}

/** The model that whoever loads the directory gets; null when there is none, an error when it would be a mixture. */
export function loadedModel(directory: string): string | null {
  if (!existsSync(path.join(directory, 'model.json'))) return null
  const { 'model.json': text = '', ...files } = visibleFiles(directory)
  const { model, weightsManifest } = JSON.parse(text) as { model: string; weightsManifest: { paths: string[] }[] }
  for (const name of weightsManifest.flatMap(({ paths }) => paths))
    if (files[name] !== model) throw new Error(`${name} of ${model} holds ${files[name]}`)
  return model
}
