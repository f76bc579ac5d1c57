import { display } from '../diagnostics/display.js'
import { Findings, type PlacedLayer } from '../keras/findings.js'
import type { JsonObject } from '../keras/json.js'
import { madeBy } from '../keras/mask-rules.js'
import type { KerasLayer, KerasModel, KerasNetwork } from '../keras/model.js'
import {
  builtShape,
  firstInputShape,
  inferShapes,
  type NetworkShapes,
  type Shape,
  type TensorInfo,
} from '../keras/tensor-shapes.js'
import { allNetworks, isInput } from '../keras/traverse.js'
import { isObject, textOf } from '../keras/values.js'
import { operationPrefix } from '../layers/operations.js'
import type { LayerRow } from '../layers/row.js'
import { layerTable } from '../layers/table.js'
import { checkKnownOptions } from '../rewrites/options.js'
import type { RewrittenModel } from '../rewrites/rewrite-model.js'
import { checks } from './checks.js'
import { correspond } from './correspond.js'
import { lowerGraph } from './graph.js'
import { checkMasks } from './masks.js'
import type { Lowered } from './model.js'
import { type LayerNames, nameLayers } from './names.js'
import { lowerInfinities, lowerOptions } from './options.js'
import { modelInputs, modelOutputs, topologyOf } from './topology.js'
import { checkWeightInputs } from './weight-inputs.js'
import { lowerWeights } from './weights.js'
import { type Written, writtenForm } from './written.js'

/**
 * Turns a Keras model into the model that tfjs-layers 4.22 loads, by the layer table: from the saved config, changing
 * only what must change, or from the network where rewrites changed it (`rewritten` then says what became of its
 * tensors). `customClasses` are layer classes that the user registers with TensorFlow.js. Everything that would be wrong, hang or fail there is reported; the model is null if any of it is an error.
 * Never throws for what a file says.
 */
export function lower(
  model: KerasModel,
  rewritten: Rewritten = unchanged(model),
  customClasses: readonly string[] = [],
): Lowered {
  return lowerModel(model, rewritten, customClasses, false)
}

/**
 * As `lower`, but gives a model also where an error forbids the conversion: for tests of whether validation would find
 * out what such a model computes wrongly. May throw.
 */
export function lowerRegardless(model: KerasModel, rewritten: Rewritten = unchanged(model)): Lowered {
  return lowerModel(model, rewritten, [], true)
}

type Rewritten = Pick<RewrittenModel, 'moves' | 'ignored' | 'original'>

function lowerModel(
  model: KerasModel,
  rewritten: Rewritten,
  customClasses: readonly string[],
  regardless: boolean,
): Lowered {
  const findings = new Findings()
  const written = writtenForm(model)
  const names = nameLayers(model.network)
  const fallback = builtShape(configOf(model.saved.modelConfig))
  const shapes = inferShapes(model.network, null, fallback)
  const lowering = new Lowering(written, names, findings, new Set(customClasses))
  lowering.network(model.network, [], written.root, [shapes], fallback)
  checkMasks(model.network, findings, rewritten.original)
  const refused = !regardless && (findings.refused || holdsRefused(model.network))
  const weights = refused ? [] : lowerWeights(model, names.nameOf, findings, rewritten.ignored)
  reportRenamed(names, findings)
  if (refused || (!regardless && findings.refused)) return { model: null, diagnostics: findings.all }
  return {
    model: {
      modelTopology: topologyOf(model, written.root),
      generatedBy: model.kerasVersion === null ? null : `keras v${model.kerasVersion}`,
      weights,
      inputs: modelInputs(model.network, shapes, fallback, names.nameOf),
      outputs: modelOutputs(model.network, shapes, names.nameOf),
      correspondence: correspond(model.network, names.nameOf, rewritten.moves),
      customClasses: [...lowering.customClasses],
      renamed: Object.fromEntries(names.renamed.map(({ layer, path, to }) => [[...path, layer.name].join('/'), to])),
    },
    diagnostics: findings.all,
  }
}

const unchanged = ({ network, generation }: KerasModel): Rewritten => ({
  moves: null,
  ignored: new Set(),
  original: { network, generation, keyOf: madeBy, handled: new Set(), samePadding: new Set() },
})

