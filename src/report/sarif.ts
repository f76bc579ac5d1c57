import { createHash } from 'node:crypto'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { identityOf } from '../compare/identity.js'
import { catalogue, type DiagnosticCode } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import { reasons } from '../diagnostics/reasons.js'
import type { Report } from './report.js'

/** Where the paths of a report are, and findings that belong to no model beside those of the report. */
export interface SarifOptions {
  /** The directory that the report's paths start from. */
  readonly cwd: string
  /** The directory that the paths in SARIF start from: the top of the repository. */
  readonly root: string
  readonly others?: readonly Diagnostic[]
}

/** GitHub keeps the first 5,000 results of a file. */
const mostResults = 5000

/** A finding with the model file it is about, as the report names it. */
interface Located {
  readonly finding: Diagnostic
  readonly file: string
}

/** The report as the text of a SARIF 2.1.0 file, for code scanning. */
export function renderSarif(report: Report, options: SarifOptions): string {
  const all = report.models
    .flatMap(({ file, diagnostics }) => diagnostics.map((finding): Located => ({ finding, file })))
    .sort((a, b) => ranks[a.finding.severity] - ranks[b.finding.severity])
  const others = [...(options.others ?? []), ...report.diagnostics]
  const codes = [...new Set([...all.map(({ finding }) => finding.code), ...others.map(({ code }) => code)])].sort()
  const compared = report.baseline !== null
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: report.tool.name, version: report.tool.version, rules: codes.map(ruleOf) } },
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: others.map(notificationOf) }],
        columnKind: 'utf16CodeUnits',
        results: resultsOf(all.slice(0, mostResults), codes, compared, options),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

const ranks = { error: 0, warning: 1, note: 2 } as const

function ruleOf(code: DiagnosticCode): object {
  const { severity, meaning, hint } = catalogue[code]
  const { why, remedy } = reasons[code] ?? {}
  const help = [meaning, why, hint ?? remedy].filter(part => part !== undefined).join(' ')
  return {
    id: code,
    shortDescription: { text: meaning },
    help: { text: help },
    defaultConfiguration: { level: severity },
  }
}

const textOf = ({ message, hint }: Diagnostic): string => (hint === undefined ? message : `${message} ${hint}`)

const notificationOf = (finding: Diagnostic): object => ({
  descriptor: { id: finding.code },
  level: finding.severity,
  message: { text: textOf(finding) },
})

function resultsOf(
  all: readonly Located[],
  codes: readonly DiagnosticCode[],
  compared: boolean,
  options: SarifOptions,
): readonly object[] {
  const seen = new Map<string, number>()
  return all.map(({ finding, file }) => {
    const uri = uriOf(file, options)
    const identity = `${uri}\n${identityOf(finding)}`
    // The second of two findings that are alike is another one.
    const count = (seen.get(identity) ?? 0) + 1
    seen.set(identity, count)
    const fingerprint = createHash('sha256').update(`${identity}\n${count}`).digest('hex')
    return {
      ruleId: finding.code,
      ruleIndex: codes.indexOf(finding.code),
      level: finding.severity,
      message: { text: textOf(finding) },
      locations: [locationOf(finding, uri)],
      partialFingerprints: { 'kerasToTfjs/v1': fingerprint },
      ...(compared ? { baselineState: finding.known === true ? 'unchanged' : 'new' } : {}),
    }
  })
}

function locationOf({ subject: { layer, weight, pointer } }: Diagnostic, uri: string): object {
  const place = {
    // A model file has no lines; code scanning wants one.
    physicalLocation: { artifactLocation: { uri }, region: { startLine: 1 } },
  }
  const name = layer?.name ?? weight
  if (name === undefined) return place
  const logical = {
    name: display(name.split('/').at(-1) ?? name),
    fullyQualifiedName: display(name),
    kind: layer === undefined ? 'weight' : 'layer',
    ...(layer === undefined ? {} : { decoratedName: `${display(layer.className)} ${display(name)}` }),
    ...(pointer === undefined ? {} : { properties: { pointer: display(pointer) } }),
  }
  return { ...place, logicalLocations: [logical] }
}

/** Relative to the top of the repository where the file lies below it, else absolute. */
function uriOf(file: string, { cwd, root }: SarifOptions): string {
  const absolute = path.resolve(cwd, file)
  const relative = path.relative(root, absolute)
  const inside = !path.isAbsolute(relative) && relative.split(path.sep)[0] !== '..'
  return inside ? relative.split(path.sep).map(encodeURIComponent).join('/') : pathToFileURL(absolute).href
}
