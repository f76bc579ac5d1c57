/** A number of bytes for people, e.g. `13.4 MiB`. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'KiB', 'MiB', 'GiB']
  const power = bytes < 1024 ? 0 : Math.min(Math.floor(Math.log2(bytes) / 10), units.length - 1)
  return `${(bytes / 1024 ** power).toFixed(power === 0 ? 0 : 1)} ${units[power]}`
}

/** A number for people, e.g. `12,345`. */
export const formatNumber = (count: number): string => count.toLocaleString('en-US')

/** A number with its noun, e.g. `1 layer`, `12,345 parameters`. */
export function formatCount(count: number, noun: string): string {
  return `${formatNumber(count)} ${noun}${count === 1 ? '' : 's'}`
}

/** A part of a whole for people, e.g. `0.42 %`. */
export function formatPercent(part: number): string {
  return Number.isFinite(part) ? `${Number((100 * part).toPrecision(2))} %` : 'more than any number of %'
}

/** A shape for people, e.g. `[any, 28, 28, 1]`. */
export function formatShape(shape: readonly (number | null)[]): string {
  return `[${shape.map(size => size ?? 'any').join(', ')}]`
}

/** A duration for people, e.g. `0.4 s`, `12 s`, `3 min`. */
export function formatDuration(milliseconds: number): string {
  const seconds = milliseconds / 1000
  if (seconds < 10) return `${seconds.toFixed(1)} s`
  return seconds < 120 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`
}
