import fs from 'node:fs'
import { expect, it } from '@jest/globals'
import { version } from '../src/version.js'

it('the version in the code is that of package.json', () => {
  expect(JSON.parse(fs.readFileSync('package.json', 'utf8')).version).toBe(version)
})
