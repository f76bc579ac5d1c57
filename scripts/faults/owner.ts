import type { TfjsModel } from '../../src/tfjs/model.js'

/**
 * Paths of the Keras layers of which a layer of the converted model is a part: the one of the same name, or of the longest
 * name with which its own begins, since rewrites name parts `<layer>_<part>`. `name` is a name of the converted model.
 */
export function ownersOf({ correspondence, renamed }: TfjsModel, name: string): readonly string[] {
  const owners = new Map<string, string>()
  for (const { path, keras } of correspondence) {
    const kerasPath = [...path, keras.layer].join('/')
    owners.set(kerasPath, renamed[kerasPath] ?? keras.layer)
  }
  const fitting = [...owners].filter(([, own]) => name === own || name.startsWith(`${own}_`))
  const longest = Math.max(0, ...fitting.map(([, own]) => own.length))
  return fitting.filter(([, own]) => own.length === longest).map(([path]) => path)
}

/** The Keras layers to which a weight of the converted model belongs, by its name. */
export function ownersOfWeight(model: TfjsModel, weight: string): readonly string[] {
  const parts = weight.split('/')
  return parts.flatMap((_, i) => ownersOf(model, parts.slice(0, i + 1).join('/')))
}
