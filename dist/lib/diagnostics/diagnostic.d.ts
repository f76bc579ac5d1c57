import { type DiagnosticCode, type Severity } from './catalogue.js';
/** Where in the user's world a finding points. Values are raw; fields are filled as far as they are known. */
export interface Subject {
    /** The model file as the user named it. */
    readonly file?: string;
    /** Name (with the path of enclosing models, joined by `/`) and class of a Keras layer. */
    readonly layer?: {
        readonly name: string;
        readonly className: string;
    };
    /** Name of a weight as saved. */
    readonly weight?: string;
    /** JSON Pointer into the saved `model_config`, e.g. `/config/layers/3/config/groups`. */
    readonly pointer?: string;
    /** Path of an HDF5 object inside the file. */
    readonly object?: string;
}
/** One finding about the user's model or command. A plain value: it serialises to JSON unchanged. */
export interface Diagnostic {
    readonly code: DiagnosticCode;
    readonly severity: Severity;
    /** One sentence that names the thing and quotes the value; every text from a file went through `display()`. */
    readonly message: string;
    /** What to do about it; absent rather than filler. */
    readonly hint?: string;
    readonly subject: Subject;
    /** The model had this finding in the baseline already: it is shown, and counts against nothing. */
    readonly known?: true;
}
/**
 * Makes the finding `code` with the severity and, unless `hint` is given, the hint of its catalogue row.
 * Whoever writes `message` passes every text that came from a file through `display()`.
 */
export declare function diagnostic(code: DiagnosticCode, message: string, subject?: Subject, hint?: string): Diagnostic;
/** Whether a finding refuses or fails its model. */
export declare const isError: ({ severity }: Pick<Diagnostic, "severity">) => boolean;
/** What whatever was thrown says; its text may come from a file. */
export declare const messageOf: (error: unknown) => string;
/** Thrown where the pipeline cannot go on with one model; carries the finding that stopped it. */
export declare class ConversionError extends Error {
    readonly name = "ConversionError";
    readonly diagnostic: Diagnostic;
    constructor(finding: Diagnostic, options?: ErrorOptions);
}
/** Throws a `ConversionError` with the finding that the arguments describe, as `diagnostic()` takes them. */
export declare function refuse(code: DiagnosticCode, message: string, subject?: Subject, hint?: string): never;
