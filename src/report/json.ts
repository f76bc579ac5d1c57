/**
 * A report, an inspection or the like as the text of a JSON file. A number that JSON cannot say (NaN, infinite) becomes
 * a string.
 */
export function renderJson(value: object): string {
  const plain = (_key: string, item: unknown): unknown =>
    typeof item === 'number' && !Number.isFinite(item) ? String(item) : item
  return `${JSON.stringify(value, plain, 2)}\n`
}
