// The process that converts models with faults and judges what comes of it, one model after the other. A fault that
// makes TensorFlow.js hang ends with this process: each message says what is begun, and then what became of it.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js'
import { seededRandom } from '../../src/validate/seeded-random.js'
import { type Converted, convertClean, convertFaulty, type Injection, sitesOf } from './conversion.js'
import { hasEffect, predictClean, type Standard } from './effect.js'
import type { Kind } from './fault.js'
import { type Levels, runLevels } from './levels.js'
import type { Result, Task } from './messages.js'
import { ownersOfWeight } from './owner.js'
import { removalsOf } from './removals.js'
import { openSubject, type Subject } from './subject.js'
import { kinds } from './table.js'

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'faults-'))

/** What one way of writing a model gives without a fault. */
interface Clean {
  readonly converted: Converted
  /** What it predicts; null when it cannot be run on inputs made up for it. */
  standard(): Promise<Standard | null>
}

/** Conversions without faults of one model, by the way in which they are written. */
class CleanConversions {
  readonly #made = new Map<string, Clean | null>()
  readonly #subject: Subject

  constructor(subject: Subject) {
    this.#subject = subject
  }

  /** Null when the model is refused. */
  async of({ encode = {} }: Pick<Kind, 'encode'>): Promise<Clean | null> {
    const key = JSON.stringify(encode)
    const known = this.#made.get(key)
    if (known !== undefined) return known
    const converted = await convertClean(this.#subject, path.join(scratch, `clean-${this.#made.size}`), encode)
    let standard: Promise<Standard | null> | undefined
    const made =
      converted === null
        ? null
        : {
            converted,
            standard: () => {
              standard ??= predictClean(converted)
              return standard
            },
          }
    this.#made.set(key, made)
    return made
  }
}

/** The injections that a task asks for: of each kind so many, chosen by the name of the model. */
async function chooseInjections(task: Task, subject: Subject, cleans: CleanConversions): Promise<readonly Injection[]> {
  const chosen: Injection[] = []
  for (const name of task.kinds) {
    const kind = kinds.find(one => one.name === name)
    const made = kind === undefined ? null : await cleans.of(kind)
    if (kind === undefined || made === null) continue
    const count = sitesOf(kind, subject, made.converted).length
    const random = seededRandom(hashOf(`${task.file.name} ${name}`))
    const order = Array.from({ length: count }, (_, index) => ({ index, at: random() })).sort((a, b) => a.at - b.at)
    chosen.push(...order.slice(0, task.perKind).map(({ index }) => ({ kind, index })))
    if (task.most !== undefined && chosen.length >= task.most) return chosen.slice(0, task.most)
  }
  return chosen
}

/** A seed for a text (FNV-1a). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash >>> 0
}

async function perform(task: Task): Promise<void> {
  const subject = await openSubject(task.file)
  if (subject === null) return
  const cleans = new CleanConversions(subject)
  try {
    if (task.mode === 'clean') await judgeClean(subject, cleans)
    else
      for (const [position, trial] of (await trialsOf(task, subject, cleans)).entries()) {
        if (position < task.skip) continue
        const { kind, what, layers, standard, convert } = trial
        const begun = { model: subject.name, kind, what }
        process.send?.({ begun, position })
        tell({ ...begun, ...(await judge(convert, subject, standard, layers)) })
      }
  } finally {
    subject.close()
  }
}

async function judgeClean(subject: Subject, cleans: CleanConversions): Promise<void> {
  const made = await cleans.of({})
  if (made === null) return
  const levels = await runLevels(subject, made.converted)
  tell({ model: subject.name, kind: 'none', what: '', outcome: 'clean', ...verdictOf(levels, made.converted, []) })
}

/** A conversion that goes wrong on purpose. */
interface Trial {
  readonly kind: string
  readonly what: string
  readonly layers: readonly string[]
  /** What the right conversion predicts; null where there is none, and Keras's outputs have to do. */
  readonly standard: Standard | null
  readonly convert: (directory: string) => Promise<Converted | null>
}

async function trialsOf(task: Task, subject: Subject, cleans: CleanConversions): Promise<readonly Trial[]> {
  if (task.mode === 'removals') {
    const removals = removalsOf(subject).filter(({ name }) => !task.enough.includes(name))
    if (removals.length === 0) return []
    const standard = (await (await cleans.of({}))?.standard()) ?? null
    return removals.map(({ name, layers, convert }) => ({ kind: name, what: '', layers, standard, convert }))
  }
  const trials: Trial[] = []
  for (const injection of await chooseInjections(task, subject, cleans)) {
    const { kind, index } = injection
    const made = await cleans.of(kind)
    const site = made === null ? undefined : sitesOf(kind, subject, made.converted)[index]
    const standard = await made?.standard()
    if (site === undefined || standard === undefined || standard === null) continue
    const convert = (directory: string) => convertFaulty(injection, subject, directory)
    trials.push({ kind: kind.name, what: site.what, layers: site.layers, standard, convert })
  }
  return trials
}

async function judge(
  convert: Trial['convert'],
  subject: Subject,
  standard: Standard | null,
  layers: readonly string[],
): Promise<Omit<Result, 'model' | 'kind' | 'what'>> {
  let faulty: Converted | null
  try {
    faulty = await convert(path.join(scratch, 'faulty'))
  } catch {
    // A stage stumbles over what no stage before it hands on.
    faulty = null
  }
  if (faulty === null) return { outcome: 'stopped' }
  if (standard !== null && !(await hasEffect(faulty, standard))) return { outcome: 'without effect' }
  const levels = await runLevels(subject, faulty)
  if (standard === null && levels.goldens?.length === 0) return { outcome: 'without effect' }
  return { outcome: 'effective', ...verdictOf(levels, faulty, layers) }
}

function verdictOf(levels: Levels, { model }: Converted, layers: readonly string[]): Partial<Result> {
  const [found] = [...(levels.reference ?? []), ...(levels.integrity ?? [])]
  const named = found === undefined ? [] : namedIn(found, weight => ownersOfWeight(model, weight))
  const caught = (errors: readonly Diagnostic[] | null): boolean | null => (errors === null ? null : errors.length > 0)
  return {
    caught: {
      integrity: caught(levels.integrity),
      predict: caught(levels.predict),
      reference: caught(levels.reference),
      goldens: caught(levels.goldens),
    },
    layers,
    ...(named.length === 0 || layers.length === 0
      ? {}
      : { named, right: named.some(name => layers.some(layer => isAt(name, layer))) }),
    said: Object.values(levels).flatMap(errors => (errors ?? []).map(({ message }: Diagnostic) => message)),
  }
}

function namedIn({ subject }: Diagnostic, ownersOf: (weight: string) => readonly string[]): readonly string[] {
  if (subject.layer !== undefined) return [subject.layer.name]
  return subject.weight === undefined ? [] : ownersOf(subject.weight)
}

/** A layer is also named by one inside it or by the model around it. */
const isAt = (name: string, layer: string): boolean =>
  name === layer || name.startsWith(`${layer}/`) || layer.startsWith(`${name}/`)

function tell(result: Result): void {
  process.send?.({ result })
}

process.on('message', (task: Task) => {
  perform(task).then(
    () => process.send?.({ done: true }),
    (error: unknown) => process.send?.({ done: true, failure: error instanceof Error ? error.stack : String(error) }),
  )
})
process.on('exit', () => fs.rmSync(scratch, { recursive: true, force: true }))
process.on('disconnect', () => process.exit(0))
process.send?.({ ready: true, kinds: kinds.map(({ name }) => name) })
