import * as page from './index.ts'
import type { Frame } from './model.ts'
import * as sample from './sample.ts'
import * as act from './sample-activities.ts'
import * as fairs from './sample-fairs.ts'
import * as own from './sample-own.ts'
import * as plan from './sample-plan.ts'
import * as offer from './sample-post.ts'
import { sampleHonours, sampleSkills } from './sample-skills.ts'

/** Every page with invented props, by name: what the tests check. */
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
    ['post', page.renderPost(open('/posts/p1'), offer.post)],
    ['post-filled', page.renderPost(mine('/posts/p1'), offer.closedPost)],
    ['apply', page.renderApply(mine('/posts/p1/apply'), own.apply)],
    ['apply-wrong', page.renderApply(mine('/posts/p1/apply'), own.applyWrong)],
    ['receipt', page.renderReceipt(mine('/applications/a1/receipt'), own.receipt)],
    ['applications', page.renderApplications(mine('/applications'), own.applications)],
    ['applications-none', page.renderApplications(mine('/applications'), { open: [], ended: [] })],
    [
      'application',
      page.renderApplication(
        mine('/applications/a2', { flash: { zh: '时间定好了。', en: 'The time is fixed.' } }),
        own.applicationDetail,
      ),
    ],
    ['application-late', page.renderApplication(mine('/applications/a3'), own.applicationLate)],
    ['inbox', page.renderInbox(mine('/inbox'), own.inbox)],
    ['inbox-none', page.renderInbox(mine('/inbox'), { read: null, confirmations: [], messages: [] })],
    ['employer', page.renderEmployer(open('/employers/e1'), offer.employer)],
    [
      'employer-new',
      page.renderEmployer(open('/employers/e3'), { ...offer.employer, reply: null, posts: [] }),
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
    ['sign-in', page.renderSignIn(open('/sign-in'), own.signIn)],
    [
      'sign-in-plain',
      page.renderSignIn(open('/sign-in', { demo: false }), { ...own.signIn, demoAccounts: [] }),
    ],
    ['sign-up', page.renderSignUp(open('/sign-up'), own.signUp)],
    [
      'error',
      page.renderError(open('/posts/p1/apply'), {
        title: { zh: '没连上', en: 'No connection' },
        cure: { zh: '过一会儿再按一次。', en: 'Press again in a moment.' },
        reference: '0190f1f2',
        typed: true,
      }),
    ],
    ['honours', page.renderHonours(open('/honours'), sampleHonours)],
    ['my-skills', page.renderMySkills(mine('/my/skills'), sampleSkills)],
    ['fair', page.renderFair(open('/fairs/f1'), fairs.sampleFair)],
    ['fair-empty', page.renderFair(open('/fairs/f1'), fairs.sampleEmptyFair)],
    ['fair-stand', page.renderFairStand(mine('/fairs/at/2345670F'), fairs.sampleStand)],
    ['fair-stand-called', page.renderFairStand(mine('/fairs/at/2345670F'), fairs.sampleStandCalled)],
    ['fair-stand-held', page.renderFairStand(mine('/fairs/at/2345670F'), fairs.sampleStandHeld)],
    ['fair-signs', page.renderFairSigns(open('/fairs/f1/signs'), fairs.sampleSigns)],
    ['my-fairs', page.renderMyFairs(mine('/my/fairs'), fairs.sampleMyFairs)],
    ['activities', page.renderActivities(open('/activities?family=fair'), act.calendar)],
    ['activities-none', page.renderActivities(open('/activities?q=x'), act.emptyCalendar)],
    ['activity', page.renderActivity(open('/activities/v1'), act.activity)],
    ['activity-known', page.renderActivity(mine('/activities/v1'), act.knownActivity)],
    ['activity-over', page.renderActivity(mine('/activities/v1'), act.overActivity)],
    ['activity-share', page.renderShare(open('/activities/v1/share'), act.share)],
    ['activity-register', page.renderRegister(open('/activities/v1/register'), act.register)],
    ['activity-register-full', page.renderRegister(open('/activities/v1/register'), act.registerFull)],
    ['ticket', page.renderTicket(open('/tickets/AAAA'), act.ticket)],
    ['ticket-kept', page.renderTicket(open('/tickets/AAAA'), { ...act.ticket, kept: true })],
    ['ticket-said', page.renderTicket(mine('/tickets/AAAA'), act.attendedTicket)],
    ['ticket-cancelled', page.renderTicket(open('/tickets/AAAA'), act.cancelledTicket)],
    ['my-activities', page.renderMyActivities(mine('/my/activities'), act.myActivities)],
    ['my-activities-device', page.renderMyActivities(open('/my/activities'), act.deviceActivities)],
    ['campaign', page.renderCampaign(open('/campaigns/to-wenzhou'), act.campaign)],
    ['not-found', page.renderNotFound(open('/nowhere'))],
  ])
}
