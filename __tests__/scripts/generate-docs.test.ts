import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { diagnosticsPage, layersPage } from '../../scripts/generate-docs.mjs'
import { catalogue } from '../../src/diagnostics/catalogue.js'
import { reasons } from '../../src/diagnostics/reasons.js'
import { checkMeanings } from '../../src/layers/checks.js'
import { layerTable } from '../../src/layers/table.js'
import { maskRewrites } from '../../src/rewrites/masks.js'
import { rewrites } from '../../src/rewrites/table.js'

const page = (name: string): string => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8')

describe('the generated pages (node scripts/generate-docs.mjs writes them)', () => {
  it('docs/layers.md says what the layer table says', () => {
    expect(page('layers.md')).toBe(layersPage(layerTable, checkMeanings, [...rewrites, ...maskRewrites]))
  })

  it('docs/diagnostics.md says what the catalogue says', () => {
    expect(page('diagnostics.md')).toBe(diagnosticsPage(catalogue, reasons))
  })

  it('name every layer and every code', () => {
    for (const keras of layerTable.keys()) expect(page('layers.md')).toContain(`\`${keras.replace(/^ops[.]/, '')}\``)
    for (const code of Object.keys(catalogue)) expect(page('diagnostics.md')).toContain(`| \`${code}\` |`)
  })
})
