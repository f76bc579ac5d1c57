import { ConversionError, refuse } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'

/** Whether `error` is an answer with this status. */
export function hasCode(error: unknown, status: number): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && Number(error.code) === status
}

/** Throws what an error of the SDK means, in one sentence. Only codes are shown: a message may quote a secret. */
export function failGcs(
  error: unknown,
  { place, key, right }: { readonly place: string; readonly key: string; readonly right: string },
): never {
  if (error instanceof ConversionError) throw error
  const message = error instanceof Error ? error.message : ''
  const target = key === '' ? place : `${key} of ${place}`
  if (/default credentials|invalid_grant|invalid_client/.test(message) || hasCode(error, 401))
    refuse(
      'publish/credentials',
      `There are no valid credentials for ${place}.`,
      {},
      'Run google-github-actions/auth before this step, or gcloud auth application-default login.',
    )
  if (hasCode(error, 404)) refuse('publish/bucket-missing', `There is no bucket for ${place}.`)
  if (hasCode(error, 403))
    refuse(
      'publish/forbidden',
      `The credentials may not do ${right} for ${target}.`,
      {},
      `Give the account the permission ${right}; publishing also needs storage.objects.get, and storage.objects.delete to move a channel.`,
    )
  const code = typeof error === 'object' && error !== null && 'code' in error ? ` (${display(String(error.code))})` : ''
  refuse('publish/network', `${place} could not be used for ${right}${code}.`)
}
