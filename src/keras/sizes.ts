/** A length of an axis; null when it is unknown. */
export type Length = number | null

/** Number of values of an array. */
export const valuesIn = (shape: readonly number[]): number => shape.reduce((product, size) => product * size, 1)

/** The product of lengths; null when one of them is unknown. */
export const product = (lengths: readonly Length[]): Length =>
  lengths.reduce<Length>((all, one) => (all === null || one === null ? null : all * one), 1)
