import type { Diagnostic } from '../diagnostics/diagnostic.js';
/**
 * What makes two findings about two versions of a model the same: the code, and the layer, weight or object with the
 * option that it is about. The sentence does not count, nor does the place of the layer in the file.
 */
export declare function identityOf({ code, subject }: Diagnostic): string;
