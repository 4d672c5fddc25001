import { type Context, type Id, isAnotherHand, notFound, Problem, takeStep } from '../kernel/index.ts'
import { type CounterRow, readCounters } from './board.store.ts'
import { lockClose, selectCloses, updateClose } from './close.store.ts'
import { type Close, type CloseAction, closeLifecycle, type FrozenNumber, handsOn, partyOf } from './close.ts'
import { noSums, type Sums } from './indicator.ts'
import { encodeMark } from './mark.ts'

/** The numbers of an area for a month and up to now, with the position they were counted at. */
export async function numbersOf(context: Context, month: string, area: string) {
  const counted = await readCounters(context.db(), area)
  const numbers: Record<string, FrozenNumber> = {}
  for (const row of counted.rows.filter(each => each.area === area)) {
    const known = numbers[row.indicator] ?? { month: noSums, total: noSums }
    if (row.period === month) numbers[row.indicator] = { ...known, month: sumsIn(row) }
    if (row.period === 'all') numbers[row.indicator] = { ...known, total: sumsIn(row) }
  }
  return { numbers, mark: encodeMark(counted) }
}

function sumsIn(row: CounterRow): Sums {
  const { confirmed, total, contested, records_confirmed, records_total } = row
  return { confirmed, total, contested, records_confirmed, records_total }
}

/** The close of an area that has not been reopened. */
export function alive(closes: readonly Close[], area: string): Close | undefined {
  return closes.find(close => close.area === area && close.state !== 'reopened')
}

export function accountOf(context: Context): string {
  if (context.actor.account !== undefined) return context.actor.account
  throw new Problem('forbidden', 'close.no-account', {
    zh: '结账要有署名的人',
    en: 'A close needs a person who signs',
  })
}

function samePerson(): Problem {
  return new Problem('forbidden', 'close.same-person', {
    zh: '提交、复核、接收要由三个人分别来做，代办的也算委托人做的',
    en: 'Preparing, approving and accepting are done by three people; what a stand-in does counts as both people’s',
  })
}

/** Takes one step of a close. @throws Problem when it is not possible now, or not for this person */
export async function stepClose(
  context: Context,
  step: { readonly id: Id<'Close'>; readonly action: CloseAction; readonly reason?: string },
): Promise<Pick<Close, 'state' | 'version'>> {
  const close = await lockClose(context, step.id)
  if (close === undefined) throw notFound('close.not-found', { zh: '这次结账', en: 'close' })
  const { to } = takeStep(closeLifecycle, close.state, step.action, partyOf(context.actor, close.area))
  const account = accountOf(context)
  const { name, standsInFor = null } = context.actor
  if (step.action !== 'reopen' && !isAnotherHand(context.actor, ...handsOn(close))) throw samePerson()
  if (step.action === 'reopen') await topFirst(context, close)
  const signed = {
    approve: {
      approved_by: account,
      approved_for: standsInFor,
      approved_name: name,
      approved_at: context.now,
    },
    accept: {
      accepted_by: account,
      accepted_for: standsInFor,
      accepted_name: name,
      accepted_at: context.now,
    },
    reopen: {
      reopened_by: account,
      reopened_name: name,
      reopened_at: context.now,
      reason: step.reason ?? '',
    },
  }[step.action]
  const version = close.version + 1
  await updateClose(context, close.id, { ...signed, state: to, version })
  return { state: to, version }
}

/** A county is reopened only when the city is open: what stands above rests on it. */
async function topFirst(context: Context, close: Close): Promise<void> {
  if (close.area.length === 4) return
  const closes = await selectCloses(context, close.month)
  if (alive(closes, close.area.slice(0, 4)) !== undefined) throw cityFirst()
}

export function cityFirst(): Problem {
  return new Problem(
    'conflict',
    'close.city-first',
    {
      zh: '全市这个月已经提交结账，要先从市里重开',
      en: 'The city has closed this month; it must be reopened first',
    },
    { cure: { zh: '请市里先重开，再改县里的', en: 'Ask the city to reopen, then change the county' } },
  )
}
