import { refuse } from '../diagnostics/diagnostic.js'
import { sha256Of } from './content.js'
import type { Destination, StoredObject } from './destination.js'
import type { PlannedObject } from './plan.js'

/** Whether an object had to be sent. */
export type StoreState = 'sent' | 'present'

/** How often an object is tried when somebody else writes it meanwhile. */
const mostAttempts = 5

/** Whether what is stored has the bytes and the headers that were planned. */
export function isStoredAs(stored: StoredObject | null | 'unknown', object: PlannedObject): boolean {
  return stored !== null && stored !== 'unknown' && hasBytes(stored, object) && hasHeaders(stored, object)
}

const hasBytes = (stored: StoredObject, { bytes, sha256 }: PlannedObject): boolean =>
  stored.bytes === bytes && stored.sha256 === sha256

const hasHeaders = (stored: StoredObject, { contentType, cacheControl }: PlannedObject): boolean =>
  (stored.contentType === null || stored.contentType === contentType) &&
  (stored.cacheControl === null || stored.cacheControl === cacheControl) &&
  (stored.contentEncoding ?? '') === ''

/** Puts objects where they belong, once. */
export class ObjectStore {
  readonly #destination: Destination

  constructor(destination: Destination) {
    this.#destination = destination
  }

  /**
   * Sends an object unless it is there. `once` refuses when its key holds other bytes; `by content` writes it then, as
   * its key, or what it is derived from, stands for these bytes and no others.
   * Throws `publish/version-exists` and `publish/contended`.
   */
  async put(object: PlannedObject, rule: 'once' | 'by content'): Promise<StoreState> {
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      const stored = await this.#destination.stat(object.key)
      if (isStoredAs(stored, object)) return 'present'
      const known = stored === null || stored === 'unknown' ? null : stored
      if (rule === 'once' && known !== null && !hasBytes(known, object)) await this.refuseOther(object)
      if (await this.#destination.put(object, known === null ? 'absent' : { tag: known.tag })) return 'sent'
      // Something is there that may not be seen: whether it is right is for the look at the public address to say.
      if (stored === 'unknown') return 'present'
    }
    refuse('publish/contended', `Somebody else keeps writing ${object.key} of ${this.#destination.location}.`)
  }

  /** Writes an object whose stored bytes turned out wrong. */
  async putAgain(object: PlannedObject): Promise<void> {
    const stored = await this.#destination.stat(object.key)
    await this.#destination.put(object, stored === null || stored === 'unknown' ? 'absent' : { tag: stored.tag })
  }

  /** Throws `publish/version-exists` when the key of an object that never changes holds other bytes. */
  async refuseOther(object: PlannedObject): Promise<void> {
    const stored = await this.#destination.stat(object.key)
    if (stored === null || stored === 'unknown' || hasBytes(stored, object)) return
    // A copy of the bucket may have lost our digest.
    const held = stored.sha256 === null ? await this.#destination.read(object.key) : null
    if (held !== null && held !== 'unknown' && sha256Of(held.body) === object.sha256) return
    refuse(
      'publish/version-exists',
      `${object.key} of ${this.#destination.location} was published with other bytes; a version never changes.`,
    )
  }
}
