import type { Diagnostic } from '../diagnostics/diagnostic.js';
/**
 * Marks those of the findings that the model had in its baseline. Each of `base` excuses one: a second layer with the
 * same fault is new. `base` is `all` when the file has the same bytes there.
 */
export declare function markKnown(findings: readonly Diagnostic[], base: readonly Diagnostic[] | 'all'): Diagnostic[];
