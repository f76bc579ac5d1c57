import fs from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { makeWorkspace, removeWorkspaces } from '../e2e/workspace.js'
import { writeBundleOf } from './bundles.js'
import { findingOf, publishOne, requestFor, sentBy } from './requests.js'

afterAll(removeWorkspaces)

const filesIn = (root: string): string[] =>
  fs
    .readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()

describe('publishing to a directory', () => {
  it('makes the layout of a bucket, whose channel leads to the same weights', async () => {
    const root = path.join(makeWorkspace(), 'site')
    const receipt = await publishOne(requestFor(writeBundleOf(1), root, { publicBaseUrls: ['https://cdn.example/m/'] }))
    expect(filesIn(root).filter(file => file.endsWith('.json'))).toEqual([
      'digits/latest/model.json',
      'digits/v1.0.0/model.json',
      'digits/v1.0.0/publication.json',
    ])
    const latest = path.join(root, 'digits/latest/model.json')
    const { weightsManifest } = JSON.parse(fs.readFileSync(latest, 'utf8'))
    for (const [index, file] of weightsManifest[0].paths.entries())
      expect(fs.readFileSync(path.join(path.dirname(latest), file))).toEqual(Buffer.alloc(4000, 1 + index))
    expect(receipt.publications[0]?.url).toBe('https://cdn.example/m/digits/v1.0.0/model.json')
    expect(receipt.looks).toBe(0)
  })

  it('writes nothing the second time, and refuses other bytes for a version', async () => {
    const root = makeWorkspace()
    const directory = writeBundleOf(1)
    await publishOne(requestFor(directory, root))
    const before = filesIn(root)
    expect(sentBy(await publishOne(requestFor(directory, root)))).toBe(0)
    expect((await findingOf(requestFor(writeBundleOf(2), root))).code).toBe('publish/version-exists')
    expect(filesIn(root)).toEqual(before)
  })

  it('mends a weight file whose bytes have changed, as its name says what they must be', async () => {
    const root = makeWorkspace()
    const directory = writeBundleOf(1)
    await publishOne(requestFor(directory, root))
    const [shard = ''] = filesIn(root).filter(file => file.endsWith('.bin'))
    fs.writeFileSync(path.join(root, shard), Buffer.alloc(4000, 99))
    expect(sentBy(await publishOne(requestFor(directory, root)))).toBe(1)
    expect(fs.readFileSync(path.join(root, shard))[0]).toBe(1)
  })

  it('removes what a process that was killed left half written', async () => {
    const root = makeWorkspace()
    const left = path.join(root, 'digits/v1.0.0/.keras-to-tfjs-999999999-0')
    fs.mkdirSync(path.dirname(left), { recursive: true })
    fs.writeFileSync(left, 'half')
    await publishOne(requestFor(writeBundleOf(1), root))
    expect(fs.existsSync(left)).toBe(false)
  })

  it('says why a directory cannot be written', async () => {
    const file = path.join(makeWorkspace(), 'file')
    fs.writeFileSync(file, '')
    const finding = await findingOf(requestFor(writeBundleOf(1), file))
    expect(finding.code).toBe('output/not-writable')
    expect(finding.message).toMatch(/EEXIST|ENOTDIR/)
  })
})
