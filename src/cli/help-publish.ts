import type { CommandSpec } from './help.js'
import { helpOption, type OptionSpec } from './options.js'

const verboseOption: OptionSpec = { name: 'verbose', help: 'Show each object, and the stack of an internal error.' }

const endpointOption: OptionSpec = {
  name: 'endpoint',
  value: 'URL',
  help: 'Server that speaks the protocol of S3 (default AWS_ENDPOINT_URL_S3, else Amazon).',
}

const publicBaseOption: OptionSpec = {
  name: 'public-base-url',
  value: 'URL',
  help: 'Address of the bucket for pages: a CDN or a custom domain. Repeatable, one for each --to.',
  repeatable: true,
}

const destinationNote = `DEST is s3://bucket/prefix, gs://bucket/prefix or a directory. Credentials are found as the tools of the provider find them:
environment, profile, role.`

const exitCodes =
  'Exit code: 0 clean, 1 findings, 2 a mistake on the command line, 3 a fault of this program, 130 cancelled.'

/** `keras-to-tfjs publish`. */
export const publishCommand: CommandSpec = {
  name: 'publish',
  usage: 'keras-to-tfjs publish <bundle>... --to DEST [options]',
  summary: 'Publish converted models so that pages can load them at any moment, and check that they do.',
  options: [
    { name: 'to', value: 'DEST', help: 'Where to publish. Repeatable.', repeatable: true },
    {
      name: 'version',
      value: 'TEXT',
      help: 'Name of the version, with {tag} and {sha} of Git (default {tag}, else {sha}).',
    },
    {
      name: 'channel',
      value: 'TEXT',
      help: 'What points to the newest version; "none" for none (default "latest" for a release of semver). Repeatable.',
      repeatable: true,
    },
    {
      name: 'cors',
      value: 'ensure|verify|off',
      help: 'Add the CORS rule that is missing (default), only look, or neither.',
    },
    {
      name: 'cors-origins',
      value: 'ORIGIN',
      help: 'Whose pages are to load the models, such as https://app.example.com (default *, everybody). Repeatable.',
      repeatable: true,
    },
    endpointOption,
    publicBaseOption,
    { name: 'allow-rollback', help: 'Let a channel go back to an older version.' },
    { name: 'publish-partial', help: 'Publish what is whole when some of the bundles are not.' },
    {
      name: 'timeout-seconds',
      value: 'N',
      help: 'Longest wait until what was sent can be loaded from its public address (default 60).',
    },
    { name: 'dry-run', help: 'Say what would be sent and changed, and do nothing.' },
    { name: 'receipt', value: 'FILE.json', help: 'Write what was published, with addresses and digests.' },
    verboseOption,
    helpOption,
  ],
  examples: [
    {
      line: 'keras-to-tfjs publish web/models --to s3://bucket/models --version v1.2.3',
      does: 'every model below web/models',
    },
    { line: 'keras-to-tfjs publish web/models --to s3://bucket/models --dry-run', does: 'what that would do' },
  ],
  notes: [destinationNote, exitCodes],
}

/** `keras-to-tfjs probe`. */
export const probeCommand: CommandSpec = {
  name: 'probe',
  usage: 'keras-to-tfjs probe URL [options]',
  summary: 'Load a published model as a page would, and say what stands in its way. Works for any server.',
  options: [
    {
      name: 'origin',
      value: 'ORIGIN',
      help: 'Whose pages are to load it (default *, everybody). Repeatable.',
      repeatable: true,
    },
    { name: 'json', help: 'Print JSON.' },
    { name: 'verbose', help: 'Show the stack of an internal error.' },
    helpOption,
  ],
  examples: [
    {
      line: 'keras-to-tfjs probe https://cdn.example.com/models/digits/latest/model.json --origin https://app.example.com',
      does: 'as a page of that origin',
    },
  ],
  notes: ['Exit code: 0 a page can load it, 1 it cannot, 2 a mistake on the command line.'],
}

/** `keras-to-tfjs rollback`. */
export const rollbackCommand: CommandSpec = {
  name: 'rollback',
  usage: 'keras-to-tfjs rollback NAME --to DEST --version VERSION [options]',
  summary: 'Point a channel of a published model to an older version.',
  options: [
    { name: 'to', value: 'DEST', help: 'Where it was published.' },
    { name: 'version', value: 'VERSION', help: 'The version to point to.' },
    { name: 'channel', value: 'TEXT', help: 'The channel (default latest).' },
    endpointOption,
    publicBaseOption,
    { name: 'verbose', help: 'Show the stack of an internal error.' },
    helpOption,
  ],
  examples: [
    { line: 'keras-to-tfjs rollback digits --to s3://bucket/models --version v1.1.0', does: 'latest is v1.1.0' },
  ],
  notes: [destinationNote, exitCodes],
}

/** `keras-to-tfjs prune`. */
export const pruneCommand: CommandSpec = {
  name: 'prune',
  usage: 'keras-to-tfjs prune [NAME] --to DEST [options]',
  summary: 'List the versions of published models and what could go; delete that when asked to.',
  options: [
    { name: 'to', value: 'DEST', help: 'Where they were published.' },
    { name: 'keep', value: 'N', help: 'Newest versions of each model that stay (default 5).' },
    { name: 'days', value: 'N', help: 'Days that every version stays: pages that are open still use it (default 7).' },
    { name: 'delete', help: 'Delete; without it nothing changes.' },
    endpointOption,
    { name: 'verbose', help: 'Show the stack of an internal error.' },
    helpOption,
  ],
  examples: [
    { line: 'keras-to-tfjs prune --to s3://bucket/models', does: 'what could go' },
    { line: 'keras-to-tfjs prune digits --to s3://bucket/models --keep 3 --delete', does: 'old versions of digits' },
  ],
  notes: [
    `What any channel names stays. Only versions that were published by this program are touched.\n${destinationNote}`,
    exitCodes,
  ],
}
