import { layerTable } from '../layers/table.js'
import { maskIdentities } from './explicit-masks.js'
import { hasMaskSource, isMaskSource, type Mask, type MaskUse, madeBy, maskRules } from './mask-rules.js'
import type { KerasCall, KerasLayer, KerasNetwork } from './model.js'
import { isInput, orderCalls, tensorKey } from './traverse.js'
import { numberOf, numbersOf } from './values.js'

/** A tensor in Keras: its mask, and the mask under which its padded steps hold other values than in TensorFlow.js. */
export interface Traced {
  readonly mask: Mask
  readonly padding: Mask
}

interface Tracing extends MaskListener {
  readonly generation: 2 | 3
}

const plain: Traced = { mask: null, padding: null }

interface Visit {
  readonly layer: KerasLayer
  readonly path: readonly string[]
  readonly call: number
  readonly inputs: readonly Traced[]
  readonly tracing: Tracing
  /** Reports a reading of `mask`, or a problem. */
  readonly use: (mask: Mask, problem?: string) => void
}

const PADDED_OUTPUT = 'is an output whose padded steps TensorFlow.js fills with other values than Keras.'
const PADDING = 'works on padded steps, in which TensorFlow.js holds other values than Keras.'

/** Who listens to a trace of masks. */
export interface MaskListener {
  /** Called for every reading of a mask, and for every problem. */
  readonly record: (use: MaskUse) => void
  /** Calls whose padded steps hold, thanks to a rewrite, what they hold in Keras. */
  readonly samePadding?: ReadonlySet<string>
  /** Called for every call of a layer with what its inputs carry. */
  readonly onCall?: (path: readonly string[], layer: KerasLayer, call: number, inputs: readonly Traced[]) => void
}

/** Follows masks through a network as Keras of this generation does. */
export function kerasMasks(network: KerasNetwork, generation: 2 | 3, listener: MaskListener): void {
  const { record } = listener
  for (const [i, output] of trace(network, [], null, { ...listener, generation }).entries()) {
    const ref = network.outputs[i]
    const layer = network.layers.find(one => one.name === ref?.layer)
    if (output.padding === null || layer === undefined) continue
    record({
      layer,
      path: [],
      key: `output ${i}`,
      mask: null,
      problem: PADDED_OUTPUT,
    })
  }
}

function trace(
  network: KerasNetwork,
  path: readonly string[],
  given: readonly Traced[] | null,
  tracing: Tracing,
): readonly Traced[] {
  const tensors = new Map<string, Traced>()
  const inputs = new Map(network.inputs.map((ref, i) => [ref.layer, given?.[i] ?? plain]))
  for (const { layer, index, call } of orderCalls(network)) {
    const from = call.inputs.map(ref => tensors.get(tensorKey(ref)) ?? plain)
    const implied = from.length === 0 ? [given?.[0] ?? plain] : from
    const first = withExplicitMask({ network, path, layer, index, call, inputs: implied }, tracing)
    tracing.onCall?.(path, layer, index, first)
    const outputs = isInput(layer)
      ? [inputs.get(layer.name) ?? given?.[0] ?? plain]
      : visit(layer, path, index, first, tracing)
    const all =
      outputs.length === 1
        ? Array.from({ length: outputCount(layer) }, (_, i) => (i === 0 ? (outputs[0] ?? plain) : plain))
        : outputs
    all.forEach((traced, tensor) => {
      tensors.set(tensorKey({ layer: layer.name, node: index, tensor }), traced)
    })
  }
  return network.outputs.map(ref => tensors.get(tensorKey(ref)) ?? plain)
}

interface ExplicitCall {
  readonly network: KerasNetwork
  readonly path: readonly string[]
  readonly layer: KerasLayer
  readonly index: number
  readonly call: KerasCall
  readonly inputs: readonly Traced[]
}

/** A mask given as an argument is the one that Keras uses; mostly it is the one that comes with the input anyway. */
function withExplicitMask(
  { network, path, layer, index, call, inputs }: ExplicitCall,
  tracing: Tracing,
): readonly Traced[] {
  const mask = call.masks?.['mask']
  const [first = plain, ...others] = inputs
  // Attention layers have masks of several tensors; their rewrite looks at them.
  if (mask === undefined || ['stop', 'query'].includes(maskRules(layer).keras)) return inputs
  const identities = 'layer' in mask ? maskIdentities(network, path, mask) : new Set<string>()
  if (first.mask !== null && identities.has(first.mask)) return inputs
  const [identity] = identities
  if (identity !== undefined) return [{ ...first, mask: identity }, ...others]
  const key = madeBy(path, layer, index)
  const problem = 'is called with a mask of its own, which TensorFlow.js ignores.'
  tracing.record({ layer, path, key: `${key} ${problem}`, mask: null, problem })
  return inputs
}

