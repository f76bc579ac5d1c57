import type { Diagnostic } from '../diagnostics/diagnostic.js'

/**
 * What makes two findings about two versions of a model the same: the code, and the layer, weight or object with the
 * option that it is about. The sentence does not count, nor does the place of the layer in the file.
 */
export function identityOf({ code, subject }: Diagnostic): string {
  const { layer, weight, object, pointer } = subject
  // `/config/layers/3/config/groups`: the number changes with every layer added before.
  const option = pointer === undefined ? '' : pointer.replace(/^.*\/layers\/\d+(?=\/|$)/, '')
  return [code, layer?.className ?? '', layer?.name ?? '', option, weight ?? '', object ?? ''].join('\n')
}
