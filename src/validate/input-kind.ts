import type { JsonValue } from '../keras/json.js'
import type { KerasLayer, KerasNetwork, TensorRef } from '../keras/model.js'

/** What the layers that an input reaches say about sensible values for it. */
export interface InputKind {
  /** Exclusive upper bound of token ids, when an Embedding or the like looks the values up. */
  readonly vocabulary?: number
  /** Value that marks padded steps, when a layer masks them. */
  readonly padding?: number
  /** The values that a lookup knows. */
  readonly choices?: readonly number[]
  /** Lowest and highest value, when a layer says what it is made for: pixels up to 255, the bounds of bins. */
  readonly range?: readonly [number, number]
}

/** Layers that hand their input's values on, perhaps in another shape. */
const passing = new Set([
  'InputLayer',
  'Reshape',
  'Flatten',
  'Permute',
  'RepeatVector',
  'Dropout',
  'SpatialDropout1D',
  'Concatenate',
  'Activation',
  'ZeroPadding1D',
  'Cropping1D',
  'Masking',
  'TimeDistributed',
  'Identity',
  'GaussianNoise',
  'SpatialDropout2D',
])

/** Layers that work on images before they are scaled: their inputs are pixels. */
const ofPixels = new Set([
  'Resizing',
  'CenterCrop',
  'RandomBrightness',
  'RandomContrast',
  'RandomCrop',
  'RandomFlip',
  'RandomRotation',
  'RandomTranslation',
  'RandomZoom',
])

interface Found {
  vocabularies: number[]
  paddings: number[]
  choices: number[]
  ranges: (readonly [number, number])[]
}

/** Follows input number `index` of `network` to the layers that first compute with it. */
export function inputKindOf(network: KerasNetwork, index: number): InputKind {
  const found: Found = { vocabularies: [], paddings: [], choices: [], ranges: [] }
  followInput(network, index, found)
  const [padding] = found.paddings
  const [range] = found.ranges
  return {
    ...(found.vocabularies.length === 0 ? {} : { vocabulary: Math.min(...found.vocabularies) }),
    ...(padding === undefined ? {} : { padding }),
    ...(found.choices.length === 0 ? {} : { choices: found.choices }),
    ...(range === undefined ? {} : { range }),
  }
}

function followInput(network: KerasNetwork, index: number, found: Found): void {
  const input = network.inputs[index]
  const [first] = network.layers
  if (input !== undefined) followTensor(network, input, found, new Set())
  // A Sequential without an InputLayer feeds its first layer.
  else if (index === 0 && first !== undefined) visit(network, first, { calls: [0], position: 0 }, found, new Set())
}

function followTensor(network: KerasNetwork, tensor: TensorRef, found: Found, seen: Set<string>): void {
  const key = `${tensor.layer}/${tensor.node}/${tensor.tensor}`
  if (seen.has(key)) return
  seen.add(key)
  for (const layer of network.layers) {
    layer.calls.forEach((call, node) => {
      const position = call.inputs.findIndex(input => sameTensor(input, tensor))
      if (position >= 0) visit(network, layer, { calls: [node], position }, found, seen)
    })
  }
}

const sameTensor = (a: TensorRef, b: TensorRef): boolean =>
  a.layer === b.layer && a.node === b.node && a.tensor === b.tensor

interface Use {
  readonly calls: readonly number[]
  /** Which of the layer's inputs it is. */
  readonly position: number
}

function visit(network: KerasNetwork, layer: KerasLayer, use: Use, found: Found, seen: Set<string>): void {
  const inner = layer.wrapped['layer'] ?? layer
  const { input_dim, mask_zero, mask_value, num_tokens, vocabulary } = inner.config
  if (inner.className === 'Embedding' && isCount(input_dim)) {
    found.vocabularies.push(input_dim)
    if (mask_zero === true) found.paddings.push(0)
  }
  if (inner.className === 'CategoryEncoding' && isCount(num_tokens)) found.vocabularies.push(num_tokens)
  if (inner.className === 'IntegerLookup' && Array.isArray(vocabulary))
    found.choices.push(...vocabulary.filter(each => typeof each === 'number'))
  const range = rangeOf(inner)
  if (range !== null) found.ranges.push(range)
  if (inner.className === 'Masking') found.paddings.push(typeof mask_value === 'number' ? mask_value : 0)
  if (layer.network !== undefined) followInput(layer.network, use.position, found)
  if (passing.has(layer.className) && (layer.wrapped['layer'] === undefined || passing.has(inner.className)))
    for (const node of use.calls) followTensor(network, { layer: layer.name, node, tensor: 0 }, found, seen)
}

const isCount = (value: JsonValue | undefined): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0

/** Null for a layer that says nothing of the values it is made for. */
function rangeOf({ className, config: { scale, bin_boundaries } }: KerasLayer): readonly [number, number] | null {
  if (ofPixels.has(className)) return [0, 255]
  if (className === 'Rescaling') return typeof scale === 'number' && Math.abs(scale) < 0.02 ? [0, 255] : null
  if (className !== 'Discretization' || !Array.isArray(bin_boundaries)) return null
  const bounds = bin_boundaries.filter(each => typeof each === 'number')
  const [low, high] = [Math.min(...bounds), Math.max(...bounds)]
  // Values fall into the bins at both ends, too.
  const beyond = (high - low) / Math.max(1, bounds.length) + 1
  return bounds.length === 0 ? null : [low - beyond, high + beyond]
}
