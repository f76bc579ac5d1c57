// What becomes of models whose predictions by Keras are known.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { convert } from '../../dist/lib/index.js'
import { groupBy } from './group-by.mjs'
import { layOutZoo } from './zoo.mjs'

const predictor = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../__tests__/e2e/predict-bundles.mjs')
/** Milliseconds that one model may take to load and predict before it counts as hanging. */
const PATIENCE = 60_000

/**
 * Converts the rows of `readZoo` and predicts. Each result: `name`, `keras`, `version`, `expect`, `outcome` (equal, cpu:
 * equal there but not on wasm, refused, wrong, threw), `codes` of the findings, `reasons` (the codes of its errors), `why`, `distance` (largest, as a share
 * of what counts as equal), `difference` (largest, absolute), `expected` (whether this is what the entry expects).
 */
export async function scoreModels(zoo) {
  const workspace = fs.mkdtempSync(path.join(os.tmpdir(), 'scoreboard-'))
  try {
    layOutZoo(zoo, workspace)
    const reports = await convertAll(zoo, workspace)
    const converted = zoo.filter(
      ({ name, entry }) => reports.get(name)?.status === 'converted' && entry.outputs !== undefined,
    )
    const list = converted.map(({ name, entry }) => ({
      ...entry,
      python: undefined,
      name,
      directory: bundleOf(workspace, name),
    }))
    const cpu = await predictAll('cpu', list)
    const wasm = await predictAll('wasm', list)
    const results = zoo.map(row => judge(row, reports.get(row.name), cpu.get(row.name), wasm.get(row.name)))
    return await warned(results, zoo, workspace)
  } finally {
    fs.rmSync(workspace, { recursive: true, force: true })
  }
}

const bundleOf = (workspace, name) => path.join(workspace, 'bundles', name.replace('.', '-'))

async function convertAll(zoo, workspace) {
  const reports = new Map()
  const groups = groupBy(zoo, ({ name, architecture }) => architecture ?? path.extname(name) + path.dirname(name))
  for (const group of groups.values()) {
    const { architecture } = group[0]
    for (const model of await convertGroup(group, workspace, architecture)) {
      reports.set(model.file, model)
      if (model.outputDir === null) continue
      const target = bundleOf(workspace, model.file)
      fs.mkdirSync(path.dirname(target), { recursive: true })
      fs.renameSync(path.resolve(workspace, model.outputDir), target)
    }
  }
  return reports
}

async function convertGroup(group, workspace, architecture, options = { validate: 'none' }) {
  const report = await convert({
    models: group.map(({ name }) => name),
    outputDir: 'converted',
    cwd: workspace,
    ...options,
    ...(architecture === undefined ? {} : { architecture }),
  })
  return report.models
}

/** By name: `{distance, difference}` or `{error}`. A model at which the predictor hangs is left out of a second run. */
async function predictAll(backend, list) {
  const found = new Map()
  for (let rest = list; rest.length > 0; rest = rest.filter(({ name }) => !found.has(name))) {
    for (const prediction of await predict(backend, rest)) found.set(prediction.name, prediction)
    const stuck = rest.find(({ name }) => !found.has(name))
    if (stuck !== undefined) found.set(stuck.name, { name: stuck.name, error: 'hangs or ends the process' })
  }
  return found
}

async function predict(backend, list) {
  const child = spawn(process.execPath, ['--max-old-space-size=8192', predictor, backend], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  let timer
  const wait = () => {
    clearTimeout(timer)
    timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE)
  }
  wait()
  child.stdout.on('data', wait)
  child.stdin.on('error', () => {})
  child.stdin.end(JSON.stringify(list))
  const lines = (await text(child.stdout)).split('\n').filter(line => line !== '')
  clearTimeout(timer)
  return lines.map(line => JSON.parse(line))
}

function judge({ keras, name, entry }, report, cpu, wasm) {
  const { outcome, why } = outcomeOf(report, cpu, wasm, entry)
  const codes = [...new Set((report?.diagnostics ?? []).map(({ code }) => code))]
  const expect = [entry.expect].flat()
  const reasons = (report?.diagnostics ?? []).filter(({ severity }) => severity === 'error').map(({ code }) => code)
  const result = { name, keras, version: versionOf(entry), expect, outcome, codes, reasons: [...new Set(reasons)] }
  if (why !== undefined) result.why = why
  if (cpu?.distance !== undefined) result.distance = Math.max(cpu.distance, wasm?.distance ?? 0)
  if (cpu?.difference !== undefined) result.difference = Math.max(cpu.difference, wasm?.difference ?? 0)
  result.expected =
    outcome === 'refused'
      ? expect.some(code => reasons.includes(code))
      : (outcome === 'equal' || outcome === 'cpu') && expect.includes('equal')
  return result
}

function outcomeOf(report, cpu, wasm, entry) {
  const said = (report?.diagnostics ?? []).find(({ severity }) => severity === 'error')?.message
  if (report === undefined) return { outcome: 'threw', why: 'not converted' }
  if (report.status === 'refused') return { outcome: 'refused', why: said }
  if (report.status !== 'converted') return { outcome: 'threw', why: said ?? report.status }
  if (entry.outputs === undefined) return { outcome: 'wrong', why: 'converted instead of refused' }
  if (cpu?.error !== undefined) return { outcome: 'threw', why: cpu.error }
  if (!(cpu?.distance <= 1)) return { outcome: 'wrong', why: times(cpu?.distance) }
  if (wasm?.error !== undefined) return { outcome: 'cpu', why: wasm.error }
  if (!(wasm?.distance <= 1)) return { outcome: 'cpu', why: times(wasm?.distance) }
  return { outcome: 'equal' }
}

function times(distance) {
  return distance === undefined ? 'no prediction' : `${distance.toPrecision(3)} times what counts as equal`
}

function versionOf({ versions }) {
  return versions.keras === undefined ? `tf_keras ${versions.tf_keras}` : `Keras ${versions.keras}`
}

/** A model that differs on wasm alone has to be converted with a warning that says so. */
async function warned(results, zoo, workspace) {
  const names = new Set(results.filter(({ outcome }) => outcome === 'cpu').map(({ name }) => name))
  if (names.size === 0) return results
  const group = zoo.filter(({ name }) => names.has(name))
  const codes = new Map()
  for (const model of await convertGroup(group, workspace, undefined, { validate: 'predict', outputDir: 'proven' }))
    codes.set(
      model.file,
      model.diagnostics.map(({ code }) => code),
    )
  return results.map(result => {
    if (!names.has(result.name)) return result
    const warnings = codes.get(result.name) ?? []
    const expected = result.expected && warnings.includes('validate/backend-differs')
    return { ...result, codes: [...new Set([...result.codes, ...warnings])], expected }
  })
}
