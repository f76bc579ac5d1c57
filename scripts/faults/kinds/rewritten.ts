// Faults in what rewrites made, as if rewrites/ were wrong.
import type { ArrayStep, KerasLayer, KerasModel, Variable } from '../../../src/keras/model.js'
import { allNetworks } from '../../../src/keras/traverse.js'
import type { Kind, Site } from '../fault.js'
import { change, type Place, placesIn, replaceCall, setOption, siteOf, withInputs } from '../places.js'

/** A fault in the steps by which an array is derived; undefined where it does not apply. */
function stepKind(name: string, to: (step: ArrayStep, variable: Variable) => ArrayStep | undefined): Kind {
  return {
    name,
    stage: 'rewrites',
    find: model =>
      placesIn(model).flatMap(place =>
        place.layer.variables.flatMap((variable, index) =>
          changesOf(variable, to).map(({ what, changed }) =>
            siteOf(place, `array ${index}: ${what}`, () =>
              change(place.layer, {
                variables: place.layer.variables.map((one, i) => (i === index ? changed : one)),
              }),
            ),
          ),
        ),
      ),
  }
}

interface Changed {
  readonly what: string
  readonly changed: Variable
}

/** The variable with one of its steps changed, for each step to which the fault applies. */
function changesOf(variable: Variable, to: (step: ArrayStep, of: Variable) => ArrayStep | undefined): Changed[] {
  if (variable.kind !== 'derived') return []
  const { step } = variable
  const own = to(step, variable)
  const here = own === undefined ? [] : [{ what: step.do, changed: { ...variable, step: own } }]
  const parts: readonly Variable[] = 'of' in step ? (Array.isArray(step.of) ? step.of : [step.of as Variable]) : []
  const inner = parts.flatMap((part, i) =>
    changesOf(part, to).map(({ what, changed }): Changed => {
      const of = Array.isArray(step.of) ? step.of.map((one, j) => (i === j ? changed : one)) : changed
      return { what, changed: { ...variable, step: { ...step, of } as ArrayStep } }
    }),
  )
  return [...here, ...inner]
}

const samePlace = <T>(list: readonly T[]): readonly T[] => [...list].reverse()

/** A part whose output has the shape of its only input, with no arrays, is passed by. */
const partDropped: Kind = {
  name: 'part of a rewrite dropped',
  stage: 'rewrites',
  find: model =>
    allNetworks(model.network).flatMap(({ path, network }) =>
      network.layers.flatMap((layer): Site[] => {
        const [call, ...others] = layer.calls
        const [input, ...more] = call?.inputs ?? []
        if (input === undefined || others.length + more.length > 0 || !isPart(layer, model)) return []
        if (!/Activation|ReLU|Rescaling|Normalization|Permute|Softmax/.test(layer.className)) return []
        const strike = (): void => {
          for (const one of network.layers)
            for (const [index, called] of one.calls.entries())
              replaceCall(
                one,
                index,
                withInputs(
                  called,
                  called.inputs.map(ref => (ref.layer === layer.name ? input : ref)),
                ),
              )
          change(network, { outputs: network.outputs.map(ref => (ref.layer === layer.name ? input : ref)) })
        }
        return [{ layers: [[...path, layer.name].join('/')], what: `${layer.name} passed by`, strike }]
      }),
    ),
}

/** Layers that rewrites added: those that the saved model does not name. */
const isPart = ({ name }: KerasLayer, { saved }: KerasModel): boolean =>
  !JSON.stringify(saved.modelConfig, (_, value) => (typeof value === 'bigint' ? String(value) : value)).includes(
    `"name":${JSON.stringify(name)}`,
  )

function partKind(name: string, find: (place: Place) => readonly Site[]): Kind {
  return {
    name,
    stage: 'rewrites',
    find: model =>
      model.form === 'saved'
        ? []
        : placesIn(model)
            .filter(({ layer }) => isPart(layer, model))
            .flatMap(find),
  }
}

