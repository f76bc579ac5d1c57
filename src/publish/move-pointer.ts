import { type Diagnostic, diagnostic, refuse } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import { sha256Of } from './content.js'
import type { Destination } from './destination.js'
import type { PlannedPointer } from './plan.js'
import type { PublishedChannel } from './receipt.js'
import { type Kept, keepsChannel } from './versions.js'

/** Where a channel stands after it was asked to move. */
export interface MovedPointer extends Pick<PublishedChannel, 'state' | 'version'> {
  /** Why it stayed. */
  readonly finding: Diagnostic | null
}

/** How often a move is tried when somebody else moves the channel meanwhile. */
const mostAttempts = 8

/**
 * Moves a channel to a version by compare-and-set, unless it names a newer one. Throws `publish/foreign-channel` when
 * something else lies there, and `publish/contended`.
 */
export async function movePointer(
  destination: Destination,
  pointer: PlannedPointer,
  version: string,
  allowRollback: boolean,
): Promise<MovedPointer> {
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const { tag, moved } = await considerMove(destination, pointer, version, allowRollback)
    if (moved !== null) return moved
    if (await destination.put(pointer.object, tag === null ? 'absent' : { tag }))
      return { state: 'moved', version, finding: null }
  }
  refuse('publish/contended', `Somebody else keeps writing ${pointer.object.key} of ${destination.location}.`)
}

/** What `movePointer` would do. */
export async function previewPointer(
  destination: Destination,
  pointer: PlannedPointer,
  version: string,
  allowRollback: boolean,
): Promise<MovedPointer> {
  const { moved, current } = await considerMove(destination, pointer, version, allowRollback)
  return moved ?? { state: 'planned', version: current, finding: null }
}

async function considerMove(
  destination: Destination,
  { channel, object }: PlannedPointer,
  version: string,
  allowRollback: boolean,
): Promise<{ tag: string | null; current: string | null; moved: MovedPointer | null }> {
  const held = await destination.read(object.key)
  const present = held === 'unknown' ? null : held
  const current = present === null ? null : versionIn(present.body)
  const tag = present?.tag ?? null
  if (present !== null && sha256Of(present.body) === object.sha256)
    return { tag, current, moved: { state: 'unchanged', version, finding: null } }
  if (present !== null && current === null)
    refuse(
      'publish/foreign-channel',
      `${object.key} of ${destination.location} is no channel of this program, so it is not replaced.`,
      {},
      'Choose another channel or prefix, or remove the object.',
    )
  const kept = keepsChannel(channel, current, version, allowRollback)
  if (kept === null) return { tag, current, moved: null }
  const finding = diagnostic('publish/channel-kept', keptMessage(kept, channel, current, version), {}, adviceOf[kept])
  return { tag, current, moved: { state: 'kept', version: current, finding } }
}

function keptMessage(kept: Kept, channel: string, current: string | null, version: string): string {
  const stays = current === null ? 'stays empty' : `stays at ${display(current)}`
  const why = {
    older: `${version} is older`,
    unordered: `${version} has no place in its order`,
    prerelease: `${version} is a prerelease`,
  }
  return `The channel ${channel} ${stays}: ${why[kept]}.`
}

const adviceOf: Readonly<Record<Kept, string>> = {
  older: 'Use "rollback", or allow-rollback, if going back is meant.',
  unordered: 'Name versions as semver does (v1.2.3), or use allow-rollback.',
  prerelease: 'Give prereleases a channel of their own, such as beta.',
}

/** The version that a pointer names; null when it is none of ours. */
export function versionIn(body: Buffer): string | null {
  try {
    const value: unknown = JSON.parse(body.toString())
    if (typeof value !== 'object' || value === null || !('publishedVersion' in value)) return null
    return typeof value.publishedVersion === 'string' ? value.publishedVersion : null
  } catch {
    return null
  }
}
