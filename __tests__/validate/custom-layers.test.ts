import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { lower } from '../../src/tfjs/lower.js'
import { readCustomLayers } from '../../src/validate/custom-layers.js'
import { functional, input, kerasModel, layer } from '../tfjs/keras-model.js'

const read = (source: string): Promise<unknown> =>
  readCustomLayers(source, 'layers.js').then(
    ({ classes }) => classes,
    (error: Error) => error.message,
  )

describe('a module of custom layers', () => {
  it('tells the classes that it registers, also when it imports TensorFlow.js as a web page does', async () => {
    const source = readFileSync(new URL('../fixtures/custom-layers/scaled-square.js', import.meta.url), 'utf8')
    expect(await read(source)).toEqual(['ScaledSquare'])
  })

  it('may export a function that is given tf', async () => {
    const source = `export default tf => {
      class Twice extends tf.layers.Layer { static className = 'Twice' }
      tf.serialization.registerClass(Twice)
    }`
    expect(await read(source)).toEqual(['Twice'])
  })

  it('may import single names', async () => {
    const source = `import { layers, serialization as s } from "@tensorflow/tfjs-layers";
      class Thrice extends layers.Layer { static className = 'Thrice' }
      s.registerClass(Thrice)`
    expect(await read(source)).toEqual(['Thrice'])
  })

  it('that fails or registers nothing is refused with its name', async () => {
    expect(await read('throw new Error("no such thing")')).toBe(
      'The module of custom layers layers.js cannot be run: no such thing.',
    )
    expect(await read('const nothing = 1')).toBe('The module of custom layers layers.js registers no class.')
  })

  it('sees neither files nor environment', async () => {
    const source = `import { readFileSync } from 'node:fs'
      readFileSync('/etc/passwd')`
    expect(await read(source)).toMatch(/cannot be run: Access to this API has been restricted/)
    expect(await read('throw new Error(Object.keys(process.env).join())')).toMatch(/cannot be run: \.$/)
  })
})

describe('a layer of a class that the user registers', () => {
  const network = functional(input('x', [3]), layer('Shop>ScaledSquare', 's', 'x', { factor: 0.5 }))

  it('is written under the name of the class, with a note', () => {
    const { model, diagnostics } = lower(kerasModel(network), undefined, ['ScaledSquare', 'Other'])
    expect(diagnostics.map(({ code }) => code)).toEqual(['layer/custom-class-declared'])
    expect(model?.customClasses).toEqual(['ScaledSquare'])
    expect(JSON.stringify(model?.modelTopology)).toContain('"class_name":"ScaledSquare"')
  })

  it('is refused when the module does not register it', () => {
    expect(lower(kerasModel(network), undefined, ['Other']).diagnostics.map(({ code }) => code)).toEqual([
      'layer/custom-class',
    ])
  })
})
