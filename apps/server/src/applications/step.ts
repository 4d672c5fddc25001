import { type NewMessage, tell } from '../inbox/index.ts'
import { addDays, type Context, type Day, Problem, type Text, takeStep } from '../kernel/index.ts'
import { appendFacts } from '../ledger/index.ts'
import { recordConsent } from '../privacy/index.ts'
import { cityToken } from '../registry/index.ts'
import { insertApplication, insertHistory, writeApplication } from './application.store.ts'
import {
  type Application,
  type ApplicationAction,
  answers,
  type Party,
  reasons,
  workApplication,
} from './application.ts'
import { lockPlaces } from './capacity.store.ts'
import { checkStep, requirePlace, type StepInput } from './check-step.ts'

/** The day by which the next one must act; none where nobody is waited for. */
function dueOn(context: Context, application: Application): Day | undefined {
  const days = workApplication[application.state].dueIn
  if (days === undefined) return undefined
  // an accepted offer waits for its first day, not for three days from now
  const from = application.state === 'accepted' ? (application.startOn ?? context.today) : context.today
  return context.use(cityToken).calendar.addWorkingDays(from, days).day
}

function entered(context: Context, application: Application): Application {
  const due = dueOn(context, application)
  return {
    ...application,
    enteredOn: context.today,
    waitsFor: workApplication[application.state].waitsFor,
    dueOn: due,
  }
}

/** Receives an application: the clock for the answer starts, both sides are told. */
export async function receiveApplication(context: Context, application: Application): Promise<Application> {
  const received = entered(context, { ...application, state: 'received' })
  const kept = { ...received, answerDueOn: received.dueOn }
  if (!(await insertApplication(context, kept))) {
    throw new Problem(
      'conflict',
      'application.open-already',
      {
        zh: '这个岗位你已经投过，还在处理',
        en: 'You have applied for this post already and it is still open',
      },
      { cure: { zh: '在“我的投递”里看进展', en: 'See how it stands under “My applications”' } },
    )
  }
  await insertHistory(
    context,
    kept,
    { action: 'apply', party: 'person', reason: undefined, note: undefined },
    undefined,
  )
  await tell(context, [
    {
      to: { organisation: kept.organisation },
      kind: 'application.received',
      title: {
        zh: `${kept.personName}投了“${kept.offerTitle}”`,
        en: `${kept.personName} applied for “${kept.offerTitle}”`,
      },
      body: { zh: `${kept.answerDueOn ?? ''}前要答复`, en: `Answer by ${kept.answerDueOn ?? ''}` },
      href: '/work/applicants',
      source: kept.id,
    },
  ])
  await recordConsent(context, {
    person: kept.person,
    purpose: 'sharing',
    given: true,
    channel: 'application',
    about: kept.organisation,
    aboutName: kept.organisationName,
  })
  await context.emit('application.moved', moved(kept, 'apply'))
  return kept
}

function moved(application: Application, action: string): Record<string, unknown> {
  return {
    application: application.id,
    offer: application.offer,
    organisation: application.organisation,
    action,
    state: application.state,
  }
}

/**
 * Takes one step of the lifecycle in the caller's transaction: state, who must act next and until when, the
 * fact where the step counts, the history line, the message to the other side.
 */
export async function stepApplication(
  context: Context,
  application: Application,
  party: Party,
  input: StepInput,
): Promise<Application> {
  const step = takeStep(workApplication, application.state, input.action, party)
  checkStep(context, application, party, input, step.reason === true)
  if (input.action === 'offer') requirePlace(await lockPlaces(context, application.offer))
  const answered =
    answers.includes(input.action) && party === 'organisation' && application.answeredOn === undefined
  let next = entered(context, {
    ...application,
    version: application.version + 1,
    state: step.to,
    reason: input.reason ?? application.reason,
    ...(answered && { answeredOn: context.today }),
    ...(input.action === 'invite' && { interview: input.interview }),
    ...(input.action === 'offer' && { startOn: input.startOn }),
    ...(input.action === 'start' && { startedOn: input.startOn ?? context.today }),
    ...(input.action === 'leave' && { leftOn: context.today }),
  })
  if (input.action === 'start') next = { ...next, fact: await appendStart(context, next, party, input) }
  await writeApplication(context, next)
  const line = { action: input.action, party, reason: input.reason, note: input.note }
  await insertHistory(context, next, line, application.state)
  await tell(context, messagesOf(next, party, input))
  await context.emit('application.moved', moved(next, input.action))
  return next
}

