import { readBundle } from './bundle/read.js'
import { ConversionError, type Diagnostic, refuse } from './diagnostics/diagnostic.js'
import { display, displayValue } from './diagnostics/display.js'
import type { Destination } from './publish/destination.js'
import { type DestinationOptions, openDestination } from './publish/open-destination.js'
import type { PublicationPlan } from './publish/plan.js'
import { type PublishOptions, previewPublication, publish } from './publish/publish.js'
import type { Receipt } from './publish/receipt.js'
import { isRelease } from './publish/versions.js'
import { fillTemplate, legalKey, planPublication } from './tfjs/publication.js'

/** What to publish, where and under which names. */
export interface PublishRequest extends Omit<PublishOptions, 'patienceMs'> {
  /** Names of models, with the directories of their bundles. */
  readonly bundles: readonly { readonly name: string; readonly directory: string }[]
  /** `s3://bucket/prefix`, `gs://bucket/prefix` or a directory. */
  readonly destinations: readonly string[]
  /** May hold `{name}`, `{tag}` and `{sha}`. */
  readonly version: string
  /** May hold `{name}`, `{version}`, `{tag}` and `{sha}`; `auto` is `latest` for a release of semver and else none. */
  readonly channels: readonly string[] | 'auto'
  /** What `{tag}` and `{sha}` stand for, where there are such. */
  readonly values: Readonly<Record<string, string>>
  readonly endpoint?: string | undefined
  /** One for all destinations, or as many as there are. */
  readonly publicBaseUrls: readonly string[]
  /** Publish the bundles that are whole when others are not. */
  readonly partial: boolean
  readonly dryRun: boolean
  readonly patienceMs?: number | undefined
  /** Directories that are destinations are relative to it. */
  readonly cwd: string
  readonly env: DestinationOptions['env']
  /** What the options are called where they were given, for messages. */
  readonly names: DestinationOptions['names'] & {
    readonly version: string
    readonly channel: string
    readonly corsOrigins: string
  }
}

/** What has come of it. */
export interface PublishOutcome {
  /** One for each destination. */
  readonly receipts: readonly Receipt[]
  /** Findings about bundles that were left out. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Publishes bundles to every destination, one after the other. All is read, named and asked for before anything is sent.
 * Throws a `ConversionError` for what stands in the way.
 */
export async function publishBundles(request: PublishRequest): Promise<PublishOutcome> {
  const { destinations, publicBaseUrls, names, endpoint, signal, cwd, env } = request
  requireOrigins(request.origins, names.corsOrigins)
  if (publicBaseUrls.length > 1 && publicBaseUrls.length !== destinations.length)
    refuse(
      'option/invalid',
      `${names.publicBaseUrl} has ${publicBaseUrls.length} addresses for ${destinations.length} destinations; give one, or one for each.`,
    )
  const opened: Destination[] = []
  for (const [index, text] of destinations.entries()) {
    const publicBaseUrl = publicBaseUrls[publicBaseUrls.length === 1 ? 0 : index]
    opened.push(await openDestination(text, { endpoint, publicBaseUrl, signal, cwd, env, names }))
  }
  const { plans, diagnostics } = await planAll(request)
  for (const destination of opened) await destination.check()
  const receipts: Receipt[] = []
  for (const destination of opened)
    receipts.push(await (request.dryRun ? previewPublication : publish)(destination, plans, request))
  return { receipts, diagnostics }
}

async function planAll(
  request: PublishRequest,
): Promise<{ readonly plans: readonly PublicationPlan[]; readonly diagnostics: readonly Diagnostic[] }> {
  const taken = new Map<string, string>()
  const plans: PublicationPlan[] = []
  const diagnostics: Diagnostic[] = []
  for (const { name: given, directory } of request.bundles) {
    request.signal?.throwIfAborted()
    const name = legalKey(given)
    const other = taken.get(name.toLowerCase())
    if (name === '') refuse('option/invalid', `${displayValue(given)} cannot be the name of a published model.`)
    if (other !== undefined)
      refuse('output/collision', `${display(given)} and ${display(other)} would both be published as ${name}.`)
    taken.set(name.toLowerCase(), given)
    try {
      plans.push(await planPublication(await readBundle(directory), namesOf(request, name)))
    } catch (error) {
      if (!request.partial || !(error instanceof ConversionError) || error.diagnostic.code === 'option/invalid')
        throw error
      diagnostics.push(error.diagnostic)
    }
  }
  return { plans, diagnostics }
}

function namesOf({ version: template, channels, values, names }: PublishRequest, name: string) {
  const version = requireKey(template, { ...values, name }, names.version)
  const given = channels === 'auto' ? (isRelease(version) ? ['latest'] : []) : channels
  const filled = given.map(channel => requireKey(channel, { ...values, name, version }, names.channel))
  const nested = filled.find(channel => channel.includes('/'))
  if (nested !== undefined) refuse('option/invalid', `${names.channel} is ${displayValue(nested)}; it may hold no "/".`)
  return { name, version, channels: [...new Set(filled)] }
}

/** A template, filled in. Throws `option/invalid` when nothing is left of it, or when it asks for what is not known. */
function requireKey(template: string, values: Readonly<Record<string, string>>, option: string): string {
  const [, unknown] = /\{(\w+)\}/.exec(template.replace(/\{(\w+)\}/g, (all, key) => (key in values ? '' : all))) ?? []
  if (unknown !== undefined)
    refuse('option/invalid', `${option} is ${displayValue(template)}; there is no ${display(unknown)} here.`)
  const key = fillTemplate(template, values)
  if (key === '') refuse('option/invalid', `${option} is ${displayValue(template)}; nothing of it can stand in a key.`)
  return key
}

function requireOrigins(origins: readonly string[], option: string): void {
  for (const origin of origins)
    if (!/^(\*|https?:\/\/[A-Za-z0-9.*[\]:-]+)$/.test(origin) || origin.split('*').length > 2)
      refuse(
        'option/invalid',
        `${option} has ${displayValue(origin)}; an origin is written "https://app.example.com", with one "*" at most, or "*".`,
      )
}
