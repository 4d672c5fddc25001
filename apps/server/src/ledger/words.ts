import type { Text } from '../kernel/language.ts'
import type { Comparison, Condition, FactKind, Predicate } from '../plan/index.ts'
import type { IndicatorDefinition } from './indicator.ts'

const kindWords: Readonly<Record<FactKind, Text>> = {
  'opening.published': { zh: '公开发布的岗位', en: 'openings made public' },
  'opening.pushed': { zh: '推送到人的岗位', en: 'openings sent to somebody' },
  'hire.started': { zh: '第一天上班', en: 'first days at work' },
  'placement.started': { zh: '见习或实习第一天', en: 'first days of a traineeship or internship' },
  'round.held': { zh: '一次岗位归集', en: 'rounds of collecting vacancies' },
}

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

/** The predicate as one sentence in both languages. */
export function predicateWords(definition: IndicatorDefinition): Text {
  const { predicate, from, until } = definition
  const join = (texts: readonly Text[], zh: string, en: string): Text => ({
    zh: texts.map(text => text.zh).join(zh),
    en: texts.map(text => text.en).join(en),
  })
  const kinds = join(
    predicate.kind.map(kind => kindWords[kind]),
    '、',
    ' and ',
  )
  const conditions = [...predicate.where.map(conditionWords), ...predicate.exclude.map(not)]
  const detail = conditions.length === 0 ? { zh: '', en: '' } : join(conditions, '；', '; ')
  const unit = unitWords(predicate)
  const word = definition.unconfirmedCounts
    ? { zh: '本人尚未确认的也算，分开显示', en: 'those not yet confirmed count too and are shown apart' }
    : {
        zh: '只算本人或独立记录确认过的',
        en: 'only those confirmed by the person or an independent record count',
      }
  return {
    zh: `${from} 至 ${until} 的${kinds.zh}${detail.zh && `，条件：${detail.zh}`}。${unit.zh}。${word.zh}。`,
    en: `Of ${from} to ${until}: ${kinds.en}${detail.en && `, where ${detail.en}`}. Counted: ${unit.en}. Of these, ${word.en}.`,
  }
}

function conditionWords(condition: Condition): Text {
  if (!('any' in condition)) return comparisonWords(condition)
  const parts = condition.any.map(comparisonWords)
  return { zh: parts.map(part => part.zh).join('或'), en: parts.map(part => part.en).join(' or ') }
}

function comparisonWords(one: Comparison): Text {
  if ('eq' in one) return { zh: `${one.field} 为 ${one.eq}`, en: `${one.field} is ${one.eq}` }
  if ('in' in one) {
    return {
      zh: `${one.field} 为 ${one.in.join('、')} 之一`,
      en: `${one.field} is one of ${one.in.join(', ')}`,
    }
  }
  return 'gte' in one
    ? { zh: `${one.field} 在 ${one.gte} 以上`, en: `${one.field} is at least ${one.gte}` }
    : { zh: `${one.field} 在 ${one.lte} 以下`, en: `${one.field} is at most ${one.lte}` }
}

function not(one: Comparison): Text {
  const { zh, en } = comparisonWords(one)
  return { zh: `不含${zh}`, en: `not those where ${en}` }
}

const classWords: Readonly<Record<string, Text>> = {
  period: { zh: '不在计划期内', en: 'outside the period' },
  voided: { zh: '已更正为没有发生', en: 'corrected: it never happened' },
  contested: { zh: '本人说不是这样，正在核实', en: 'the person says it is not true; being checked' },
  refuted: { zh: '核实后不成立', en: 'checked and found untrue' },
  recorded: {
    zh: '还没有人确认，这个指标只算确认过的',
    en: 'not confirmed yet, and only confirmed ones count here',
  },
  confirmed: { zh: '已确认', en: 'confirmed' },
}

/** What keeps a row out, in words. An exclusion that the plan names is `excluded:<reason>`. */
export function exclusionWords(name: string): Text {
  const known = classWords[name]
  if (known !== undefined) return known
  const reason = name.replace(/^excluded:/, '')
  return reason === 'doubtful'
    ? { zh: '存疑的岗位', en: 'doubtful openings' }
    : { zh: `计划排除：${reason}`, en: `excluded by the plan: ${reason}` }
}
