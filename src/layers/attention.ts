import { drop, keepAll, rewritten, trainable, weightFates } from './fates.js'
import type { LayerRow, VariableSlot } from './row.js'

/** The mask of the query, which is the first input, goes on. */
const queryMask = { keras: 'query', tfjs: 'stop' } as const

const dropoutOnly = drop('about dropout, which is for training')

/** A projection of each part, as Keras names its variables. */
const projections = (...parts: readonly string[]): readonly VariableSlot[] =>
  parts.flatMap(part => {
    const given = part === 'gate' ? { given: { use_gate: 'truthy' } as const } : {}
    const path = part === 'attention_output' ? 'output_dense' : `${part}_dense`
    return [
      { ...trainable(`${part}/kernel`), ...given, path },
      { ...trainable(`${part}/bias`, 'use_bias'), ...given, path },
    ]
  })

const heads = {
  variables: projections('query', 'key', 'gate', 'value', 'attention_output'),
  masks: { ...queryMask, tfjs: 'pass' },
} as const

const headFates = {
  ...keepAll('use_bias', 'use_gate', 'sliding_window'),
  dropout: dropoutOnly,
  seed: dropoutOnly,
  flash_attention: drop('another kernel for the same numbers'),
  ...weightFates('kernel', 'bias'),
}

const scores = {
  dropout: dropoutOnly,
  seed: dropoutOnly,
  ...keepAll('use_scale', 'causal'),
} as const

/** Attention layers, which tfjs-layers does not have. */
export const attentionRows: readonly LayerRow[] = [
  rewritten(
    'MultiHeadAttention',
    {
      ...headFates,
      ...keepAll('num_heads', 'key_dim', 'value_dim', 'output_shape', 'attention_axes'),
      query_shape: drop('the shape that it was built for'),
      key_shape: drop('the shape that it was built for'),
      value_shape: drop('the shape that it was built for'),
    },
    heads,
  ),
  ...['GroupedQueryAttention', 'GroupQueryAttention'].map(name =>
    rewritten(name, { ...headFates, ...keepAll('head_dim', 'num_query_heads', 'num_key_value_heads') }, heads),
  ),
  rewritten(
    'Attention',
    { ...scores, ...keepAll('score_mode') },
    {
      masks: queryMask,
      variables: [
        { ...trainable('scale'), given: { use_scale: 'truthy' } },
        { ...trainable('concat_score_weight'), given: { score_mode: { is: 'concat' } } },
      ],
    },
  ),
  rewritten('AdditiveAttention', scores, { variables: [trainable('scale', 'use_scale')], masks: queryMask }),
]
