import { displayValue } from '../diagnostics/display.js'
import type { Variable } from '../keras/model.js'
import { type Length, product } from '../keras/sizes.js'
import { textOf } from '../keras/values.js'
import {
  arrange,
  asFloat,
  batchNorm,
  canReshape,
  chain,
  dense,
  layerOf,
  permuteStep,
  reshapeStep,
  type Step,
  unknownLengths,
  variablesOf,
} from './blocks.js'
import { constant, elementwise, reshape, slice, transpose, zeroStuff } from './derive.js'
import { type Rewrite, refuseRewrite, type Site } from './rewrite.js'

/** An equation by its labels, those of `...` included; `input` and `output` begin with the batch. */
interface Equation {
  readonly input: readonly string[]
  readonly kernel: readonly string[]
  readonly output: readonly string[]
}

/** The labels of an equation for an input of `rank` axes; null when it has none or they do not fit. */
export function parseEquation(text: string, rank: number): Equation | null {
  const [, from = '', kernel = '', to = ''] =
    /^([A-Za-z.]+),([A-Za-z]+)->([A-Za-z.]+)$/.exec(text.replaceAll(' ', '')) ?? []
  const elided = rank - from.replace('...', '').length
  const between = Array.from({ length: Math.max(0, elided) }, (_, i) => `...${i}`)
  const labels = (side: string): string[] =>
    side.split('...').flatMap((part, i) => [...(i === 0 ? [] : between), ...part])
  const equation = { input: labels(from), kernel: [...kernel], output: labels(to) }
  const all = [equation.input, equation.kernel, equation.output]
  const distinct = all.every(side => new Set(side).size === side.length)
  const fits = from !== '' && equation.input.length === rank && equation.input[0] === equation.output[0]
  return fits && distinct && !kernel.includes(equation.input[0] ?? '') ? equation : null
}

/** The labels of an equation by what becomes of them, in the order of the input, or of the kernel for new ones. */
interface Roles {
  /** In the input and the output alone, without the batch. */
  readonly free: readonly string[]
  /** In all three: each has a kernel of its own. */
  readonly grouped: readonly string[]
  readonly summed: readonly string[]
  readonly added: readonly string[]
}

function rolesOf({ input, kernel, output }: Equation): Roles | null {
  const places = input.slice(1)
  const known = places.every(label => kernel.includes(label) || output.includes(label))
  const added = kernel.filter(label => !input.includes(label))
  if (!known || !added.every(label => output.includes(label))) return null
  if (!output.every(label => input.includes(label) || kernel.includes(label))) return null
  return {
    free: places.filter(label => !kernel.includes(label)),
    grouped: places.filter(label => kernel.includes(label) && output.includes(label)),
    summed: places.filter(label => kernel.includes(label) && !output.includes(label)),
    added,
  }
}

/** More values than this are not made of a kernel that stands once for each group. */
const mostValues = 2 ** 24

function rewriteEinsum(site: Site): ReturnType<Rewrite['apply']> {
  const { config, graph } = site
  const [input] = site.inputs
  const text = textOf(config, 'equation') ?? ''
  if (input?.shape == null) return unknownLengths('rank')
  const equation = parseEquation(text, input.shape.length)
  const roles = equation === null ? null : rolesOf(equation)
  const refused = refuseRewrite(
    'layer/unsupported-option',
    `has the equation ${displayValue(text)}, which no layers of TensorFlow.js compute.`,
    'Use Dense, Permute and Reshape.',
    'equation',
  )
  if (equation === null || roles === null) return refused
  const of = variablesOf(site)
  const kernel = of('kernel')
  const sizes = new Map(equation.kernel.map((label, i) => [label, kernel.shape[i] ?? 0]))
  const total = (labels: readonly string[]): number => labels.reduce((all, label) => all * (sizes.get(label) ?? 1), 1)
  const groups = total(roles.grouped)
  if (groups * groups * total(roles.summed) * total(roles.added) > mostValues) return refused
  const axes = [...roles.grouped, ...roles.summed].map(label => equation.input.indexOf(label))
  const arranged = arrange(input.shape, axes)
  const lengths = (labels: readonly string[]): Length[] =>
    labels.map(label => sizes.get(label) ?? input.shape?.[equation.input.indexOf(label)] ?? null)
  const rows = lengths(roles.free)
  const order = [...roles.free, ...roles.grouped, ...roles.added]
  if (arranged === null || !canReshape(lengths(order))) return unknownLengths('size')
  const width = total(roles.grouped) * total(roles.added)
  const bias = biasOf(site, equation, roles, sizes)
  const activation = config['activation']
  const steps: readonly (Step | null)[] = [
    ...arranged.to,
    { part: 'product', layer: dense(matrixOf(kernel, equation, roles, sizes), bias.dense) },
    reshapeStep('split', [...rows, width], lengths(order)),
    permuteStep(
      'ordered',
      equation.output.slice(1).map(label => order.indexOf(label) + 1),
    ),
    ...(bias.steps ?? []),
    activation == null || activation === 'linear'
      ? null
      : { part: 'activation', layer: layerOf('Activation', { activation }) },
  ]
  if (bias.steps === null) return unknownLengths('size')
  return [chain(graph, asFloat(graph, input), steps)]
}

