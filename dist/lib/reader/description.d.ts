import type { Description } from '../keras/describe.js';
/** A description as text. The config of each layer is left out: it stands in the saved form, at the layer's pointer. */
export declare function writeDescription({ model, diagnostics }: Description): string;
/**
 * The description in a reader's answer. Everything that later stages rely on (shapes, ids, dtypes) is checked: a file
 * may have got the better of its reader. Throws an Error on what no reader sends.
 */
export declare function readDescription(text: string): Description;
