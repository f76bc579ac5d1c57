import type { Kind } from './fault.js'
import { bindingKinds } from './kinds/bindings.js'
import { graphKinds } from './kinds/graph.js'
import { loweredKinds } from './kinds/lowered.js'
import { optionKinds } from './kinds/options.js'
import { rewrittenKinds } from './kinds/rewritten.js'
import { writtenKinds } from './kinds/written.js'

/** All kinds of faults, in the order of the stages at which they strike. */
export const kinds: readonly Kind[] = [
  ...optionKinds,
  ...bindingKinds,
  ...graphKinds,
  ...rewrittenKinds,
  ...loweredKinds,
  ...writtenKinds,
]
