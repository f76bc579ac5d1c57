import { drop, type Fates, keepAll, only, refused, rewritten } from './fates.js'
import type { LayerRow } from './row.js'

const outside = 'Do this step outside the model, in the code that prepares the input.'
const dense = only([false, null], 'Use sparse=False; TensorFlow.js has no sparse tensors.')

const lookup: Fates = {
  ...keepAll('output_mode', 'mask_token', 'oov_token', 'vocabulary', 'max_tokens', 'pad_to_max_tokens'),
  num_oov_indices: only([1], 'Use num_oov_indices=1; TensorFlow.js has no hash function.'),
  invert: only([false, null], outside),
  idf_weights: only([null], outside),
  sparse: dense,
  vocabulary_dtype: drop('which whole numbers those of the vocabulary are'),
  vocabulary_size: drop('follows from the vocabulary'),
  has_input_vocabulary: drop('about where the vocabulary came from'),
  oov_method: drop('read only with num_oov_indices above 1'),
  salt: drop('read only with num_oov_indices above 1'),
}

const needs = (name: string, what: string): LayerRow =>
  refused(name, `it needs ${what}, which TensorFlow.js layers do not have`, outside)

/** Layers that make numbers of categories, texts and sounds. */
export const encodingRows: readonly LayerRow[] = [
  rewritten('CategoryEncoding', { ...keepAll('num_tokens', 'max_tokens', 'output_mode'), sparse: dense }),
  rewritten('Discretization', {
    ...keepAll('bin_boundaries', 'output_mode'),
    num_bins: drop('read only when it learns its boundaries'),
    epsilon: drop('read only when it learns its boundaries'),
    sparse: dense,
  }),
  rewritten('IntegerLookup', lookup),
  needs('Hashing', 'a hash function'),
  needs('HashedCrossing', 'a hash function'),
  needs('StringLookup', 'strings'),
  needs('TextVectorization', 'strings'),
  needs('MelSpectrogram', 'a Fourier transform'),
  needs('STFTSpectrogram', 'a Fourier transform'),
]
