import fs from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { makeWorkspace, removeWorkspaces } from './e2e/workspace.js'
import { writeBundleOf } from './publish/bundles.js'
import { findingOf, publishOne, requestFor } from './publish/requests.js'

afterAll(removeWorkspaces)

/** A bundle whose `model.json` was changed by `change`. */
function changedBundle(change: (json: { weightsManifest: { paths: string[]; weights: object[] }[] }) => void): string {
  const directory = writeBundleOf(1)
  const file = path.join(directory, 'model.json')
  const json = JSON.parse(fs.readFileSync(file, 'utf8'))
  change(json)
  fs.writeFileSync(file, JSON.stringify(json))
  return directory
}

describe('publishBundles', () => {
  it.each([
    ['https://bucket/x', 'it is written s3://'],
    ['s3://B/x', 'it is written s3://'],
    ['s3://bucket/a/../b', 'the parts of its prefix'],
    ['s3://bucket/a//b', 'the parts of its prefix'],
    ['s3://bucket/a%2e', 'the parts of its prefix'],
  ])('refuses the destination %s', async (destination, rule) => {
    const finding = await findingOf(requestFor(writeBundleOf(1), destination))
    expect(finding.code).toBe('option/invalid')
    expect(finding.message).toContain(rule)
  })

  it.each([
    [{ version: '{tag}' }, '--version is "\\u{7b}tag\\u{7d}"; there is no tag here'],
    [{ version: '///' }, 'nothing of it can stand in a key'],
    [{ version: 'latest', channels: ['latest'] }, 'they need two names'],
    [{ channels: ['a/b'] }, 'it may hold no "/"'],
    [{ origins: ['app.example'] }, '--cors-origins has "app.example"'],
    [{ origins: ['https://*.*.example'] }, 'with one "*" at most'],
    [{ publicBaseUrls: ['http://example.com'] }, 'only https is safe'],
    [{ publicBaseUrls: ['https://a.test', 'https://b.test'] }, 'give one, or one for each'],
  ])('refuses %j', async (changes, rule) => {
    const finding = await findingOf(requestFor(writeBundleOf(1), makeWorkspace(), changes))
    expect(finding.code).toBe('option/invalid')
    expect(finding.message).toContain(rule)
  })

  it.each([
    [
      'names a file that is not there',
      changedBundle.bind(null, json => json.weightsManifest[0]?.paths.push('x.bin')),
      'which is not there',
    ],
    [
      'names a file elsewhere',
      changedBundle.bind(null, json => json.weightsManifest[0]?.paths.push('../x.bin')),
      'lies elsewhere',
    ],
    [
      'needs more bytes than there are',
      changedBundle.bind(null, json =>
        json.weightsManifest[0]?.weights.push({ name: 'b', shape: [1], dtype: 'float32' }),
      ),
      'needs 12004 bytes',
    ],
    ['is not there', () => makeWorkspace(), 'There is no model.json'],
  ])('refuses a bundle that %s, before anything is written', async (_, make, rule) => {
    const root = makeWorkspace()
    const finding = await findingOf(requestFor(make(), root))
    expect(finding.code).toBe('publish/incomplete-model')
    expect(finding.message).toContain(rule)
    expect(fs.readdirSync(root)).toEqual([])
  })

  it('publishes nothing when one of several models is incomplete', async () => {
    const root = makeWorkspace()
    const bundles = [
      { name: 'whole', directory: writeBundleOf(1) },
      { name: 'broken', directory: changedBundle(json => json.weightsManifest[0]?.paths.pop()) },
    ]
    expect((await findingOf(requestFor('', root, { bundles }))).code).toBe('publish/incomplete-model')
    expect(fs.readdirSync(root)).toEqual([])
  })

  it('makes names safe, keeps their folders and refuses two that become one', async () => {
    const root = makeWorkspace()
    const bundles = [{ name: '../модель/.a b+c', directory: writeBundleOf(1) }]
    const receipt = await publishOne(requestFor('', root, { bundles, version: 'models/v1.0+b:1' }))
    expect(receipt.objects.map(({ key }) => key)).toContain('a-b_c/models/v1.0_b-1/model.json')
    const twice = ['a b', 'A-B'].map(name => ({ name, directory: writeBundleOf(1) }))
    expect((await findingOf(requestFor('', root, { bundles: twice }))).code).toBe('output/collision')
  })

  it('leads from the channel into a version of several parts', async () => {
    const root = makeWorkspace()
    await publishOne(requestFor(writeBundleOf(1), root, { version: 'models/v1.0', channels: ['beta'] }))
    const pointer = path.join(root, 'digits/beta/model.json')
    const { weightsManifest } = JSON.parse(fs.readFileSync(pointer, 'utf8'))
    expect(fs.existsSync(path.join(path.dirname(pointer), weightsManifest[0].paths[0]))).toBe(true)
  })

  it('keeps everything else in model.json as it was, numbers beyond JavaScript too', async () => {
    const directory = writeBundleOf(1)
    const file = path.join(directory, 'model.json')
    const text = fs
      .readFileSync(file, 'utf8')
      .replace('"fill":1', '"seed": 18446744073709551615, "zero": -0.0, "é": [1e-7]')
    fs.writeFileSync(file, text)
    const root = makeWorkspace()
    await publishOne(requestFor(directory, root))
    const published = fs.readFileSync(path.join(root, 'digits/v1.0.0/model.json'), 'utf8')
    expect(published).toContain('{"seed": 18446744073709551615, "zero": -0.0, "\\u00e9": [1e-7]}')
  })
})
