import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import {
  AbortMultipartUploadCommand,
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  type PutObjectRequest,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { changed } from './content.js'
import type { Precondition } from './destination.js'
import type { PlannedObject } from './plan.js'

const partBytes = 16 * 2 ** 20

/** A precondition in the headers of S3. */
export const conditionOf = (condition: Precondition): { IfNoneMatch: '*' } | { IfMatch: string } =>
  condition === 'absent' ? { IfNoneMatch: '*' } : { IfMatch: condition.tag }

/**
 * Sends a large file part by part; the object appears as a whole at the end. A failure takes back the parts, which
 * would cost money for ever.
 */
export async function putInParts(
  client: S3Client,
  request: Pick<PutObjectRequest, 'Bucket' | 'Key' | 'ContentType' | 'CacheControl' | 'Metadata'>,
  { sha256, bytes }: PlannedObject,
  file: string,
  precondition: Precondition,
  sending: { readonly abortSignal?: AbortSignal },
): Promise<void> {
  const { UploadId } = await client.send(new CreateMultipartUploadCommand(request), sending)
  const upload = { Bucket: request.Bucket, Key: request.Key, UploadId }
  try {
    const Parts: CompletedPart[] = []
    const hash = createHash('sha256')
    const handle = await open(file)
    try {
      const buffer = Buffer.allocUnsafe(partBytes)
      for (let start = 0; start < bytes; start += partBytes) {
        const { bytesRead } = await handle.read(buffer, 0, Math.min(partBytes, bytes - start), start)
        const Body = buffer.subarray(0, bytesRead)
        hash.update(Body)
        const PartNumber = Parts.length + 1
        const { ETag } = await client.send(new UploadPartCommand({ ...upload, PartNumber, Body }), sending)
        Parts.push({ PartNumber, ETag })
      }
    } finally {
      await handle.close()
    }
    if (hash.digest('hex') !== sha256) changed(file)
    const complete = { ...upload, MultipartUpload: { Parts }, ...conditionOf(precondition) }
    await client.send(new CompleteMultipartUploadCommand(complete), sending)
  } catch (error) {
    await client.send(new AbortMultipartUploadCommand(upload)).catch(() => {})
    throw error
  }
}
