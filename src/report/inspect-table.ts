import { display } from '../diagnostics/display.js'
import type { ModelTensor } from '../tfjs/model.js'
import { formatBytes, formatCount, formatShape } from './amounts.js'
import type { InspectedLayer, Inspection } from './inspection.js'
import { renderFinding } from './terminal.js'

const containers: Readonly<Record<Inspection['container'], string>> = {
  'keras-2-h5': 'whole model (HDF5)',
  'keras-2-weights-h5': 'weights only (HDF5)',
  'keras-3-h5': 'whole model (HDF5)',
  'keras-archive': 'whole model (.keras archive)',
  'keras-3-weights-h5': 'weights only (.weights.h5)',
}

/** What is in a model file, as lines for people: facts, a table of layers, inputs and outputs, findings. */
export function renderInspection(inspection: Inspection, colour: boolean): string {
  const { kerasVersion, backend, layers, diagnostics } = inspection
  const facts = [
    `file     ${display(inspection.file)}`,
    `holds    ${containers[inspection.container]}`,
    `saved by ${kerasVersion === null ? 'an unnamed version of Keras' : `Keras ${display(kerasVersion)}`}${backend === null ? '' : ` on ${display(backend)}`}`,
    `weights  ${formatCount(inspection.parameters, 'parameter')}, ${formatBytes(inspection.bytes)} in ${formatCount(layers.length, 'layer')}`,
  ]
  const tensors = [
    ...inspection.inputs.map(tensor => renderTensor('input ', tensor)),
    ...inspection.outputs.map(tensor => renderTensor('output', tensor)),
  ]
  const findings = diagnostics.flatMap(finding => [
    renderFinding(finding, colour),
    ...(finding.hint === undefined ? [] : [`  ${finding.hint}`]),
  ])
  return [facts, renderTable(layers), tensors, findings]
    .filter(lines => lines.length > 0)
    .map(lines => lines.map(line => `${line}\n`).join(''))
    .join('\n')
}

const renderTensor = (kind: string, { name, shape, dtype }: ModelTensor): string =>
  `${kind}   ${display(name)}: ${dtype} ${formatShape(shape)}`

const header = ['layer', 'class', 'output shape', 'parameters', 'dtype', 'size', 'connected to']
/** Columns of numbers stand to the right. */
const numeric = new Set([3, 5])

function renderTable(layers: readonly InspectedLayer[]): string[] {
  const rows = [header, ...layers.map(rowOf)]
  const widths = header.map((_, column) => Math.max(...rows.map(row => Array.from(row[column] ?? '').length)))
  return rows.map(row =>
    row
      .map((cell, column) => {
        const space = ' '.repeat((widths[column] ?? 0) - Array.from(cell).length)
        return numeric.has(column) ? space + cell : cell + space
      })
      .join('  ')
      .trimEnd(),
  )
}

function rowOf(layer: InspectedLayer): string[] {
  const empty = layer.parameters === 0
  return [
    display(layer.name),
    display(layer.className),
    layer.outputShape === null ? '?' : formatShape(layer.outputShape),
    layer.parameters.toLocaleString('en-US'),
    layer.dtypes.join(', '),
    empty ? '' : formatBytes(layer.bytes),
    layer.connectedTo.map(display).join(', '),
  ]
}
