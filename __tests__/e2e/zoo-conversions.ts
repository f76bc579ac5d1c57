import { closeSync, copyFileSync, fstatSync, mkdirSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { BundleFile } from '../../src/bundle/bundle.js'
import { writeBundle } from '../../src/bundle/write.js'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js'
import { openHdf5 } from '../../src/hdf5/open.js'
import { describeKeras } from '../../src/keras/describe.js'
import { convert } from '../../src/pipeline.js'
import type { EncodeOptions } from '../../src/tfjs/encode.js'
import { planModel } from '../../src/tfjs/plan.js'
import type { ValidationReport } from '../../src/validate/validation.js'
import { type Mode, shardSizeBytes, unpack, type ZooEntry, zooDirectory } from './zoo-entries.js'

/** What a conversion in one mode came to. */
export interface Outcome {
  readonly status: string
  readonly diagnostics: readonly Diagnostic[]
  readonly files: readonly BundleFile[]
  readonly validation?: ValidationReport | null
}

/** What distinguishes each mode from the defaults. */
export const encodeOptions: Readonly<Record<Mode, Partial<EncodeOptions>>> = {
  plain: {},
  float16: { quantize: [{ dtype: 'float16' }] },
  uint8: { quantize: [{ dtype: 'uint8' }] },
  uint16: { quantize: [{ dtype: 'uint16' }] },
  split: { splitByLayer: true },
  shards: { shardSizeBytes },
}

/** All modes, `plain` first. */
export const modes = Object.keys(encodeOptions) as Mode[]

/** Lays the files of the zoo out as a user would, with Keras's outputs as samples beside each model. */
export function layOut(zoo: readonly ZooEntry[], workspace: string): void {
  for (const { name, inputs, outputs } of zoo) {
    copyFileSync(path.join(zooDirectory, `${name}.h5`), path.join(workspace, `${name}.h5`))
    if (inputs === undefined || outputs === undefined) continue
    const samples = { inputs: inputs.map(unpack), outputs: outputs.map(unpack) }
    writeFileSync(path.join(workspace, `${name}.samples.json`), JSON.stringify(samples))
  }
}

/** Converts entries by `convert`, to `<workspace>/<output>/<name>`; the results by name. */
export async function convertByPipeline(
  entries: readonly ZooEntry[],
  workspace: string,
  output: string,
  mode: Mode,
): Promise<Map<string, Outcome>> {
  const outcomes = new Map<string, Outcome>()
  const together = entries.filter(({ architecture }) => architecture === undefined)
  const alone = entries.filter(({ architecture }) => architecture !== undefined)
  for (const group of [together, ...alone.map(entry => [entry])]) {
    const architecture = group[0]?.architecture
    const report = await convert({
      ...encodeOptions[mode],
      models: group.map(({ name }) => `${name}.h5`),
      outputDir: output,
      cwd: workspace,
      concurrency: 2,
      validate: mode === 'plain' ? 'predict' : 'integrity',
      ...(architecture === undefined ? {} : { architecture: path.join(zooDirectory, architecture) }),
    })
    for (const model of report.models) outcomes.set(path.basename(model.file, '.h5'), model)
  }
  return outcomes
}

/**
 * Converts one entry in every mode but `plain` to `<workspace>/<mode>/<name>`, by the same stages as `convert` but in
 * this process: two thousand readers would take longer than all that they read.
 */
export async function convertHere(entry: ZooEntry, workspace: string): Promise<Map<Mode, Outcome>> {
  const descriptor = openSync(path.join(zooDirectory, `${entry.name}.h5`), 'r')
  const hdf5 = await openHdf5({
    size: fstatSync(descriptor).size,
    read: (offset, into) => readSync(descriptor, into, 0, into.length, offset),
  })
  const outcomes = new Map<Mode, Outcome>()
  try {
    const { model, diagnostics } = describeKeras(hdf5, architectureOf(entry))
    const plan = model === null ? null : planModel(model)
    const found = [...diagnostics, ...(plan?.diagnostics ?? [])]
    const datasets = new Map((model?.variables ?? []).map(variable => [variable.id, hdf5.root.dataset(variable.path)]))
    await hdf5.prepare()
    for (const mode of modes) {
      if (mode === 'plain' || plan === null) continue
      if (plan.tfjs === null) {
        outcomes.set(mode, { status: 'refused', diagnostics: found, files: [] })
        continue
      }
      const directory = path.join(workspace, mode, entry.name)
      mkdirSync(directory, { recursive: true })
      const options = { ...defaults, ...encodeOptions[mode] }
      const written = await writeBundle(
        plan.tfjs,
        // A copy, as the reader sends one: the file's next read fills the same buffer.
        async ({ id, path: at }, first, count) => datasets.get(id)?.read(first, count).slice() ?? missing(at),
        directory,
        options,
      )
      const findings = [...found, ...written.diagnostics]
      outcomes.set(mode, { status: 'converted', diagnostics: findings, files: written.bundle.files })
    }
  } finally {
    hdf5.close()
    closeSync(descriptor)
  }
  return outcomes
}

const defaults: EncodeOptions = {
  quantize: [],
  quantizationRounding: 'numpy2',
  shardSizeBytes: 4194304,
  splitByLayer: false,
  metadata: {},
}

function missing(at: string): never {
  throw new Error(`${at} is missing`)
}

function architectureOf({ architecture }: ZooEntry): { architecture?: string } {
  return architecture === undefined ? {} : { architecture: readFileSync(path.join(zooDirectory, architecture), 'utf8') }
}
