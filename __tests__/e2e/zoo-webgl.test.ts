import fs from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'puppeteer-core'
import { convert } from '../../src/pipeline.js'
import { chromium, openBrowser, servePage } from './chromium.js'
import { distanceFromKeras, valuesOf } from './distance.mjs'
import { makeWorkspace, removeWorkspaces } from './workspace.js'
import { type PackedArray, readZoo, zooDirectory } from './zoo-entries.js'

const keras3Directory = path.join(zooDirectory, '../keras-3/models')

/** Of a layer that the WebGL backend of TensorFlow.js 4.22 cannot run as it is: it reverses four axes at most. */
const always = ['conv_lstm_2d_backwards']

/** Models of each part of the zoo. */
const sampleSize = 30

interface Candidate {
  readonly name: string
  readonly file: string
  readonly half: boolean
  readonly inputs: readonly PackedArray[]
  readonly outputs: readonly (PackedArray & { readonly noise: number })[]
}

/** Spread evenly over a list. */
const spread = <T>(list: readonly T[], count: number): T[] =>
  Array.from({ length: Math.min(count, list.length) }, (_, i) => list[Math.floor((i * list.length) / count)]).filter(
    one => one !== undefined,
  )

/** Lays the sample out below `directory`. */
function layOut(directory: string): Candidate[] {
  const keras2 = readZoo().filter(one => one.expect === 'equal' && one.architecture === undefined)
  const keras3 = fs
    .readdirSync(keras3Directory)
    .filter(file => file.endsWith('.json'))
    .map(file => JSON.parse(fs.readFileSync(path.join(keras3Directory, file), 'utf8')))
    .filter(one => one.expect === 'equal')
  const second = spread(keras2, sampleSize).map(one => {
    fs.copyFileSync(path.join(zooDirectory, `${one.name}.h5`), path.join(directory, `k2_${one.name}.h5`))
    return { ...one, file: `k2_${one.name}.h5` }
  })
  const chosen = new Set([...spread(keras3, sampleSize), ...keras3.filter(({ name }) => always.includes(name))])
  const third = [...chosen].map(one => {
    const packed = fs.readFileSync(path.join(keras3Directory, `${one.files[0]}.gz`))
    fs.writeFileSync(path.join(directory, `k3_${one.files[0]}`), gunzipSync(packed))
    return { ...one, file: `k3_${one.files[0]}` }
  })
  return [...second, ...third].map(({ name, file, half = false, inputs = [], outputs = [] }) => ({
    name,
    file,
    half,
    inputs,
    outputs,
  }))
}

const whenPossible = chromium === undefined ? describe.skip : describe
whenPossible('converted models of the zoo in Chromium', () => {
  let page: Page
  let sample: Candidate[] = []
  const directories = new Map<string, string>()
  const closers: (() => unknown)[] = []

  beforeAll(async () => {
    const workspace = makeWorkspace()
    sample = layOut(workspace)
    const report = await convert({
      models: sample.map(({ file }) => file),
      cwd: workspace,
      outputDir: 'out',
      validate: 'none',
      concurrency: 2,
    })
    for (const { file, outputDir } of report.models) if (outputDir !== null) directories.set(file, outputDir)
    const served = await servePage(workspace)
    closers.push(() => served.server.close())
    const browser = await openBrowser(makeWorkspace())
    closers.push(() => browser.close())
    page = await browser.newPage()
    await page.goto(served.url)
  }, 120_000)
  afterAll(async () => {
    for (const close of closers.reverse()) await close()
    removeWorkspaces()
  })

  it('predict what Keras predicted on webgl', async () => {
    const faults: string[] = []
    for (const { name, file, half, inputs, outputs } of sample) {
      const directory = directories.get(file)
      if (directory === undefined) {
        faults.push(`${name} was not converted`)
        continue
      }
      const request = {
        url: `/models/${directory.split('/').map(encodeURIComponent).join('/')}/model.json`,
        backend: 'webgl',
        inputs: inputs.map(one => ({ shape: one.shape, dtype: one.dtype, values: Array.from(valuesOf(one)) })),
      }
      const got = (await page.evaluate(`predictInOrder(${JSON.stringify(request)})`).catch(String)) as
        | string
        | { shape: number[]; values: number[] }[]
      if (typeof got === 'string') faults.push(`${name}: ${got.slice(0, 200)}`)
      else {
        const worst = Math.max(
          ...outputs.map((want, i) => distanceFromKeras(got[i]?.values ?? [], want, half).distance),
        )
        if (!(worst <= 1) || got.length !== outputs.length) faults.push(`${name}: ${worst} times what counts as equal`)
      }
    }
    expect(sample.length).toBeGreaterThanOrEqual(2 * sampleSize)
    expect(faults).toEqual([])
  }, 300_000)
})