/** The kernel as a matrix [groups * summed, groups * added], with zeros between the groups. */
function matrixOf(kernel: Variable, equation: Equation, roles: Roles, sizes: ReadonlyMap<string, number>): Variable {
  const labels = [...roles.grouped, ...roles.summed, ...roles.added]
  const ordered = transpose(
    kernel,
    labels.map(label => equation.kernel.indexOf(label)),
  )
  const total = (some: readonly string[]): number => some.reduce((all, label) => all * (sizes.get(label) ?? 1), 1)
  const [groups, rows, columns] = [total(roles.grouped), total(roles.summed), total(roles.added)]
  if (roles.grouped.length === 0) return reshape(ordered, [rows, columns])
  // In the matrix, a row of one group stands `groups * columns` values after the one before, and the first row of a
  // group `columns` values further right than that of the group before: zeros behind each row, then behind each group.
  const wide = groups * columns
  const spaced = zeroStuff(reshape(ordered, [groups, rows, columns]), [groups, rows, wide], [0, 0, 0], [1, 1, 1])
  const shifted = zeroStuff(reshape(spaced, [groups, rows * wide]), [groups, rows * wide + columns], [0, 0], [1, 1])
  const flat = reshape(shifted, [groups * (rows * wide + columns)])
  return reshape(slice(flat, [0], [groups * rows * wide]), [groups * rows, wide])
}

/** The bias as part of the Dense layer, or as layers behind it where it differs along axes that pass through. */
function biasOf(site: Site, equation: Equation, roles: Roles, sizes: ReadonlyMap<string, number>) {
  const labels = textOf(site.config, 'bias_axes')
  if (labels === null || labels === '') return { dense: null, steps: [] }
  const own = equation.output.filter(label => labels.includes(label))
  const columns = [...roles.grouped, ...roles.added]
  const bias = variablesOf(site)('bias')
  const lengths = bias.shape.filter((_, i) =>
    own.includes(equation.output[equation.output.length - bias.shape.length + i] ?? ''),
  )
  if (!own.every(label => columns.includes(label)))
    return { dense: null, steps: biasSteps(site, equation, own, sizes, bias) }
  const flat = reshape(bias, lengths)
  const present = columns.filter(label => own.includes(label))
  const ordered = transpose(
    flat,
    present.map(label => own.indexOf(label)),
  )
  const all = columns.map(label => sizes.get(label) ?? 1)
  const aligned = reshape(
    ordered,
    columns.map(label => (own.includes(label) ? (sizes.get(label) ?? 1) : 1)),
  )
  const width = product(all) ?? 1
  const zeros = constant(all, new Array<number>(width).fill(0))
  const spread = present.length === columns.length ? aligned : elementwise('add', aligned, zeros)
  return { dense: reshape(spread, [width]), steps: [] }
}

/** Adds a bias along any axes of the output. */
function biasSteps(
  { inputs: [input] }: Site,
  equation: Equation,
  own: readonly string[],
  sizes: ReadonlyMap<string, number>,
  bias: Variable,
): readonly (Step | null)[] | null {
  const shape = equation.output.map(label => sizes.get(label) ?? input?.shape?.[equation.input.indexOf(label)] ?? null)
  const arranged = arrange(
    shape,
    own.map(label => equation.output.indexOf(label)),
    shape.length - own.length > 3,
  )
  if (arranged === null) return null
  const rename = (step: Step | null): Step | null => (step === null ? null : { ...step, part: `bias_${step.part}` })
  const size = arranged.size
  const added: Step = { part: 'bias', layer: batchNorm({ size, beta: reshape(bias, [size]) }) }
  return [...arranged.to.map(rename), added, ...arranged.back.map(rename)]
}

export const einsumDense: Rewrite = {
  name: 'einsum-dense',
  classes: ['EinsumDense'],
  reason: 'TensorFlow.js has no such layer; Dense on joined axes computes the same',
  training: 'the zeros between groups, where the equation has some, would be trained',
  apply: rewriteEinsum,
}
