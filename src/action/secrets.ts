import { readFile } from 'node:fs/promises'
import * as core from '@actions/core'

/** Variables of the environment that hold what nobody may read in a log. */
const secretVariables = ['AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'AWS_CONTAINER_AUTHORIZATION_TOKEN']

/** What is secret in a file of Google's credentials. */
const secretKeys = ['private_key', 'client_secret', 'refresh_token']

/** Lets GitHub blank out the secrets of the storages in every log, in each form that a library may print them in. */
export async function maskSecrets(env: NodeJS.ProcessEnv): Promise<void> {
  const secrets = [...secretVariables.map(name => env[name] ?? ''), ...(await googleSecrets(env))]
  for (const form of secrets.flatMap(formsOf)) core.setSecret(form)
}

async function googleSecrets(env: NodeJS.ProcessEnv): Promise<readonly string[]> {
  const text = await readFile(env['GOOGLE_APPLICATION_CREDENTIALS'] ?? '', 'utf8').catch(() => '{}')
  try {
    const credentials = JSON.parse(text) as Readonly<Record<string, unknown>>
    return secretKeys.map(key => credentials[key]).filter(secret => typeof secret === 'string')
  } catch {
    return []
  }
}

/** A secret as it is, each of its lines, and as addresses, headers and JSON would hold it. */
export function formsOf(secret: string): readonly string[] {
  const lines = secret.split(/\r?\n/)
  const forms = [secret, ...lines].flatMap(text => [
    text,
    encodeURIComponent(text),
    Buffer.from(text).toString('base64'),
    Buffer.from(text).toString('base64url'),
    Buffer.from(text).toString('hex'),
    JSON.stringify(text).slice(1, -1),
  ])
  // To blank out short texts would blank out half of the log.
  return [...new Set(forms)].filter(form => form.trim().length >= 8)
}
