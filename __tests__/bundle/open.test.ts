import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, describe, expect, it } from '@jest/globals'
import { openBundle } from '../../src/bundle/open.js'

const folder = mkdtempSync(path.join(tmpdir(), 'open-bundle-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const manifest = (paths: readonly string[], shape: readonly number[] = [2]): string =>
  JSON.stringify({
    modelTopology: { class_name: 'Sequential', config: { name: 's', layers: [] } },
    weightsManifest: [{ paths, weights: [{ name: 'd/kernel', shape, dtype: 'float32' }] }],
  })

async function codeOf(opening: Promise<unknown>): Promise<unknown> {
  const error = await opening.then(
    () => null,
    (reason: unknown) => reason,
  )
  return (error as { diagnostic?: { code: string } } | null)?.diagnostic?.code
}

const openHere = (json: string) => {
  writeFileSync(path.join(folder, 'model.json'), json)
  writeFileSync(path.join(folder, 'w.bin'), Buffer.alloc(8))
  return openBundle(folder, { cwd: '/' })
}

describe('a bundle in a directory', () => {
  it('is opened with its shards', async () => {
    const { shards } = await openHere(manifest(['w.bin']))
    expect(shards).toEqual([[{ file: path.join(folder, 'w.bin'), bytes: 8 }]])
  })

  it.each([
    ['bundle/path', manifest(['../w.bin'])],
    ['bundle/path', manifest(['/etc/passwd'])],
    ['bundle/path', manifest(['%2e%2e/w.bin'])],
    ['bundle/missing-shard', manifest(['other.bin'])],
    ['bundle/wrong-length', manifest(['w.bin'], [3])],
    ['bundle/too-large', manifest(['w.bin'], [2 ** 40])],
    ['bundle/invalid', manifest(['w.bin'], [-1])],
    ['bundle/invalid', '<html>'],
    ['bundle/invalid', '{"format": "graph-model", "modelTopology": {"node": []}, "weightsManifest": []}'],
  ])('is refused with %s', async (code, json) => {
    await expect(codeOf(openHere(json))).resolves.toBe(code)
  })

  it('is refused when it is not there', async () => {
    await expect(codeOf(openBundle('nowhere', { cwd: folder }))).resolves.toBe('bundle/not-found')
  })
})

describe('a bundle at a URL', () => {
  let server: Server | undefined
  afterEach(() => new Promise<void>(resolve => (server === undefined ? resolve() : server.close(() => resolve()))))

  async function serve(listener: RequestListener): Promise<string> {
    server = createServer(listener)
    await new Promise<void>(resolve => server?.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  }

  it('is fetched as a page does, with the query of its address', async () => {
    const asked: string[] = []
    const url = await serve(({ url: at }, response) => {
      asked.push(at ?? '')
      if (at?.startsWith('/old')) response.writeHead(302, { location: '/m/model.json?v=1' }).end()
      else response.end(at?.startsWith('/m/model.json') ? manifest(['w.bin']) : Buffer.alloc(8))
    })
    const bundle = await openBundle(`${url}/old/model.json?v=1`, { cwd: '/' })
    expect(asked).toEqual(['/old/model.json?v=1', '/m/model.json?v=1', '/m/w.bin?v=1'])
    await bundle.close()
  })

  it.each([
    ['bundle/not-found', (_: string, response: Parameters<RequestListener>[1]) => response.writeHead(404).end()],
    ['bundle/unreachable', (_: string, response: Parameters<RequestListener>[1]) => response.end('<!doctype html>')],
    [
      'bundle/unreachable',
      (at: string, response: Parameters<RequestListener>[1]) => response.writeHead(302, { location: at }).end(),
    ],
    [
      'bundle/unreachable',
      (_: string, response: Parameters<RequestListener>[1]) =>
        response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    ],
    [
      'bundle/wrong-length',
      (at: string, response: Parameters<RequestListener>[1]) =>
        response.end(at.endsWith('.json') ? manifest(['w.bin']) : Buffer.alloc(9)),
    ],
  ] as const)('is refused with %s', async (code, answer) => {
    const url = await serve((request, response) => void answer(request.url ?? '', response))
    await expect(codeOf(openBundle(`${url}/model.json`, { cwd: '/' }))).resolves.toBe(code)
  })

  it('is refused when nobody answers, or in another scheme', async () => {
    await expect(codeOf(openBundle('http://127.0.0.1:1/model.json', { cwd: '/' }))).resolves.toBe('bundle/unreachable')
    await expect(codeOf(openBundle('ftp://example.org/model.json', { cwd: '/' }))).resolves.toBe('bundle/unreachable')
  })
})