const holdsRefused = (network: KerasNetwork): boolean =>
  allNetworks(network).some(({ network: one }) => one.layers.some(layer => layer.refused === true))

const emptyConfig = (): JsonObject => Object.create(null)

/** The `config` of a layer or model object; that of an old Sequential is a list, which counts as empty. */
const configOf = (object: JsonObject): JsonObject => (isObject(object['config']) ? object['config'] : emptyConfig())

function reportRenamed({ renamed }: LayerNames, findings: Findings): void {
  for (const { layer, path, to } of renamed) {
    findings.add(
      'layer/renamed',
      { layer, path },
      `is named "${display(to)}" in the converted model, because TensorFlow.js does not accept its name there.`,
    )
  }
}

const MODEL_CLASSES = new Set(['Model', 'Functional', 'Sequential'])

/** Walks the layers of a model and edits what will be written. */
class Lowering {
  readonly #form: Written
  readonly #names: LayerNames
  readonly #findings: Findings
  readonly #declared: ReadonlySet<string>
  /** Those of the declared classes that the model has. */
  readonly customClasses = new Set<string>()

  constructor(form: Written, names: LayerNames, findings: Findings, declared: ReadonlySet<string>) {
    this.#declared = declared
    this.#form = form
    this.#names = names
    this.#findings = findings
  }

  /** Lowers a network whose object `{class_name, config}` is `written`; `shapes` has one entry a call. */
  network(
    network: KerasNetwork,
    path: readonly string[],
    written: JsonObject,
    shapes: readonly NetworkShapes[],
    input: Shape,
  ): void {
    // A user's subclass of the functional model keeps the graph in its config; tfjs-layers knows the base class.
    if (!MODEL_CLASSES.has(textOf(written, 'class_name') ?? '')) written['class_name'] = network.className
    this.#giveInputShape(network, path, input)
    for (const layer of network.layers) this.#layerOf(network, layer, path, shapes)
    const config = isObject(written['config']) ? written['config'] : null
    lowerGraph({ network, path, written: config, nameOf: this.#names.nameOf, findings: this.#findings })
  }

  /** tfjs-layers needs the input shape of a Sequential at its first layer; Keras may have learned it when building. */
  #giveInputShape(network: KerasNetwork, path: readonly string[], input: Shape): void {
    const first = network.layers[0]
    if (network.className !== 'Sequential' || first === undefined || isInput(first) || firstInputShape(first) !== null)
      return
    const place = { layer: first, path }
    if (input === null) {
      this.#findings.add(
        'graph/unsupported-structure',
        place,
        'is the first layer of a Sequential model that does not say its input shape.',
        'Give the model an Input layer, or call model.build(input_shape) before saving.',
      )
      return
    }
    // A model as the first layer is given its shape when it is lowered itself.
    if (first.network !== undefined) return
    const config = configOf(this.#written(first))
    config['batch_input_shape'] = [...input]
    this.#findings.add(
      'layer/config-cured',
      place,
      `is given the input shape [${input.map(length => length ?? 'None').join(', ')}] with which Keras built the model.`,
    )
  }

  #layerOf(network: KerasNetwork, layer: KerasLayer, path: readonly string[], shapes: readonly NetworkShapes[]): void {
    const calls = shapes.flatMap(one => this.#inputsOf(layer, one))
    this.#rename(layer)
    if (layer.network === undefined) {
      // fromConfig hands its fastWeightInit to the layers of the outermost model only (engine/container.js).
      this.#layer({ layer, path, isNested: path.length > 0 }, network, calls)
      return
    }
    const inner = shapes
      .flatMap(one => [...layer.calls.keys()].map(call => one.nested.get(`${call}:${layer.name}`)))
      .filter(one => one !== undefined)
    const input = builtShape(layer.config) ?? calls[0]?.[0]?.shape ?? null
    this.network(layer.network, [...path, layer.name], this.#written(layer), inner, input)
  }

  /** What comes into each call of a layer; a first layer without calls on others gets what the network gets. */
  #inputsOf(layer: KerasLayer, shapes: NetworkShapes): readonly (readonly TensorInfo[])[] {
    return [...layer.calls.keys()].map(call => shapes.arguments.get(`${call}:${layer.name}`) ?? [])
  }

