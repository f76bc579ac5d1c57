import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { convert } from '../../src/pipeline.js'

describe('a weight of 16-bit floats', () => {
  // The kernel of each file holds 0, 1, 2 … 15, but for the opaque one, which holds the upper halves of float32.
  it.each([
    ['dtype-float16', Array.from({ length: 16 }, (_, value) => value)],
    ['dtype-bfloat16', Array.from({ length: 16 }, (_, value) => value)],
  ])('is read by its own layout: %s', async (name, values) => {
    const outputDir = fs.mkdtempSync(path.join(os.tmpdir(), 'floats-'))
    try {
      const models = [path.resolve('__tests__/hostile/files', `${name}.h5`)]
      const report = await convert({ models, outputDir, flat: true, validate: 'integrity' })
      expect(report.models.map(({ status }) => status)).toEqual(['converted'])
      const bytes = fs.readFileSync(path.join(outputDir, 'group1-shard1of1.bin'))
      expect(Array.from({ length: 16 }, (_, index) => bytes.readFloatLE(4 * index))).toEqual(values)
    } finally {
      fs.rmSync(outputDir, { recursive: true })
    }
  })
})
