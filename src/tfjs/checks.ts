import { displayValue } from '../diagnostics/display.js'
import type { KerasLayer } from '../keras/model.js'
import { shapeFrom } from '../keras/tensor-shapes.js'
import { layersByName } from '../keras/traverse.js'
import { numberOf, numbersOf, textOf } from '../keras/values.js'
import type { LayerCheck } from '../layers/row.js'
import { layerTable } from '../layers/table.js'
import { type CheckContext, cured, ranks, refuseInput, refuseOption, sameRank } from './check-context.js'
import {
  checkCellClasses,
  checkEqualDirections,
  checkFixedBatch,
  checkRecurrentInside,
  checkStateOutputs,
  checkTimeAxis,
} from './recurrent-checks.js'

/** The axis or axes of a normalising layer, counted from 0; null when the rank is not known. */
function axesOf(context: CheckContext): readonly number[] | null {
  const rank = sameRank(context)
  const axes = numbersOf(context.config, 'axis', 1)
  if (axes === null) return null
  if (rank === null) return axes.every(axis => axis === -1) ? axes : null
  return axes.map(axis => (axis < 0 ? axis + rank : axis))
}

function isLastAxis(context: CheckContext): boolean {
  const axes = axesOf(context)
  const rank = sameRank(context)
  if (axes === null || axes.length !== 1) return false
  return rank === null ? axes[0] === -1 : axes[0] === rank - 1
}

const LAST_AXIS_HINT = 'Use the last axis, with a Permute layer before and after it.'

function checkNormalizationAxis(context: CheckContext): void {
  const { config } = context
  if (!isLastAxis(context)) {
    refuseOption(
      context,
      'axis',
      `has axis=${displayValue(config['axis'])}; TensorFlow.js computes other numbers unless it is the last axis.`,
      LAST_AXIS_HINT,
    )
    return
  }
  const axis = config['axis']
  if (Array.isArray(axis) && axis[0] === -1) {
    config['axis'] = -1
    cured(context, 'has axis=[-1], written as -1, because TensorFlow.js fails on a list with a negative axis.', 'axis')
  }
}

function checkConcatenateAxis(context: CheckContext): void {
  const axis = numberOf(context.config, 'axis') ?? -1
  const rank = sameRank(context)
  if (axis >= 0 || axis === -1) return
  if (rank === null) {
    refuseOption(
      context,
      'axis',
      `has axis=${axis}, which TensorFlow.js takes for the last axis.`,
      'Use an axis counted from the front.',
    )
    return
  }
  context.config['axis'] = axis + rank
  cured(
    context,
    `has axis=${axis}, which TensorFlow.js takes for the last axis; it is written as ${axis + rank}.`,
    'axis',
  )
}

function checkFlattenRank(context: CheckContext): void {
  const { written, config } = context
  const rank = sameRank(context)
  if (ranks(context).every(one => one >= 3)) return
  if (rank !== 2) {
    refuseInput(
      context,
      `gets inputs of ${ranks(context).join(' and ')} axes; TensorFlow.js flattens 3 or more.`,
      'Leave the layer out where there is nothing to flatten.',
    )
    return
  }
  const length = context.calls[0]?.[0]?.shape?.[1] ?? null
  const same = context.calls.every(inputs => (inputs[0]?.shape?.[1] ?? null) === length)
  delete config['data_format']
  if (length !== null && same) {
    written['class_name'] = 'Reshape'
    config['target_shape'] = [length]
  } else {
    written['class_name'] = 'Activation'
    config['activation'] = 'linear'
  }
  cured(
    context,
    `gets a flat input, on which TensorFlow.js fails; it is written as ${String(written['class_name'])}, which changes nothing.`,
  )
}

function checkFlattenShape(context: CheckContext): void {
  if (textOf(context.written, 'class_name') !== 'Flatten') return
  if (context.calls.every(inputs => inputs[0]?.shape?.slice(1).every(length => length !== null) ?? false)) return
  refuseInput(
    context,
    'gets an input of unknown size, which TensorFlow.js cannot flatten.',
    'Give the Input a fixed shape, or use a global pooling layer.',
  )
}

function checkStridesOrDilation(context: CheckContext): void {
  const strides = numbersOf(context.config, 'strides', 1) ?? []
  const dilation = numbersOf(context.config, 'dilation_rate', 1) ?? []
  if (strides.every(one => one <= 1) || dilation.every(one => one <= 1)) return
  refuseOption(
    context,
    'dilation_rate',
    `has strides=${displayValue([...strides])} and dilation_rate=${displayValue([...dilation])}; TensorFlow.js fails when both are above 1.`,
    'Use one of the two.',
  )
}

function checkRankBelow5(context: CheckContext): void {
  const high = ranks(context).find(rank => rank > 4)
  if (high === undefined) return
  refuseInput(
    context,
    `gets an input of ${high} axes; TensorFlow.js normalises up to 4.`,
    'Put a Reshape layer before and after it that joins two axes.',
  )
}

