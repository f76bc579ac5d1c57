/**
 * Whether `name` matches `pattern` by the rules of Python's `fnmatch` on POSIX: `*` any run (also of `/`), `?` one
 * character, `[a-z]` a set, `[!a-z]` its complement; a set that does not end is a literal `[`. There is no escape:
 * `[*]` is a star. Takes time in the product of the two lengths at worst.
 */
export function fnmatch(name: string, pattern: string): boolean {
  const tokens = tokenize(Array.from(pattern))
  const characters = Array.from(name)
  let at = 0
  let token = 0
  // Where the last star stood, and how far it has reached: only the last one ever needs to reach further.
  let star = -1
  let reached = 0
  while (at < characters.length) {
    const here = tokens[token]
    const character = characters[at] ?? ''
    if (here === '*') {
      star = token++
      reached = at
    } else if (here?.(character)) {
      token++
      at++
    } else if (star >= 0) {
      token = star + 1
      at = ++reached
    } else return false
  }
  while (tokens[token] === '*') token++
  return token === tokens.length
}

type Token = '*' | ((character: string) => boolean)

function tokenize(pattern: readonly string[]): Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at] ?? ''
    const end = character === '[' ? endOfSet(pattern, at) : -1
    if (character === '*') {
      if (tokens.at(-1) !== '*') tokens.push('*')
    } else if (character === '?') tokens.push(() => true)
    else if (end > 0) {
      tokens.push(set(pattern.slice(at + 1, end)))
      at = end
    } else tokens.push(other => other === character)
  }
  return tokens
}

/** Where the set that begins at `start` ends; a `]` that comes first belongs to the set. -1 when it does not end. */
function endOfSet(pattern: readonly string[], start: number): number {
  let at = start + 1
  if (pattern[at] === '!') at++
  if (pattern[at] === ']') at++
  return pattern.indexOf(']', at)
}

function set(content: readonly string[]): (character: string) => boolean {
  const negated = content[0] === '!'
  const members = negated ? content.slice(1) : content
  const ranges: [number, number][] = []
  const code = (character: string | undefined) => character?.codePointAt(0) ?? 0
  for (let at = 0; at < members.length; at++) {
    if (members[at + 1] === '-' && at + 2 < members.length) {
      ranges.push([code(members[at]), code(members[at + 2])])
      at += 2
    } else ranges.push([code(members[at]), code(members[at])])
  }
  return character => ranges.some(([low, high]) => code(character) >= low && code(character) <= high) !== negated
}
