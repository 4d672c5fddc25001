import * as page from './index.ts'
import type { Frame } from './model.ts'
import * as sample from './sample.ts'
import * as plan from './sample-plan.ts'

/** Every page with invented props, by name: what the preview draws and the tests check. */
export function samplePages(language: Frame['language']): ReadonlyMap<string, string> {
  const open = (here: string, more: Partial<Frame> = {}): Frame => ({
    ...sample.sampleFrame,
    language,
    here,
    ...more,
  })
  const mine = (here: string, more: Partial<Frame> = {}): Frame => ({
    ...sample.signedIn,
    language,
    here,
    ...more,
  })
  return new Map([
    ['home', page.renderHome(open('/'), sample.home)],
    ['search', page.renderSearch(open('/search?q=%E7%94%B5%E5%B7%A5'), sample.search)],
    ['search-empty', page.renderSearch(open('/search?q=%E7%94%B8%E5%B7%A5'), sample.emptySearch)],
    ['post', page.renderPost(open('/posts/p1'), sample.post)],
    ['post-filled', page.renderPost(mine('/posts/p1'), sample.closedPost)],
    ['apply', page.renderApply(mine('/posts/p1/apply'), sample.apply)],
    ['apply-wrong', page.renderApply(mine('/posts/p1/apply'), sample.applyWrong)],
    ['receipt', page.renderReceipt(mine('/applications/a1/receipt'), sample.receipt)],
    ['applications', page.renderApplications(mine('/applications'), sample.applications)],
    ['applications-none', page.renderApplications(mine('/applications'), { open: [], ended: [] })],
    [
      'application',
      page.renderApplication(
        mine('/applications/a2', { flash: { zh: '时间定好了。', en: 'The time is fixed.' } }),
        sample.applicationDetail,
      ),
    ],
    ['application-late', page.renderApplication(mine('/applications/a3'), sample.applicationLate)],
    ['inbox', page.renderInbox(mine('/inbox'), sample.inbox)],
    ['inbox-none', page.renderInbox(mine('/inbox'), { read: null, confirmations: [], messages: [] })],
    ['employer', page.renderEmployer(open('/employers/e1'), sample.employer)],
    [
      'employer-new',
      page.renderEmployer(open('/employers/e3'), { ...sample.employer, reply: null, posts: [] }),
    ],
    ['plan', page.renderPlan(open('/plan'), plan.plan)],
    ['promise', page.renderPromise(open('/plan/S2-3-1-Q1'), plan.promise)],
    ['promise-unknown', page.renderPromise(open('/plan/S1-Q7'), plan.promiseUnknown)],
    [
      'about-data',
      page.renderAboutData(open('/about/data'), {
        facts: 1_284_907,
        lastVerified: '2023-11-21T19:10:00.000Z',
        healthy: true,
      }),
    ],
    ['privacy', page.renderPrivacy(open('/about/privacy'))],
    ['accessibility', page.renderAccessibility(open('/about/accessibility'))],
    ['sign-in', page.renderSignIn(open('/sign-in'), sample.signIn)],
    [
      'sign-in-plain',
      page.renderSignIn(open('/sign-in', { demo: false }), { ...sample.signIn, demoAccounts: [] }),
    ],
    ['sign-up', page.renderSignUp(open('/sign-up'), sample.signUp)],
    [
      'error',
      page.renderError(open('/posts/p1/apply'), {
        title: { zh: '没连上', en: 'No connection' },
        cure: { zh: '过一会儿再按一次。', en: 'Press again in a moment.' },
        reference: '0190f1f2',
        typed: true,
      }),
    ],
    ['not-found', page.renderNotFound(open('/nowhere'))],
  ])
}
