import { type Context, type Day, dayOf, isRealDay, Problem, type Text } from '../kernel/index.ts'
import {
  type Application,
  type ApplicationAction,
  type Interview,
  type Party,
  type Reason,
  reasons,
} from './application.ts'

export interface StepInput {
  readonly action: ApplicationAction
  readonly reason?: Reason | undefined
  readonly note?: string | undefined
  readonly interview?: Interview | undefined
  /** with an offer: the agreed first day; with a start: the real one */
  readonly startOn?: Day | undefined
  /** an officer's: what the paper is that shows it, and the hash of the paper */
  readonly evidence?: { readonly words: string; readonly sha256: string } | undefined
}

function missing(pointer: string, wrong: Text, right: Text): Problem {
  return new Problem(
    'invalid',
    'step.incomplete',
    { zh: '还差一点', en: 'Something is missing' },
    { fields: [{ pointer, wrong, right }] },
  )
}

/** What a step needs beside being allowed: a reason of the list, a time that can come, evidence. */
export function checkStep(
  context: Pick<Context, 'today' | 'now'>,
  application: Application,
  party: Party,
  input: StepInput,
  needsReason: boolean,
): void {
  checkReason(input, needsReason)
  if (input.action === 'invite') checkInterview(context, input.interview)
  if (input.action === 'ask-other-time') checkWish(input.note)
  if (input.action === 'offer') checkFirstDay(context.today, input.startOn)
  if (input.action === 'start') checkStarted(context.today, application, input.startOn ?? context.today)
  if (party === 'officer' && (input.evidence?.words ?? '').trim() === '') {
    throw missing(
      '/evidence',
      { zh: '代为确认要有凭证', en: 'Evidence is needed' },
      { zh: '写上合同号或参保凭证号', en: 'give the contract or insurance record' },
    )
  }
}

/** A reason that is retired, or meant for another step, is refused also where none is needed. */
function checkReason(input: StepInput, needsReason: boolean): void {
  if (input.reason === undefined && !needsReason) return
  const offered: readonly string[] = input.reason === undefined ? [] : reasons[input.reason].for
  if (offered.includes(input.action)) return
  throw missing(
    '/reason',
    input.reason === undefined
      ? { zh: '没有选原因', en: 'No reason was given' }
      : { zh: '这个原因不能用在这里', en: 'This reason cannot be given here' },
    { zh: '从列表里选一个', en: 'choose one of the list' },
  )
}

function checkInterview({ now, today }: Pick<Context, 'today' | 'now'>, interview?: Interview): void {
  if (interview === undefined) {
    throw missing(
      '/interview',
      { zh: '没有写面试时间地点', en: 'Time and place are missing' },
      { zh: '写上时间和地点', en: 'give time and place' },
    )
  }
  const [day = '', time = ''] = interview.at.split('T')
  const at = Date.parse(`${interview.at}:00+08:00`) // the city's time; there is no summer time
  if (!isRealDay(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time) || at < Date.parse(now)) {
    throw missing(
      '/interview/at',
      { zh: '这个时间不存在，或者已经过了', en: 'This time does not exist or has passed' },
      { zh: `写${today}以后的时间`, en: `give a time after ${today}` },
    )
  }
}

/** Without a word about when, the next proposal would be another guess. */
function checkWish(note: string | undefined): void {
  if ((note ?? '').trim() !== '') return
  throw missing(
    '/note',
    { zh: '没有写哪个时间行', en: 'Nothing says which time would suit' },
    {
      zh: '写一两个你来得了的时间，比如周六上午',
      en: 'write a time or two that suit, such as Saturday morning',
    },
  )
}

function checkFirstDay(today: Day, startOn: Day | undefined): void {
  if (startOn !== undefined && startOn >= today) return
  throw missing(
    '/startOn',
    startOn === undefined
      ? { zh: '没有写到岗日', en: 'The first day is missing' }
      : { zh: '到岗日已经过了', en: 'The first day has passed' },
    { zh: `写上约定的到岗日，${today}或以后`, en: `give the agreed first day, ${today} or later` },
  )
}

/** Nobody starts in the future, nor before they had applied: such a day would count in the wrong month. */
function checkStarted(today: Day, application: Application, day: Day): void {
  const applied = dayOf(Date.parse(application.appliedAt))
  if (day >= applied && day <= today) return
  const early = day < applied
  throw new Problem(
    'invalid',
    early ? 'start.before-application' : 'start.in-future',
    early
      ? { zh: '到岗日早于投递日', en: 'The first day is earlier than the application' }
      : { zh: '到岗日还没有到', en: 'The first day has not come yet' },
    {
      fields: [
        {
          pointer: '/startOn',
          wrong: early
            ? { zh: `${applied}才投递`, en: `The application came on ${applied}` }
            : { zh: '这一天还没有到', en: 'This day has not come yet' },
          right: {
            zh: `写${applied}到${today}之间的一天`,
            en: `give a day from ${applied} to ${today}`,
          },
        },
      ],
    },
  )
}

/** One place is promised once: who wants to offer it to somebody else waits for a no, or adds places. */
export function requirePlace(
  room: { readonly places: number; readonly taken: number; readonly promised: number } | undefined,
): void {
  if (room === undefined || room.taken + room.promised < room.places) return
  throw new Problem(
    'conflict',
    'offer.no-place-left',
    {
      zh: `${room.places}个名额都给出去了：${room.taken}人已接受，${room.promised}人还在决定`,
      en: `All ${room.places} places are given away: ${room.taken} accepted, ${room.promised} still deciding`,
    },
    {
      cure: {
        zh: '等对方决定，收回一份，或者增加招聘人数',
        en: 'Wait for their decision, take one offer back, or raise the number of openings',
      },
    },
  )
}
