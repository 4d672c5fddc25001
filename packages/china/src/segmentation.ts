import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'

export interface Segmenter {
  /** Every word and every shorter word inside it, in order, repeats kept: what an index stores. */
  forIndex(text: string): string[]
  /** The words of a query, no overlaps. Each is among `forIndex` of a text in which it stands as a word. */
  forQuery(text: string): string[]
}

/** Full width becomes half width, letters small, spaces single. Traditional characters are left as they are. */
export function normaliseText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}

/**
 * Makes a segmenter that knows the given words (occupations, place names) besides the dictionary. It takes about
 * 0.2 s and tens of megabytes: make one a process and pass it on. The dictionary's guesser for unknown words
 * is off on both sides, so that a name split in the text is split the same way in the query.
 */
export function segmenter(userWords: readonly string[] = []): Segmenter {
  const jieba = Jieba.withDict(dict)
  const lines = [...new Set(userWords.map(normaliseText))].filter(isWord).map(word => `${word} 100000 n`)
  if (lines.length > 0) jieba.loadDict(new TextEncoder().encode(`${lines.join('\n')}\n`))
  const cut = (text: string, words: (part: string) => string[]): string[] => {
    const found: string[] = []
    for (const part of normaliseText(text).match(parts) ?? []) {
      if (han.test(part)) found.push(...words(part).filter(word => han.test(word)))
      else found.push(part)
    }
    return found
  }
  return {
    forIndex: text => cut(text, part => jieba.cutForSearch(part, false)),
    forQuery: text => cut(text, part => jieba.cut(part, false)),
  }
}

const han = /\p{Script=Han}/u
/** Runs of Chinese; or Latin words and numbers whole, as people search them: c++, c#, node.js, k12, 3.5. */
const parts =
  /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:[.](?:(?!\p{Script=Han})[\p{L}\p{N}])+)*[+#]*/gu

/** The dictionary's format parts its columns by spaces, and only runs of Chinese are given to it. */
function isWord(word: string): boolean {
  return /^\p{Script=Han}{2,}$/u.test(word)
}
