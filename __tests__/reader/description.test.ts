import { describe, expect, it } from '@jest/globals'
import { readDescription, writeDescription } from '../../src/reader/description.js'

const variable = { kind: 'stored', id: 0, path: '/w', savedName: 'w:0', group: 'w', shape: [2, 3], dtype: 'float32' }
const layer = {
  name: 'dense',
  className: 'Dense',
  config: { units: 3 },
  pointer: '/config/layers/0',
  calls: [],
  variables: [variable],
  wrapped: {},
}
const model = {
  container: 'keras-2-h5',
  kerasVersion: '2.13.1',
  backend: null,
  saved: { modelConfig: { class_name: 'Sequential', config: { layers: [{ config: { units: 3 } }] } } },
  network: { className: 'Sequential', name: 's', layers: [layer], inputs: [], outputs: [] },
  variables: [variable],
}
const finding = { code: 'hdf5/corrupt', severity: 'error', message: 'It is damaged.', subject: {} }

const sent = (changes: object) => JSON.stringify({ model: { ...model, ...changes }, diagnostics: [finding] })

describe('a description', () => {
  it('arrives as it was sent, each config taken from the saved form', () => {
    const read = readDescription(sent({}))
    const again = readDescription(writeDescription(read))
    expect(again).toEqual(read)
    expect(JSON.parse(JSON.stringify(again.model?.network.layers[0]?.config))).toEqual({ units: 3 })
    expect(again.diagnostics).toHaveLength(1)
  })

  it('arrives with its configs where those are not the saved ones', () => {
    const copied = { ...layer, config: { batch_input_shape: [null, 3] } }
    const read = readDescription(sent({ form: 'normal', network: { ...model.network, layers: [copied] } }))
    const again = readDescription(writeDescription(read))
    expect(again).toEqual(read)
    expect({ ...again.model?.network.layers[0]?.config }).toEqual({ batch_input_shape: [null, 3] })
  })

  it.each([
    ['a negative size', { shape: [-1] }],
    ['a fraction of a size', { shape: [1.5] }],
    ['more values than numbers can count', { shape: [2 ** 40, 2 ** 40] }],
    ['a data type that nobody knows', { dtype: 'complex64' }],
    ['a data type that every object has', { dtype: 'constructor' }],
    ['an id that is not its place', { id: 7 }],
  ])('with a variable of %s is taken for no answer', (_, change) => {
    expect(() => readDescription(sent({ variables: [{ ...variable, ...change }] }))).toThrow('impossible variable')
  })

  it('with a finding that this program does not have is taken for no answer', () => {
    const text = JSON.stringify({ model: null, diagnostics: [{ ...finding, code: 'hdf5/made-up' }] })
    expect(() => readDescription(text)).toThrow('unknown finding')
  })

  it('takes the severity of a finding from the catalogue', () => {
    const text = JSON.stringify({ model: null, diagnostics: [{ ...finding, severity: 'note' }] })
    expect(readDescription(text).diagnostics).toMatchObject([{ severity: 'error' }])
  })

  it.each([
    ['line ends in its message', { message: 'It\n::error::is damaged.' }],
    ['an escape sequence in its message', { message: '\u001b[31mIt is damaged.' }],
    ['a bidirectional mark in its hint', { hint: 'Save \u202eit again.' }],
    ['a hint that is no text', { hint: 7 }],
    ['no subject', { subject: null }],
  ])('with a finding of %s is taken for no answer', (_, change) => {
    const text = JSON.stringify({ model: null, diagnostics: [{ ...finding, ...change }] })
    expect(() => readDescription(text)).toThrow()
  })
})
