import { display } from '../diagnostics/display.js'
import type { PublishedObject, Receipt } from '../publish/receipt.js'
import { formatBytes, formatCount } from './amounts.js'

/** What was, or in a dry run would be, published to one destination, for a terminal or a log. */
export function renderReceipt(receipt: Receipt): string {
  const lines = receipt.dryRun ? [`${receipt.destination}: nothing was sent (dry run)`] : [receipt.destination]
  if (receipt.dryRun) lines.push(...receipt.objects.map(describeObject))
  for (const { name, version, url, channels } of receipt.publications) {
    lines.push(`${receipt.dryRun ? 'would be' : 'published'}  ${name} ${version}${url === null ? '' : `  ${url}`}`)
    for (const { channel, state, version: at, url: address } of channels) {
      const where = at === null ? '' : state === 'planned' ? `, now at ${display(at)}` : ` at ${display(at)}`
      lines.push(`  ${channel}: ${state}${where}${address === null ? '' : `  ${address}`}`)
    }
  }
  lines.push(...describeCors(receipt), describeTotals(receipt))
  return lines.map(line => `${line}\n`).join('')
}

const describeObject = ({ state, key, bytes, contentType, cacheControl }: PublishedObject): string =>
  `${state === 'planned' ? 'would send' : state.padEnd(10)}  ${key}  (${formatBytes(bytes)}; ${contentType}; ${cacheControl})`

const corsStates = {
  off: null,
  sufficient: 'CORS: the rules let the pages in, nothing was changed',
  granted: 'CORS: a rule was added',
  unknown: 'CORS: the rules cannot be seen; the pages were let in',
  unsupported: 'CORS: the storage has no rules of its own; the pages were let in',
  missing: 'CORS: a rule would be added',
} as const

function describeCors({ cors: { state, before, after } }: Receipt): string[] {
  const text = corsStates[state]
  if (text === null) return []
  if (state !== 'missing' && state !== 'granted') return [text]
  const old = new Set((before ?? []).map(rule => JSON.stringify(rule)))
  const rules = (after ?? []).map(rule => JSON.stringify(rule))
  const kept = new Set(rules)
  return [
    text,
    ...[...old].filter(rule => !kept.has(rule)).map(rule => `  - ${rule}`),
    ...rules.filter(rule => !old.has(rule)).map(rule => `  + ${rule}`),
  ]
}

function describeTotals({ objects, looks, dryRun }: Receipt): string {
  const sent = objects.filter(({ state }) => state !== 'present')
  const bytes = sent.reduce((sum, object) => sum + object.bytes, 0)
  const there = `${objects.length - sent.length} already there`
  if (dryRun) return `${formatCount(sent.length, 'object')} to send (${formatBytes(bytes)}), ${there}`
  const loaded = looks === 0 ? '' : `; ${formatCount(looks, 'object')} loaded back as a page would, all equal`
  return `${formatCount(sent.length, 'object')} sent (${formatBytes(bytes)}), ${there}${loaded}`
}
