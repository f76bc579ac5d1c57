import { setTimeout as wait } from 'node:timers/promises'
import { type Diagnostic, diagnostic, refuse } from '../diagnostics/diagnostic.js'
import type { Destination } from './destination.js'
import { eachAtOnce } from './each.js'
import { grantCors } from './grant-cors.js'
import { expectedOf, type Fault, letsStrangersIn, look } from './look.js'
import { movePointer, previewPointer } from './move-pointer.js'
import type { PlannedObject, PublicationPlan } from './plan.js'
import type { CorsOutcome, Publication, PublishedChannel, PublishedObject, Receipt } from './receipt.js'
import { isStoredAs, ObjectStore, type StoreState } from './store.js'

/** How to publish; see docs/publishing.md. */
export interface PublishOptions {
  /** `off` leaves out both the rules and the looks at the public address. */
  readonly cors: 'ensure' | 'verify' | 'off'
  /** Origins whose pages are to load the objects; `*` is everybody. */
  readonly origins: readonly string[]
  readonly allowRollback: boolean
  readonly signal?: AbortSignal | undefined
  /** How long an object may take to be loadable at its public address; default a minute. */
  readonly patienceMs?: number | undefined
  readonly onStep?: ((step: string) => void) | undefined
}

/** Objects sent, or looked at, at the same time. */
const atOnce = 6

/**
 * Publishes one or more plans to a destination. Whatever a reader can see at any moment is complete, however the run
 * ends: parts first, then CORS and a look at the parts as a browser would load them, then the manifests and a look, then
 * the channels. What is there already is not sent again. Throws a `ConversionError`; then nothing new is visible,
 * except versions whose manifest was written before.
 */
export async function publish(
  destination: Destination,
  plans: readonly PublicationPlan[],
  options: PublishOptions,
): Promise<Receipt> {
  return new Publishing(destination, plans, options).run()
}

class Publishing {
  readonly #destination: Destination
  readonly #plans: readonly PublicationPlan[]
  readonly #options: PublishOptions
  readonly #store: ObjectStore
  readonly #diagnostics: Diagnostic[] = []
  readonly #states = new Map<PlannedObject, StoreState>()
  #cors: CorsOutcome = { state: 'off', before: null, after: null }
  #looks = 0

  constructor(destination: Destination, plans: readonly PublicationPlan[], options: PublishOptions) {
    this.#destination = destination
    this.#plans = plans
    this.#options = options
    this.#store = new ObjectStore(destination)
  }

  async run(): Promise<Receipt> {
    const parts = this.#plans.flatMap(plan => plan.parts)
    const manifests = this.#plans.map(({ manifest }) => manifest)
    this.#step(`Publishing to ${this.#destination.location}`)
    await this.#destination.check()
    await this.#each(manifests, manifest => this.#store.refuseOther(manifest))
    await this.#each(parts, async part => this.#note(part, await this.#store.put(part, 'by content')))
    await this.#grantCors()
    await this.#look(parts)
    await this.#each(manifests, async manifest => this.#note(manifest, await this.#store.put(manifest, 'once')))
    await this.#look(manifests)
    await this.#warnOfStrangers(manifests[0])
    await this.#each(
      this.#plans.map(({ record }) => record),
      async record => this.#note(record, await this.#store.put(record, 'by content')),
    )
    const publications: Publication[] = []
    for (const plan of this.#plans)
      publications.push(publicationOf(this.#destination, plan, await this.#movePointers(plan)))
    return receiptOf(this.#destination, false, this.#cors, publications, {
      objects: [...this.#states].map(([object, state]) => publishedObject(this.#destination, object, state)),
      looks: this.#looks,
      diagnostics: this.#diagnostics,
    })
  }

  #step(text: string): void {
    this.#options.signal?.throwIfAborted()
    this.#options.onStep?.(text)
  }

  async #each<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
    await eachAtOnce(atOnce, items, async item => {
      this.#options.signal?.throwIfAborted()
      await work(item)
    })
  }

