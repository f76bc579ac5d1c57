import { describe, expect, it } from '@jest/globals'
import { compareVersions, isPrerelease, isRelease, keepsChannel } from '../../src/publish/versions.js'

describe('compareVersions', () => {
  it("has semver's order, with tags that stand behind a path or a name", () => {
    const ordered = [
      'v1.0.0-alpha',
      'v1.0.0-alpha.1',
      'v1.0.0-alpha.beta',
      'v1.0.0-beta.2',
      'v1.0.0-beta.11',
      'v1.0.0-rc.1',
      '1.0.0',
      'v1.9.0',
      'models/v1.10.0',
      'digits@v2.0',
    ]
    for (const [index, version] of ordered.entries())
      for (const [other, later] of ordered.entries())
        expect(Math.sign(compareVersions(version, later) ?? Number.NaN)).toBe(Math.sign(index - other))
  })

  it('leaves builds out', () => {
    expect(compareVersions('v1.0.0_build.5', 'v1.0.0')).toBe(0)
  })

  it('gives no order to what is no version of semver', () => {
    expect(compareVersions('v1.0.0', '0123456789abcdef0123456789abcdef01234567')).toBeNull()
    expect(compareVersions('nightly', 'v1.0.0')).toBeNull()
  })
})

describe('isRelease and isPrerelease', () => {
  it.each([
    ['v1.2.3', true, false],
    ['models/v1.2', true, false],
    ['v1.2.3-beta.1', false, true],
    ['0123456789abcdef', false, false],
    ['release-1.2.3-final', false, false],
  ])('of %s', (version, release, prerelease) => {
    expect([isRelease(version), isPrerelease(version)]).toEqual([release, prerelease])
  })
})

describe('keepsChannel', () => {
  it.each([
    ['latest', null, 'v1.0.0', null],
    ['latest', 'v1.0.0', 'v1.0.0', null],
    ['latest', 'v1.0.0', 'v1.0.1', null],
    ['latest', 'v1.10.0', 'v1.9.0', 'older'],
    ['latest', null, 'v1.0.0-rc.1', 'prerelease'],
    ['beta', 'v1.0.0-rc.2', 'v1.0.0-rc.1', 'older'],
    ['nightly', 'abc', 'def', null],
    ['nightly', 'abc', 'v1.0.0', null],
    ['latest', 'v1.0.0', 'abc', 'unordered'],
  ])('moves %s from %s to %s, or says %s', (channel, current, next, kept) => {
    expect(keepsChannel(channel, current, next, false)).toBe(kept)
    expect(keepsChannel(channel, current, next, true)).toBe(kept === 'prerelease' ? kept : null)
  })
})
