import { ConversionError, refuse } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'

/** What was being done when S3 refused it. */
export interface S3Attempt {
  readonly place: string
  /** Empty when the bucket as a whole was meant. */
  readonly key: string
  /** The right that it needs, and on what. */
  readonly right: string
  readonly resource: string
}

/** Whether `error` is an answer of a server with this status. */
export function hasStatus(error: unknown, status: number): boolean {
  if (typeof error !== 'object' || error === null || !('$metadata' in error)) return false
  const { $metadata } = error
  return (
    typeof $metadata === 'object' &&
    $metadata !== null &&
    'httpStatusCode' in $metadata &&
    $metadata.httpStatusCode === status
  )
}

const wrongCredentials = new Set([
  'SignatureDoesNotMatch',
  'InvalidAccessKeyId',
  'ExpiredToken',
  'ExpiredTokenException',
  'InvalidToken',
  'TokenRefreshRequired',
  'UnrecognizedClientException',
])

/** Throws what an error of the SDK means, in one sentence. Only its name and code are shown: a message may quote a secret. */
export function failS3(error: unknown, { place, key, right, resource }: S3Attempt): never {
  if (error instanceof ConversionError) throw error
  const name = error instanceof Error ? error.name : ''
  const target = key === '' ? place : `${key} of ${place}`
  if (name === 'CredentialsProviderError' || name === 'TokenProviderError')
    refuse(
      'publish/credentials',
      `There are no credentials for ${place}.`,
      {},
      'Run aws-actions/configure-aws-credentials before this step, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
    )
  if (wrongCredentials.has(name))
    refuse(
      'publish/credentials',
      `${place} does not accept the credentials (${name}).`,
      {},
      'Check the access key, the secret and, where there is one, the session token.',
    )
  if (name === 'RequestTimeTooSkewed')
    refuse('publish/clock-skew', `The clock of this machine differs from that of ${place} by more than 15 minutes.`)
  if (name === 'NoSuchBucket' || (key === '' && hasStatus(error, 404)))
    refuse('publish/bucket-missing', `There is no bucket for ${place}.`)
  if (hasStatus(error, 403))
    refuse(
      'publish/forbidden',
      `The credentials may not do ${right} for ${target}.`,
      {},
      `Give their role this right: ${JSON.stringify({ Effect: 'Allow', Action: right, Resource: resource })}`,
    )
  if (error instanceof Error && /region is missing/i.test(error.message))
    refuse('option/invalid', `The region of ${place} is not known.`, {}, 'Set AWS_REGION.')
  if (/^(BadDigest|InvalidDigest|XAmzContentSHA256Mismatch|XAmzContentChecksumMismatch)$/.test(name))
    refuse('publish/network', `The bytes of ${target} changed on the way.`, {}, 'Run again.')
  refuse('publish/network', `${place} could not be used for ${right}${reasonOf(error)}.`)
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name
  return ` (${display(code)})`
}
