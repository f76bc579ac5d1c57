import { refuse } from './diagnostics/diagnostic.js'
import { display, displayValue } from './diagnostics/display.js'
import { movePointer } from './publish/move-pointer.js'
import { type DestinationOptions, openDestination } from './publish/open-destination.js'
import type { PublishedChannel } from './publish/receipt.js'
import { readModelJson, requireInside } from './tfjs/manifest.js'
import { legalKey, planPointer } from './tfjs/publication.js'

/** Which channel of which model is to point where. */
export interface RollbackRequest {
  /** Where the model was published: `s3://bucket/prefix`, `gs://bucket/prefix` or a directory. */
  readonly destination: string
  readonly options: DestinationOptions
  /** As it was published. */
  readonly name: string
  readonly version: string
  readonly channel: string
}

/**
 * Points a channel of a published model to one of its versions, an older one too, after it was seen that all of the version
 * is there. Nothing else moves. Throws `publish/unknown-version`, `publish/incomplete-model` and `publish/channel-kept`.
 */
export async function rollback(request: RollbackRequest): Promise<PublishedChannel> {
  const { name, version, channel } = request
  for (const text of [name, version, channel])
    if (text === '' || legalKey(text) !== text)
      refuse('option/invalid', `${displayValue(text)} is no name under which anything was published.`)
  const destination = await openDestination(request.destination, request.options)
  await destination.check()
  const held = await destination.read(`${name}/${version}/model.json`)
  if (held === null || held === 'unknown')
    refuse('publish/unknown-version', `There is no version ${version} of ${name} in ${destination.location}.`)
  const text = held.body.toString()
  const what = `Version ${version} of ${name}`
  for (const path of readModelJson(text, what).groups.flatMap(({ paths }) => paths)) {
    requireInside(path, what)
    if ((await destination.stat(`${name}/${version}/${path}`)) === null)
      refuse('publish/incomplete-model', `${what} names ${display(path)}, which is not there.`)
  }
  const pointer = await planPointer(text, { name, version, channel })
  const { state, version: now, finding } = await movePointer(destination, pointer, version, true)
  if (finding !== null) refuse('publish/channel-kept', finding.message, {}, finding.hint)
  return { channel, url: destination.url(pointer.object.key), state, version: now }
}
