import type { NewMessage } from '../inbox/index.ts'
import { addDays, type Day, type Id, type Text } from '../kernel/index.ts'
import type { CataloguePolicy, FactDefinition } from '../policies/index.ts'
import type { Assessment } from './assess.ts'
import type { Telling, ToldBefore } from './result.store.ts'

/** How much a night may say to one person. One message, of so many policies; one question, and then a week of quiet. */
export const quiet = { policiesANight: 3, daysBetweenQuestions: 7 } as const

export interface Reader {
  readonly person: Id<'Person'>
  readonly division: string
  readonly found: readonly Assessment[]
  /** policies that they have claimed already */
  readonly claimed: ReadonlySet<string>
  readonly told: readonly ToldBefore[]
}

/**
 * What somebody is told tonight: what they are entitled to and have not claimed, the largest first, and at most one
 * question. Never what they were told of the same version before, nothing is promised on a question, and nothing at all
 * is said by a rule that is still to be confirmed.
 */
export function tellingsFor(reader: Reader, today: Day): Telling[] {
  const { person, division, found, claimed, told } = reader
  const isNew = ({ policy, hash, confirmed }: Assessment, kind: Telling['kind']) =>
    confirmed &&
    !claimed.has(policy) &&
    !told.some(one => one.policy === policy && one.hash === hash && one.kind === kind)
  const telling = ({ policy, hash }: Assessment, kind: Telling['kind']): Telling => ({
    ...{ person, division, policy, hash, kind },
  })
  const toldToday = told.filter(one => one.kind === 'entitled' && one.day === today).length
  const entitled = found
    .filter(one => one.outcome === 'entitled' && isNew(one, 'entitled'))
    .toSorted((a, b) => (b.amount?.from ?? 0) - (a.amount?.from ?? 0))
    .slice(0, Math.max(0, quiet.policiesANight - toldToday))
    .map(one => telling(one, 'entitled'))
  const since = addDays(today, -quiet.daysBetweenQuestions)
  const asked = told.some(one => one.kind === 'one-missing' && one.day > since)
  const question = asked
    ? []
    : found
        .filter(one => one.outcome === 'one-missing' && isNew(one, 'one-missing'))
        .slice(0, 1)
        .map(one => telling(one, 'one-missing'))
  return [...entitled, ...question]
}

/** One message of everything that somebody is entitled to, one of the question. */
export function messagesOf(
  tellings: readonly Telling[],
  words: {
    readonly policies: ReadonlyMap<string, CataloguePolicy>
    readonly likely: (telling: Telling) => boolean
    readonly missing: (telling: Telling) => FactDefinition | undefined
  },
): NewMessage[] {
  const people = new Map<Id<'Person'>, Telling[]>()
  for (const one of tellings) people.set(one.person, [...(people.get(one.person) ?? []), one])
  return [...people].flatMap(([person, mine]) => {
    const entitled = mine.filter(one => one.kind === 'entitled')
    const question = mine.find(one => one.kind === 'one-missing')
    return [
      ...(entitled.length === 0 ? [] : [ofEntitled(person, entitled, words)]),
      ...(question === undefined ? [] : [ofQuestion(person, question, words)]),
    ]
  })
}

type Words = Parameters<typeof messagesOf>[1]

function ofEntitled(person: Id<'Person'>, mine: readonly Telling[], { policies, likely }: Words): NewMessage {
  const names = mine.map(one => {
    const { zh, en } = policies.get(one.policy)?.name ?? { zh: one.policy, en: one.policy }
    return likely(one) ? { zh: `${zh}（由经办单位定）`, en: `${en} (the office decides)` } : { zh, en }
  })
  const n = names.length
  return {
    to: { person },
    kind: 'policy.entitled',
    title: {
      zh: `有 ${n} 项政策你符合条件，还没申请`,
      en: n === 1 ? 'You meet the conditions of a policy' : `You meet the conditions of ${n} policies`,
    },
    body: {
      zh: `按已核实的档案：${names.map(one => one.zh).join('；')}。点开看多少钱、怎么办。`,
      en: `By what is verified in your record: ${names.map(one => one.en).join('; ')}. Open to see how much, and how to get it.`,
    },
    href: '/card',
  }
}

function ofQuestion(person: Id<'Person'>, question: Telling, { policies, missing }: Words): NewMessage {
  const name: Text = policies.get(question.policy)?.name ?? { zh: question.policy, en: question.policy }
  const asks = missing(question)?.question
  return {
    to: { person },
    kind: 'policy.question',
    title: { zh: '答一个问题，看能不能享受一项政策', en: 'One question about a policy' },
    body: {
      zh: `“${name.zh}”还差一个情况：${asks?.zh ?? ''}答了才知道，现在不能保证。`,
      en: `“${name.en}” depends on one more answer: ${asks?.en ?? ''} Nothing is promised before that.`,
    },
    href: '/card',
  }
}
