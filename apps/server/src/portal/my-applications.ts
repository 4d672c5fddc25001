import {
  type ApplicationView,
  chaseAnswer,
  listApplications,
  listEvidence,
  moveMyApplication,
  readApplication,
} from '../applications/index.ts'
import { addDays, type Day, dayOf, Problem, type Text } from '../kernel/index.ts'
import { confirmMyFact, contestMyFact, listMyPendingFacts } from '../ledger/index.ts'
import { readPost } from '../posts/index.ts'
import { nextWords, stepsOf } from './application-steps.ts'
import type { FlashName } from './flash.ts'
import { freshForm, wrongForm } from './forms.ts'
import type { Answer, Ask, Route } from './portal.ts'
import { noSuchPage } from './post.ts'
import { payOf, placeOf } from './post-rows.ts'
import {
  type ApplicationProps,
  type ApplicationRow,
  type FormState,
  paths,
  renderApplication,
  renderApplications,
  type Turn,
} from './view/index.ts'

const formAt = (params: Readonly<Record<string, string>>) => paths.application(params['id'] ?? '')

export const myApplicationRoutes: Route[] = [
  {
    method: 'GET',
    path: '/applications',
    for: 'person',
    async handle(ask) {
      const { rows } = await ask.call(listApplications, { limit: 100 })
      const asked = await factsAsked(ask)
      const all = rows.map(row => ({ over: isOver(row, asked), row: rowOf(ask, row, asked) }))
      const html = renderApplications(await ask.frame(), {
        open: all.filter(({ over }) => !over).map(({ row }) => row),
        ended: all.filter(({ over }) => over).map(({ row }) => row),
      })
      return { html }
    },
  },
  {
    method: 'GET',
    path: '/applications/:id',
    for: 'person',
    async handle(ask) {
      return { html: await applicationPage(ask) }
    },
  },
  act('interview', () => ({ action: 'agree', flash: 'agreed' })),
  act('other-time', () => ({ action: 'ask-other-time', flash: 'other-time' }), 'wish'),
  act('offer', answer =>
    answer === 'decline' ? { action: 'decline', flash: 'declined' } : { action: 'accept', flash: 'accepted' },
  ),
  act('withdraw', () => ({ action: 'withdraw', flash: 'withdrawn' })),
  {
    method: 'POST',
    path: '/applications/:id/chase',
    for: 'person',
    formAt,
    async handle(ask) {
      await ask.call(chaseAnswer, { application: ask.params['id'] })
      return { to: formAt(ask.params), flash: 'chased' }
    },
  },
  {
    method: 'POST',
    path: '/applications/:id/start',
    for: 'person',
    formAt,
    async handle(ask) {
      const { application } = await ask.call(readApplication, { application: ask.params['id'] })
      if (application.fact === null) return { to: formAt(ask.params) }
      return answerFact(ask, application.fact, formAt(ask.params))
    },
  },
]

/** What the reader says about a fact: true, or not; a reason may be given and need not. */
export async function answerFact(ask: Ask, id: string, to: string): Promise<Answer> {
  const { answer, reason = '' } = ask.form.typed
  if (answer === 'true') {
    await ask.call(confirmMyFact, { id })
    return { to, flash: 'confirmed' }
  }
  const said = reason.trim() === '' ? '本人说不是这样' : reason.trim().slice(0, 500)
  await ask.call(contestMyFact, { id, reason: said })
  return { to, flash: 'contested' }
}

type Action = 'agree' | 'ask-other-time' | 'accept' | 'decline' | 'withdraw'

/** A step of one's own application; an old page shows the new one and says so. */
function act(
  name: 'interview' | 'other-time' | 'offer' | 'withdraw',
  choose: (answer: string) => { action: Action; flash: FlashName },
  /** the field of the form that becomes the note */
  noteField = 'reason',
): Route {
  return {
    method: 'POST',
    path: `/applications/:id/${name}`,
    for: 'person',
    formAt,
    async handle(ask) {
      const { answer = '', [noteField]: note = '' } = ask.form.typed
      const { action, flash } = choose(answer)
      const input = {
        application: ask.params['id'],
        action,
        ...(note.trim() !== '' && { note: note.trim() }),
      }
      try {
        await ask.call(moveMyApplication, input)
        return { to: formAt(ask.params), flash }
      } catch (error) {
        if (!(error instanceof Problem) || error.kind !== 'invalid') throw error
        const form = wrongForm(ask.form, error, { note: noteField })
        return { html: await applicationPage(ask, form), status: 422 }
      }
    },
  }
}

const turns: Record<NonNullable<ApplicationView['waitsFor']>, Turn> = {
  person: 'you',
  organisation: 'employer',
  officer: 'office',
  offer: 'nobody',
}

/** The facts that the reader has not answered yet: is it true? */
async function factsAsked(ask: Ask): Promise<ReadonlySet<string>> {
  const { rows } = await ask.call(listMyPendingFacts, {})
  return new Set(rows.map(row => row.fact))
}

