const SAFE = /[^\p{L}\p{M}\p{N} _./+=-]/gu
const LONGEST = 200

/**
 * The one form in which a text that came from a file or a path is shown to people, in logs, summaries, comments and
 * terminals: at most 200 code points, everything but letters, digits, space and `_./+=-` written as `\u{hex}`.
 * Colons, `#`, brackets, backticks, controls and bidirectional marks never survive, so no workflow command, Markdown
 * or escape sequence can be built from a name.
 */
export function display(text: string): string {
  const points = Array.from(text)
  const cut = points.length > LONGEST ? `${points.slice(0, LONGEST).join('')}...` : text
  return cut.replace(SAFE, character => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
}

/** `display()` for any JSON value, e.g. a config value quoted in a message. */
export function displayValue(value: unknown): string {
  if (typeof value === 'string') return `"${display(value)}"`
  if (
    typeof value === 'bigint' ||
    typeof value === 'number' ||
    typeof value === 'boolean' ||
    value === null ||
    value === undefined
  )
    return String(value)
  if (Array.isArray(value))
    return `[${value.slice(0, 8).map(displayValue).join(', ')}${value.length > 8 ? ', ...' : ''}]`
  const className = (value as Record<string, unknown>)['class_name']
  return typeof className === 'string' ? `a ${display(className)} object` : 'an object'
}
