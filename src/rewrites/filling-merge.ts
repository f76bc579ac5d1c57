import { activation, layerOf, rescaling } from './blocks.js'
import type { Rewrite, Site, Tensor } from './rewrite.js'

/** A value of the merge, and where its steps count: 1 or 0 in [steps, 1]; null for all. */
interface Masked {
  readonly tensor: Tensor
  readonly mask: Tensor | null
}

/**
 * Merges of which some inputs have masks and others none. What Keras 3 puts into the masked steps stays to be seen, since
 * the result has no mask: 1 in Multiply (multiply.py), the other input in Maximum and Minimum (base_merge.py).
 */
export const filledSteps: Rewrite = {
  name: 'filled-steps',
  classes: ['Multiply', 'Maximum', 'Minimum'],
  reason:
    'Keras 3 puts other values into masked steps before it merges them with unmasked ones, which TensorFlow.js does not; products with the mask do',
  training: 'same',
  apply: site => {
    const { layer, inputs, masks, graph } = site
    if (!fills(site)) return null
    const masked = inputs.map((input, i): Masked | null => {
      if ((masks[i] ?? null) === null) return { tensor: input, mask: null }
      const mask = input.shape?.length === 3 ? graph.maskOf(i) : null
      // A Rescaling hands on no mask in TensorFlow.js.
      return mask === null ? null : { tensor: graph.one(`input_${i}`, rescaling(1), input), mask }
    })
    const known = masked.filter(one => one !== null)
    if (known.length < masked.length) return null
    graph.paddingAsInKeras()
    if (layer.className !== 'Multiply') return [extremum(site, known)]
    const filled = known.map(({ tensor, mask }, i) => {
      if (mask === null) return tensor
      const kept = graph.one(`kept_${i}`, layerOf('Multiply'), tensor, mask)
      return graph.one(`filled_${i}`, layerOf('Add'), kept, graph.one(`hidden_${i}`, rescaling(-1, 1), mask))
    })
    return graph.add('', layerOf('Multiply'), filled)
  },
}

/** Keras has filled since 3.6. */
function fills({ isSaved, generation, kerasVersion, masks }: Site): boolean {
  const [major = 0, minor = 0] = (kerasVersion ?? '').split('.').map(Number)
  const isOpen = masks.some(mask => mask === null) && masks.some(mask => mask !== null)
  return isSaved && generation === 3 && isOpen && major === 3 && minor >= 6
}

/** One input after the other, as Keras merges them: where one of both is masked, the other stands for it. */
function extremum({ layer, graph }: Site, inputs: readonly Masked[]): Tensor {
  const merged = inputs.reduce((before, input, i) => {
    const own = input.mask === null ? input.tensor : where(`own_${i}`, input.mask, input.tensor, before.tensor)
    const other = before.mask === null ? before.tensor : where(`other_${i}`, before.mask, before.tensor, own)
    const tensor = graph.one(`merged_${i}`, layerOf(layer.className), other, own)
    const both = before.mask !== null && input.mask !== null
    const mask = both ? graph.one(`mask_${i}`, layerOf('Maximum'), before.mask, input.mask) : null
    return { tensor, mask }
  })
  return graph.one('', activation('linear'), merged.tensor)

  function where(part: string, mask: Tensor, yes: Tensor, no: Tensor): Tensor {
    const kept = graph.one(`${part}_kept`, layerOf('Multiply'), yes, mask)
    const hidden = graph.one(`${part}_hidden`, rescaling(-1, 1), mask)
    return graph.one(part, layerOf('Add'), kept, graph.one(`${part}_filled`, layerOf('Multiply'), no, hidden))
  }
}