const optionOfPart = partKind('option of a part of a rewrite', place =>
  Object.entries(place.layer.config).flatMap(([key, value]) => {
    const { config } = place.layer
    if (/^(name|units|filters|input_dim|output_dim|trainable)$/.test(key)) return []
    if (typeof value === 'number')
      return [siteOf(place, `${key} ${value} → ${value + 1}`, () => setOption(config, key, value + 1))]
    if (key === 'activation' && typeof value === 'string')
      return [siteOf(place, `${key} ${value}`, () => setOption(config, key, value === 'linear' ? 'tanh' : 'linear'))]
    return []
  }),
)

const inputsOfPart = partKind('inputs of a part of a rewrite exchanged', place =>
  place.layer.calls.flatMap((call, index) =>
    call.inputs.length < 2
      ? []
      : [
          siteOf(place, 'inputs reversed', () =>
            replaceCall(place.layer, index, withInputs(call, samePlace(call.inputs))),
          ),
        ],
  ),
)

const constantChanged: Kind = {
  name: 'constant of a rewrite',
  stage: 'rewrites',
  find: model =>
    placesIn(model).flatMap(place =>
      place.layer.variables.flatMap((variable, index) => {
        if (variable.kind !== 'constant') return []
        const values = variable.values.map((value, i) => (i === variable.values.length >> 1 ? value + 0.5 : value))
        return [
          siteOf(place, `constant ${index}`, () =>
            change(place.layer, {
              variables: place.layer.variables.map((one, i) => (i === index ? { ...variable, values } : one)),
            }),
          ),
        ]
      }),
    ),
}

const others = { add: 'subtract', subtract: 'add', multiply: 'divide', divide: 'multiply', maximum: 'add' } as const

/** Faults in rewrites. */
export const rewrittenKinds: readonly Kind[] = [
  stepKind('slice of an array', (step, variable) => {
    if (step.do !== 'slice') return undefined
    const axis = step.of.shape.findIndex(
      (length, i) => (step.begin[i] ?? 0) + (variable.shape[i] ?? 0) < length || (step.begin[i] ?? 0) > 0,
    )
    if (axis < 0) return undefined
    const at = step.begin[axis] ?? 0
    return { ...step, begin: step.begin.map((one, i) => (i === axis ? (at > 0 ? at - 1 : at + 1) : one)) }
  }),
  stepKind('order of joined arrays', step =>
    step.do === 'concatenate' && new Set(step.of.map(({ shape }) => shape.join())).size === 1 && step.of.length > 1
      ? { ...step, of: samePlace(step.of) }
      : undefined,
  ),
  stepKind('places of stuffed values', step =>
    step.do === 'zero-stuff' && step.begin.some(one => one > 0)
      ? { ...step, begin: step.begin.map(() => 0) }
      : undefined,
  ),
  stepKind('factor of an array', step => (step.do === 'scale' ? { ...step, by: step.by * 1.5 } : undefined)),
  stepKind('summand of an array', step => (step.do === 'scale' ? { ...step, plus: step.plus + 0.5 } : undefined)),
  stepKind('function of an array', step =>
    step.do === 'map' ? { ...step, function: step.function === 'square' ? 'square-root' : 'square' } : undefined,
  ),
  stepKind('arithmetic of two arrays', step =>
    step.do === 'elementwise' ? { ...step, operation: others[step.operation] } : undefined,
  ),
  stepKind('transposition of an array', (step, { shape }) =>
    step.do === 'transpose' && step.of.shape.join() === shape.join()
      ? { ...step, axes: step.axes.map((_, axis) => axis) }
      : undefined,
  ),
  stepKind('flip of an array', step => (step.do === 'flip' ? { ...step, axes: step.axes.slice(1) } : undefined)),
  partDropped,
  optionOfPart,
  inputsOfPart,
  constantChanged,
]