  #note(object: PlannedObject, state: StoreState): void {
    this.#states.set(object, state)
    this.#step(`${state === 'sent' ? 'sent' : 'already there'}: ${object.key}`)
  }

  async #grantCors(): Promise<void> {
    const { cors, origins } = this.#options
    if (cors === 'off' || this.#destination.cors === null) return
    const outcome = await grantCors(this.#destination, origins, cors)
    if (this.#cors.state !== 'granted' || outcome.state === 'granted') this.#cors = outcome
  }

  /** Loads each object as a page of each origin would, until all is well. */
  async #look(objects: readonly PlannedObject[]): Promise<void> {
    if (this.#options.cors === 'off' || !this.#destination.served) return
    const looks = objects.flatMap(object => {
      const url = this.#destination.url(object.key)
      return url === null ? [] : this.#options.origins.map(origin => ({ object, url, origin }))
    })
    const patienceMs = this.#options.patienceMs ?? 60_000
    const start = Date.now()
    let mended = false
    for (let pause = 250; ; pause = Math.min(2 * pause, 4000)) {
      const faults: { readonly fault: Fault; readonly object: PlannedObject }[] = []
      await this.#each(looks, async ({ object, url, origin }) => {
        const seen = await look(expectedOf(url, object), origin, this.#options.signal)
        faults.push(...seen.faults.map(fault => ({ fault, object })))
        if (seen.lacksVary) this.#warnOfVary(url)
      })
      if (faults.length === 0) {
        this.#looks += looks.length
        return
      }
      const wrong = new Set(faults.filter(({ fault }) => fault.kind === 'bytes').map(({ object }) => object))
      if (wrong.size > 0 && !mended) {
        // Harmless: such a key stands for these bytes and no others.
        mended = true
        for (const object of wrong) await this.#store.putAgain(object)
        continue
      }
      // Rights change within seconds, CORS rules within a minute.
      const longestMs = faults.some(({ fault }) => fault.kind !== 'status') ? patienceMs : Math.min(patienceMs, 15_000)
      if (Date.now() + pause > start + longestMs)
        refuseFaults(
          faults.map(({ fault }) => fault),
          this.#destination,
          this.#cors,
        )
      if (this.#options.cors === 'ensure' && faults.some(({ fault }) => fault.kind === 'cors')) await this.#grantCors()
      await wait(pause, undefined, { signal: this.#options.signal })
    }
  }

  #warnOfVary(url: string): void {
    if (this.#diagnostics.some(({ code }) => code === 'publish/cors-vary')) return
    const message = `The answer at ${url} depends on the origin of the page and does not say so (Vary).`
    this.#diagnostics.push(diagnostic('publish/cors-vary', message))
  }

  async #warnOfStrangers(object: PlannedObject | undefined): Promise<void> {
    const { cors, origins, signal } = this.#options
    const url = object === undefined ? null : this.#destination.url(object.key)
    if (url === null || !this.#destination.served || cors === 'off' || origins.some(origin => origin.includes('*')))
      return
    if (!(await letsStrangersIn(url, signal))) return
    const message = `Something in front of ${this.#destination.location} lets pages of every origin in, not only those of ${origins.join(', ')}.`
    this.#diagnostics.push(diagnostic('publish/cors-open', message))
  }

  async #movePointers(plan: PublicationPlan): Promise<readonly PublishedChannel[]> {
    const channels: PublishedChannel[] = []
    for (const pointer of plan.pointers) {
      this.#options.signal?.throwIfAborted()
      const moved = await movePointer(this.#destination, pointer, plan.version, this.#options.allowRollback)
      if (moved.finding !== null) this.#diagnostics.push(moved.finding)
      this.#states.set(pointer.object, moved.state === 'moved' ? 'sent' : 'present')
      channels.push(channelOf(this.#destination, pointer, moved))
      this.#step(`channel ${pointer.channel} of ${plan.name}: ${moved.state}, ${moved.version ?? 'nothing'}`)
    }
    return channels
  }
}

/**
 * What `publish` would do: which objects it would send, what would become of the CORS rules and the channels. Asks, and
 * sends nothing.
 */
export async function previewPublication(
  destination: Destination,
  plans: readonly PublicationPlan[],
  options: PublishOptions,
): Promise<Receipt> {
  await destination.check()
  const store = new ObjectStore(destination)
  await eachAtOnce(atOnce, plans, ({ manifest }) => store.refuseOther(manifest))
  const objects = await eachAtOnce(
    atOnce,
    plans.flatMap(({ parts, manifest, record }) => [...parts, manifest, record]),
    async object => {
      const present = isStoredAs(await destination.stat(object.key), object)
      return publishedObject(destination, object, present ? 'present' : 'planned')
    },
  )
  const cors: CorsOutcome =
    options.cors === 'off' || destination.cors === null
      ? { state: 'off', before: null, after: null }
      : await grantCors(destination, options.origins, 'preview')
  const publications: Publication[] = []
  const diagnostics: Diagnostic[] = []
  for (const plan of plans) {
    const channels: PublishedChannel[] = []
    for (const pointer of plan.pointers) {
      const preview = await previewPointer(destination, pointer, plan.version, options.allowRollback)
      if (preview.finding !== null) diagnostics.push(preview.finding)
      channels.push(channelOf(destination, pointer, preview))
    }
    publications.push(publicationOf(destination, plan, channels))
  }
  return receiptOf(destination, true, cors, publications, { objects, looks: 0, diagnostics })
}

function receiptOf(
  destination: Destination,
  dryRun: boolean,
  cors: CorsOutcome,
  publications: readonly Publication[],
  rest: Pick<Receipt, 'objects' | 'looks' | 'diagnostics'>,
): Receipt {
  return { destination: destination.location, dryRun, publications, cors, ...rest }
}

function publicationOf(
  destination: Destination,
  { name, version, manifest }: PublicationPlan,
  channels: readonly PublishedChannel[],
): Publication {
  return { name, version, url: destination.url(manifest.key), channels }
}

function channelOf(
  destination: Destination,
  { channel, object }: PublicationPlan['pointers'][number],
  { state, version }: Pick<PublishedChannel, 'state' | 'version'>,
): PublishedChannel {
  return { channel, url: destination.url(object.key), state, version }
}

function publishedObject(
  destination: Destination,
  { key, bytes, sha256, cacheControl, contentType }: PlannedObject,
  state: PublishedObject['state'],
): PublishedObject {
  const integrity = `sha256-${Buffer.from(sha256, 'hex').toString('base64')}`
  return { key, url: destination.url(key), bytes, sha256, integrity, cacheControl, contentType, state }
}

/** Faults that one sentence can hold. */
const mostFaults = 3

function refuseFaults(
  faults: readonly Fault[],
  { publicPolicy, cors, location }: Destination,
  outcome: CorsOutcome,
): never {
  const texts = [...new Set(faults.map(({ url, text }) => `${url} ${text}`))]
  const rest = texts.length > mostFaults ? `, and ${texts.length - mostFaults} more` : ''
  const message = `What was published to ${location} is not what a page gets: ${texts.slice(0, mostFaults).join('; ')}${rest}.`
  refuse('publish/not-as-published', message, {}, adviceFor(faults, publicPolicy, cors?.policy, outcome))
}

function adviceFor(
  faults: readonly Fault[],
  publicPolicy: string | null,
  corsPolicy: string | undefined,
  { state }: CorsOutcome,
): string {
  const kinds = new Set(faults.map(({ kind }) => kind))
  if (kinds.has('status'))
    return `Let everybody read the objects${publicPolicy === null ? '' : `, for instance by ${publicPolicy}`}, and give the public address (public-base-url) when it is another than the storage's own.`
  if (kinds.has('network')) return 'Check the public address (public-base-url) and the network.'
  if (kinds.has('cors') && state === 'unsupported')
    return 'This storage has no CORS rules of its own: set its global ones (MinIO: MINIO_API_CORS_ALLOW_ORIGIN), or those of what stands in front of it.'
  if (kinds.has('cors') && state === 'unknown')
    return `Give the role a right to see the rules, or add them by hand: ${corsPolicy ?? ''}`
  if (kinds.has('cors'))
    return 'What stands in front of the bucket must pass the header Origin on, and the CORS headers back.'
  return 'Something between the storage and the page changes what is loaded; look at the proxy or CDN in front.'
}
