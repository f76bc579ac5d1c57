// Faults in what array a layer gets, as if keras/ had bound or laid them out wrongly.
import type { KerasModel, Variable } from '../../../src/keras/model.js'
import { concatenate, flip, scale, sliceAxis, transpose } from '../../../src/rewrites/derive.js'
import type { Kind, Site } from '../fault.js'
import { change, type Place, placesIn, siteOf } from '../places.js'

/** A fault that makes another array of one variable of a layer; undefined where it does not apply. */
function arrayKind(name: string, to: (variable: Variable, place: Place, index: number) => Variable | undefined): Kind {
  return {
    name,
    stage: 'keras',
    find: model =>
      placesIn(model).flatMap(place =>
        place.layer.variables.flatMap((variable, index) => {
          const other = to(variable, place, index)
          return other === undefined ? [] : [siteOf(place, `array ${index}`, () => setVariable(place, index, other))]
        }),
      ),
  }
}

function setVariable({ layer }: Place, index: number, variable: Variable): void {
  change(layer, { variables: layer.variables.map((one, i) => (i === index ? variable : one)) })
}

const shapeOf = (variable: Variable | undefined): string => (variable === undefined ? '' : `[${variable.shape.join()}]`)

/** Two arrays of one shape are exchanged within a layer. */
const exchangedWithin: Kind = {
  name: 'arrays of a layer exchanged',
  stage: 'keras',
  find: model =>
    placesIn(model).flatMap(place =>
      pairsOf(place.layer.variables).flatMap(([i, j]) => {
        const { variables } = place.layer
        const [a, b] = [variables[i], variables[j]]
        if (a === undefined || b === undefined || shapeOf(a) !== shapeOf(b)) return []
        return [
          siteOf(place, `arrays ${i} and ${j} exchanged`, () => {
            setVariable(place, i, b)
            setVariable(place, j, a)
          }),
        ]
      }),
    ),
}

/** Two arrays of one shape are exchanged between layers. */
const exchangedBetween: Kind = {
  name: 'arrays of two layers exchanged',
  stage: 'keras',
  find: model =>
    layerPairs(model).flatMap(([one, other]) =>
      one.layer.variables.flatMap((variable, index) => {
        const twin = other.layer.variables.findIndex(array => shapeOf(array) === shapeOf(variable))
        const array = other.layer.variables[twin]
        if (array === undefined) return []
        return [
          both(one, other, `array ${index} exchanged for array ${twin}`, () => {
            setVariable(one, index, array)
            setVariable(other, twin, variable)
          }),
        ]
      }),
    ),
}

/** All arrays of a layer go to another of the same shapes, and the other way round. */
const boundToAnother: Kind = {
  name: 'layers bound crosswise',
  stage: 'keras',
  find: model =>
    layerPairs(model).flatMap(([one, other]) => {
      const [here, there] = [one.layer.variables, other.layer.variables]
      if (here.length === 0 || here.map(shapeOf).join() !== there.map(shapeOf).join()) return []
      return [
        both(one, other, 'arrays exchanged', () => {
          change(one.layer, { variables: there })
          change(other.layer, { variables: here })
        }),
      ]
    }),
}

/** The arrays of a layer are bound one place on, as far as their shapes allow it. */
const boundShifted: Kind = {
  name: 'arrays bound one place on',
  stage: 'keras',
  find: model =>
    placesIn(model).flatMap(place => {
      const { variables } = place.layer
      const shifted = [...variables.slice(1), ...variables.slice(0, 1)]
      if (variables.length < 3 || variables.map(shapeOf).join() !== shifted.map(shapeOf).join()) return []
      return [siteOf(place, 'arrays shifted', () => change(place.layer, { variables: shifted }))]
    }),
}

function both(one: Place, other: Place, what: string, strike: () => void): Site {
  return { ...siteOf(one, `${what} of ${other.names.at(-1)}`, strike), layers: [...one.names, ...other.names] }
}

