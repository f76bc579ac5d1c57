/** What orders versions: numbers, then the parts of a prerelease. */
interface Order {
  readonly numbers: readonly [number, number, number]
  readonly prerelease: readonly string[]
}

// `v1.2.3`, `1.2`, `models/v1.2.3`, `digits@1.2.3-beta.1`. In keys the `+` of a build stands as `_`.
const form = /^(?:.*[/@])?v?(\d+)\.(\d+)(?:\.(\d+))?(?:-([0-9A-Za-z.-]+))?(?:[+_][0-9A-Za-z._-]*)?$/

function orderOf(version: string): Order | null {
  const match = form.exec(version)
  if (match === null) return null
  const [, major = '0', minor = '0', patch = '0', prerelease] = match
  return { numbers: [Number(major), Number(minor), Number(patch)], prerelease: prerelease?.split('.') ?? [] }
}

/** Whether `version` is one of semver's without a prerelease, such as `v1.2.3`. */
export const isRelease = (version: string): boolean => orderOf(version)?.prerelease.length === 0

/** Whether `version` is a prerelease of semver's, such as `v1.2.3-beta.1`. */
export const isPrerelease = (version: string): boolean => (orderOf(version)?.prerelease.length ?? 0) > 0

/** Below 0 when `a` comes before `b` in semver's order; null when one of them has no place in it. */
export function compareVersions(a: string, b: string): number | null {
  const [first, second] = [orderOf(a), orderOf(b)]
  if (first === null || second === null) return null
  for (const [index, number] of first.numbers.entries()) {
    const difference = number - (second.numbers[index] ?? 0)
    if (difference !== 0) return difference
  }
  return comparePrereleases(first.prerelease, second.prerelease)
}

function comparePrereleases(a: readonly string[], b: readonly string[]): number {
  // A release comes behind all its prereleases.
  if (a.length === 0 || b.length === 0) return b.length - a.length
  for (const [index, part] of a.entries()) {
    const other = b[index]
    if (other === undefined) return 1
    if (part === other) continue
    const numeric = [part, other].map(text => /^\d+$/.test(text))
    if (numeric[0] && numeric[1]) return Number(part) - Number(other)
    if (numeric[0] !== numeric[1]) return numeric[0] ? -1 : 1
    return part < other ? -1 : 1
  }
  return a.length - b.length
}

/** Why a channel stays where it is. */
export type Kept = 'older' | 'unordered' | 'prerelease'

/**
 * Whether a channel may move from `current` (null: nowhere yet) to `next`; null when it may. It never goes back unless
 * `allowRollback`, and a prerelease never becomes `latest`.
 */
export function keepsChannel(
  channel: string,
  current: string | null,
  next: string,
  allowRollback: boolean,
): Kept | null {
  if (channel === 'latest' && isPrerelease(next)) return 'prerelease'
  if (current === null || allowRollback) return null
  const order = compareVersions(next, current)
  if (order !== null) return order < 0 ? 'older' : null
  return orderOf(current) === null ? null : 'unordered'
}
