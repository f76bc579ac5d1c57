import type { TfjsModel } from '../../src/tfjs/model.js'

type Layers = Pick<TfjsModel, 'correspondence' | 'renamed'>

/**
 * Paths of the Keras layers of which a layer of the converted model is a part: the one of the same name, or of the longest
 * name with which its own begins, since rewrites name parts `<layer>_<part>`. `name` is a name of the converted model.
 */
export function ownersOf(model: Layers, name: string): readonly string[] {
  return longestOf(model, own => name === own || name.startsWith(`${own}_`))
}

/** The Keras layers to which a weight of the converted model belongs, by its name: `dense_1/kernel`. */
export function ownersOfWeight(model: Layers, weight: string): readonly string[] {
  return longestOf(model, own => weight.startsWith(`${own}/`) || weight.startsWith(`${own}_`))
}

function longestOf({ correspondence, renamed }: Layers, fits: (own: string) => boolean): readonly string[] {
  const owners = new Map<string, string>()
  for (const { path, keras } of correspondence) {
    const kerasPath = [...path, keras.layer].join('/')
    const own = renamed[kerasPath] ?? keras.layer
    if (fits(own)) owners.set(kerasPath, own)
  }
  const longest = Math.max(0, ...[...owners.values()].map(own => own.length))
  return [...owners].filter(([, own]) => own.length === longest).map(([path]) => path)
}
