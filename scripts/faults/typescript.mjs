// Lets Node run this project's TypeScript as it stands: node --import ./scripts/faults/typescript.mjs FILE.ts
import { register } from 'node:module'

register('./hooks.mjs', import.meta.url)
