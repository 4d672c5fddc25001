import type { Text } from '../kernel/index.ts'
import { exclusionNames } from './plan.ts'
import type { Comparison, FactKind, Predicate, Value } from './predicate.ts'

const kinds: Readonly<Record<FactKind, Text>> = {
  'opening.published': { zh: '已发布的岗位名额', en: 'openings published' },
  'opening.pushed': { zh: '首次推送的岗位名额', en: 'openings pushed for the first time' },
  'hire.started': { zh: '入职到岗', en: 'first days at work' },
  'placement.started': { zh: '见习或实习到岗', en: 'first days of a traineeship or internship' },
  'round.held': { zh: '岗位征集', en: 'vacancy rounds' },
}

const fields: Readonly<Record<string, Text>> = {
  category: { zh: '类别', en: 'category' },
  social_kind: { zh: '社会组织岗位类型', en: 'kind at a social organisation' },
  platform: { zh: '平台', en: 'platform' },
  doubtful: { zh: '存疑', en: 'doubtful' },
  graduate_kind: { zh: '学历类别', en: 'kind of graduate' },
  key_group: { zh: '重点群体', en: 'key group' },
  in_wenzhou: { zh: '在温州', en: 'in Wenzhou' },
  first_in_year: { zh: '本年首次', en: 'first in the year' },
  asked: { zh: '询问的企业数', en: 'firms asked' },
  answered: { zh: '答复的企业数', en: 'firms that answered' },
}

const values: Readonly<Record<string, Text>> = {
  market: { zh: '市场性岗位', en: 'market' },
  policy: { zh: '政策性岗位', en: 'policy' },
  community: { zh: '社区工作者', en: 'community worker' },
  social: { zh: '社会组织', en: 'social organisation' },
  incubator: { zh: '孵化器企业', en: 'incubator tenant' },
  welfare: { zh: '公益性岗位', en: 'public welfare' },
  traineeship: { zh: '就业见习', en: 'traineeship' },
  internship: { zh: '实习', en: 'internship' },
  reserved: { zh: '重点群体储备', en: 'reserved for key groups' },
  employment: { zh: '就业岗位', en: 'employment' },
  flexible: { zh: '灵活就业', en: 'flexible' },
  college: { zh: '大学生', en: 'college' },
  vocational: { zh: '职校生', en: 'vocational' },
  other: { zh: '其他', en: 'other' },
  true: { zh: '是', en: 'yes' },
  false: { zh: '否', en: 'no' },
}

const subjects: Readonly<Record<string, Text>> = {
  person: { zh: '人', en: 'people' },
  organisation: { zh: '单位', en: 'organisations' },
  thing: { zh: '对象', en: 'things' },
  source: { zh: '来源记录', en: 'source records' },
}

/** A predicate in a sentence, for "explain this number". */
export function explainPredicate(predicate: Predicate): Text {
  const say = (language: 'zh' | 'en'): string => {
    const list = (words: readonly string[]) => words.join(language === 'zh' ? '、' : ' or ')
    const value = (one: Value) => values[String(one)]?.[language] ?? String(one)
    const comparison = (one: Comparison): string => {
      const name = fields[one.field]?.[language] ?? one.field
      if ('eq' in one) return `${name} = ${value(one.eq)}`
      if ('in' in one) return `${name} = ${list(one.in.map(value))}`
      return 'gte' in one ? `${name} ≥ ${one.gte}` : `${name} ≤ ${one.lte}`
    }
    const conditions = predicate.where.map(one =>
      'any' in one
        ? `(${one.any.map(comparison).join(language === 'zh' ? ' 或 ' : ' or ')})`
        : comparison(one),
    )
    const subject = list(predicate.kind.map(kind => kinds[kind][language]))
    const excluded = predicate.exclude.map(one => exclusionNames[one.reason]?.[language] ?? one.reason)
    const parts =
      language === 'zh'
        ? [
            `${counting(predicate).zh}:${subject}`,
            conditions.length > 0 ? `条件是${conditions.join(',')}` : '',
            excluded.length > 0 ? `不计入:${excluded.join('、')}` : '',
          ]
        : [
            `${counting(predicate).en}: ${subject}`,
            conditions.length > 0 ? `where ${conditions.join(' and ')}` : '',
            excluded.length > 0 ? `not counted: ${excluded.join(', ')}` : '',
          ]
    return parts.filter(part => part !== '').join(language === 'zh' ? ';' : '; ')
  }
  return { zh: say('zh'), en: say('en') }
}

function counting(predicate: Predicate): Text {
  switch (predicate.unit) {
    case 'sum_quantity':
      return { zh: '把数量相加', en: 'the quantities added up' }
    case 'events':
      return { zh: '一次算一场', en: 'one for each event' }
    case 'attendances':
      return { zh: '一次算一人次', en: 'one for each attendance' }
    case 'distinct_subject': {
      const subject = subjects[predicate.distinct_on] ?? { zh: '对象', en: 'things' }
      return { zh: `不重复的${subject.zh}`, en: `different ${subject.en}` }
    }
    case 'distinct_periods':
      return predicate.every === 'month'
        ? { zh: '办过的月份数', en: 'months in which it was held' }
        : { zh: '办过的季度数', en: 'quarters in which it was held' }
  }
}
