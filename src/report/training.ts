import { display } from '../diagnostics/display.js'
import type { TrainingReport } from '../tfjs/training.js'

/** Layers that are named; the report file has all. */
const NAMED_LAYERS = 3

/** What becomes of a model in training, in one line. */
export function describeTraining({ preserved, changes, config, untranslated }: TrainingReport): string {
  const compiled =
    config === 'none'
      ? ''
      : config === 'translated'
        ? '; compiled as in Keras'
        : `; not compiled, as TensorFlow.js has no equivalent of ${untranslated.map(display).join(', ')}`
  if (preserved) return `retraining preserved${compiled}`
  const named = changes
    .slice(0, NAMED_LAYERS)
    .map(
      ({ layer, className, rewrite }) =>
        `${display(className)} "${display(layer)}"${rewrite === undefined ? '' : ` (${rewrite})`}`,
    )
  const more = changes.length > NAMED_LAYERS ? ` and ${changes.length - NAMED_LAYERS} more` : ''
  return `retraining not preserved, because of ${named.join(', ')}${more}${compiled}`
}
