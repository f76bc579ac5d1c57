import type { ReadVariable } from '../bundle/read-variable.js'
import { type Diagnostic, diagnostic, messageOf } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import type { KerasModel } from '../keras/model.js'
import { openReference, type ReferenceModel } from '../reference/reference.js'
import type { Layer } from '../reference/semantics.js'
import type { Tensor } from '../reference/tensor.js'
import type { TfjsModel } from '../tfjs/model.js'
import { positionOf } from './compare.js'
import { brief } from './judge.js'
import { plain } from './plain.js'
import type { ActivationJob } from './process.js'
import { planReference, type ReferencePlan } from './reference-plan.js'
import { type ReferenceProblem, ReferenceWalk } from './reference-walk.js'
import type { LayerCheck, ValidationLevel } from './validation.js'
import type { TensorValue } from './wire.js'

/** What comparing layer by layer with Keras's own semantics showed. */
export interface ReferenceVerdict {
  /** Whether every layer was judged and is equal. */
  readonly passed: boolean
  /** In the order in which Keras computes them. */
  readonly layers: readonly LayerCheck[]
  readonly diagnostics: readonly Diagnostic[]
}

/** What the reference needs of a bundle and the Keras model that it was made of. */
export interface ReferenceSubject {
  readonly model: Pick<TfjsModel, 'correspondence' | 'renamed' | 'customClasses'>
  readonly kerasModel: KerasModel
  readonly read: ReadVariable
  /** Multiply-adds that may be spent on the whole model; what costs more is sampled. */
  readonly budget: number
}

/** Multiply-adds that `auto` and `reference` may spend: about one second, and about half a minute. */
export const referenceBudgets = { auto: 4e8, reference: 8e9 } as const

/** What to judge a bundle by at a level; nothing where weights are quantized, which compute other numbers by design. */
export function referenceAt(
  level: ValidationLevel | 'auto',
  isQuantized: boolean,
  { model, kerasModel, read }: Omit<ReferenceSubject, 'budget'>,
): { readonly reference?: ReferenceSubject } {
  if (isQuantized || level === 'predict') return {}
  return { reference: { model, kerasModel, read, budget: referenceBudgets[level === 'reference' ? level : 'auto'] } }
}

/** A trial of one bundle by the reference, which takes the tensors between the layers from TensorFlow.js. */
export interface ReferenceTrial extends ActivationJob {
  /** To be called when no more tensors come. */
  verdict(): Promise<ReferenceVerdict>
}

/**
 * Prepares a trial for one set of inputs, in the model's order. What the reference cannot make sense of is a finding of
 * the verdict, never an exception.
 */
export function tryByReference(
  { model, kerasModel, read, budget }: ReferenceSubject,
  inputs: readonly TensorValue[],
  { inputSet, batch }: { readonly inputSet: number; readonly batch: number },
): ReferenceTrial {
  let reference: ReferenceModel
  let plan: ReferencePlan
  try {
    reference = openReference(kerasModel, (id, first, count) => readOf(kerasModel, read, id, first, count))
    plan = planReference(reference.network, model)
  } catch (error) {
    return failedTrial(inputSet, batch, messageOf(error))
  }
  const walk = new ReferenceWalk(plan, reference.generation, inputs.map(tensorOf), budget)
  let failure: string | undefined
  return {
    question: { inputSet, batch, networks: plan.questions.map(({ calls, tensors }) => ({ calls, tensors })) },
    take: (network, tensor, value) => walk.take(network, tensor, value === null ? null : tensorOf(value)),
    fail: message => {
      failure = message
    },
    verdict: () => verdictOf(walk, failure, model.customClasses),
  }
}

function readOf(model: KerasModel, read: ReadVariable, id: number, first: number, count: number): Promise<Uint8Array> {
  const variable = model.variables[id]
  if (variable === undefined) throw new RangeError(`no variable ${id}`)
  return read(variable, first, count)
}

const kinds = { float32: 'float', int32: 'int', bool: 'bool' } as const

const tensorOf = ({ shape, dtype, values }: TensorValue): Tensor => ({ shape, dtype: kinds[dtype], values })

function failedTrial(inputSet: number, batch: number, message: string): ReferenceTrial {
  const finding = diagnostic(
    'validate/reference-unknown',
    `The reference cannot compute the model: ${display(message)}.`,
  )
  return {
    question: { inputSet, batch, networks: [] },
    take: () => Promise.resolve(),
    fail: () => {},
    verdict: () => Promise.resolve({ passed: false, layers: [], diagnostics: [finding] }),
  }
}

/** What the user's own classes compute, the user alone knows: a finding of the conversion names them. */
async function verdictOf(
  walk: ReferenceWalk,
  failure: string | undefined,
  customClasses: readonly string[],
): Promise<ReferenceVerdict> {
  const { layers, problems, unknown, open } = await walk.finish()
  const [first] = problems
  const diagnostics = [
    ...(first === undefined ? [] : [differenceOf(first, problems.length)]),
    ...unknown
      .filter(({ className }) => !customClasses.includes(className.split('>').at(-1) ?? ''))
      .map(({ path, className, message }) =>
        diagnostic(
          'validate/reference-unknown',
          `The reference does not judge the layer "${display(path)}" (${display(className)}): ${display(message)}.`,
          { layer: { name: path, className } },
        ),
      ),
    ...(open === 0
      ? []
      : [
          diagnostic(
            'validate/reference-unknown',
            `${open === 1 ? 'One layer was' : `${open} layers were`} not judged by the reference${failure === undefined ? '' : `: TensorFlow.js says ${plain(failure)}`}.`,
          ),
        ]),
  ]
  return { passed: diagnostics.length === 0 && unknown.length === 0, layers, diagnostics }
}

function differenceOf({ path, layer, check, shapes }: ReferenceProblem, count: number): Diagnostic {
  const what = `First difference at "${display(path)}" (${classOf(layer)})`
  const others = count === 1 ? '' : ` ${count - 1} later ${count === 2 ? 'output differs' : 'outputs differ'} too.`
  const subject = { layer: { name: path, className: layer.className } }
  if (check === undefined)
    return diagnostic(
      'validate/reference-differs',
      `${what}: shape [${shapes?.got.join(', ')}], expected [${shapes?.want.join(', ')}].${others}`,
      subject,
    )
  const position = positionOf(check.at, check.shape).join(',')
  const size = Number.isFinite(check.maxAbsolute) ? `max abs ${brief(check.maxAbsolute)}` : 'not finite'
  return diagnostic(
    'validate/reference-differs',
    `${what}: ${size} at [${position}], expected ${brief(check.want)}, got ${brief(check.got)}.${others}`,
    subject,
  )
}

/** Options that tell two layers of a class apart in a message. */
const telling = ['interpolation', 'activation', 'padding'] as const

function classOf({ className, config }: Layer): string {
  const option = telling.map(key => config[key]).find(value => typeof value === 'string' && value !== 'linear')
  return typeof option === 'string' ? `${display(className)} ${display(option)}` : display(className)
}
