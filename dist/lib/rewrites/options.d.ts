import type { Findings, PlacedLayer } from '../keras/findings.js';
import type { KerasCall } from '../keras/model.js';
/**
 * Looks at the options of a layer that a rewrite replaces, and at its call, as `lower` does for those that stay: an option that no row
 * knows, or a value that nobody can run, is a finding. True when there is none.
 */
export declare function checkRewrittenOptions(place: PlacedLayer, call: KerasCall, generation: 2 | 3, findings: Findings): boolean;
/** Reports the options of a layer that no row knows. True when there is none. */
export declare function checkKnownOptions(place: PlacedLayer, findings: Findings): boolean;
