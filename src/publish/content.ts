import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { refuse } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import type { PlannedObject } from './plan.js'

/** Hex digest of bytes. */
export const sha256Of = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/** The bytes of an object. Throws `file/changed` when they are no longer those that were planned. */
export async function readContent({ content, sha256 }: PlannedObject): Promise<Buffer> {
  if ('text' in content) return Buffer.from(content.text)
  const body = await readFile(content.file).catch(() => changed(content.file))
  if (sha256Of(body) !== sha256) changed(content.file)
  return body
}

/** Throws the finding that a file is no longer what was planned to be sent. */
export function changed(file: string): never {
  refuse('file/changed', `${display(file)} changed while it was being published.`, { file })
}
