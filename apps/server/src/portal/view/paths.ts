import type { Language } from '../../kernel/index.ts'
import type { Query } from './model.ts'

/** Every address of the portal, in Chinese; `local` puts /en before it. */
export const paths = {
  home: '/',
  search: (query: Query = {}) => `/search${queryString(query)}`,
  post: (id: string) => `/posts/${id}`,
  apply: (postId: string) => `/posts/${postId}/apply`,
  applications: '/applications',
  application: (id: string) => `/applications/${id}`,
  evidence: (id: string, paper: string) => `/api/applications/${id}/evidence/${paper}`,
  receipt: (id: string) => `/applications/${id}/receipt`,
  /** POST */
  act: (id: string, action: 'withdraw' | 'chase' | 'interview' | 'other-time' | 'offer' | 'start') =>
    `/applications/${id}/${action}`,
  record: '/my/record',
  recordPart: (part: string) => `/my/record/${part}`,
  /** POST */
  recordRemove: (part: string) => `/my/record/${part}/remove`,
  place: (field: 'residence' | 'hukou') => `/my/record/place/${field}`,
  registrations: '/my/registrations',
  registrationNew: (kind: string) => `/my/registrations/new/${kind}`,
  /** POST */
  registrationStep: (id: string, action: string) => `/my/registrations/${id}/${action}`,
  household: '/my/household',
  /** POST: answer = agree | decline | leave */
  householdAnswer: (id: string) => `/my/household/${id}`,
  inbox: '/inbox',
  /** POST */
  read: '/inbox/read',
  /** POST: answer = true | untrue */
  confirm: (id: string) => `/inbox/${id}/confirm`,
  employer: (id: string) => `/employers/${id}`,
  plan: '/plan',
  promise: (id: string) => `/plan/${id}`,
  aboutData: '/about/data',
  accessibility: '/about/accessibility',
  privacy: '/about/privacy',
  signIn: (next?: string) => `/sign-in${next === undefined ? '' : `?next=${encodeURIComponent(next)}`}`,
  signUp: '/sign-up',
  /** after the phone was shown to be theirs */
  signUpDetails: '/sign-up/details',
  /** GET: the phone; POST: sends the code */
  signInCode: '/sign-in/code',
  /** GET and POST: the six digits */
  enterCode: '/sign-in/code/enter',
  forgotten: '/sign-in/forgotten',
  resetPassword: '/sign-in/new-password',
  secondFactor: '/sign-in/second-factor',
  enrolFactor: '/sign-in/set-up',
  identity: '/sign-in/identity',
  identityBack: '/sign-in/identity/back',
  confirmIdentity: '/sign-in/identity/confirm',
  account: '/account',
  chooseRole: '/account/role',
  password: '/account/password',
  factor: '/account/second-factor',
  /** POST */
  factorOff: '/account/second-factor/off',
  /** POST: ten new recovery codes */
  recovery: '/account/recovery-codes',
  prove: '/account/prove',
  /** POST */
  endSession: '/account/sessions/end',
  /** POST */
  endSessions: '/account/sessions/end-others',
  /** POST */
  unlink: '/account/identity/untie',
  /** POST */
  signOut: '/sign-out',
  workbench: '/work/',
} as const

export function local(path: string, language: Language): string {
  if (language === 'zh') return path
  return path === '/' ? '/en/' : `/en${path}`
}

export function queryString(query: Query): string {
  const search = new URLSearchParams()
  for (const [key, values] of Object.entries(query)) for (const value of values) search.append(key, value)
  const text = search.toString()
  return text === '' ? '' : `?${text}`
}

/** The query with one value put in or taken out. A new condition starts at the first page again. */
export function toggled(query: Query, key: string, value: string, choice: 'one' | 'many'): Query {
  const { page: _first, [key]: present = [], ...rest } = query
  const without = present.filter(one => one !== value)
  if (without.length < present.length) return without.length === 0 ? rest : { ...rest, [key]: without }
  return { ...rest, [key]: choice === 'one' ? [value] : [...present, value] }
}
