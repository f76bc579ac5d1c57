import { setTimeout as wait } from 'node:timers/promises'
import { ConversionError, refuse } from '../diagnostics/diagnostic.js'
import { type CorsRule, grantsAll, withGrant } from './cors.js'
import type { CorsAccess, Destination } from './destination.js'
import { type CorsOutcome, rawRules } from './receipt.js'

/** How often the rules are merged again when somebody else writes them meanwhile. */
const mostAttempts = 6

/** Longer than anybody takes from reading rules to writing them. */
const settlingMs = 300

const unseen = (state: 'unknown' | 'unsupported'): CorsOutcome => ({ state, before: null, after: null })

/**
 * Sees to it that pages of `origins` may load the objects of a bucket. Rules that suffice are not touched. The end is
 * always a reading that grants, since S3 has no compare-and-set: what another writer overwrote is merged again.
 * Throws `publish/cors-missing` (with `verify`), `publish/cors-forbidden` and `publish/cors-contended`.
 */
export async function grantCors(
  { cors, location }: Destination,
  origins: readonly string[],
  mode: 'ensure' | 'verify' | 'preview',
): Promise<CorsOutcome> {
  if (cors === null) return unseen('unsupported')
  let before: readonly CorsRule[] | undefined
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const current = await readRules(cors)
    if (typeof current === 'string') return unseen(current)
    before ??= current.rules
    const granted = grantsAll(current.rules, origins)
    if (granted)
      return {
        state: attempt === 0 ? 'sufficient' : 'granted',
        before: rawRules(before),
        after: rawRules(current.rules),
      }
    const wanted = withGrant(current.rules, origins, list => cors.ruleFor(list))
    const rule = JSON.stringify(cors.ruleFor(origins).raw)
    if (wanted === null)
      refuse(
        'publish/cors-missing',
        `No CORS rule of ${location} lets pages of ${origins.join(', ')} in, and there is no room for another.`,
        {},
        `Add the origins to one of the rules of the bucket, which is to grant what this one would: ${rule}`,
      )
    if (mode === 'preview') return { state: 'missing', before: rawRules(before), after: rawRules(wanted) }
    if (mode === 'verify')
      refuse(
        'publish/cors-missing',
        `No CORS rule of ${location} lets pages of ${origins.join(', ')} load the models.`,
        {},
        `Add this rule to those of the bucket, or publish with CORS "ensure": ${rule}`,
      )
    if (attempt > 0) await wait(100 * 2 ** attempt * Math.random())
    if (!(await writeRules(cors, wanted, current.tag))) return unseen('unsupported')
    // Whoever read before this write may still write; the reading that counts comes after that.
    if (current.tag === null) await wait(settlingMs * (1 + Math.random()))
  }
  refuse(
    'publish/cors-contended',
    `Somebody else keeps replacing the CORS rules of ${location}.`,
    {},
    'Give the jobs that write to this bucket one "concurrency" group, and run again.',
  )
}

async function readRules(
  cors: CorsAccess,
): Promise<Awaited<ReturnType<CorsAccess['read']>> | 'unknown' | 'unsupported'> {
  try {
    return await cors.read()
  } catch (error) {
    // Whether pages get in is seen at the public address all the same.
    if (hasCode(error, 'publish/cors-forbidden')) return 'unknown'
    if (hasCode(error, 'publish/cors-unsupported')) return 'unsupported'
    throw error
  }
}

/** False when the server has no CORS rules at all. */
async function writeRules(cors: CorsAccess, rules: readonly CorsRule[], tag: string | null): Promise<boolean> {
  try {
    await cors.write(rules, tag)
    return true
  } catch (error) {
    if (hasCode(error, 'publish/cors-unsupported')) return false
    throw error
  }
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof ConversionError && error.diagnostic.code === code
