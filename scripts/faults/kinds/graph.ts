// Faults in what is called on what, as if keras/ had read the calls wrongly.
import type { JsonValue } from '../../../src/keras/json.js'
import type { KerasLayer, KerasModel, KerasNetwork, TensorRef } from '../../../src/keras/model.js'
import { inferShapes, type TensorInfo } from '../../../src/keras/tensor-shapes.js'
import { allNetworks, isInput, orderCalls, tensorKey } from '../../../src/keras/traverse.js'
import { isObject } from '../../../src/keras/values.js'
import type { Kind, Site } from '../fault.js'
import { change, placesIn, replaceCall, setOption, siteOf, withInputs, writeGraphAnew } from '../places.js'

/** A call of a layer, with what can be known of the tensors before it. */
interface Called {
  readonly model: KerasModel
  readonly network: KerasNetwork
  readonly path: readonly string[]
  readonly layer: KerasLayer
  readonly index: number
  /** Tensors that are there before the call, in order. */
  readonly before: readonly TensorRef[]
  infoOf(ref: TensorRef): TensorInfo | undefined
}

function callsIn(model: KerasModel): readonly Called[] {
  return allNetworks(model.network).flatMap(({ path, network }) => {
    const { tensors } = inferShapes(network, null)
    const before: TensorRef[] = []
    return orderCalls(network).map(({ layer, index }) => {
      const called = {
        model,
        network,
        path,
        layer,
        index,
        before: [...before],
        infoOf: (ref: TensorRef) => tensors.get(tensorKey(ref)),
      }
      for (let tensor = 0; tensors.has(tensorKey({ layer: layer.name, node: index, tensor })); tensor++)
        before.push({ layer: layer.name, node: index, tensor })
      return called
    })
  })
}

const nameOf = ({ path, layer }: Called): string => [...path, layer.name].join('/')

function called(name: string, find: (call: Called) => readonly Omit<Site, 'layers'>[]): Kind {
  return {
    name,
    stage: 'keras',
    find: model =>
      callsIn(model).flatMap(call =>
        isInput(call.layer)
          ? []
          : find(call).map(({ what, strike }) => ({
              layers: [nameOf(call)],
              what: `${nameOf(call)}: ${what}`,
              strike: () => {
                strike()
                writeGraphAnew(model)
              },
            })),
      ),
  }
}

const inputsOf = ({ layer, index }: Called): readonly TensorRef[] => layer.calls[index]?.inputs ?? []

function setInputs({ layer, index }: Called, inputs: readonly TensorRef[]): void {
  const call = layer.calls[index]
  if (call !== undefined) replaceCall(layer, index, withInputs(call, inputs))
}

const textOf = ({ layer, node, tensor }: TensorRef): string => `${layer}[${node}][${tensor}]`
const shapeText = (info: TensorInfo | undefined): string =>
  info?.shape == null ? 'unknown' : JSON.stringify(info.shape)

/** Every input of the call exchanged for each tensor that `isCandidate` and that has the same shape, as far as is known. */
function otherInputs(call: Called, isCandidate: (other: TensorRef, now: TensorRef) => boolean): Omit<Site, 'layers'>[] {
  return inputsOf(call).flatMap((now, i) =>
    call.before
      .filter(other => tensorKey(other) !== tensorKey(now) && isCandidate(other, now))
      .filter(other => shapeText(call.infoOf(other)) === shapeText(call.infoOf(now)))
      .map(other => ({
        what: `input ${i} ${textOf(now)} → ${textOf(other)}`,
        strike: () =>
          setInputs(
            call,
            inputsOf(call).map((one, j) => (j === i ? other : one)),
          ),
      })),
  )
}

const reversed = called('inputs of a call exchanged', call => {
  const inputs = inputsOf(call)
  if (inputs.length < 2) return []
  return [{ what: 'inputs reversed', strike: () => setInputs(call, [...inputs].reverse()) }]
})

const lastInputLost = called('input of a call lost', call => {
  const inputs = inputsOf(call)
  if (inputs.length < 2) return []
  return [{ what: 'last input lost', strike: () => setInputs(call, inputs.slice(0, -1)) }]
})

const argumentLost = called('argument of a call lost', call => {
  const { layer, index } = call
  const saved = layer.calls[index]
  if (saved === undefined) return []
  return Object.keys(saved.kwargs)
    .filter(key => isSet(saved.kwargs[key] ?? null))
    .map(key => ({
      what: `argument ${key} lost`,
      strike: () =>
        replaceCall(layer, index, {
          ...saved,
          kwargs: Object.assign(
            Object.create(null),
            Object.fromEntries(Object.entries(saved.kwargs).filter(([one]) => one !== key)),
          ),
        }),
    }))
})

