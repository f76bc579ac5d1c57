import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { DefaultArtifactClient } from '@actions/artifact'
import { type Diagnostic, diagnostic, messageOf, refuse } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import type { PlannedArtifact } from './artifact-plan.js'
import type { Delivery, Parcel } from './parcel.js'

/**
 * Says whether the server that `GITHUB_SERVER_URL` names has no artifact service, as the upload client decides it:
 * all but github.com, *.ghe.com and *.localhost are GitHub Enterprise Servers, which have none.
 */
export function findUnsupportedServer(serverUrl: string | undefined): Diagnostic | null {
  let host: string
  try {
    host = new URL(serverUrl || 'https://github.com').hostname.toLowerCase()
  } catch {
    host = serverUrl ?? ''
  }
  if (host === 'github.com' || host.endsWith('.ghe.com') || host.endsWith('.localhost')) return null
  return diagnostic(
    'artifact/unsupported-server',
    `The GitHub server ${display(host)} has no artifact service that this Action can upload to.`,
    {},
    'Set the input "artifact" to false and hand the directory of the output "output-dir" to actions/upload-artifact@v3.',
  )
}

/** The artifacts of the running workflow as a destination. */
export class ArtifactDestination {
  readonly #client = new DefaultArtifactClient()
  readonly #retentionDays: number | null

  constructor(options: { readonly retentionDays: number | null }) {
    this.#retentionDays = options.retentionDays
  }

  /** Sends one parcel; throws a `ConversionError` that says what went wrong. */
  async send(parcel: Parcel): Promise<Delivery> {
    try {
      const files = parcel.files.map(file => path.join(parcel.directory, file))
      const response = await this.#client.uploadArtifact(parcel.name, files, parcel.directory, {
        // Trained float32 weights hardly get smaller; a stronger level costs minutes on a large model.
        compressionLevel: 1,
        ...(this.#retentionDays === null ? {} : { retentionDays: this.#retentionDays }),
      })
      if (response.id === undefined) throw new Error('the service gave no id')
      return {
        name: parcel.name,
        id: String(response.id),
        digest: response.digest === undefined ? null : `sha256:${response.digest.replace(/^sha256:/, '')}`,
        bytes: response.size ?? 0,
      }
    } catch (error) {
      const text = messageOf(error)
      const message = `The artifact "${display(parcel.name)}" could not be uploaded (${display(text)}).`
      refuse('artifact/upload-failed', message, {}, adviceFor(text))
    }
  }
}

function adviceFor(text: string): string {
  if (/\b409\b|already exists/i.test(text)) {
    return 'Another job or step of this run has an artifact of that name; make the input "artifact-name" differ, for instance by the matrix value.'
  }
  if (/quota|insufficient usage/i.test(text)) return 'Free artifact storage, or set the input "retention-days" lower.'
  if (/ACTIONS_RUNTIME_TOKEN|ACTIONS_RESULTS_URL/.test(text)) {
    return 'Artifacts exist only inside a workflow run; set the input "artifact" to false elsewhere.'
  }
  return 'Run the job again; if it stays so, see https://www.githubstatus.com.'
}

/**
 * Gives `use` a parcel with the files of `planned`. They travel from where they lie, unless a path had to be made
 * legal: then through a temporary directory of hard links (copies where the file system has none).
 */
export async function withParcel<Result>(
  planned: PlannedArtifact,
  temporaryDirectory: string | undefined,
  use: (parcel: Parcel) => Promise<Result>,
): Promise<Result> {
  const directory = commonDirectory(planned)
  if (directory !== null) {
    return use({ name: planned.name, directory, files: planned.files.map(file => file.path) })
  }
  const staged = await fs.mkdtemp(path.join(temporaryDirectory || os.tmpdir(), 'keras-to-tfjs-'))
  try {
    for (const file of planned.files) {
      const target = path.join(staged, file.path)
      await fs.mkdir(path.dirname(target), { recursive: true })
      await fs.link(file.source, target).catch(() => fs.copyFile(file.source, target))
    }
    return await use({ name: planned.name, directory: staged, files: planned.files.map(file => file.path) })
  } finally {
    await fs.rm(staged, { recursive: true, force: true })
  }
}

/** The directory below which every file of the artifact already has its path; null when there is none. */
function commonDirectory(planned: PlannedArtifact): string | null {
  const roots = new Set(
    planned.files.map(file => {
      const suffix = path.sep + file.path.split('/').join(path.sep)
      return file.source.endsWith(suffix) ? file.source.slice(0, -suffix.length) : null
    }),
  )
  const [root] = roots
  return roots.size === 1 && root !== undefined ? root : null
}
