import { run } from './main.js'

const code = await run()
// Sockets of the upload client would keep the process alive for minutes; what was printed is let out first.
await new Promise<void>(resolve => process.stdout.write('', () => resolve()))
process.exit(code)
