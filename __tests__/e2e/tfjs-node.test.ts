import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { zooDirectory } from './zoo-entries.js'

// Needs a @tensorflow/tfjs-node with its native library: TFJS_NODE names the folder in which it is installed, and
// NODE_BINARIES the programs to try beside the one that runs the tests, with ":" between them.
const installed = process.env['TFJS_NODE']
const binaries = [process.execPath, ...(process.env['NODE_BINARIES'] ?? '').split(':').filter(file => file !== '')]
const folder = mkdtempSync(path.join(tmpdir(), 'tfjs-node-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
copyFileSync(path.join(zooDirectory, 'upsampling_2d_bilinear.h5'), path.join(folder, 'a.h5'))

const convert = (binary: string, ...options: string[]) =>
  spawnSync(
    binary,
    [
      path.resolve('dist/cli/index.js'),
      'convert',
      'a.h5',
      '--output-dir',
      'out',
      '--verbose',
      '--backend',
      'node',
      ...options,
    ],
    { cwd: folder, encoding: 'utf8' },
  )

describe('--backend node', () => {
  it('says what is missing where no tfjs-node is installed', () => {
    const { status, stderr } = convert(process.execPath)
    expect(stderr).toMatch(/There is no @tensorflow\/tfjs-node to be found from .* \(backend\/unavailable\)/)
    expect(status).toBe(2)
  })

  const optional = installed === undefined ? it.skip : it
  optional.each(binaries)(
    'predicts with the native library on %s',
    binary => {
      const { status, stdout } = convert(binary, '--tfjs-node-path', installed ?? '')
      expect(stdout).toMatch(/predicted 3 samples \(generated\) on node/)
      expect(status).toBe(0)
    },
    60_000,
  )
})