/** The first day of work counts from now on; the person is asked in their own inbox whether it is so. */
async function appendStart(context: Context, application: Application, party: Party, input: StepInput) {
  const day = application.startedOn ?? context.today
  const [fact] = await appendFacts(context, [
    {
      kind: application.terms.fact,
      person: application.person,
      organisation: application.organisation,
      thing: application.offer,
      division: application.division,
      day,
      quantity: 1,
      attributes: application.terms.attributes,
      source: { kind: 'application', id: application.id },
      reporter: party === 'organisation' ? application.organisation : undefined,
      asks: true,
      // with the paper's hash the chain of facts says which paper it was
      evidence: input.evidence && `${input.evidence.words} sha256:${input.evidence.sha256}`,
    },
  ])
  return fact?.id
}

const told: Record<ApplicationAction, (application: Application, party: Party) => Text> = {
  invite: a => ({
    zh: `${a.organisationName}约你面试`,
    en: `${a.organisationName} invites you to an interview`,
  }),
  agree: a => ({ zh: `${a.personName}答应了面试时间`, en: `${a.personName} agreed to the interview time` }),
  'ask-other-time': a => ({
    zh: `${a.personName}想换个面试时间`,
    en: `${a.personName} asks for another interview time`,
  }),
  offer: a => ({ zh: `${a.organisationName}要录用你`, en: `${a.organisationName} offers you the post` }),
  accept: a => ({ zh: `${a.personName}接受了录用`, en: `${a.personName} accepted the offer` }),
  decline: a => ({ zh: `${a.personName}没有接受录用`, en: `${a.personName} declined the offer` }),
  start: (a, party) =>
    party === 'officer'
      ? {
          zh: `工作人员记下你在${a.organisationName}到岗了，是真的吗`,
          en: `An officer recorded that you have started at ${a.organisationName}. Is it true?`,
        }
      : {
          zh: `${a.organisationName}说你到岗了，是真的吗`,
          en: `${a.organisationName} says you have started. Is it true?`,
        },
  leave: () => ({ zh: '记了一笔离职', en: 'A departure was recorded' }),
  refuse: a => ({
    zh: `${a.organisationName}这次没有录用你`,
    en: `${a.organisationName} did not choose you this time`,
  }),
  withdraw: a => ({ zh: `${a.personName}撤回了投递`, en: `${a.personName} withdrew` }),
  close: a => ({ zh: `“${a.offerTitle}”已经招满或结束`, en: `“${a.offerTitle}” is filled or has ended` }),
}

function messagesOf(application: Application, party: Party, input: StepInput): NewMessage[] {
  const toPerson = party !== 'person'
  const why = input.reason === undefined ? undefined : reasons[input.reason]
  const due = application.dueOn === undefined ? '' : application.dueOn
  const body: Text =
    why !== undefined
      ? { zh: `原因：${why.zh}`, en: `Reason: ${why.en}` }
      : due === ''
        ? { zh: application.offerTitle, en: application.offerTitle }
        : { zh: `${application.offerTitle}。${due}前`, en: `${application.offerTitle}. By ${due}` }
  return [
    {
      to: toPerson ? { person: application.person } : { organisation: application.organisation },
      kind: `application.${input.action}`,
      title: told[input.action](application, party),
      body,
      href: toPerson ? `/applications/${application.id}` : '/work/applicants',
      source: application.id,
    },
  ]
}

/** Ninety days of answers make the public reply rate. */
export const replyWindow = 90
export function replySince(today: Day): Day {
  return addDays(today, -replyWindow)
}
