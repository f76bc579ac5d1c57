import type { LayerCheck } from './row.js'

/** What each check of a row demands, as a condition for docs/layers.md; src/tfjs/checks.ts carries them out. */
export const checkMeanings: Readonly<Record<LayerCheck, string>> = {
  'strides-or-dilation': 'not both `strides` and `dilation_rate` above 1',
  'normalization-axis': 'along the last axis',
  'last-axis': 'along the last axis',
  'concatenate-axis': 'a negative `axis` is counted from the front',
  'dot-rank': 'inputs of at most 3 axes, without `normalize`',
  'flatten-rank': 'a flat input makes it a Reshape',
  'flatten-known-shape': 'an input of known size',
  'rank-below-5': 'inputs of at most 4 axes',
  'nonnegative-input': 'directly behind a layer that gives no negative values (ReLU, sigmoid, softmax …)',
  'shared-axes': '`shared_axes` come first, e.g. `[1, 2]`',
  'known-shape': 'an input of known size on the axes that are not shared',
  'time-axis': 'an input of at least 3 axes',
  'fixed-batch': 'with `stateful`, a fixed batch size, one call and one output',
  'cell-classes': 'cells of LSTM, GRU and SimpleRNN; stacked cells do not hand on their states',
  'recurrent-inside': 'around LSTM, GRU or SimpleRNN',
  'equal-directions': 'both directions with the same options',
  'state-outputs': 'with `return_state` but not `return_sequences`, not both the output and the first state in use',
  'declared-shape': 'an input of known rank',
  'merge-inputs': 'two or more inputs',
}
