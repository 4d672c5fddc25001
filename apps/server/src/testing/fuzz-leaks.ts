import type { Role } from '../kernel/index.ts'
import { type Caller, hidden } from './fuzz-city.ts'

/** One answer, as far as it is looked at. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly payload: string
}

/** What no answer may hold, whoever asks: the inside of the program, and what lies in its tables. */
const inside = [
  /\bat [^\n]{1,200}?\.(ts|js):\d+/,
  /node_modules|\/apps\/server\//,
  /syntax error at or near|violates|SQLSTATE|relation "|column "|invalid input syntax/,
  /\bscrypt\b|\$scrypt/,
  /qingye_app/,
]

/** Who may know that somebody is called so: the offices of their area, and of the whole city. */
const maySeeName: readonly Role[] = [
  'village-worker',
  'town-officer',
  'county-officer',
  'city-officer',
  'auditor',
]

/**
 * What is wrong with an answer; undefined when nothing is.
 * @param others everybody else, whose sessions are theirs
 */
export function faultOf(
  answer: Answer,
  path: string,
  caller: Caller,
  others: readonly Caller[],
): string | undefined {
  const { status, payload, headers } = answer
  if (status >= 500) return `status ${status}`
  const pattern = inside.find(each => each.test(payload))
  if (pattern !== undefined) return `shows the inside: ${pattern}`
  // a number is shown in full by a reveal, which is a use case of its own, and nowhere else
  const reveals = path.endsWith('/reveals')
  if (!reveals && payload.includes(hidden.phone)) return 'shows a phone'
  if (!reveals && payload.includes(hidden.identity)) return 'shows an identity number'
  if (!maySeeName.includes(caller.role) && payload.includes(hidden.name)) return 'shows a name'
  if (
    others.some(
      one => one.session.length > 10 && one.session !== caller.session && payload.includes(one.session),
    )
  )
    return 'shows another’s session'
  return faultOfHeaders(answer, caller, headers)
}

/** The headers that every answer must have, whatever went wrong before it. */
function faultOfHeaders({ payload }: Answer, caller: Caller, headers: Answer['headers']): string | undefined {
  const text = (name: string) => String(headers[name] ?? '')
  const isViewed = text('content-disposition').startsWith('inline') // a PDF is an object to a browser
  if (!isViewed && !text('content-security-policy').includes("object-src 'none'"))
    return 'has no content security policy'
  if (text('x-content-type-options') !== 'nosniff') return 'may be taken for another type'
  if (payload !== '' && text('content-type') === '') return 'has no type'
  if (/^text\/|[/+]xml\b/.test(text('content-type')) && !/charset=utf-8/i.test(text('content-type')))
    return `has no charset: ${text('content-type')}`
  const isShared = /public|immutable/.test(text('cache-control'))
  const isPersonal = caller.role !== 'visitor' && !isShared
  if (isPersonal && payload !== '' && !text('cache-control').includes('no-store')) {
    return `may be kept by a browser: ${text('cache-control')}`
  }
  return undefined
}
