import type { JsonValue } from '../keras/json.js'
import { numberOf, numbersOf } from '../keras/values.js'
import { type Rewrite, refuseRewrite, type Site, type Tensor } from './rewrite.js'

/**
 * Runs a layer of images on a sequence: [steps, channels] becomes [steps, 1, channels], and back. `work` adds the layer
 * of images; null when the number of channels is not known.
 */
export function asImage(site: Site, work: (image: Tensor) => Tensor): Tensor | null {
  const [input] = site.inputs
  const [, steps, channels] = input?.shape ?? []
  if (input?.shape?.length !== 3 || channels == null) return null
  const target_shape: JsonValue[] = [steps ?? -1, 1, channels]
  const image = site.graph.one('image', { className: 'Reshape', config: { target_shape } }, input)
  const output = work(image)
  const [, length, , depth] = output.shape ?? []
  const back: JsonValue[] = [length ?? -1, depth ?? channels]
  return site.graph.one('', { className: 'Reshape', config: { target_shape: back } }, output)
}

const unknownChannels = refuseRewrite(
  'layer/unsupported-input',
  'gets a sequence with an unknown number of channels.',
  'Give the Input a fixed last axis.',
)

/** A rewrite of a layer of sequences as the layer of images that does the same. */
const asImageLayer = (
  name: string,
  className: string,
  imageClass: string,
  config: (site: Site) => Readonly<Record<string, JsonValue>>,
): Rewrite => ({
  name,
  classes: [className],
  reason: `TensorFlow.js has no ${className}; ${imageClass} does the same on [steps, 1, channels]`,
  training: 'same',
  apply: site => {
    const settings = { ...config(site), data_format: 'channels_last' }
    const output = asImage(site, image => site.graph.one('pixels', { className: imageClass, config: settings }, image))
    return output === null ? unknownChannels : [output]
  },
})

/** `n` or `[n, m]` as a pair. */
function pairOf({ config }: Site, key: string): readonly [number, number] {
  const [first = 1, second = first] = numbersOf(config, key, 2) ?? []
  return [first, second]
}

export const oneDimensionalRewrites: readonly Rewrite[] = [
  asImageLayer('cropping-1d', 'Cropping1D', 'Cropping2D', site => ({
    cropping: [[...pairOf(site, 'cropping')], [0, 0]],
  })),
  asImageLayer('zero-padding-1d', 'ZeroPadding1D', 'ZeroPadding2D', site => ({
    padding: [[...pairOf(site, 'padding')], [0, 0]],
  })),
  asImageLayer('upsampling-1d', 'UpSampling1D', 'UpSampling2D', ({ config }) => ({
    size: [numberOf(config, 'size') ?? 2, 1],
    interpolation: 'nearest',
  })),
]