  #rename(layer: KerasLayer): void {
    const name = this.#names.nameOf(layer)
    const written = this.#written(layer)
    if (name === layer.name) return
    if ('name' in written) written['name'] = name
    configOf(written)['name'] = name
  }

  #layer(place: PlacedLayer, network: KerasNetwork | null, calls: readonly (readonly TensorInfo[])[]): void {
    const { layer } = place
    if (layer.refused === true) return
    const row = layerTable.get(layer.className)
    if (row === undefined && this.#passThrough(place)) return
    if (row === undefined || row.refusal !== undefined) {
      this.#refuse(place, row)
      return
    }
    const written = this.#written(layer)
    const config = configOf(written)
    if (row.tfjs !== null && layer.className !== row.tfjs) written['class_name'] = row.tfjs
    lowerOptions(place, row, config, this.#findings)
    lowerInfinities(place, row, config, this.#findings)
    const context = { place, network, calls, written, config, findings: this.#findings }
    for (const check of row.checks ?? []) checks[check](context)
    checkWeightInputs(context)
    this.#inside(place, row, calls)
  }

  /** Lowers the layers inside a wrapper or a recurrent layer. */
  #inside(
    { layer, path, isNested = false }: PlacedLayer,
    row: LayerRow,
    calls: readonly (readonly TensorInfo[])[],
  ): void {
    const perStep = row.shape === 'time-distributed'
    const inner = calls.map(inputs => inputs.map(info => (perStep ? withoutTime(info) : info)))
    for (const [key, one] of Object.entries(layer.wrapped)) {
      // tfjs-layers makes the backward layer from the forward one; the check of the wrapper compares the two.
      if (key === 'backward_layer') continue
      this.#rename(one)
      const place = {
        layer: one,
        path: [...path, layer.name],
        isNested: isNested || row.keras === 'StackedRNNCells',
      }
      if (one.network === undefined) this.#layer(place, null, key === 'layer' ? inner : [])
      else
        this.network(
          one.network,
          [...place.path, one.name],
          this.#written(one),
          inner.map(inputs => inferShapes(one.network ?? emptyNetwork, inputs)),
          inner[0]?.[0]?.shape ?? null,
        )
    }
  }

  /** A layer of a class that the user registers is written as saved, under the name of that class. */
  #passThrough(place: PlacedLayer): boolean {
    const { layer } = place
    const name = [layer.className, layer.className.split('>').at(-1) ?? ''].find(one => this.#declared.has(one))
    if (name === undefined) return false
    this.#written(layer)['class_name'] = name
    this.customClasses.add(name)
    this.#findings.add(
      'layer/custom-class-declared',
      place,
      `is computed by the class "${display(name)}" of your module; a page must register it before it loads the model.`,
    )
    return true
  }

  #refuse(place: PlacedLayer, row: LayerRow | undefined): void {
    const { className } = place.layer
    if (row?.rewritten === true) checkKnownOptions(place, this.#findings)
    if (row?.refusal !== undefined) {
      this.#findings.add(
        row.refusal.code ?? 'layer/unsupported-class',
        place,
        `cannot be converted: ${row.refusal.why}.`,
        row.refusal.hint,
      )
    } else if (className.startsWith(operationPrefix)) {
      this.#findings.add(
        'layer/unsupported-op',
        place,
        'is an operation that this version cannot make of layers of TensorFlow.js.',
      )
    } else if (className.includes('>')) {
      this.#findings.add('layer/custom-class', place, 'is a class of the user, whose code is not in the file.')
    } else {
      this.#findings.add(
        'layer/unsupported-class',
        place,
        'is a class that neither Keras 2 nor TensorFlow.js has.',
        'Replace it by standard layers before saving.',
      )
    }
  }

  #written(layer: KerasLayer): JsonObject {
    return this.#form.of(layer)
  }
}

const emptyNetwork: KerasNetwork = { className: 'Functional', name: '', layers: [], inputs: [], outputs: [] }

const withoutTime = (info: TensorInfo): TensorInfo =>
  info.shape === null ? info : { ...info, shape: [info.shape[0] ?? null, ...info.shape.slice(2)] }
