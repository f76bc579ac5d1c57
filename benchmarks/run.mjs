// Measures the built command line against `cp` + `sha256sum` of the same bytes and, where it is installed, against the
// Python converter. One CSV line a run on stdout; medians and ratios on stderr. Linux only (reads /proc).
// usage: node benchmarks/run.mjs [--models small,medium,large,huge,many] [--modes float32,float16,uint8] [--runs 5]
//   KERAS_PYTHON   python of an environment with tensorflowjs 4.22.0: runs its converter too (not on `huge` and `many`)
//   BENCH_PYTHON   python with h5py that makes the models; default KERAS_PYTHON, then python3
//   BENCH_DIR      where models and outputs lie; default <tmp>/keras-to-tfjs-bench (about 8 GB with `huge`)
import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const cli = path.join(root, 'dist/cli/index.js')
const work = process.env['BENCH_DIR'] ?? path.join(os.tmpdir(), 'keras-to-tfjs-bench')
const python = process.env['KERAS_PYTHON']
const sampleMilliseconds = 50

const { values: options } = parseArgs({
  options: {
    models: { type: 'string', default: 'small,medium,large,huge,many' },
    modes: { type: 'string', default: 'float32,float16,uint8' },
    runs: { type: 'string', default: '5' },
  },
})

/** The tools compared; each gives the command for one model, a mode and an output directory, or null where it does not apply. */
const tools = {
  cp: ({ inputs, output, mode }) =>
    mode === 'float32'
      ? ['bash', '-c', 'out="$1"; shift; cp "$@" "$out" && sha256sum "$out"/*', 'cp', output, ...inputs]
      : null,
  'keras-to-tfjs integrity': task => ours(task, 'integrity'),
  'keras-to-tfjs auto': task => ours(task, 'auto'),
  'keras-to-tfjs none': task => (task.model === 'huge' ? null : ours(task, 'none')),
  python: ({ model, inputs, output, mode }) =>
    python === undefined || model === 'many' || model === 'huge'
      ? null
      : [
          path.join(path.dirname(python), 'tensorflowjs_converter'),
          '--input_format=keras',
          ...(mode === 'float32' ? [] : [`--quantize_${mode}=*`]),
          inputs[0],
          output,
        ],
}

function ours({ inputs, output, mode }, level) {
  const quantize = mode === 'float32' ? [] : ['--quantize', mode]
  return [
    process.execPath,
    cli,
    'convert',
    ...inputs,
    '--output-dir',
    output,
    '--validate',
    level,
    '--quiet',
    ...quantize,
  ]
}

/** Process ids of `pid` and all that descend from it. */
function processTree(pid) {
  const parents = new Map()
  for (const entry of fs.readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    try {
      // The name in parentheses may hold anything, so fields are counted from the last one.
      const stat = fs.readFileSync(`/proc/${entry}/stat`, 'utf8')
      const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      parents.set(Number(entry), Number(parent))
    } catch {}
  }
  const tree = new Set([pid])
  for (let grown = true; grown; ) {
    grown = false
    for (const [child, parent] of parents) {
      if (tree.has(parent) && !tree.has(child)) {
        tree.add(child)
        grown = true
      }
    }
  }
  return tree
}

/** Memory of a process that is its own, with its part of what it shares, in KiB. */
function proportionalKib(pid) {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

/** Runs one command; wall and CPU seconds of it and its children, and the largest sum of PSS seen. */
function measure(command) {
  return new Promise((resolve, reject) => {
    const script = 'TIMEFORMAT="%R %U %S"; time "$@" >/dev/null 2>"$0"'
    const log = path.join(work, 'stderr.log')
    const child = spawn('bash', ['-c', script, log, ...command], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, TF_USE_LEGACY_KERAS: '1', CUDA_VISIBLE_DEVICES: '-1', TF_CPP_MIN_LOG_LEVEL: '3' },
    })
    let peak = 0
    let times = ''
    child.stderr.on('data', chunk => {
      times += chunk
    })
    const timer = setInterval(() => {
      let sum = 0
      for (const pid of processTree(child.pid)) sum += proportionalKib(pid)
      peak = Math.max(peak, sum)
    }, sampleMilliseconds)
    child.on('close', code => {
      clearInterval(timer)
      if (code !== 0)
        reject(new Error(`${command.join(' ').slice(0, 300)} exited ${code}: ${fs.readFileSync(log, 'utf8')}`))
      const [wall, user, system] = times.trim().split(/\s+/).map(Number)
      resolve({ wall, cpu: user + system, peakMib: peak / 1024 })
    })
  })
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

function makeModels(names) {
  fs.mkdirSync(work, { recursive: true })
  const missing = names.filter(name => !fs.existsSync(path.join(work, name === 'many' ? 'many' : `${name}.h5`)))
  if (missing.length === 0) return
  const maker = process.env['BENCH_PYTHON'] ?? python ?? 'python3'
  const made = spawnSync(maker, [path.join(root, 'benchmarks/make_models.py'), work, ...missing], { stdio: 'inherit' })
  if (made.status !== 0) throw new Error(`make_models.py failed; set BENCH_PYTHON to a python that has h5py and numpy`)
}

function inputsOf(model) {
  if (model !== 'many') return [path.join(work, `${model}.h5`)]
  const folder = path.join(work, 'many')
  return fs.readdirSync(folder).map(name => path.join(folder, name))
}

/** All runs of one model in one mode: the tools take turns, so that a busy minute of the machine hits all of them. */
async function compare(model, mode, runs) {
  const inputs = inputsOf(model)
  const bytes = inputs.reduce((sum, file) => sum + fs.statSync(file).size, 0)
  const output = path.join(work, 'out')
  const results = new Map()
  // The first round warms the page cache and is not counted.
  for (let run = 0; run <= runs; run++) {
    for (const [tool, commandFor] of Object.entries(tools)) {
      fs.rmSync(output, { recursive: true, force: true })
      fs.mkdirSync(output)
      const command = commandFor({ model, inputs, output, mode })
      if (command === null) continue
      const result = await measure(command)
      if (run === 0) continue
      const { wall, cpu, peakMib } = result
      console.log([model, bytes, mode, tool, run, wall, cpu.toFixed(3), peakMib.toFixed(1)].join(','))
      results.set(tool, [...(results.get(tool) ?? []), result])
    }
  }
  fs.rmSync(output, { recursive: true, force: true })
  return results
}

function summarise(model, mode, results, copied) {
  for (const [tool, all] of results) {
    const wall = median(all.map(result => result.wall))
    const peak = Math.max(...all.map(result => result.peakMib))
    const ratios = [`${(wall / copied).toFixed(1)} x cp`]
    const python = results.get('python')
    if (python !== undefined && tool !== 'python') {
      ratios.push(`${(wall / median(python.map(result => result.wall))).toFixed(3)} x python`)
    }
    console.error(`${model} ${mode} ${tool}: ${wall.toFixed(2)} s, ${peak.toFixed(0)} MiB (${ratios.join(', ')})`)
  }
}

const models = options.models.split(',')
makeModels(models)
console.log('model,bytes,mode,tool,run,wall_seconds,cpu_seconds,peak_pss_mib')
for (const model of models) {
  let copied = Number.NaN
  for (const mode of options.modes.split(',')) {
    const results = await compare(model, mode, Number(options.runs))
    copied = median(results.get('cp')?.map(result => result.wall) ?? [copied])
    summarise(model, mode, results, copied)
  }
}
