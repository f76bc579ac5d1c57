/** The command line cannot be understood or names a file that cannot be used: one sentence, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
