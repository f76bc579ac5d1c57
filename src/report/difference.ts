import type { Change, ModelDifference } from '../compare/comparison.js'
import { display } from '../diagnostics/display.js'
import type { ModelTensor } from '../tfjs/model.js'
import { formatBytes, formatCount, formatNumber, formatShape } from './amounts.js'

/** What differs between two versions of a model, in a few words, e.g. `1 layer added; 48.2 KiB -> 51.0 KiB (+5.8 %)`. */
export function summarizeDifference(difference: ModelDifference): string {
  const { layersAdded, layersRemoved, layersChanged, layersRenamed, parameters, weightBytes } = difference
  const layers = [
    [layersAdded, 'added'],
    [layersRemoved, 'removed'],
    [layersChanged, 'changed'],
    [layersRenamed, 'renamed'],
  ] as const
  const parts = [
    ...layers.flatMap(([list, what]) => (list.length === 0 ? [] : [`${formatCount(list.length, 'layer')} ${what}`])),
    ...(difference.inputs === null ? [] : ['other inputs']),
    ...(difference.outputs === null ? [] : ['other outputs']),
    ...(parameters === null
      ? []
      : [`${formatNumber(parameters.before)} -> ${formatCount(parameters.after, 'parameter')}`]),
    ...(weightBytes === null ? [] : [formatGrowth(weightBytes)]),
  ]
  return parts.length === 0 ? 'the same layers, other values of weights' : parts.join('; ')
}

/** Each thing that differs, a line a thing. */
export function listDifference(difference: ModelDifference): readonly string[] {
  const { layersAdded, layersRemoved, layersChanged, layersRenamed, inputs, outputs } = difference
  return [
    ...tensorLines('inputs', inputs),
    ...tensorLines('outputs', outputs),
    ...layersAdded.map(({ layer, className }) => `added ${display(className)} ${display(layer)}`),
    ...layersRemoved.map(({ layer, className }) => `removed ${display(className)} ${display(layer)}`),
    ...layersChanged.flatMap(({ layer, className, options }) =>
      options.map(
        ({ option, before, after }) =>
          `changed ${display(className)} ${display(layer)}: ${display(option)} ${shownValue(before)} -> ${shownValue(after)}`,
      ),
    ),
    ...layersRenamed.map(({ before, after }) => `renamed ${display(before)} -> ${display(after)}`),
  ]
}

const shownValue = (json: string | null): string => (json === null ? 'absent' : display(json.replaceAll('"', '')))

function tensorLines(kind: string, change: Change<readonly ModelTensor[]> | null): readonly string[] {
  if (change === null) return []
  const list = (tensors: readonly ModelTensor[]): string =>
    tensors.map(({ name, shape, dtype }) => `${display(name)} ${display(dtype)} ${formatShape(shape)}`).join(', ')
  return [`${kind} were ${list(change.before)}`, `${kind} are ${list(change.after)}`]
}

function formatGrowth({ before, after }: Change<number>): string {
  const percent =
    before === 0 ? '' : ` (${after >= before ? '+' : ''}${((100 * (after - before)) / before).toFixed(1)} %)`
  return `${formatBytes(before)} -> ${formatBytes(after)}${percent}`
}
