import path from 'node:path'
import { refuse } from '../diagnostics/diagnostic.js'
import { displayValue } from '../diagnostics/display.js'
import type { Destination } from './destination.js'
import { DirectoryDestination } from './directory.js'
import { checkedAddress } from './endpoint.js'
import type { GcsLocation } from './gcs.js'

/** What is told of a destination beside its name. */
export interface DestinationOptions {
  /** Address of a server that speaks the protocol of S3; default Amazon's own. */
  readonly endpoint?: string | undefined
  /** Address under which everybody can load what lies in the bucket (a CDN, a custom domain); default the storage's. */
  readonly publicBaseUrl?: string | undefined
  readonly signal?: AbortSignal | undefined
  /** Directories are relative to it. */
  readonly cwd: string
  /** Environment; only addresses and regions are read from it here. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** What the options are called where they were given, for messages. */
  readonly names: { readonly destination: string; readonly endpoint: string; readonly publicBaseUrl: string }
}

const bucketForm = /^(s3|gs):\/\/([a-z0-9][a-z0-9._-]{1,220}[a-z0-9])(?:\/(.*))?$/

/**
 * The destination that `text` names: `s3://bucket/prefix`, `gs://bucket/prefix` or a directory. Only the code of the
 * storage that is named is loaded. Throws `option/invalid`.
 */
export async function openDestination(text: string, options: DestinationOptions): Promise<Destination> {
  const { publicBaseUrl, signal, env, names } = options
  const publicBase = publicBaseUrl === undefined ? null : checkedAddress(publicBaseUrl, names.publicBaseUrl)
  const invalid = (rule: string): never =>
    refuse('option/invalid', `${names.destination} is ${displayValue(text)}; ${rule}.`)
  if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(text))
    return new DirectoryDestination(path.resolve(options.cwd, text), publicBase)
  const [, scheme, bucket, rest = ''] = bucketForm.exec(text) ?? []
  if (bucket === undefined) return invalid('it is written s3://bucket/prefix, gs://bucket/prefix or as a directory')
  const prefix = rest.replace(/\/+$/, '')
  if (prefix !== '' && !isPrefix(prefix))
    return invalid('the parts of its prefix may hold letters, digits, ".", "_", "@" and "-" only')
  if (scheme === 'gs') return openGcs({ bucket, prefix, publicBase, signal }, env)
  const given = options.endpoint ?? env['AWS_ENDPOINT_URL_S3'] ?? env['AWS_ENDPOINT_URL']
  const endpoint = given ? checkedAddress(given, options.endpoint ? names.endpoint : 'AWS_ENDPOINT_URL_S3') : null
  const region = env['AWS_REGION'] || env['AWS_DEFAULT_REGION'] || null
  const { S3Destination } = await import('./s3.js')
  return new S3Destination({ bucket, prefix, endpoint, publicBase, region, signal })
}

async function openGcs(at: Omit<GcsLocation, 'endpoint'>, env: DestinationOptions['env']): Promise<Destination> {
  if (Number.parseInt(process.versions.node, 10) < 22)
    refuse('publish/unsupported-node', `gs:// needs Node 22 or newer; this is Node ${process.versions.node}.`)
  // The variable by which gcloud is led elsewhere.
  const variable = 'CLOUDSDK_API_ENDPOINT_OVERRIDES_STORAGE'
  const given = env[variable]
  const endpoint = given ? checkedAddress(given, variable) : null
  const { GcsDestination } = await import('./gcs.js')
  return new GcsDestination({ ...at, endpoint })
}

const isPrefix = (prefix: string): boolean =>
  prefix.split('/').every(part => /^[A-Za-z0-9._@-]+$/.test(part) && !/^\.+$/.test(part))
