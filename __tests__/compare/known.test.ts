import { describe, expect, it } from '@jest/globals'
import { markKnown } from '../../src/compare/known.js'
import { type Diagnostic, diagnostic } from '../../src/diagnostics/diagnostic.js'

const lambda = (name: string, pointer = '/config/layers/3', file = 'a.h5'): Diagnostic =>
  diagnostic('layer/executable-code', `Lambda "${name}" of ${file} holds code.`, {
    file,
    layer: { name, className: 'Lambda' },
    pointer,
  })

const known = (findings: readonly Diagnostic[], base: readonly Diagnostic[] | 'all') =>
  markKnown(findings, base).map(finding => finding.known === true)

describe('a finding is known', () => {
  it('when the baseline has it, wherever the layer stands and whatever the file is called', () => {
    expect(known([lambda('f', '/config/layers/7')], [lambda('f', '/config/layers/3', 'old.h5')])).toEqual([true])
  })

  it('but not when only another layer, or another code, has it', () => {
    expect(known([lambda('f')], [lambda('g')])).toEqual([false])
    expect(known([lambda('f')], [{ ...lambda('f'), code: 'layer/custom-class' }])).toEqual([false])
  })

  it('but not when it is about another option of the layer', () => {
    const option = (name: string) => lambda('f', `/config/layers/3/config/${name}`)
    expect(known([option('units'), option('axis')], [option('axis')])).toEqual([false, true])
  })

  it('once for each time that the baseline has it', () => {
    expect(known([lambda('f'), lambda('f')], [lambda('f')])).toEqual([true, false])
  })

  it('also when Keras numbered the layers anew, after those that kept their names', () => {
    expect(known([lambda('m_2/lambda_4')], [lambda('m/lambda')])).toEqual([true])
    expect(known([lambda('lambda_1'), lambda('lambda')], [lambda('lambda')])).toEqual([false, true])
  })

  it('in a file with the same bytes, but for what this run and this machine bring about', () => {
    const findings = [lambda('f'), diagnostic('validate/not-equal', 'x'), diagnostic('artifact/upload-failed', 'y')]
    expect(known(findings, 'all')).toEqual([true, false, false])
  })
})
