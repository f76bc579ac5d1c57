/**
 * The one form in which a text that came from a file or a path is shown to people, in logs, summaries, comments and
 * terminals: at most 200 code points, everything but letters, digits, space and `_./+=-` written as `\u{hex}`.
 * Colons, `#`, brackets, backticks, controls and bidirectional marks never survive, so no workflow command, Markdown
 * or escape sequence can be built from a name.
 */
export declare function display(text: string): string;
/** `display()` for any JSON value, e.g. a config value quoted in a message. */
export declare function displayValue(value: unknown): string;
