// Puts faults between the stages of correct conversions and counts which level of validation catches them.
// usage: node scripts/faults.mjs [--zoo all|keras-2|keras-3] [--only NAME*,…] [--kinds NAME,…] [--per-kind N]
//                                [--each N] [--sample N] [--seed N] [--json FILE] [--jobs N]
//                                [--clean | --removals]
// --per-kind: so many faults of each kind in each model (default 1). --each: so many of each kind in all (default 60).
// --sample: so many effective faults in all, spread over the kinds. The same options give the same faults.
// --clean: no faults; any error is a false alarm. --removals: instead of faults, a rewrite, the fate of an option, a check
// or a refusal is left out. Exits with 1 when fewer are caught, or named rightly, than promised.
import { fork } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { renderFaults, verdict } from './faults/render.mjs'
import { readZoo } from './scoreboard/zoo.mjs'

const { values: options } = parseArgs({
  options: {
    zoo: { type: 'string', default: 'all' },
    only: { type: 'string', default: '*' },
    kinds: { type: 'string' },
    'per-kind': { type: 'string', default: '1' },
    each: { type: 'string', default: '60' },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    json: { type: 'string' },
    jobs: { type: 'string', default: '1' },
    clean: { type: 'boolean', default: false },
    removals: { type: 'boolean', default: false },
  },
})

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), 'faults')
/** Milliseconds that one fault may take before TensorFlow.js counts as hanging. */
const PATIENCE = 120_000
/** Models after which a worker is replaced, because TensorFlow.js keeps some memory of each. */
const MODELS_A_WORKER = 40

const only = new RegExp(`^(${options.only.replaceAll('*', '.*').replaceAll(',', '|')})$`)
const zoo = shuffled(
  readZoo(options.zoo).filter(({ name, entry }) => (only.test(entry.name) || only.test(name)) && isJudged(entry)),
  Number(options.seed),
)
const mode = options.clean ? 'clean' : options.removals ? 'removals' : 'faults'
const results = []
const failures = []
let kinds = []

/** Faults are put into models that can be converted; refusals are left out where Keras's outputs say what is right. */
function isJudged({ expect, outputs }) {
  return outputs !== undefined && (options.removals || [expect].flat().includes('equal'))
}

/** The same order for the same seed. */
function shuffled(list, seed) {
  let state = seed >>> 0
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state
  }
  return list
    .map(one => ({ one, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
}

/** A part of the zoo, which one worker after the other works on. Parts do not heed each other, so that nothing depends on time. */
class Part {
  #counts = new Map()
  #effective = 0
  #each
  #sample

  constructor(files, parts) {
    this.files = files
    this.#each = Number(options.each) / parts
    this.#sample = options.sample === undefined ? null : Number(options.sample) / parts
  }

  get isDone() {
    return this.files.length === 0 || (this.#sample !== null && this.#effective >= this.#sample)
  }

  /** What a worker is to do with the next model. */
  task(skip) {
    const asked = options.kinds?.split(',').map(one => one.trim())
    const wanted = (asked === undefined ? kinds : kinds.filter(kind => asked.includes(kind))).filter(
      kind => this.#count(kind) < this.#each,
    )
    const enough = [...this.#counts].filter(([, count]) => count >= this.#each).map(([kind]) => kind)
    const common = { file: this.files[0], skip, mode, perKind: Number(options['per-kind']), enough }
    if (this.#sample === null) return { ...common, kinds: wanted }
    const byNeed = [...wanted].sort((a, b) => this.#count(a) - this.#count(b))
    return { ...common, kinds: byNeed, perKind: 1, most: Math.min(3, this.#sample - this.#effective) }
  }

  note(result) {
    results.push(result)
    const isEffective = result.outcome === 'effective'
    if (isEffective) this.#effective++
    // Faults that do not show make a kind less needed too, or it would be tried without end.
    this.#counts.set(result.kind, this.#count(result.kind) + (isEffective ? 1 : 0.25))
  }

  #count(kind) {
    return this.#counts.get(kind) ?? 0
  }
}

/** Works on the models of a part until it is done. */
async function work(part) {
  let skip = 0
  while (!part.isDone) {
    const stuck = await runWorker(part, skip)
    skip = stuck === null ? 0 : stuck + 1
  }
}

/** Takes models as they are done. Answers the number of the fault at which the worker got stuck, or null. */
function runWorker(part, skipped) {
  const worker = fork(path.join(folder, 'worker.ts'), {
    execArgv: ['--import', path.join(folder, 'typescript.mjs'), '--max-old-space-size=3072', '--no-warnings'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  return new Promise(resolve => {
    let current = null
    let complaint = ''
    let timer
    let left = MODELS_A_WORKER
    let skip = skipped
    let finished = false
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(() => worker.kill('SIGKILL'), PATIENCE)
    }
    const next = () => {
      finished = part.isDone || left-- === 0
      if (finished) worker.disconnect()
      else worker.send(part.task(skip))
    }
    worker.stderr.on('data', text => {
      complaint = (complaint + text).slice(-2000)
    })
    worker.on('message', message => {
      wait()
      if (message.ready) {
        kinds = message.kinds
        next()
      } else if (message.begun !== undefined) current = message
      else if (message.result !== undefined) {
        part.note(message.result)
        current = null
      } else if (message.done) {
        const file = part.files.shift()
        tellProgress()
        if (message.failure !== undefined) failures.push(`${file?.name}: ${message.failure}`)
        skip = 0
        next()
      }
    })
    worker.on('exit', async () => {
      clearTimeout(timer)
      // Its last messages may still be on their way; 'close' does not come after a disconnect.
      await sleep(100)
      if (finished) return resolve(null)
      if (current === null) {
        failures.push(`${part.files.shift()?.name}: the worker ended ${complaint}`)
        return resolve(null)
      }
      // What hangs here is ended by the time limit of validation.
      const caught = { integrity: null, predict: true, reference: null, goldens: true }
      part.note({ ...current.begun, outcome: 'effective', caught, said: ['hangs'] })
      resolve(current.position)
    })
    wait()
  })
}

let models = 0
let told = Date.now()

/** For a person who waits: a line now and then. */
function tellProgress() {
  models++
  if (Date.now() - told < 10_000) return
  told = Date.now()
  process.stderr.write(
    `${models} models of ${models + parts.reduce((sum, { files }) => sum + files.length, 0)}, ${results.length} results\n`,
  )
}

const jobs = Number(options.jobs)
const parts = Array.from(
  { length: jobs },
  (_, i) =>
    new Part(
      zoo.filter((_, index) => index % jobs === i),
      jobs,
    ),
)
await Promise.all(parts.map(work))
results.sort((a, b) => (`${a.kind} ${a.model}` < `${b.kind} ${b.model}` ? -1 : 1))
if (options.json !== undefined) {
  fs.mkdirSync(path.dirname(path.resolve(options.json)), { recursive: true })
  fs.writeFileSync(options.json, `${JSON.stringify({ results, failures }, null, 1)}\n`)
}
process.stdout.write(renderFaults(results, failures))
if (!verdict(results, failures)) process.exitCode = 1
