import { signIn } from './client.ts'

export type Language = 'zh' | 'en'

/** One page of the product, as the tests and the pictures visit it. */
export interface VisitedPage {
  readonly name: string
  /** in Chinese; the portal's English page is under /en */
  readonly path: string
  /** who must be signed in to see it */
  readonly login?: string
  /** what a page must show before it counts as drawn (workbench) */
  readonly ready?: string
  /** not 200 on purpose */
  readonly status?: number
}

/** Every public page, with a real post, employer and application in it. */
export async function portalPages(url: string): Promise<VisitedPage[]> {
  const search = `/search?${new URLSearchParams({ q: '电工', place: '330381', pay: '6000' })}`
  const found = await read<{ hits: { post: { id: string; employer: { id: string } } }[] }>(
    `${url}/api/search?${new URLSearchParams({ q: '电工', places: '330381' })}`,
  )
  const post = found.hits[0]?.post
  if (post === undefined) throw new Error('the demo city has no electrician wanted in 瑞安')
  const person = await signIn(url, 'linxiaoman')
  const mine = await person.get<{ rows: { id: string }[] }>('/api/applications?limit=1')
  const application = mine.body.rows[0]?.id
  const login = 'linxiaoman'
  return [
    { name: 'home', path: '/' },
    { name: 'search', path: search },
    { name: 'search-all', path: '/search' },
    { name: 'search-nothing', path: '/search?q=zzzz' },
    { name: 'post', path: `/posts/${post.id}` },
    { name: 'employer', path: `/employers/${post.employer.id}` },
    { name: 'plan', path: '/plan' },
    { name: 'promise', path: '/plan/S1-Q3' },
    { name: 'promise-unmeasured', path: '/plan/S1-Q4' },
    { name: 'about-data', path: '/about/data' },
    { name: 'accessibility', path: '/about/accessibility' },
    { name: 'privacy', path: '/about/privacy' },
    { name: 'sign-in', path: '/sign-in' },
    { name: 'sign-up', path: '/sign-up' },
    { name: 'missing', path: '/no-such-page', status: 404 },
    { name: 'home-known', path: '/', login },
    { name: 'apply', path: `/posts/${post.id}/apply`, login },
    { name: 'applications', path: '/applications', login },
    ...(application === undefined
      ? []
      : [
          { name: 'application', path: `/applications/${application}`, login },
          { name: 'receipt', path: `/applications/${application}/receipt`, login },
        ]),
    { name: 'inbox', path: '/inbox', login },
  ]
}

/** Every route of the workbench with the role whose page it is. */
export const workbenchPages: readonly VisitedPage[] = [
  { name: 'w-board', path: '/work/board', login: 'city' },
  { name: 'w-board-large', path: '/work/board/large', login: 'leader' },
  { name: 'w-records', path: '/work/board/S1-Q3/records', login: 'city' },
  { name: 'w-target', path: '/work/targets/S1-Q1', login: 'city' },
  { name: 'w-review', path: '/work/review', login: 'ruian' },
  { name: 'w-posts', path: '/work/posts', login: 'ruian' },
  { name: 'w-post-new', path: '/work/posts/new', login: 'haichuan' },
  { name: 'w-my-posts', path: '/work/posts', login: 'haichuan' },
  { name: 'w-imports', path: '/work/imports', login: 'ruian' },
  { name: 'w-duplicates', path: '/work/duplicates', login: 'ruian' },
  { name: 'w-employers', path: '/work/employers', login: 'ruian' },
  { name: 'w-applications', path: '/work/applications', login: 'ruian' },
  { name: 'w-applicants', path: '/work/applicants', login: 'haichuan' },
  { name: 'w-answers', path: '/work/answers', login: 'haichuan' },
  { name: 'w-pushes', path: '/work/pushes', login: 'ruian' },
  { name: 'w-push-new', path: '/work/pushes/new', login: 'ruian' },
  { name: 'w-rounds', path: '/work/rounds', login: 'ruian' },
  { name: 'w-tasks', path: '/work/tasks', login: 'tangxia' },
  { name: 'w-commitments', path: '/work/commitments', login: 'city' },
  { name: 'w-figures', path: '/work/figures', login: 'city' },
  { name: 'w-close', path: '/work/close', login: 'city' },
  { name: 'w-checks', path: '/work/checks', login: 'lucheng' },
  { name: 'w-missing', path: '/work/no-such-page', login: 'city' },
]

export function inLanguage(path: string, language: Language): string {
  if (language === 'zh') return path
  return path === '/' ? '/en/' : `/en${path}`
}

async function read<Body>(address: string): Promise<Body> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} answers ${response.status}`)
  return (await response.json()) as Body // by the schema of its route
}
