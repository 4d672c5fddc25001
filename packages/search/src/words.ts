import type { ReadQuery, Tokeniser } from './document.ts'

/** A longer query is cut here, and the result says so. */
export const QUERY_CHARACTERS = 64
/** Of the words of a query at most so many are searched for. */
export const QUERY_WORDS = 16

/** One spelling for full-width and half-width, upper and lower case. */
export function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

const WORD = /[\p{L}\p{N}]/u

/** Whether a token holds a letter, a character or a digit; the rest is punctuation. */
export function isWord(token: string): boolean {
  // Han characters and ASCII letters are nearly all of a post, so the expression is seldom needed.
  const first = token.charCodeAt(0)
  if ((first >= 0x4e00 && first <= 0x9fff) || (first >= 97 && first <= 122)) return true
  return WORD.test(token)
}

/** Words of asking, not of the post; dropped while another word remains. */
const ASKING = new Set('的 在 和 与 及 或 招 找 要 有 招聘 招工 工作 岗位 职位 求职 附近 一份'.split(' '))

/** Cuts a query to its limits, splits it into words and drops repeats, punctuation and words of asking. */
export function readQuery(text: string, tokeniser: Tokeniser): ReadQuery {
  const characters = Array.from(text.slice(0, QUERY_CHARACTERS * 2))
  const tooLong = characters.length > QUERY_CHARACTERS
  const kept = tooLong ? characters.slice(0, QUERY_CHARACTERS).join('') : text
  const all = [...new Set(tokeniser.forQuery(normalise(kept)).filter(isWord))]
  const telling = all.filter(word => !ASKING.has(word))
  const words = telling.length > 0 ? telling : all
  if (tooLong) {
    const cut = { reason: 'characters', limit: QUERY_CHARACTERS, had: Array.from(text).length } as const
    return { words: words.slice(0, QUERY_WORDS), cut }
  }
  if (words.length > QUERY_WORDS) {
    const cut = { reason: 'words', limit: QUERY_WORDS, had: words.length } as const
    return { words: words.slice(0, QUERY_WORDS), cut }
  }
  return { words, cut: null }
}
