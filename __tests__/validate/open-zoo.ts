import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import path from 'node:path'
import type { ReadVariable } from '../../src/bundle/read-variable.js'
import { openHdf5 } from '../../src/hdf5/open.js'
import { describeKeras } from '../../src/keras/describe.js'
import type { KerasModel } from '../../src/keras/model.js'
import { zooDirectory } from '../e2e/zoo-entries.js'

/** A model of the zoo, described in this process. `path` is that of a copy without samples beside it. */
export interface OpenModel {
  readonly path: string
  readonly model: KerasModel
  readonly read: ReadVariable
  readonly close: () => void
}

/** Opens a model of the zoo by its name. */
export async function openZooModel(name: string): Promise<OpenModel> {
  const file = path.join(zooDirectory, `${name}.h5`)
  const descriptor = openSync(file, 'r')
  const hdf5 = await openHdf5({
    size: fstatSync(descriptor).size,
    read: (offset, into) => readSync(descriptor, into, 0, into.length, offset),
  })
  const { model } = describeKeras(hdf5, {})
  if (model === null) throw new Error(`${name} holds no model`)
  const datasets = new Map(model.variables.map(variable => [variable.id, hdf5.root.dataset(variable.path)]))
  await hdf5.prepare()
  return {
    path: file,
    model,
    // A copy: the file's next read fills the same buffer.
    read: async ({ id }, first, count) => datasets.get(id)?.read(first, count).slice() ?? new Uint8Array(0),
    close: () => {
      hdf5.close()
      closeSync(descriptor)
    },
  }
}
