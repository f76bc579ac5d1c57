import { describe, expect, it } from '@jest/globals'
import { checkedAddress } from '../../src/publish/endpoint.js'

describe('checkedAddress', () => {
  it.each([
    ['https://account.r2.cloudflarestorage.com/', 'https://account.r2.cloudflarestorage.com'],
    ['https://cdn.example.com/models//', 'https://cdn.example.com/models'],
    ['http://127.0.0.1:9000', 'http://127.0.0.1:9000'],
    ['http://localhost:9000/', 'http://localhost:9000'],
    ['http://[::1]:9000', 'http://[::1]:9000'],
  ])('takes %s', (text, address) => {
    expect(checkedAddress(text, '--endpoint')).toBe(address)
  })

  it.each([
    ['storage.example.com', 'must be an address'],
    ['http://storage.example.com', 'only https'],
    ['ftp://127.0.0.1', 'only https'],
    ['http://10.0.0.1', 'only https'],
    ['https://user:secret@storage.example.com', 'no user'],
    ['https://storage.example.com/?x=1', 'query'],
    ['https://169.254.169.254/latest', 'metadata'],
    ['https://0xa9fea9fe/', 'metadata'],
    ['https://2852039166/', 'metadata'],
    ['https://[fd00:ec2::254]/', 'metadata'],
    ['https://[::ffff:169.254.169.254]/', 'metadata'],
    ['https://metadata.google.internal/', 'metadata'],
    ['https://metadata.google.internal./', 'metadata'],
    ['https://100.100.100.200/', 'metadata'],
  ])('refuses %s', (text, rule) => {
    expect(() => checkedAddress(text, '--endpoint')).toThrow(rule)
    expect(() => checkedAddress(text, '--endpoint')).toThrow('--endpoint')
  })
})
