import { once } from 'node:events'
import { describe, expect, it } from '@jest/globals'
import { startCagedProcess } from '../../src/reader/caged-process.js'

const cage = { entry: 'reader', heapMiB: 128, wasmMiB: 64, stdio: ['pipe', 'ignore', 'ignore'] } as const

describe('a caged process', () => {
  it('ends with the process that started it, whatever it is doing, and is then forgotten', async () => {
    const listeners = process.listenerCount('exit')
    const children = [
      startCagedProcess({ ...cage, stdio: [...cage.stdio] }),
      startCagedProcess({ ...cage, stdio: [...cage.stdio] }),
    ]
    expect(process.listenerCount('exit')).toBe(listeners + 1)
    const ends = Promise.all(children.map(child => once(child, 'exit')))
    process.emit('exit', 130)
    expect(await ends).toEqual([
      [null, 'SIGKILL'],
      [null, 'SIGKILL'],
    ])
    expect(process.listenerCount('exit')).toBe(listeners)
  })
})
