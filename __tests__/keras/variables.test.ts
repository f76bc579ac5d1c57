import { describe, expect, it } from '@jest/globals'
import { listWeights } from '../../src/keras/variables.js'
import { refusalOf } from './configs.js'
import { type GroupInMemory, hdf5InMemory, layerGroup, weightsGroup } from './hdf5-in-memory.js'

const list = (group: GroupInMemory, order: 'links' | 'layer-names' = 'links') =>
  listWeights(hdf5InMemory(group).root, order)
const namesOf = (group: GroupInMemory, order?: 'links' | 'layer-names') =>
  list(group, order).variables.map(({ savedName }) => savedName)

describe('the weights of a file', () => {
  it('come in the order of the links, those of a layer in its own order', () => {
    const layers = { a: layerGroup({ 'a/kernel:0': [1], 'a/bias:0': [1] }), b: layerGroup({ 'b/kernel:0': [1] }) }
    const group = { attributes: { layer_names: ['b', 'a'] }, children: layers }
    expect(namesOf(group)).toEqual(['a/kernel:0', 'a/bias:0', 'b/kernel:0'])
    expect([...list(group).byLayer.keys()]).toEqual(['b', 'a'])
  })

  it('of a weights-only file come in the order of layer_names', () => {
    const layers = { a: layerGroup({ 'a/kernel:0': [1] }), b: layerGroup({ 'b/kernel:0': [1] }) }
    const group = { attributes: { layer_names: ['b', 'a'] }, children: layers }
    expect(namesOf(group, 'layer-names')).toEqual(['b/kernel:0', 'a/kernel:0'])
  })

  it('have ids by place, paths, shapes and the group at the top', () => {
    expect(list(weightsGroup({ a: { 'a/kernel:0': [2, 3] } })).variables).toEqual([
      {
        kind: 'stored',
        id: 0,
        path: '/a/a/kernel:0',
        savedName: 'a/kernel:0',
        group: 'a',
        shape: [2, 3],
        dtype: 'float32',
      },
    ])
  })

  it('of the layer foo/dense are not lost below the layer foo', () => {
    const foo = layerGroup({ 'foo/kernel:0': [1] })
    const group = {
      attributes: { layer_names: ['foo', 'foo/dense'] },
      children: { foo: { ...foo, children: { ...foo.children, dense: layerGroup({ 'foo/dense/kernel:0': [1] }) } } },
    }
    for (const order of ['links', 'layer-names'] as const) {
      expect(namesOf(group, order)).toEqual(['foo/kernel:0', 'foo/dense/kernel:0'])
      expect(list(group, order).byLayer.get('foo/dense')?.[0]).toMatchObject({
        group: 'foo',
        path: '/foo/dense/foo/dense/kernel:0',
      })
    }
  })

  it('of layers deep in groups without names are found', () => {
    const group = {
      attributes: { layer_names: ['a/b/c'] },
      children: { a: { children: { b: { children: { c: layerGroup({ 'k:0': [1] }) } } } } },
    }
    expect(list(group).byLayer.get('a/b/c')).toHaveLength(1)
  })

  it('may have one name in two groups', () => {
    expect(namesOf(weightsGroup({ a: { 'd/kernel:0': [1] }, b: { 'd/kernel:0': [1] } }))).toHaveLength(2)
  })

  it.each<[string, GroupInMemory, string]>([
    ['listed but missing', { children: { a: { attributes: { weight_names: ['k:0'] } } } }, 'does not hold it'],
    [
      'listed twice',
      { children: { a: { attributes: { weight_names: ['k:0', 'k:0'] }, children: { 'k:0': [1] } } } },
      'listed before',
    ],
    ['of the model itself', weightsGroup({ a: {}, top_level_model_weights: { 'scale:0': [] } }, {}), 'scale'],
  ])('are refused when one is %s', (_, group, how) => {
    const { attributes, ...rest } = group
    expect(refusalOf(() => list({ ...rest, attributes: { ...attributes, layer_names: ['a'] } }))).toMatchObject({
      code: 'keras/weights-mismatch',
      message: expect.stringContaining(how),
    })
  })
})
