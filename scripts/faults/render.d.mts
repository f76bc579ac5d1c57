import type { Result } from './messages.js'

export function verdict(results: readonly Result[], failures: readonly string[]): boolean
export function renderFaults(results: readonly Result[], failures: readonly string[]): string
