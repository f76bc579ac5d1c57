import type { JsonValue } from '../keras/json.js'
import { type Length, product } from '../keras/sizes.js'
import { numbersOf, textOf } from '../keras/values.js'
import { reshaped } from './along-axis.js'
import { carriedConfig } from './carried.js'
import { type NewLayer, type Rewrite, refuseRewrite, type Site, type Tensor } from './rewrite.js'

/** The refusal of a volume of which too little is known. */
export const unknownVolume = refuseRewrite(
  'layer/unsupported-input',
  'gets a volume of unknown size; the layers that TensorFlow.js has instead need all but one of its lengths.',
  'Give the Input a fixed shape.',
)

/**
 * Runs layers of images on a volume [depth, height, width, channels]: `front` on the planes [depth, height] and `side` on
 * [·, width]; null for one that has nothing to do. Null when too little of the shape is known.
 */
function inPlanes(site: Site, front: NewLayer | null, side: NewLayer | null): Tensor | null {
  const { graph, inputs } = site
  const [input] = inputs
  if (input?.shape?.length !== 5) return null
  const [, depth = null, height = null, width = null, channels = null] = input.shape
  if (width === null || channels === null || (depth === null && height === null)) return null
  let [d, h, w]: Length[] = [depth, height, width]
  let tensor = input
  if (front !== null) {
    const planes = reshaped(graph, 'planes', tensor, [depth, height, width * channels])
    tensor = graph.one('front', front, planes)
    d = tensor.shape?.[1] ?? null
    h = tensor.shape?.[2] ?? null
  }
  if (side !== null) {
    tensor = graph.one(
      'side',
      side,
      reshaped(graph, 'rows', tensor, [product([d ?? null, h ?? null]), width, channels]),
    )
    w = tensor.shape?.[2] ?? null
  }
  return reshaped(graph, '', tensor, [d ?? null, h ?? null, w ?? null, channels])
}

const isThree = (value: readonly number[] | null): value is readonly [number, number, number] => value?.length === 3

const three = ({ config }: Site, key: string): readonly [number, number, number] => {
  const numbers = numbersOf(config, key, 3)
  return isThree(numbers) ? numbers : [1, 1, 1]
}

/** `cropping` or `padding` of a volume: `n`, `[a, b, c]` or three pairs. */
function threePairs({ config }: Site, key: string): readonly (readonly [number, number])[] {
  const value = config[key]
  const list: readonly JsonValue[] = Array.isArray(value) ? value : [value ?? 0, value ?? 0, value ?? 0]
  return list.map(one => {
    const [before, after] = Array.isArray(one) ? one : [one, one]
    return [Number(before), Number(after)]
  })
}

const volumeRewrite = (
  name: string,
  className: string,
  imageClass: string,
  layers: (site: Site) => readonly [front: NewLayer['config'] | null, side: NewLayer['config'] | null],
): Rewrite => ({
  name,
  classes: [className],
  reason: `TensorFlow.js ${className === 'MaxPooling3D' ? 'with WebAssembly computes wrong maxima of negative values' : `has no ${className}`}; ${imageClass} does the same on two axes and then on the third`,
  training: 'same',
  apply: site => {
    const [front, side] = layers(site).map(config =>
      config === null ? null : { className: imageClass, config: { ...config, data_format: 'channels_last' } },
    )
    const output = inPlanes(site, front ?? null, side ?? null)
    return output === null ? unknownVolume : [output]
  },
})

/** A rewrite of a layer that has `key` as three pairs. */
const byPairs = (name: string, className: string, imageClass: string, key: string): Rewrite =>
  volumeRewrite(name, className, imageClass, site => {
    const [depth = [0, 0], height = [0, 0], width = [0, 0]] = threePairs(site, key)
    const any = (...pairs: readonly (readonly [number, number])[]) => pairs.flat().some(one => one !== 0)
    return [
      any(depth, height) ? { [key]: [[...depth], [...height]] } : null,
      any(width) ? { [key]: [[0, 0], [...width]] } : null,
    ]
  })

/** MaxPooling3D: the greatest of the greatest of each plane. What it lacks a shape for stays, behind a check. */
const maxPooling: Rewrite = (() => {
  const made = volumeRewrite('max-pooling-3d', 'MaxPooling3D', 'MaxPooling2D', site => {
    const size = three(site, 'pool_size')
    const strides = site.config['strides'] == null ? size : three(site, 'strides')
    const padding = textOf(site.config, 'padding') ?? 'valid'
    return [
      { pool_size: [size[0], size[1]], strides: [strides[0], strides[1]], padding },
      size[2] === 1 && strides[2] === 1 ? null : { pool_size: [1, size[2]], strides: [1, strides[2]], padding },
    ]
  })
  return {
    ...made,
    apply: site => {
      const result = made.apply(site)
      return result === unknownVolume ? null : result
    },
  }
})()

/** Pooling of a whole volume: of an image of as many values. */
const globalPooling = (kind: 'Average' | 'Max'): Rewrite => ({
  name: `global-${kind.toLowerCase()}-pooling-3d`,
  classes: [`Global${kind}Pooling3D`],
  reason: `TensorFlow.js has no Global${kind}Pooling3D; Global${kind}Pooling2D does the same on [depth · height · width, 1, channels]`,
  training: 'same',
  apply: ({ config, graph, inputs: [input] }) => {
    if (config['keepdims'] === true) return null
    if (input?.shape?.length !== 5) return unknownVolume
    const [channels = null] = input.shape.slice(4)
    if (channels === null) return unknownVolume
    const image = reshaped(graph, 'image', input, [product(input.shape.slice(1, 4)), 1, channels])
    const settings = carriedConfig(config, { data_format: 'channels_last' }, ['keepdims'])
    return [graph.one('', { className: `Global${kind}Pooling2D`, config: settings }, image)]
  },
})

/** Layers of volumes as layers of images. */
export const threeDimensionalRewrites: readonly Rewrite[] = [
  byPairs('cropping-3d', 'Cropping3D', 'Cropping2D', 'cropping'),
  byPairs('zero-padding-3d', 'ZeroPadding3D', 'ZeroPadding2D', 'padding'),
  volumeRewrite('upsampling-3d', 'UpSampling3D', 'UpSampling2D', site => {
    const [depth, height, width] = site.config['size'] == null ? [2, 2, 2] : three(site, 'size')
    return [
      depth === 1 && height === 1 ? null : { size: [depth, height], interpolation: 'nearest' },
      width === 1 ? null : { size: [1, width], interpolation: 'nearest' },
    ]
  }),
  maxPooling,
  globalPooling('Average'),
  globalPooling('Max'),
]
