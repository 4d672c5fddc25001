import type { Text } from '../kernel/index.ts'
import { exclusionNames, explainPredicate } from '../plan/index.ts'
import { dayWords } from '../registry/index.ts'
import type { IndicatorDefinition } from './indicator.ts'

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
  const [first, last] = [dayWords(from), dayWords(until)]
  return {
    zh: `${words.zh}。${first.zh}至${last.zh}。${enough.zh}。`,
    en: `${words.en}. From ${first.en} to ${last.en}; ${enough.en}.`,
  }
}

const classWords: Readonly<Record<string, Text>> = {
  period: { zh: '不在计划期内', en: 'outside the period' },
  plan: { zh: '在另一份计划下记录的', en: 'recorded under another plan' },
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
