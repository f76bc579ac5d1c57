import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Description } from '../keras/describe.js';
/**
 * A description as text. The config of each layer is left out where it stands in the saved form, at the layer's pointer.
 */
export declare function writeDescription({ model, diagnostics }: Description): string;
/**
 * The description in a reader's answer. Everything that later stages rely on (shapes, ids, dtypes) is checked: a file
 * may have got the better of its reader. Throws an Error on what no reader sends.
 */
export declare function readDescription(text: string): Description;
/**
 * A finding in a reader's answer, of a known code and with that code's severity. Throws an Error on any other, and on one
 * whose text no `display()` has made: such text would reach logs as it is.
 */
export declare function checkFinding({ code, message, hint, subject }: Diagnostic): Diagnostic;