const isSet = (value: JsonValue): boolean => value !== null && value !== false && !holdsTensor(value)
const holdsTensor = (value: JsonValue): boolean =>
  isObject(value) ? 'tensor' in value : Array.isArray(value) && value.some(holdsTensor)

/** A number among the arguments of an operation is another. */
const argumentChanged = called('argument of an operation', call => {
  const { layer, index } = call
  const saved = layer.calls[index]
  if (saved === undefined) return []
  const inArgs = (saved.args ?? []).flatMap((value, i) =>
    typeof value === 'number'
      ? [
          {
            what: `argument ${i} ${value} → ${value + 1}`,
            strike: () =>
              replaceCall(layer, index, {
                ...saved,
                args: saved.args?.map((one, j) => (i === j ? value + 1 : one)) ?? [],
              }),
          },
        ]
      : [],
  )
  const inKwargs = Object.entries(saved.kwargs).flatMap(([key, value]) =>
    typeof value === 'number'
      ? [
          {
            what: `argument ${key} ${value} → ${value + 1}`,
            strike: () => setOption(saved.kwargs, key, value + 1),
          },
        ]
      : [],
  )
  return [...inArgs, ...inKwargs]
})

/** A layer that gives out the shape of its only input is left out. */
const dropped: Kind = {
  name: 'layer dropped',
  stage: 'keras',
  find: model =>
    callsIn(model).flatMap(call => {
      const [input, ...others] = inputsOf(call)
      const out: TensorRef = { layer: call.layer.name, node: call.index, tensor: 0 }
      if (input === undefined || others.length > 0 || call.layer.calls.length > 1) return []
      if (shapeText(call.infoOf(input)) !== shapeText(call.infoOf(out))) return []
      const consumers = call.network.layers.filter(({ calls }) =>
        calls.some(({ inputs }) => inputs.some(ref => ref.layer === call.layer.name)),
      )
      return [
        {
          // What comes behind gets another input than in Keras; either may be named.
          layers: [nameOf(call), ...consumers.map(({ name }) => [...call.path, name].join('/'))],
          what: `${nameOf(call)}: dropped`,
          strike: () => {
            const variables = new Set(call.layer.variables.map(one => (one.kind === 'stored' ? one.id : -1)))
            redirect(call.network, out, input)
            change(call.network, { layers: call.network.layers.filter(one => one !== call.layer) })
            change(model, { variables: model.variables.filter(({ id }) => !variables.has(id)) })
            writeGraphAnew(model)
          },
        },
      ]
    }),
}

function redirect(network: KerasNetwork, from: TensorRef, to: TensorRef): void {
  const map = (ref: TensorRef): TensorRef => (tensorKey(ref) === tensorKey(from) ? to : ref)
  for (const layer of network.layers)
    change(layer, { calls: layer.calls.map(call => withInputs(call, call.inputs.map(map))) })
  change(network, { outputs: network.outputs.map(map) })
}

/** Inputs or outputs of a whole model change places. */
function endsExchanged(name: string, end: 'inputs' | 'outputs'): Kind {
  return {
    name,
    stage: 'keras',
    find: model =>
      allNetworks(model.network).flatMap(({ path, network }) => {
        const refs = network[end]
        if (refs.length < 2) return []
        return [
          {
            layers: [
              ...refs.map(({ layer }) => [...path, layer].join('/')),
              ...(path.length > 0 ? [path.join('/')] : []),
            ],
            what: `${path.join('/')}: ${end} reversed`,
            strike: () => {
              change(network, { [end]: [...refs].reverse() })
              writeGraphAnew(model)
            },
          },
        ]
      }),
  }
}

/** A Masking layer, or a mask given to a call, is not heeded. */
const maskLost: Kind = {
  name: 'mask of a call lost',
  stage: 'keras',
  find: model =>
    placesIn(model).flatMap(place =>
      place.layer.calls.flatMap((call, index) =>
        call.masks === undefined
          ? []
          : [
              siteOf(place, 'masks lost', () => {
                const { masks: _, ...rest } = call
                replaceCall(place.layer, index, rest)
              }),
            ],
      ),
    ),
}

/** Faults in the graph. */
export const graphKinds: readonly Kind[] = [
  called('node index', call => otherInputs(call, (other, now) => other.layer === now.layer && other.node !== now.node)),
  called('tensor index', call =>
    otherInputs(call, (other, now) => other.layer === now.layer && other.node === now.node),
  ),
  called('call on another layer', call => otherInputs(call, (other, now) => other.layer !== now.layer).slice(0, 3)),
  reversed,
  lastInputLost,
  argumentLost,
  argumentChanged,
  dropped,
  maskLost,
  endsExchanged('inputs of a model exchanged', 'inputs'),
  endsExchanged('outputs of a model exchanged', 'outputs'),
]
