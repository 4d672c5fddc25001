import { guestTicket, openActivity } from './activity-things.ts'
import { mergedPerson, organisationSent } from './asked.ts'
import { signIn } from './client.ts'
import {
  apply,
  claimBegun,
  drawSample,
  enteredTwice,
  firstOf,
  invitation,
  newPerson,
  nobody,
  publicationOf,
  read,
  requestOf,
  sendList,
  sharedCv,
  someOf,
} from './page-things.ts'

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
  /** the page is there, and what it asks the server for is refused with this status on purpose */
  readonly answer?: number
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
  const application =
    (await someOf(person, '/api/applications')) ?? (await apply(person, found.hits.at(-1)?.post.id))
  const login = 'linxiaoman'
  const merged = await mergedPerson(url, await signIn(url, 'ruian'))
  const employer = await signIn(url, 'haichuan')
  const newcomer = await newPerson(url)
  const request = await requestOf(person)
  const activity = await openActivity(url, { capacity: 30, companions: 2 })
  const asked = [{ id: 'size', text: '衣服尺码', required: true, options: ['大', '中'] }]
  const asking = await openActivity(url, { title: '骑行去江心屿', capacity: 8, questions: asked })
  const ticket = await guestTicket(url, activity, '13900009901')
  return [
    { name: 'home', path: '/' },
    { name: 'search', path: search },
    { name: 'search-all', path: '/search' },
    { name: 'search-nothing', path: '/search?q=zzzz' },
    { name: 'post', path: `/posts/${post.id}` },
    { name: 'employer', path: `/employers/${post.employer.id}` },
    { name: 'organisations', path: '/organisations?q=haichuan' },
    { name: 'organisations-none', path: '/organisations?q=zzzz' },
    { name: 'organisation-new', path: '/organisations/new' },
    { name: 'organisation-request', path: `/organisations/requests/${request}`, login },
    { name: 'organisation-facts', path: `/organisations/requests/${request}/facts`, login },
    { name: 'policies', path: '/policies' },
    { name: 'policies-firm', path: '/policies?for=firm&kind=credit' },
    { name: 'policy', path: '/policies/stabilisation-loan' },
    { name: 'policy-missing', path: '/policies/no-such-policy', status: 404 },
    { name: 'tax-guide', path: '/guides/tax' },
    { name: 'card-doors', path: '/card' },
    { name: 'card', path: '/card/person' },
    { name: 'card-told', path: '/card/person?birth=2001-05-02&work=none&skill=intermediate&veteran=no' },
    { name: 'card-firm', path: '/card/firm?staff=12&no-such=1' },
    { name: 'card-known', path: '/card/person', login },
    { name: 'card-contest', path: '/card/person/contest?policy=settle-first', login },
    { name: 'activities', path: '/activities' },
    { name: 'activities-month', path: '/activities?month=2023-12&view=month' },
    { name: 'activities-day', path: '/activities?day=2023-12-09&county=330381' },
    { name: 'activities-none', path: '/activities?q=zzzz&free=yes' },
    { name: 'activity', path: `/activities/${activity}` },
    { name: 'activity-known', path: `/activities/${activity}`, login },
    { name: 'activity-missing', path: `/activities/${nobody}`, status: 404 },
    { name: 'activity-register', path: `/activities/${asking}/register` },
    { name: 'activity-register-known', path: `/activities/${asking}/register`, login },
    { name: 'activity-share', path: `/activities/${activity}/share` },
    { name: 'campaign', path: '/campaigns/night-market' },
    { name: 'ticket', path: `/tickets/${ticket}` },
    { name: 'ticket-missing', path: '/tickets/nonsense', status: 404 },
    { name: 'my-activities', path: '/my/activities', login },
    { name: 'my-activities-device', path: '/my/activities' },
    { name: 'plan', path: '/plan' },
    { name: 'promise', path: '/plan/S1-Q3' },
    { name: 'promise-unmeasured', path: '/plan/S1-Q4' },
    { name: 'about-data', path: '/about/data' },
    { name: 'accessibility', path: '/about/accessibility' },
    { name: 'privacy', path: '/about/privacy' },
    { name: 'sign-in', path: '/sign-in' },
    { name: 'sign-up', path: '/sign-up' },
    { name: 'sign-in-code', path: '/sign-in/code' },
    { name: 'sign-in-forgotten', path: '/sign-in/forgotten' },
    { name: 'account', path: '/account', login: 'linxiaoman' },
    { name: 'account-staff', path: '/account', login: 'ruian' },
    { name: 'account-password', path: '/account/password', login: 'linxiaoman' },
    { name: 'account-second-factor', path: '/account/second-factor', login: 'linxiaoman' },
    { name: 'account-prove', path: '/account/prove', login: 'linxiaoman' },
    { name: 'join', path: `/join/${await invitation(url)}` },
    { name: 'missing', path: '/no-such-page', status: 404 },
    { name: 'missing-post', path: `/posts/${nobody}`, status: 404 },
    { name: 'missing-promise', path: '/plan/S9-Q9', status: 404 },
    { name: 'refused', path: '/inbox', login: 'haichuan', status: 403 },
    { name: 'home-known', path: '/', login },
    { name: 'apply', path: `/posts/${post.id}/apply`, login },
    { name: 'applications', path: '/applications', login },
    { name: 'application', path: `/applications/${application}`, login },
    { name: 'receipt', path: `/applications/${application}/receipt`, login },
    { name: 'inbox', path: '/inbox', login },
    { name: 'cv', path: '/my/cv', login },
    { name: 'cv-shared', path: `/cv/${await sharedCv(person)}` },
    { name: 'cv-gone', path: '/cv/nobody', status: 404 },
    { name: 'claims', path: '/my/claims', login },
    { name: 'claim-new', path: '/claims/new?policy=skill-subsidy', login },
    { name: 'claim-draft', path: `/my/claims/${await claimBegun(person)}`, login },
    { name: 'claims-none', path: '/my/claims', login: newcomer },
    { name: 'data', path: '/my/data', login },
    { name: 'data-looks', path: '/my/data/looks', login },
    { name: 'data-consents', path: '/my/data/consents', login },
    { name: 'data-erasure', path: '/my/data/erasure', login },
    { name: 'data-correction', path: '/my/data/correction/name', login },
    { name: 'data-held', path: '/about/held' },
    { name: 'record', path: '/my/record', login },
    { name: 'record-me', path: '/my/record/me', login },
    { name: 'record-schooling', path: '/my/record/schooling', login },
    { name: 'record-certificate', path: '/my/record/certificate', login },
    { name: 'record-work', path: '/my/record/work', login },
    { name: 'record-phone', path: '/my/record/phone', login },
    { name: 'record-about', path: '/my/record/about', login },
    { name: 'record-wishes', path: '/my/record/wishes', login },
    { name: 'record-place', path: '/my/record/place/residence', login },
    { name: 'record-hukou', path: '/my/record/place/hukou?at=330381', login },
    { name: 'registrations', path: '/my/registrations', login },
    { name: 'registration-new', path: '/my/registrations/new/unemployment', login },
    { name: 'registration-difficulty', path: '/my/registrations/new/difficulty', login },
    { name: 'household', path: '/my/household', login },
    { name: 'loans', path: '/loans', login: 'haichuan' },
    { name: 'loan-new', path: '/loans/new', login: 'haichuan' },
    { name: 'loan', path: `/loans/${await firstOf(employer, '/api/loans')}`, login: 'haichuan' },
    { name: 'vouchers', path: '/my/vouchers', login },
    { name: 'vouchers-staff', path: '/vouchers/staff', login: 'haichuan' },
    {
      name: 'vouchers-share',
      path: `/vouchers/staff/${await firstOf(employer, '/api/my/voucher-shares')}`,
      login: 'haichuan',
    },
    { name: 'voucher-till', path: '/vouchers/redeem', login: 'haichuan' },
    { name: 'business', path: '/my/business', login },
    { name: 'merge', path: `/merges/${merged.merge}`, login: merged.login },
    { name: 'applications-none', path: '/applications', login: newcomer },
    { name: 'record-new', path: '/my/record', login: newcomer },
    { name: 'registration-questions', path: '/my/registrations/new/unemployment', login: newcomer },
    { name: 'cv-new', path: '/my/cv', login: newcomer },
    { name: 'data-new', path: '/my/data', login: newcomer },
    { name: 'erasure-new', path: '/my/data/erasure', login: newcomer },
  ]
}