/** Upper bound of the number of outputs; states never carry a mask. */
const outputCount = (layer: KerasLayer): number =>
  maskRules(layer).keras === 'recurrent' || maskRules(layer).keras === 'bidirectional' ? 8 : 1

function visit(
  layer: KerasLayer,
  path: readonly string[],
  call: number,
  inputs: readonly Traced[],
  tracing: Tracing,
): readonly Traced[] {
  const { record } = tracing
  const key = madeBy(path, layer, call)
  if (layer.network !== undefined)
    return trace(layer.network, [...path, call === 0 ? layer.name : `${layer.name}#${call}`], inputs, tracing)
  const use = (mask: Mask, problem?: string): void => {
    record(
      problem === undefined ? { layer, path, key, mask } : { layer, path, key: `${key} ${problem}`, mask, problem },
    )
  }
  const { keras, keras3 = keras } = maskRules(layer)
  return rules[tracing.generation === 3 ? keras3 : keras]({ layer, path, call, inputs, tracing, use })
}

const firstOf = (visit: Visit): Traced => visit.inputs[0] ?? plain

function stop(visit: Visit): readonly Traced[] {
  if (visit.inputs.some(input => input.padding !== null)) visit.use(null, PADDING)
  return [plain]
}

/** Layers that work on each step alone keep masks and padded steps apart; LayerNormalization over time does not. */
function pass(visit: Visit): readonly Traced[] {
  const input = firstOf(visit)
  const axes = numbersOf(visit.layer.config, 'axis', 1) ?? []
  if (input.padding !== null && axes.includes(1)) visit.use(null, PADDING)
  return [input]
}

function makeMask(visit: Visit): readonly Traced[] {
  if (firstOf(visit).padding !== null) visit.use(null, PADDING)
  return [{ mask: isMaskSource(visit.layer) ? madeBy(visit.path, visit.layer, visit.call) : null, padding: null }]
}

function readSequence(visit: Visit, inner: KerasLayer, zeroesPadding: boolean): readonly Traced[] {
  const given = firstOf(visit)
  const { padding } = given
  // A recurrent layer of Keras 3 that is called with initial states gets no mask (layers/layer.py looks for sequences_mask).
  const mask = visit.tracing.generation === 3 && visit.inputs.length > 1 ? null : given.mask
  visit.use(mask)
  const sequence = inner.config['return_sequences'] === true
  if (padding !== null && padding !== mask) visit.use(mask, PADDING)
  if (mask === null) return [plain]
  if (visit.inputs.length > 1 || inner.config['stateful'] === true) {
    visit.use(
      mask,
      'reads a mask and starts from a given state, which TensorFlow.js puts out for the leading padded steps where Keras puts out zeros.',
    )
  }
  if (layerTable.get(visit.layer.className)?.shape === 'convolutional-recurrent')
    visit.use(mask, 'reads a mask, which TensorFlow.js does not do in convolutional recurrence.')
  if (zeroesPadding && !sequence) visit.use(mask, 'has zero_output_for_mask=True, which TensorFlow.js ignores.')
  return [sequence ? { mask, padding: zeroesPadding && !hasSamePadding(visit) ? mask : null } : plain]
}

/** Whether a rewrite puts into the padded steps of the output what Keras puts there. */
const hasSamePadding = ({ tracing, path, layer, call }: Visit): boolean =>
  tracing.samePadding?.has(madeBy(path, layer, call)) ?? false

/** The different masks that come in. */
const masksIn = ({ inputs }: Visit): readonly string[] => [
  ...new Set(inputs.map(input => input.mask).filter(mask => mask !== null)),
]

/** Keras 3 lets a step through that any input lets through, and all where one input has no mask (base_merge.py). */
function merge(visit: Visit): readonly Traced[] {
  const masks = masksIn(visit)
  const isOpen = visit.tracing.generation === 3 && visit.inputs.some(input => input.mask === null)
  const joined = masks.join(visit.tracing.generation === 3 ? ' or ' : ' and ')
  return [{ mask: isOpen || masks.length === 0 ? null : joined, padding: jointPadding(visit) }]
}