function isAsked(row: ApplicationView, asked: ReadonlySet<string>): boolean {
  return row.state === 'started' && row.fact !== null && asked.has(row.fact)
}

/** A first day that waits for the person's own word is not over. */
function isOver(row: ApplicationView, asked: ReadonlySet<string>): boolean {
  return row.waitsFor === null && !isAsked(row, asked)
}

function turnOf(row: ApplicationView, asked: ReadonlySet<string>): Turn {
  if (isAsked(row, asked)) return 'you'
  return row.waitsFor === null ? 'nobody' : turns[row.waitsFor]
}

function overdueDays(ask: Ask, due: Day | null): number {
  if (due === null || due >= ask.today) return 0
  return ask.portal.city.calendar.workingDaysBetween(due, ask.today).days
}

function rowOf(ask: Ask, row: ApplicationView, asked: ReadonlySet<string>): ApplicationRow {
  return {
    id: row.id,
    title: row.post.title,
    employer: row.employer,
    place: placeOf(ask.portal.city, row.division),
    state: row.stateName,
    turn: turnOf(row, asked),
    due: row.due,
    overdue: overdueDays(ask, row.due),
    next: isAsked(row, asked) ? firstDayAsked : nextWords(row),
    sentOn: dayOf(Date.parse(row.appliedAt)),
  }
}

async function applicationPage(ask: Ask, form?: FormState): Promise<string> {
  const id = ask.params['id'] ?? ''
  const found = await ask.call(readApplication, { application: id }).catch(noSuchPage)
  const { application, history, whyNotChase } = found
  const props: ApplicationProps = {
    ...rowOf(ask, application, await factsAsked(ask)),
    post: await postOf(ask, application),
    steps: stepsOf(application, history),
    form: form ?? freshForm(application.version, ask.draft),
    interview: application.state === 'invited' ? interviewOf(application) : null,
    offer: application.state === 'offered' ? await offerOf(ask, application) : null,
    start: await startOf(ask, application),
    papers: await papersOf(ask, application),
    chase: chaseOf(application, whyNotChase),
    withdraw: application.actions.some(action => action.name === 'withdraw'),
  }
  return renderApplication(await ask.frame(formAt(ask.params)), props)
}

const firstDayAsked: Text = {
  zh: '记录上说你到岗了，是真的吗？只有你说了算。',
  en: 'The record says you have started. Is it true? Only your word counts.',
}

async function postOf(ask: Ask, application: ApplicationView): Promise<ApplicationProps['post']> {
  return {
    id: application.post.id,
    title: application.post.title,
    employer: { ...application.employer, about: null, codeChecked: true, reply: null },
    place: placeOf(ask.portal.city, application.division),
    pay: null,
  }
}

async function offerOf(ask: Ask, { post, startOn }: ApplicationView): Promise<ApplicationProps['offer']> {
  const pay = await ask
    .call(readPost, { post: post.id })
    .then(({ post: { fields } }) => payOf(fields.pay))
    .catch(() => null) // taken down meanwhile: the offer stands without it
  return { pay, startsOn: startOn ?? ask.today }
}

/** The same question as in the inbox, until it is answered there or here; the employer sees neither. */
async function startOf(
  ask: Ask,
  { state, fact, startedOn }: ApplicationView,
): Promise<ApplicationProps['start']> {
  if (state !== 'started' || fact === null || startedOn === null) return null
  const { rows } = await ask.call(listMyPendingFacts, {})
  const pending = rows.find(row => row.fact === fact)
  if (pending === undefined) return null
  const saidBy =
    pending.reporter === null ? { zh: '工作人员', en: 'The office' } : { zh: '单位', en: 'The employer' }
  return { startedOn, saidBy }
}

/** Only where somebody started can an officer have been shown anything. */
async function papersOf(ask: Ask, { id, fact }: ApplicationView): Promise<ApplicationProps['papers']> {
  if (fact === null) return []
  const { rows } = await ask.call(listEvidence, { application: id })
  return rows.map(({ id: paper, words, name }) => ({ id: paper, words, name }))
}

function interviewOf({ interview }: ApplicationView): ApplicationProps['interview'] {
  if (interview === null) return null
  // the employer writes the time of a clock in Wenzhou
  return { times: [new Date(`${interview.at}:00+08:00`).toISOString()], place: interview.place }
}

/** One can ask for an answer once, from the day after it was due. */
function chaseOf(application: ApplicationView, why: Text | null): ApplicationProps['chase'] {
  if (application.waitsFor !== 'organisation') return null
  if (why === null) return { allowed: true }
  const { due, overdue, chasedOn } = application
  if (chasedOn !== null || overdue || due === null) return { allowed: false, why, from: null }
  const inTime = { zh: '他们还没有超期。', en: 'They are not late yet.' }
  return { allowed: false, why: inTime, from: addDays(due, 1) }
}
