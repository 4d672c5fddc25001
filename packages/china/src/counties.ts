import { countyCodes } from './county-codes.generated.ts'

/**
 * Codes that stand in valid citizen IDs although the statistics do not list them: residents of Hong Kong, Macao and
 * Taiwan; a city without counties; and the counties of Wenzhou from before they became districts and cities.
 */
const alsoKnown = ['810000', '820000', '830000', '620200', '330321', '330322', '330323', '330325']

let known: ReadonlySet<string> | undefined

/**
 * True for a county code in use in 2023, and for a few older ones. Meant for `parseCitizenId({ isKnownCounty })`, where
 * false is a warning: China has abolished over a thousand codes that people still carry.
 */
export function isKnownCounty(code: string): boolean {
  known ??= new Set([...alsoKnown, ...readCodes()])
  return known.has(code)
}

function* readCodes(): Generator<string> {
  for (const [province, line] of Object.entries(countyCodes))
    for (const word of line.split(' ')) {
      const [prefecture = '', counties = ''] = word.split(':')
      for (let at = 0; at < counties.length; at += 2) yield province + prefecture + counties.slice(at, at + 2)
    }
}
