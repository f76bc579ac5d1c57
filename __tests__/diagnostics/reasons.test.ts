import { describe, expect, it } from '@jest/globals'
import { catalogue, type DiagnosticCode } from '../../src/diagnostics/catalogue.js'
import { reasons } from '../../src/diagnostics/reasons.js'

/** The codes of what a model is refused for, or changed by, before anything is written. */
const codesOfModels = (Object.keys(catalogue) as DiagnosticCode[]).filter(code =>
  /^(file|hdf5|archive|reader|keras|layer|graph|weight)\//.test(code),
)

describe('the reasons', () => {
  it('say of every code that can refuse a model why it does', () => {
    expect(codesOfModels.length).toBeGreaterThan(50)
    expect(codesOfModels.filter(code => reasons[code] === undefined)).toEqual([])
  })

  it('say, with the catalogue, what can be done about every error', () => {
    const without = codesOfModels.filter(
      code =>
        catalogue[code].severity === 'error' &&
        catalogue[code].hint === undefined &&
        reasons[code]?.remedy === undefined,
    )
    expect(without).toEqual([])
  })
})
