/** A rule that lets pages of other origins read a bucket. `raw` is the provider's own form, sent back untouched. */
export interface CorsRule {
  readonly id: string | null
  readonly origins: readonly string[]
  readonly methods: readonly string[]
  readonly raw: unknown
}

/** Id of the one rule that this program writes and changes. */
export const ruleId = 'keras-to-tfjs'
/** Most rules that S3 takes. */
const mostRules = 100

/**
 * Whether a page of each origin may `GET` under these rules; the first rule that fits both origin and method decides,
 * as S3 and Google Cloud Storage document. `*` among `origins` asks for everybody.
 */
export const grantsAll = (rules: readonly CorsRule[], origins: readonly string[]): boolean =>
  origins.every(origin =>
    rules.some(rule => rule.methods.some(isGet) && rule.origins.some(pattern => covers(pattern, origin))),
  )

const isGet = (method: string): boolean => method === 'GET' || method === '*'

/** Whether every origin that `wanted` stands for fits `pattern`. */
export function covers(pattern: string, wanted: string): boolean {
  if (pattern === '*' || pattern === wanted) return true
  if (wanted.includes('*') || !pattern.includes('*')) return false
  const [before = '', after = ''] = pattern.split('*')
  return wanted.length >= before.length + after.length && wanted.startsWith(before) && wanted.endsWith(after)
}

/**
 * `rules` with the missing origins granted: our own rule takes them where it stands, else it comes last, where it
 * cannot stand before another. All others are the same values in the same order. Null when there is no room.
 */
export function withGrant(
  rules: readonly CorsRule[],
  origins: readonly string[],
  ruleFor: (origins: readonly string[]) => CorsRule,
): readonly CorsRule[] | null {
  const own = rules.findIndex(({ id, methods }) => id === ruleId && methods.some(isGet))
  const mine = rules[own]
  if (mine !== undefined) return rules.with(own, ruleFor([...new Set([...mine.origins, ...origins])]))
  return rules.length >= mostRules ? null : [...rules, ruleFor(origins)]
}

/** An origin to try whether `origin`, which may be a pattern, is let in. */
export const exampleOrigin = (origin: string): string =>
  origin === '*' ? 'https://probe.invalid' : origin.replace('*', 'probe')