/** A merge that puts other values into masked steps: right only where all inputs have the same mask, behind which nobody looks. */
function fillingMerge(visit: Visit): readonly Traced[] {
  const [one = null, ...others] = masksIn(visit)
  if (one === null) return merge(visit)
  jointPadding(visit)
  const isOpen = visit.inputs.some(input => input.mask === null)
  if (!isOpen && others.length === 0) return [{ mask: one, padding: one }]
  visit.use(null, 'fills masked steps in Keras 3 before it merges, which TensorFlow.js does not.')
  // A rewrite puts the values of Keras where an input is masked, not where its padded steps are open.
  const open = visit.inputs.find(({ mask, padding }) => padding !== null && padding !== mask)
  if (hasSamePadding(visit)) return [{ mask: null, padding: open?.padding ?? null }]
  return [{ mask: null, padding: others.length === 0 ? one : null }]
}

function jointPadding(visit: Visit): Mask {
  const paddings = [...new Set(visit.inputs.map(input => input.padding).filter(padding => padding !== null))]
  if (paddings.length > 1) visit.use(null, PADDING)
  return paddings[0] ?? null
}

function concatenate(visit: Visit): readonly Traced[] {
  const padding = jointPadding(visit)
  if (padding !== null && numberOf(visit.layer.config, 'axis') === 1) visit.use(null, PADDING)
  const mask = joinedMask(
    visit.inputs.map(input => input.mask),
    numberOf(visit.layer.config, 'axis'),
  )
  // Keras 3 lets a step through that any input lets through, tfjs-layers one that all do.
  return [
    {
      mask: mask !== null && visit.tracing.generation === 3 && mask.includes(' with ') ? `any of ${mask}` : mask,
      padding,
    },
  ]
}

/** The mask that Concatenate makes, in both Keras 2 and tfjs-layers; along another axis than time, equal masks stay what they are. */
export function joinedMask(masks: readonly Mask[], axis: number | null): Mask {
  const [first = null] = masks
  if (masks.every(mask => mask === null) || (axis !== 1 && axis !== -2 && masks.every(mask => mask === first)))
    return first
  return masks.map(mask => mask ?? 'all steps').join(' with ')
}

/** What a layer says of padded steps whose values matter. */
export const isPaddingProblem = (problem: string | undefined): boolean =>
  problem === PADDING || problem === PADDED_OUTPUT

function timeDistributed(visit: Visit): readonly Traced[] {
  const inner = visit.layer.wrapped['layer']
  const input = firstOf(visit)
  if (inner === undefined) return [plain]
  if (isMaskSource(inner) || (inner.network !== undefined && hasMaskSource(inner.network))) {
    visit.use(input.mask, 'makes a mask for each step, which TensorFlow.js does not keep apart.')
  }
  const elementwise = inner.network === undefined && maskRules(inner).keras === 'pass'
  if (input.mask !== null && !elementwise)
    visit.use(input.mask, 'hands a mask to the layer inside it, which TensorFlow.js does differently.')
  if (input.padding !== null && !elementwise) visit.use(input.mask, PADDING)
  return [input]
}

const rules: Readonly<Record<ReturnType<typeof maskRules>['keras'], (visit: Visit) => readonly Traced[]>> = {
  pass,
  stop,
  embedding: makeMask,
  masking: makeMask,
  recurrent: visit => readSequence(visit, visit.layer, visit.layer.config['zero_output_for_mask'] === true),
  // Keras sets zero_output_for_mask of the layers inside to return_sequences; the file does not say so.
  bidirectional: visit => {
    const inner = visit.layer.wrapped['layer']
    if (inner === undefined) return [plain]
    const [output = plain] = readSequence(visit, inner, inner.config['return_sequences'] === true)
    return visit.layer.config['merge_mode'] === null ? [output, output] : [output]
  },
  merge,
  'filling-merge': fillingMerge,
  concatenate,
  query: pass,
  average: visit => {
    const { mask } = firstOf(visit)
    if (mask !== null) visit.use(mask, 'averages the unmasked steps in Keras, but all steps in TensorFlow.js.')
    return stop(visit)
  },
  softmax: visit => {
    const { mask } = firstOf(visit)
    visit.use(mask)
    if (mask !== null) visit.use(mask, 'reads a mask, which TensorFlow.js adds to another axis.')
    return [firstOf(visit)]
  },
  'time-distributed': timeDistributed,
}
