import { inflateSync } from 'node:zlib'

/**
 * The text of a PDF as a reader's search and copy find it: the codes of the text operators through the fonts'
 * ToUnicode tables. For our own PDFs: one table a font, two bytes a code, streams that are deflated or plain.
 */
export function pdfText(bytes: Buffer): string {
  const streams = streamsOf(bytes)
  const tables = streams.filter(text => text.includes('beginbfrange') || text.includes('beginbfchar'))
  const drawn = streams.filter(text => /\bTf\b/.test(text) && /\bTJ?\b/.test(text)).join('\n')
  // fonts are numbered as they were met, and so are their tables
  const fonts = [...new Set([...drawn.matchAll(/\/(F\d+) [\d.]+ Tf/g)].map(([, name]) => name))]
  const maps = tables.map(toUnicode)
  let text = ''
  let map = new Map<string, string>()
  for (const found of drawn.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9a-f]+)>/gi)) {
    const [, font, codes] = found
    if (font !== undefined) map = maps[fonts.indexOf(font)] ?? map
    else if (codes !== undefined)
      for (const code of codes.toLowerCase().match(/.{4}/g) ?? []) text += map.get(code) ?? '?'
  }
  return text
}

function streamsOf(bytes: Buffer): string[] {
  const raw = bytes.toString('latin1')
  return [...raw.matchAll(/stream\r?\n/g)].flatMap(found => {
    if (raw.slice(found.index - 3, found.index) === 'end') return []
    const from = found.index + found[0].length
    const body = bytes.subarray(from, raw.indexOf('endstream', from))
    try {
      return [inflateSync(body).toString('latin1')]
    } catch {
      return [body.toString('latin1')] // not deflated
    }
  })
}

function toUnicode(table: string): Map<string, string> {
  const map = new Map<string, string>()
  const letters = (hex: string) =>
    String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map(unit => Number.parseInt(unit, 16)))
  for (const [, from = '', , list = ''] of table.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*\[([^\]]*)\]/gi)) {
    const first = Number.parseInt(from, 16)
    for (const [at, [, hex = '']] of [...list.matchAll(/<([0-9a-f\s]+)>/gi)].entries())
      map.set((first + at).toString(16).padStart(4, '0'), letters(hex.replaceAll(/\s/g, '')))
  }
  return map
}
