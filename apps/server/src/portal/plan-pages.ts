import { wenzhouTiles } from '@qingye/look'
import { notFound, type Text } from '../kernel/index.ts'
import { decodeMark, explainPublicNumber, totalOf } from '../ledger/index.ts'
import { countingUnitNames, type Plan, written } from '../plan/index.ts'
import type { PolicyShelf } from './card-catalogue.ts'
import { type PublicPromise, type PublicPromises, promisesInPublic } from './plan-numbers.ts'
import { chineseMarks, clauseWords, isAboutPeople } from './plan-words.ts'
import type { Ask, Portal, Route } from './portal.ts'
import { type Commitment, type Measure, type PromiseProps, renderPlan, renderPromise } from './view/index.ts'

export function planRoutes(portal: Portal, shelf: PolicyShelf): Route[] {
  const promises = promisesInPublic(portal)
  return [
    {
      method: 'GET',
      path: '/plan',
      shared: true,
      async handle(ask) {
        const now = await promises()
        const html = renderPlan(await ask.frame(), {
          title: portal.plan.title,
          asOf: now.asOf,
          yearPassed: yearPassed(portal.plan, ask.today),
          measures: measuresOf(portal.plan, now),
        })
        return { html }
      },
    },
    {
      method: 'GET',
      path: '/plan/:id',
      shared: true,
      async handle(ask) {
        const now = await promises()
        const promise = now.numbers.find(one => one.number.id === ask.params['id'])
        if (promise === undefined) throw notFound('promise.unknown', { zh: '这项承诺', en: 'promise' })
        const { policies } = await shelf.catalogue()
        const serving = policies.filter(({ plan }) => plan.includes(promise.target.id))
        const props = await promiseProps(ask, now, promise)
        return {
          html: renderPromise(await ask.frame(), {
            ...props,
            policies: serving.map(({ id, name }) => ({ id, name })),
          }),
        }
      },
    },
  ]
}

/** Basis points of the plan's period that have passed by the end of a day. */
function yearPassed({ from, to }: Plan, today: string): number {
  const at = (day: string) => Date.parse(`${day}T00:00:00Z`)
  const share = (at(today) - at(from) + 86_400_000) / (at(to) - at(from) + 86_400_000)
  return Math.round(Math.min(1, Math.max(0, share)) * 10_000)
}

const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const

function ordinalOf(plan: Plan, code: string): Text {
  const at = plan.measures.findIndex(measure => measure.code === code)
  return at <= 0 ? { zh: '总', en: '' } : { zh: numerals[at] ?? String(at), en: String(at) }
}

function measuresOf(plan: Plan, now: PublicPromises): Measure[] {
  return plan.measures.map(measure => ({
    id: `m-${measure.code}`,
    ordinal: ordinalOf(plan, measure.code),
    label: measure.name,
    numbers: now.numbers.filter(one => one.measure === measure.code).map(one => one.number),
    commitments: commitmentsOf(measure.code, now),
  }))
}

/** What was promised without a figure, with the steps that were set for it. */
function commitmentsOf(measure: string, now: PublicPromises): Commitment[] {
  return now.commitments
    .filter(item => item.measure === measure)
    .map(item => ({
      id: item.id,
      clause: clauseWords(item.clause),
      label: item.label,
      lead: item.owner?.name ?? null,
      steps: item.steps.map(({ what, due, state }) => ({ label: { zh: what, en: what }, due, state })),
    }))
}

async function promiseProps(
  ask: Ask,
  now: PublicPromises,
  promise: PublicPromise,
): Promise<Omit<PromiseProps, 'policies'>> {
  const { plan } = ask.portal
  const { target, number, counted } = promise
  const measure = plan.measures.find(({ code }) => code === target.measure)
  const known = counted?.measured === true
  const explained = known
    ? await ask.call(explainPublicNumber, { indicator: target.id, area: plan.division })
    : undefined
  return {
    number,
    measure: {
      ordinal: target.measure === 'headline' ? null : ordinalOf(plan, target.measure),
      label: measure?.name ?? target.label,
    },
    wording: wordingOf(target),
    countingUnit: explained?.countingUnit ?? countingUnitNames[target.counts],
    unconfirmed: isAboutPeople(target) ? (explained?.unconfirmed ?? null) : null,
    unconfirmedCounts: target.unconfirmedCounts,
    excluded: (explained?.exclusions ?? [])
      .filter(({ records }) => records > 0)
      .map(({ words, records }) => ({ label: words, count: records })),
    counties: known ? countiesOf(promise) : [],
    months: (counted?.months ?? []).map(({ part, value }) => ({ month: part, value })),
    mark: known ? markOf(now) : null,
  }
}

const comparators: Readonly<Record<string, Text>> = {
  at_least: { zh: '{n}以上', en: 'at least {n}' },
  at_most: { zh: '不超过{n}', en: 'at most {n}' },
  equal: { zh: '{n}', en: '{n}' },
}

/** The promise in our own words, from the plan as data. */
function wordingOf({ label, value, unit, comparator, strength, note }: PublicPromise['target']): Text {
  const amount = value === undefined ? undefined : written(value, unit).replaceAll(/\B(?=(\d{3})+$)/g, ',')
  // a plain figure is judged as a minimum, but does not say so
  const form = (strength === 'plain' && comparator === 'at_least' ? undefined : comparators[comparator]) ?? {
    zh: '{n}',
    en: '{n}',
  }
  const strive = strength.startsWith('strive')
  const zh =
    amount === undefined ? '' : `，${strive ? '力争' : ''}${form.zh.replace('{n}', `${amount} ${unit.zh}`)}`
  const en =
    amount === undefined
      ? ''
      : `: ${form.en.replace('{n}', `${amount} ${unit.en}`)}${strive ? ', striven for' : ''}`
  return {
    zh: chineseMarks(`${label.zh}${zh}。${note?.zh ?? ''}`),
    en: `${label.en}${en}. ${note?.en ?? ''}`,
  }
}

function countiesOf({ counted, counties }: PublicPromise): PromiseProps['counties'] {
  const shares = new Map(counties.map(share => [share.code, share]))
  const values = new Map((counted?.counties ?? []).map(({ part, value }) => [part, value]))
  return wenzhouTiles.map(({ code }) => ({
    code,
    // counted, and nothing there: the indicator itself is measured; null: too few people to be published
    value: values.has(code) ? (values.get(code) ?? null) : 0,
    few: values.get(code) === null,
    expected: shares.get(code)?.expected ?? null,
    target: shares.get(code)?.target ?? null,
    reported: null,
  }))
}

function markOf(now: PublicPromises): PromiseProps['mark'] {
  const mark = decodeMark(now.mark)
  if (mark === undefined) return null
  return { position: totalOf(mark), plan: now.version, divisions: mark.tree }
}
