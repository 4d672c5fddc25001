import type { Text } from '../kernel/index.ts'
import { exclusionNames, explainPredicate, type Predicate } from '../plan/index.ts'
import type { IndicatorDefinition } from './indicator.ts'

/** What one of the number is. */
export function unitWords(predicate: Predicate): Text {
  switch (predicate.unit) {
    case 'sum_quantity':
      return { zh: '岗位数相加（一条信息可有多个岗位）', en: 'openings added up (one post may have several)' }
    case 'events':
      return { zh: '一次算一次', en: 'each event is one' }
    case 'attendances':
      return { zh: '人次：一人来一次算一次', en: 'attendances: one person coming once is one' }
    case 'distinct_subject':
      return {
        person: { zh: '不同的人：一人只算一次', en: 'distinct people: one person counts once' },
        organisation: { zh: '不同的单位：一家只算一次', en: 'distinct organisations: each counts once' },
        thing: { zh: '不同的事物：一个只算一次', en: 'distinct things: each counts once' },
        source: { zh: '不同的记录：一条只算一次', en: 'distinct records: each counts once' },
      }[predicate.distinct_on]
    case 'distinct_periods':
      return predicate.every === 'month'
        ? { zh: '有记录的月份数', en: 'months with at least one record' }
        : { zh: '有记录的季度数', en: 'quarters with at least one record' }
  }
}

/** How an indicator is counted: the plan's predicate in words, the period, and whose word is enough. */
export function predicateWords(definition: IndicatorDefinition): Text {
  const { predicate, from, until } = definition
  const words = explainPredicate(predicate)
  const enough = definition.unconfirmedCounts
    ? { zh: '本人还没有确认的也算，分开显示', en: 'those not yet confirmed count too and are shown apart' }
    : {
        zh: '只算本人或独立记录确认过的',
        en: 'only what the person or an independent record has confirmed counts',
      }
  return {
    zh: `${words.zh}。${from} 至 ${until}。${enough.zh}。`,
    en: `${words.en}. From ${from} to ${until}; ${enough.en}.`,
  }
}

const classWords: Readonly<Record<string, Text>> = {
  period: { zh: '不在计划期内', en: 'outside the period' },
  voided: { zh: '已更正为没有发生', en: 'corrected: it never happened' },
  contested: { zh: '本人说不是这样，正在核实', en: 'the person says it is not true; being checked' },
  refuted: { zh: '核实后不成立', en: 'checked and found untrue' },
  recorded: {
    zh: '还没有人确认，这里只算确认过的',
    en: 'not confirmed yet, and only confirmed ones count here',
  },
}

/** What keeps a row out, in words. An exclusion that the plan names is `excluded:<reason>`. */
export function exclusionWords(name: string): Text {
  const reason = name.replace(/^excluded:/, '')
  return (
    classWords[name] ??
    exclusionNames[reason] ?? { zh: `计划排除：${reason}`, en: `excluded by the plan: ${reason}` }
  )
}