/** Every route of the workbench with the role whose page it is, and with real records where a page is of one. */
export async function workbenchPages(url: string): Promise<VisitedPage[]> {
  const officer = await signIn(url, 'ruian')
  const employer = await signIn(url, 'haichuan')
  const city = await signIn(url, 'city')
  const post = await firstOf(officer, '/api/posts?state=published')
  const waiting = await firstOf(officer, '/api/posts?state=in-review')
  const mine = await firstOf(employer, '/api/posts')
  const push = await firstOf(officer, '/api/pushes')
  const person = await firstOf(officer, '/api/people?keyGroup=unemployed-youth')
  const pair = await enteredTwice(officer)
  const { merge } = await mergedPerson(url, officer)
  const verification = await organisationSent(await signIn(url, 'linxiaoman'))
  const round = await firstOf(city, '/api/rounds')
  const counsellor = await signIn(url, 'counsellor')
  const roster = await firstOf(counsellor, '/api/rosters')
  const rosterFile = await firstOf(counsellor, '/api/roster-imports')
  const list = (await someOf(officer, '/api/imports')) ?? (await sendList(officer))
  const sample = await drawSample(await signIn(url, 'auditor'))
  const loan = await firstOf(await signIn(url, 'bank'), '/api/loans?state=active')
  const founder = await firstOf(city, '/api/founders?sort=employed&order=desc')
  const vouchers = await firstOf(officer, '/api/voucher-batches')
  const publication = await publicationOf(city)
  const activity = await firstOf(officer, '/api/own-activities')
  const venue = await someOf(officer, '/api/venues')
  return [
    { name: 'w-board', path: '/work/board', login: 'city' },
    { name: 'w-board-one', path: '/work/board?target=S1-Q3', login: 'city' },
    { name: 'w-board-large', path: '/work/board/large', login: 'leader' },
    { name: 'w-records', path: '/work/board/S1-Q3/records', login: 'city' },
    { name: 'w-target', path: '/work/targets/S1-Q1', login: 'city' },
    { name: 'w-review', path: '/work/review', login: 'ruian' },
    { name: 'w-posts', path: '/work/posts', login: 'ruian' },
    { name: 'w-post', path: `/work/posts/${post}`, login: 'ruian' },
    { name: 'w-post-waiting', path: `/work/posts/${waiting}`, login: 'ruian' },
    { name: 'w-post-new', path: '/work/posts/new', login: 'haichuan' },
    { name: 'w-my-posts', path: '/work/posts', login: 'haichuan' },
    { name: 'w-my-post', path: `/work/posts/${mine}`, login: 'haichuan' },
    { name: 'w-imports', path: '/work/imports', login: 'ruian' },
    { name: 'w-import', path: `/work/imports/${list}`, login: 'ruian' },
    { name: 'w-rosters', path: '/work/rosters', login: 'counsellor' },
    { name: 'w-rosters-city', path: '/work/rosters', login: 'city' },
    { name: 'w-roster', path: `/work/rosters/${roster}`, login: 'counsellor' },
    { name: 'w-roster-missing', path: `/work/rosters/${roster}?missing=1`, login: 'counsellor' },
    { name: 'w-roster-import', path: `/work/rosters/imports/${rosterFile}`, login: 'counsellor' },
    { name: 'w-duplicates', path: '/work/duplicates', login: 'ruian' },
    { name: 'w-people', path: '/work/people', login: 'ruian' },
    { name: 'w-people-duplicates', path: '/work/people/duplicates', login: 'ruian' },
    { name: 'w-people-duplicate', path: `/work/people/duplicates/${pair}`, login: 'ruian' },
    { name: 'w-person', path: `/work/people/${person}`, login: 'ruian' },
    { name: 'w-merges', path: '/work/merges', login: 'ruian' },
    { name: 'w-merge', path: `/work/merges/${merge}`, login: 'ruian' },
    { name: 'w-corrections', path: '/work/corrections', login: 'ruian' },
    { name: 'w-erasures', path: '/work/erasures', login: 'city' },
    { name: 'w-retention', path: '/work/retention', login: 'city' },
    { name: 'w-registrations', path: '/work/registrations', login: 'ruian' },
    { name: 'w-form-burden', path: '/work/form-burden', login: 'city' },
    { name: 'w-employers', path: '/work/employers', login: 'ruian' },
    { name: 'w-verifications', path: '/work/verifications', login: 'ruian' },
    { name: 'w-verification', path: `/work/verifications/${verification}`, login: 'ruian' },
    { name: 'w-organisation', path: '/work/organisation', login: 'haichuan' },
    { name: 'w-applications', path: '/work/applications', login: 'ruian' },
    { name: 'w-applicants', path: '/work/applicants', login: 'haichuan' },
    { name: 'w-answers', path: '/work/answers', login: 'haichuan' },
    { name: 'w-pushes', path: '/work/pushes', login: 'ruian' },
    { name: 'w-push', path: `/work/pushes/${push}`, login: 'ruian' },
    { name: 'w-push-new', path: `/work/pushes/new?post=${post}`, login: 'ruian' },
    { name: 'w-rounds', path: '/work/rounds', login: 'city' },
    { name: 'w-rounds-none', path: '/work/rounds', login: 'ruian' },
    { name: 'w-round', path: `/work/rounds/${round}`, login: 'city' },
    { name: 'w-tasks', path: '/work/tasks', login: 'tangxia' },
    { name: 'w-commitments', path: '/work/commitments', login: 'city' },
    { name: 'w-figures', path: '/work/figures', login: 'city' },
    { name: 'w-close', path: '/work/close', login: 'city' },
    { name: 'w-policies', path: '/work/policies', login: 'city' },
    { name: 'w-policy', path: '/work/policies/stabilisation-loan', login: 'city' },
    { name: 'w-publication', path: `/work/policies/publications/${publication}`, login: 'leader' },
    { name: 'w-policy-upkeep', path: '/work/policies/upkeep', login: 'city' },
    { name: 'w-contests', path: '/work/contests', login: 'ruian' },
    { name: 'w-cards', path: '/work/cards', login: 'counsellor' },
    { name: 'w-card-roster', path: `/work/cards/${roster}`, login: 'counsellor' },
    { name: 'w-entitlements', path: '/work/entitlements', login: 'city' },
    { name: 'w-entitled', path: '/work/entitlements/settle-first', login: 'ruian' },
    { name: 'w-checks', path: '/work/checks', login: 'lucheng' },
    { name: 'w-claims', path: '/work/claims', login: 'ruian' },
    {
      name: 'w-claim',
      path: `/work/claims/${await firstOf(officer, '/api/claims?state=second')}`,
      login: 'city',
    },
    {
      name: 'w-claim-paid',
      path: `/work/claims/${await firstOf(officer, '/api/claims?state=paid')}`,
      login: 'ruian',
    },
    { name: 'w-claim-batches', path: '/work/claims/batches', login: 'ruian' },
    {
      name: 'w-claim-batch',
      path: `/work/claims/batches/${await firstOf(officer, '/api/claim-batches')}`,
      login: 'ruian',
    },
    { name: 'w-claim-checks', path: '/work/claims/checks', login: 'city' },
    {
      name: 'w-claim-check',
      path: `/work/claims/checks/${await firstOf(officer, '/api/claim-samples')}`,
      login: 'city',
    },
    { name: 'w-samples', path: '/work/samples?target=S1-Q1', login: 'auditor' },
    { name: 'w-sample', path: `/work/samples/${sample}`, login: 'auditor' },
    { name: 'w-audit-log', path: '/work/audit-log', login: 'audit' },
    { name: 'w-loans', path: '/work/loans', login: 'bank' },
    { name: 'w-loans-city', path: '/work/loans', login: 'city' },
    { name: 'w-loan', path: `/work/loans/${loan}`, login: 'bank' },
    { name: 'w-take-up', path: '/work/loans/take-up', login: 'city' },
    { name: 'w-founders', path: '/work/founders', login: 'city' },
    { name: 'w-founder', path: `/work/founders/${founder}`, login: 'city' },
    { name: 'w-activities', path: '/work/activities', login: 'ruian' },
    { name: 'w-activities-owing', path: '/work/activities?owing=yes', login: 'city' },
    { name: 'w-activities-own', path: '/work/activities', login: 'counsellor' },
    { name: 'w-activity-new', path: '/work/activities/new', login: 'ruian' },
    { name: 'w-activity', path: `/work/activities/${activity}`, login: 'ruian' },
    { name: 'w-activity-people', path: `/work/activities/${activity}/people`, login: 'ruian' },
    { name: 'w-activity-report', path: `/work/activities/${activity}/report`, login: 'ruian' },
    { name: 'w-activity-conflicts', path: `/work/activities/${activity}/conflicts`, login: 'ruian' },
    { name: 'w-venues', path: '/work/venues', login: 'ruian' },
    ...(venue === undefined
      ? []
      : [{ name: 'w-venue', path: `/work/venues/${venue}`, login: 'ruian' } as const]),
    { name: 'w-vouchers', path: '/work/vouchers', login: 'ruian' },
    { name: 'w-voucher-batch', path: `/work/vouchers/${vouchers}`, login: 'ruian' },
    { name: 'w-accounts', path: '/work/accounts', login: 'security' },
    { name: 'w-access', path: '/work/access?state=open', login: 'security' },
    { name: 'w-members', path: '/work/members', login: 'haichuan' },
    { name: 'w-delegation', path: '/work/delegation', login: 'ruian' },
    { name: 'w-missing', path: '/work/no-such-page', login: 'city' },
    { name: 'w-missing-post', path: `/work/posts/${nobody}`, login: 'ruian', answer: 404 },
    { name: 'w-refused', path: '/work/close', login: 'haichuan', answer: 403 },
    { name: 'w-signed-out', path: '/work/board', answer: 401 },
  ]
}

export function inLanguage(path: string, language: Language): string {
  if (language === 'zh') return path
  return path === '/' ? '/en/' : `/en${path}`
}
