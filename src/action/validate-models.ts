import { ConversionError, diagnostic } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import { discover } from '../discover/discover.js'
import type { ModelReport, Report } from '../report/report.js'
import type { RunOptions } from '../run-options.js'
import { validate } from '../validate-model.js'
import { version } from '../version.js'
import type { Inputs } from './inputs.js'

/** Puts the bundle of each model on trial, one after the other; `{name}` in its place is the model's path without suffix. */
export async function validateModels(inputs: Inputs, options: RunOptions): Promise<Report> {
  const { models: files } = await discover(options.models, { cwd: options.cwd ?? '.', requireMatch: false })
  const place = placeOf(inputs, files.length)
  const models: ModelReport[] = []
  for (const { file } of files) {
    const report = await validate({
      ...only(options, ['cwd', 'architecture', 'customLayers', 'limits', 'signal', 'onProgress']),
      model: file,
      bundle: place.replaceAll('{name}', file.replace(/\.(h5|hdf5|keras)$/i, '')),
      ...(inputs.validate === 'none' ? {} : { level: inputs.validate }),
      backend: inputs.backend,
      ...(inputs.tfjsNodePath === null ? {} : { tfjsNodePath: inputs.tfjsNodePath }),
      ...(inputs.samples === null ? {} : { samples: inputs.samples }),
      ...(inputs.timeoutSeconds === null ? {} : { validateTimeoutMs: inputs.timeoutSeconds * 1000 }),
    })
    models.push(...report.models)
  }
  return { schemaVersion: 1, tool: { name: 'keras-to-tfjs', version }, baseline: null, diagnostics: [], models }
}

function only<Key extends keyof RunOptions>(options: RunOptions, keys: readonly Key[]): Pick<RunOptions, Key> {
  return Object.fromEntries(keys.flatMap(key => (key in options ? [[key, options[key]]] : []))) as Pick<RunOptions, Key>
}

/** Throws `option/invalid` when the inputs do not say which bundle belongs to which model. */
function placeOf({ bundle, validate: level }: Inputs, models: number): string {
  const refuse = (message: string): never => {
    throw new ConversionError(diagnostic('option/invalid', message))
  }
  if (level === 'none')
    return refuse('The input "validate" is "none", which leaves nothing to do for "mode: validate".')
  if (bundle === null) return refuse('The input "bundle" is empty; "mode: validate" needs the place of the bundle.')
  if (models > 1 && !bundle.includes('{name}'))
    return refuse(
      `The input "bundle" is ${display(bundle)}, but there are ${models} models; put {name} where their names differ.`,
    )
  return bundle
}