const NONNEGATIVE = new Set(['relu', 'relu6', 'sigmoid', 'hard_sigmoid', 'softplus', 'softmax'])

/** True when no value that the layer puts out can be below zero. */
function isNonnegative(layer: KerasLayer | undefined): boolean {
  if (layer === undefined) return false
  if (layer.className === 'ReLU') return (numberOf(layer.config, 'negative_slope') ?? 0) === 0
  return (
    NONNEGATIVE.has(textOf(layer.config, 'activation') ?? '') && layerTable.get(layer.className)?.shape !== 'recurrent'
  )
}

function checkNonnegativeInput(context: CheckContext): void {
  const layers = context.network === null ? null : layersByName(context.network)
  const safe = context.place.layer.calls.every(call => call.inputs.every(ref => isNonnegative(layers?.get(ref.layer))))
  if (safe && layers !== null && context.place.layer.calls.some(call => call.inputs.length > 0)) return
  refuseInput(
    context,
    'may get negative values, for which the WebAssembly backend of TensorFlow.js 4.22 computes wrong maxima.',
    'Put a ReLU directly before it, or use strides in the Conv3D instead.',
  )
}

function checkSharedAxes(context: CheckContext): void {
  const rank = sameRank(context)
  const axes = numbersOf(context.config, 'shared_axes', 1) ?? []
  const shared = new Set(axes.map(axis => (axis < 0 && rank !== null ? axis + rank : axis)))
  const leading = [...shared].every(axis => axis >= 1 && axis <= shared.size)
  if (leading) return
  refuseOption(
    context,
    'shared_axes',
    `has shared_axes=${displayValue([...axes])}; the WebAssembly backend of TensorFlow.js computes wrong numbers unless the shared axes come first.`,
    'Share all axes but the last, e.g. shared_axes=[1, 2].',
  )
}

function checkKnownShape(context: CheckContext): void {
  const shared = new Set(numbersOf(context.config, 'shared_axes', 1) ?? [])
  const known = context.calls.every(
    inputs => inputs[0]?.shape?.every((length, axis) => axis === 0 || shared.has(axis) || length !== null) ?? true,
  )
  if (known) return
  refuseInput(
    context,
    'gets an input of unknown size on an axis for which it has weights.',
    'Give the Input a fixed shape, or set shared_axes.',
  )
}

function checkMergeInputs(context: CheckContext): void {
  if (context.calls.every(inputs => inputs.length >= 2)) return
  refuseInput(
    context,
    'is called on one tensor; TensorFlow.js merges two or more.',
    'Leave the layer out where there is nothing to merge.',
  )
}

function checkDotRank(context: CheckContext): void {
  const high = context.calls.flat().find(info => (info.shape?.length ?? 0) > 3)
  if (high !== undefined)
    refuseInput(
      context,
      `gets an input of ${high.shape?.length ?? 0} axes; TensorFlow.js multiplies up to 3.`,
      'Reshape the inputs.',
    )
  if (context.config['normalize'] === true) {
    refuseOption(
      context,
      'normalize',
      'has normalize=true; TensorFlow.js normalises short vectors differently.',
      'Normalise outside the model, or use normalize=False.',
    )
  }
}

function checkLastAxis(context: CheckContext): void {
  if (isLastAxis(context)) return
  refuseOption(
    context,
    'axis',
    `has axis=${displayValue(context.config['axis'])}; TensorFlow.js computes it along the last axis only.`,
    LAST_AXIS_HINT,
  )
}

function checkDeclaredShape(context: CheckContext): void {
  if (shapeFrom(context.config['batch_input_shape']) !== null) return
  refuseInput(
    context,
    'does not say the shape of the input, which TensorFlow.js needs.',
    'Build the model with an Input of known rank.',
  )
}

/** The checks by name. */
export const checks: Readonly<Record<LayerCheck, (context: CheckContext) => void>> = {
  'strides-or-dilation': checkStridesOrDilation,
  'normalization-axis': checkNormalizationAxis,
  'last-axis': checkLastAxis,
  'concatenate-axis': checkConcatenateAxis,
  'dot-rank': checkDotRank,
  'flatten-rank': checkFlattenRank,
  'flatten-known-shape': checkFlattenShape,
  'rank-below-5': checkRankBelow5,
  'nonnegative-input': checkNonnegativeInput,
  'shared-axes': checkSharedAxes,
  'known-shape': checkKnownShape,
  'time-axis': checkTimeAxis,
  'fixed-batch': checkFixedBatch,
  'cell-classes': checkCellClasses,
  'recurrent-inside': checkRecurrentInside,
  'equal-directions': checkEqualDirections,
  'merge-inputs': checkMergeInputs,
  'state-outputs': checkStateOutputs,
  'declared-shape': checkDeclaredShape,
}
