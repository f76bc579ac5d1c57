import { describe, expect, it } from '@jest/globals'
import { formsOf } from '../../src/action/secrets.js'

describe('formsOf', () => {
  it('has a secret as addresses, headers and JSON hold it, and each of its lines', () => {
    const secret = 'ab/cd+ef"gh=\nsecond line'
    const forms = formsOf(secret)
    for (const form of [
      secret,
      'ab/cd+ef"gh=',
      'second line',
      'ab%2Fcd%2Bef%22gh%3D',
      Buffer.from('ab/cd+ef"gh=').toString('base64'),
      Buffer.from('ab/cd+ef"gh=').toString('hex'),
      'ab/cd+ef\\"gh=',
    ])
      expect(forms).toContain(form)
  })

  it('has no short texts, which stand everywhere', () => {
    expect(formsOf('')).toEqual([])
    expect(formsOf('a\nb').every(form => form.length >= 8)).toBe(true)
  })
})