const pairsOf = (list: readonly unknown[]): readonly (readonly [number, number])[] =>
  list.flatMap((_, i) => list.slice(i + 1).map((_, j) => [i, i + 1 + j] as const))

/** Layers with arrays, each with the next few. */
function layerPairs(model: KerasModel): readonly (readonly [Place, Place])[] {
  const places = placesIn(model).filter(({ layer }) => layer.variables.length > 0)
  return places.flatMap((one, i) => places.slice(i + 1, i + 4).map(other => [one, other] as const))
}

const axesOf = (variable: Variable): readonly number[] => variable.shape.map((_, axis) => axis)

/** The last two axes of a square array exchanged. */
function transposed(variable: Variable): Variable | undefined {
  const { shape } = variable
  const rank = shape.length
  if (rank < 2 || shape[rank - 1] !== shape[rank - 2] || (shape[rank - 1] ?? 0) < 2) return undefined
  return transpose(variable, [...axesOf(variable).slice(0, -2), rank - 1, rank - 2])
}

/** Height and width of a square kernel exchanged. */
function turned(variable: Variable): Variable | undefined {
  const { shape } = variable
  if (shape.length < 4 || shape[0] !== shape[1] || (shape[0] ?? 0) < 2) return undefined
  return transpose(variable, [1, 0, ...axesOf(variable).slice(2)])
}

const gates: Readonly<Record<string, number>> = {
  LSTM: 4,
  LSTMCell: 4,
  ConvLSTM1D: 4,
  ConvLSTM2D: 4,
  CuDNNLSTM: 4,
  GRU: 3,
  GRUCell: 3,
  CuDNNGRU: 3,
}

/** The second and third gate exchanged. */
function regated(variable: Variable, { layer }: Place): Variable | undefined {
  const count = gates[layer.className]
  const axis = variable.shape.length - 1
  const size = (variable.shape[axis] ?? 0) / (count ?? 1)
  if (count === undefined || !Number.isInteger(size)) return undefined
  const parts = Array.from({ length: count }, (_, gate) => sliceAxis(variable, axis, gate * size, size))
  const [first, second, third, ...rest] = parts
  if (first === undefined || second === undefined || third === undefined) return undefined
  return concatenate([first, third, second, ...rest], axis)
}

const isKernel = (variable: Variable): boolean => variable.shape.length >= 3

/** The arrays of the backward direction of a Bidirectional are those of the forward one. */
const backwardAsForward: Kind = {
  name: 'backward layer bound as forward',
  stage: 'keras',
  find: model =>
    placesIn(model).flatMap(place => {
      const { layer: forward, backward_layer: backward } = place.layer.wrapped
      if (forward === undefined || backward === undefined) return []
      const exchange = (): void => {
        const arrays = forward.variables
        change(forward, { variables: backward.variables })
        change(backward, { variables: arrays })
      }
      return forward.variables.map(shapeOf).join() === backward.variables.map(shapeOf).join()
        ? [siteOf(place, 'directions exchanged', exchange)]
        : []
    }),
}

/** Faults in arrays. */
export const bindingKinds: readonly Kind[] = [
  exchangedWithin,
  exchangedBetween,
  boundToAnother,
  boundShifted,
  backwardAsForward,
  arrayKind('square kernel transposed', transposed),
  arrayKind('height and width of a kernel exchanged', turned),
  arrayKind('gate order', regated),
  arrayKind('kernel flipped', variable => (isKernel(variable) ? flip(variable, [0]) : undefined)),
  arrayKind('array scaled', variable => scale(variable, 1.01)),
  arrayKind('array shifted by one', variable => {
    const last = variable.shape.at(-1) ?? 0
    const axis = variable.shape.length - 1
    if (last < 2) return undefined
    return concatenate([sliceAxis(variable, axis, 1, last - 1), sliceAxis(variable, axis, 0, 1)], axis)
  }),
]
