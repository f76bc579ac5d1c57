import type { CatalogueRow } from '../src/diagnostics/catalogue.js'
import type { Reason } from '../src/diagnostics/reasons.js'
import type { LayerCheck, LayerRow } from '../src/layers/row.js'
import type { Rewrite } from '../src/rewrites/rewrite.js'

/** The text of docs/layers.md. */
export function layersPage(
  table: ReadonlyMap<string, LayerRow>,
  checkMeanings: Readonly<Record<LayerCheck, string>>,
  rewrites: readonly Rewrite[],
): string

/** The text of docs/diagnostics.md. */
export function diagnosticsPage(
  catalogue: Readonly<Record<string, CatalogueRow>>,
  reasons: Readonly<Partial<Record<string, Reason>>>,
): string
