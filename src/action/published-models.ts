import type { Publication } from '../publish/receipt.js'
import { legalKey } from '../tfjs/publication.js'
import type { Published } from './publish-models.js'

/** A model file with the addresses at which it was published. */
export interface PublishedModel extends Pick<Publication, 'version' | 'channels'> {
  readonly file: string
  readonly url: string
}

/** The models that have an address, at the first destination that has one. */
export function publishedModels({ receipts, names }: Published): readonly PublishedModel[] {
  const [receipt] = receipts.filter(({ publications }) => publications.some(({ url }) => url !== null))
  return [...names].flatMap(([file, name]) => {
    const found = receipt?.publications.find(publication => publication.name === legalKey(name))
    return found === undefined || found.url === null
      ? []
      : [{ file, version: found.version, url: found.url, channels: found.channels }]
  })
}
