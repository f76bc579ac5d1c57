import { display } from '../diagnostics/display.js'

/** What a message of tfjs says first, without the punctuation that `display` would spell out. */
export function plain(message: string): string {
  const [said = ''] = message.split(' This may be due to one of the following reasons')
  const words = said.replace(/[^\p{L}\p{M}\p{N} _./+=-]+/gu, ' ')
  return display(
    words
      .replace(/ +\./g, '.')
      .replace(/[ .]+$/, '')
      .trim(),
  )
}
