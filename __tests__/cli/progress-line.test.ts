import { describe, expect, it } from '@jest/globals'
import { ProgressLine } from '../../src/cli/progress-line.js'

function terminal(isTTY: boolean, columns = 100) {
  const written: string[] = []
  return { written, output: { write: (text: string) => void written.push(text), isTTY, columns } }
}

describe('the progress line', () => {
  it('names model, layer, bytes and the time left, and goes away', () => {
    const { written, output } = terminal(true)
    let now = 0
    const line = new ProgressLine(output, () => now)
    line.update({ kind: 'start', file: 'big.h5', index: 1, total: 3 })
    line.update({ kind: 'stage', file: 'big.h5', stage: 'encode' })
    line.update({ kind: 'bytes', file: 'big.h5', layer: 'conv1', done: 0, total: 4 << 20 })
    now = 3000
    line.update({ kind: 'bytes', file: 'big.h5', layer: 'conv7', done: 1 << 20, total: 4 << 20 })
    expect(written.at(-1)).toBe('\r\u001b[2K[2/3] big.h5: writing conv7, 1.0 MiB of 4.0 MiB, 9.0 s left')
    line.clear()
    expect(written.at(-1)).toBe('\r\u001b[2K')
    const count = written.length
    line.clear()
    expect(written.length).toBe(count)
  })

  it('never wraps and never obeys a name', () => {
    const { written, output } = terminal(true, 30)
    const line = new ProgressLine(output, () => 0)
    line.update({ kind: 'start', file: `\u001b[2J\n${'x'.repeat(80)}.h5`, index: 0, total: 1 })
    const text = written.join('').replace('\r\u001b[2K', '')
    expect(text.length).toBeLessThan(30)
    expect(text).not.toContain('\u001b')
    expect(text).not.toContain('\n')
  })

  it('is silent where nobody looks, and at most ten times a second where somebody does', () => {
    const log = terminal(false)
    new ProgressLine(log.output).update({ kind: 'start', file: 'a.h5', index: 0, total: 1 })
    expect(log.written).toEqual([])
    const screen = terminal(true)
    let now = 0
    const line = new ProgressLine(screen.output, () => now)
    line.update({ kind: 'start', file: 'a.h5', index: 0, total: 1 })
    line.update({ kind: 'stage', file: 'a.h5', stage: 'encode' })
    now = 99
    line.update({ kind: 'stage', file: 'a.h5', stage: 'validate' })
    expect(screen.written.length).toBe(1)
    now = 100
    line.update({ kind: 'stage', file: 'a.h5', stage: 'validate' })
    expect(screen.written.length).toBe(2)
  })
})
