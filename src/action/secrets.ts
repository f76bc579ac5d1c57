import * as core from '@actions/core'

/** Variables of the environment that hold what nobody may read in a log. */
const secretVariables = ['AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'AWS_CONTAINER_AUTHORIZATION_TOKEN']

/** Lets GitHub blank out the secrets of the storages in every log, in each form that a library may print them in. */
export function maskSecrets(env: NodeJS.ProcessEnv): void {
  for (const name of secretVariables) for (const form of formsOf(env[name] ?? '')) core.setSecret(form)
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
