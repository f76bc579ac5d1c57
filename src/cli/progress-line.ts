import { display } from '../diagnostics/display.js'
import type { Progress, Stage } from '../progress.js'
import { formatBytes, formatDuration } from '../report/amounts.js'
import type { TextOutput } from './io.js'

const stageNames: Readonly<Record<Stage, string>> = {
  describe: 'reading',
  encode: 'writing',
  validate: 'validating',
  write: 'finishing',
}

/** A model that is being worked on. */
interface Current {
  readonly index: number
  readonly total: number
  stage: Stage
  layer: string
  done: number
  bytes: number
  /** When the first bytes were written, in the clock's milliseconds. */
  since: number
}

/** The one line at the foot of a terminal that is rewritten while a run goes on. Silent where nobody looks. */
export class ProgressLine {
  readonly #output: TextOutput
  readonly #now: () => number
  readonly #current = new Map<string, Current>()
  #shown = false
  #last = Number.NEGATIVE_INFINITY

  constructor(output: TextOutput, now: () => number = () => performance.now()) {
    this.#output = output
    this.#now = now
  }

  update(progress: Progress): void {
    if (progress.kind === 'end') {
      this.#current.delete(progress.file)
      return
    }
    if (progress.kind === 'start') {
      const { index, total } = progress
      this.#current.set(progress.file, { index, total, stage: 'describe', layer: '', done: 0, bytes: 0, since: 0 })
    }
    const current = this.#current.get(progress.file)
    if (current === undefined) return
    if (progress.kind === 'stage') current.stage = progress.stage
    if (progress.kind === 'bytes') {
      if (current.bytes === 0) current.since = this.#now()
      current.layer = progress.layer
      current.done = progress.done
      current.bytes = progress.total
    }
    this.#draw(progress.file, current)
  }

  /** Takes the line away, before other text is written or at the end. */
  clear(): void {
    if (this.#shown) this.#output.write('\r\u001b[2K')
    this.#shown = false
  }

  #draw(file: string, current: Current): void {
    // Ten times a second is enough for eyes, and costs nothing.
    if (!this.#output.isTTY || this.#now() - this.#last < 100) return
    this.#last = this.#now()
    const text = `[${current.index + 1}/${current.total}] ${display(file)}: ${this.#describe(current)}`
    const points = Array.from(text)
    const room = Math.max(this.#output.columns - 1, 10)
    const cut = points.length > room ? `${points.slice(0, room - 3).join('')}...` : text
    this.#output.write(`\r\u001b[2K${cut}`)
    this.#shown = true
  }

  #describe({ stage, layer, done, bytes, since }: Current): string {
    if (stage !== 'encode' || bytes === 0) return stageNames[stage]
    const spent = this.#now() - since
    // The first second says little about the speed.
    const left = spent > 1000 && done > 0 ? `, ${formatDuration((spent / done) * (bytes - done))} left` : ''
    return `${stageNames[stage]} ${display(layer)}, ${formatBytes(done)} of ${formatBytes(bytes)}${left}`
  }
}
