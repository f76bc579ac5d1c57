import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { main } from '../../src/cli/main.js'
import { createBundleServer } from '../../src/cli/serve.js'
import { fakeIo, reportOf } from './fake-io.js'

let folder: string
let server: http.Server
let port: number
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'serve-'))
  const root = path.join(folder, 'root')
  const files = {
    'root/digits/model.json': '{"format": "layers-model"}',
    'root/digits/group1-shard1of1.bin': 'weights',
    "root/it's <b>/model.json": '{"format": "layers-model"}',
    'root/other/model.json': '{"name": "no model of TensorFlow.js"}',
    'root/.hidden/secret.json': 'secret',
    'root-secret/secret.json': 'secret',
    'secret.json': 'secret',
  }
  for (const [file, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    fs.writeFileSync(path.join(folder, file), content)
  }
  fs.symlinkSync(path.join(folder, 'secret.json'), path.join(root, 'link.json'))
  fs.symlinkSync(folder, path.join(root, 'up'))
  fs.symlinkSync(path.join(folder, 'root-secret'), path.join(root, 'twin'))
  server = await createBundleServer(root)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise(resolve => server.close(resolve))
  fs.rmSync(folder, { recursive: true })
})

/** `fetch` would tidy `..` away before it is sent. */
function request(
  target: string,
  method = 'GET',
  headers = {},
): Promise<{ status: number; headers: http.IncomingHttpHeaders; body: string }> {
  return new Promise((resolve, reject) => {
    http
      .request({ host: '127.0.0.1', port, path: target, method, headers }, response => {
        let body = ''
        response.setEncoding('utf8')
        response.on('data', chunk => {
          body += chunk
        })
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
      })
      .on('error', reject)
      .end()
  })
}

describe('serve', () => {
  it('gives files with their type and length, to pages of any origin', async () => {
    const json = await request('/digits/model.json?x=1')
    expect(json.status).toBe(200)
    expect(json.headers['content-type']).toBe('application/json; charset=utf-8')
    expect(json.headers['access-control-allow-origin']).toBe('*')
    const shard = await request('/digits/group1-shard1of1.bin')
    expect([shard.body, shard.headers['content-type'], shard.headers['content-length']]).toEqual([
      'weights',
      'application/octet-stream',
      '7',
    ])
    const head = await request('/digits/group1-shard1of1.bin', 'HEAD')
    expect([head.body, head.headers['content-length']]).toEqual(['', '7'])
  })

  it('lists the models with the line that loads each, names escaped', async () => {
    const { body, status } = await request('/')
    expect(status).toBe(200)
    expect(body).toContain(`await tf.loadLayersModel(&#34;http://127.0.0.1:${port}/digits/model.json&#34;)`)
    expect(body).toContain('/it&#39;s%20%3Cb%3E/model.json')
    expect(body).not.toContain('<b>')
    expect(body).not.toContain('other')
  })

  it.each([
    '/../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/digits/..%2f..%2fsecret.json',
    '/%252e%252e/secret.json',
    '/..%5csecret.json',
    '//../secret.json',
    '/../root-secret/secret.json',
    '/link.json',
    '/up/secret.json',
    '/twin/secret.json',
    '/.hidden/secret.json',
    '/digits',
    '/%00',
    '/%',
    '/gone.bin',
  ])('has no file at %s', async target => {
    const { status, body } = await request(target)
    expect(status).toBe(404)
    expect(body).not.toContain('secret')
  })

  it('answers the question before a cross-origin request, and no other method', async () => {
    const { status, headers } = await request('/digits/model.json', 'OPTIONS', {
      'Access-Control-Request-Headers': 'x-token',
    })
    expect([status, headers['access-control-allow-headers']]).toEqual([204, 'x-token'])
    expect((await request('/digits/model.json', 'POST')).status).toBe(405)
  })

  it('says in one sentence that a port is taken', async () => {
    const io = fakeIo(reportOf(), { cwd: folder })
    expect(await main(['serve', 'root', '--port', String(port)], io)).toBe(2)
    expect(io.err()).toContain(`Port ${port} is in use; choose another with --port, or --port 0.`)
  })

  it('prints its address and ends when it is cancelled', async () => {
    const controller = new AbortController()
    const io = fakeIo(reportOf(), { cwd: folder, signal: controller.signal })
    const ended = main(['serve', 'root', '--port', '0'], io)
    while (!io.out().includes('http://127.0.0.1:')) await new Promise(resolve => setTimeout(resolve, 5))
    controller.abort()
    expect(await ended).toBe(0)
  })
})
