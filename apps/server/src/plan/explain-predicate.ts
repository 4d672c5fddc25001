import type { Text } from '../kernel/index.ts'
import { exclusionNames } from './plan.ts'
import {
  type Comparison,
  type DistinctField,
  type FactKind,
  otherCount,
  type Predicate,
  type Value,
} from './predicate.ts'

/** What happened, in words, of each kind of fact. */
export const factKindWords: Readonly<Record<FactKind, Text>> = {
  'opening.published': { zh: '已发布的岗位名额', en: 'openings published' },
  'opening.pushed': { zh: '首次推送的岗位名额', en: 'openings pushed for the first time' },
  'hire.started': { zh: '入职到岗', en: 'first days at work' },
  'placement.started': { zh: '见习或实习到岗', en: 'first days of a traineeship or internship' },
  'graduate.listed': { zh: '学校名册上的毕业生', en: 'graduates on the rosters of schools' },
  'graduate.placed': { zh: '有去向的毕业生', en: 'graduates whose destination is known' },
  'card.reached': { zh: '政策明白卡到了学生手里', en: 'policy cards that reached a student' },
  'founder.supported': { zh: '给创业者的扶持', en: 'support given to founders' },
  'founder.employed': { zh: '在获扶持的创业者那里工作', en: 'jobs at supported businesses' },
  'round.held': { zh: '岗位征集', en: 'vacancy rounds' },
  'activity.held': { zh: '真正办了的活动', en: 'activities that took place' },
  'activity.session': { zh: '真正上了的场次', en: 'sessions that took place' },
  'activity.attended': { zh: '签到参加', en: 'check-ins at activities, once a person and activity' },
  'base.presented': { zh: '进校路演的基地', en: 'bases that presented themselves' },
  'certificate.first': {
    zh: '首次取得中级工以上证书',
    en: 'first certificates at intermediate level or above',
  },
  'honour.awarded': { zh: '称号授予', en: 'titles awarded' },
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
  destination: { zh: '去向', en: 'destination' },
  evidence: { zh: '凭什么', en: 'evidence' },
  in_graduation_year: { zh: '在毕业年度内', en: 'in the year of graduation' },
  level: { zh: '学历', en: 'level' },
  support: { zh: '扶持', en: 'support' },
  asked: { zh: '询问的企业数', en: 'firms asked' },
  answered: { zh: '答复的企业数', en: 'firms that answered' },
  kind: { zh: '活动种类', en: 'kind of activity' },
  family: { zh: '活动类别', en: 'family of activities' },
  mode: { zh: '方式', en: 'mode' },
  through_park: { zh: '由产业园承办', en: 'held through the park' },
  contest_level: { zh: '竞赛级别', en: 'level of the contest' },
  term: { zh: '学期', en: 'term' },
  rank: { zh: '技能等级', en: 'level of skill' },
  age: { zh: '发证时的年龄', en: 'age on the day of issue' },
  title: { zh: '称号', en: 'title' },
}

const values: Readonly<Record<string, Text>> = {
  // kinds of activities and their families, as the plan's activity-kinds.yaml has them
  'training-course': { zh: '职业技能培训', en: 'skills-training course' },
  'rural-training': { zh: '农村实用人才培训', en: 'rural training' },
  'coordinator-training': { zh: '劳动关系协调员培训', en: 'training of coordinators' },
  'market-day': { zh: '市集活动', en: 'market day' },
  fair: { zh: '招聘会', en: 'job fairs' },
  class: { zh: '指导课', en: 'guidance classes' },
  training: { zh: '培训', en: 'training' },
  exchange: { zh: '交流对接', en: 'exchange' },
  visit: { zh: '企业参观', en: 'visits' },
  contest: { zh: '竞赛', en: 'contests' },
  culture: { zh: '文化', en: 'culture' },
  sport: { zh: '文体', en: 'sport' },
  friendship: { zh: '联谊', en: 'friendship' },
  city: { zh: '市级', en: 'city' },
  county: { zh: '县级', en: 'county' },
  'chief-technician': { zh: '首席技师', en: 'chief technician' },
  'technical-expert': { zh: '技术能手', en: 'technical expert' },
  'young-post-expert': { zh: '青年岗位能手', en: 'young post expert' },
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
  'insured-work': { zh: '就业并参保', en: 'in insured work' },
  work: { zh: '就业，参保未知', en: 'in work, insurance unknown' },
  'flexible-work': { zh: '灵活就业', en: 'in flexible work' },
  'self-employed': { zh: '自主创业', en: 'self-employed' },
  study: { zh: '升学', en: 'in further study' },
  abroad: { zh: '出国出境', en: 'abroad' },
  army: { zh: '参军', en: 'in the army' },
  seeking: { zh: '在找工作', en: 'looking for work' },
  unwilling: { zh: '暂不就业', en: 'not looking for work' },
  delivered: { zh: '送到了站内信', en: 'sent to their inbox' },
  paper: { zh: '纸质送达', en: 'handed over on paper' },
  opened: { zh: '打开了', en: 'opened' },
  printed: { zh: '打印了', en: 'printed' },
  acknowledged: { zh: '本人确认了', en: 'confirmed by themselves' },
  flexible: { zh: '灵活就业', en: 'flexible' },
  college: { zh: '大学生', en: 'college' },
  vocational: { zh: '职校生', en: 'vocational' },
  other: { zh: '其他', en: 'other' },
  true: { zh: '是', en: 'yes' },
  false: { zh: '否', en: 'no' },
}

const subjects: Readonly<Record<DistinctField, Text>> = {
  person: { zh: '人', en: 'people' },
  organisation: { zh: '单位', en: 'organisations' },
  thing: { zh: '对象', en: 'things' },
  source: { zh: '来源记录', en: 'source records' },
  county: { zh: '县（市、区）', en: 'counties' },
  town: { zh: '乡镇（街道）', en: 'towns' },
}

/** A predicate in a sentence, for "explain this number". */
export function explainPredicate(predicate: Predicate): Text {
  const say = (language: 'zh' | 'en'): string => {
    const list = (words: readonly string[]) => words.join(language === 'zh' ? '、' : ' or ')
    const value = (one: Value) => values[String(one)]?.[language] ?? String(one)
    const comparison = (one: Comparison): string => {
      const name = fields[one.field]?.[language] ?? one.field
      const is = language === 'zh' ? '为' : ' is '
      if ('eq' in one) return one.eq === true ? name : `${name}${is}${value(one.eq)}`
      if ('in' in one) return `${name}${is}${span(one.in, language) ?? list(one.in.map(value))}`
      return 'gte' in one ? `${name} ≥ ${one.gte}` : `${name} ≤ ${one.lte}`
    }
    const conditions = predicate.where.map(one =>
      'any' in one
        ? `(${one.any.map(comparison).join(language === 'zh' ? ' 或 ' : ' or ')})`
        : comparison(one),
    )
    const subject = list(predicate.kind.map(kind => factKindWords[kind][language]))
    const excluded = predicate.exclude.map(one => exclusionNames[one.reason]?.[language] ?? one.reason)
    const parts =
      language === 'zh'
        ? [
            `${countingWords(predicate).zh}：${subject}`,
            conditions.length > 0 ? `条件是${conditions.join('，')}` : '',
            excluded.length > 0 ? `不计入：${excluded.join('、')}` : '',
          ]
        : [
            `${countingWords(predicate).en}: ${subject}`,
            conditions.length > 0 ? `where ${conditions.join(' and ')}` : '',
            excluded.length > 0 ? `not counted: ${excluded.join(', ')}` : '',
          ]
    return parts.filter(part => part !== '').join(language === 'zh' ? '；' : '; ')
  }
  const own = { zh: say('zh'), en: say('en') }
  const other = otherCount(predicate)
  if (other === undefined) return own
  const against = explainPredicate(other)
  if (predicate.composed?.as === 'ratio' && predicate.composed.unconfirmed === true) {
    return {
      zh: `${own.zh}；另一个数是${against.zh}（照名册，不用本人确认）`,
      en: `${own.en}; the other count is ${against.en} (as the rosters have them, confirmed or not)`,
    }
  }
  return { zh: `${own.zh}；另一个数是${against.zh}`, en: `${own.en}; the other count is ${against.en}` }
}

/** Whole numbers without a gap are said by their ends. */
function span(values: readonly Value[], language: 'zh' | 'en'): string | undefined {
  const [first] = values
  const last = values.at(-1)
  if (typeof first !== 'number' || typeof last !== 'number' || values.length < 3) return undefined
  if (values.some((value, at) => value !== first + at)) return undefined
  return language === 'zh' ? `${first} 至 ${last}` : `${first} to ${last}`
}

/** What one of the number is. */
export function countingWords(predicate: Predicate): Text {
  const { zh, en } = countWords(predicate)
  switch (predicate.composed?.as) {
    case undefined:
      return { zh, en }
    case 'ratio':
      return { zh: `比例：${zh}，与另一个数相比`, en: `a share: ${en}, of another count` }
    case 'coverage':
      return { zh: `比例：${zh}，占应覆盖的总数`, en: `a share: ${en}, of all that are to be reached` }
    case 'growth':
      return {
        zh: `比例：${zh}，与基数相比的增幅`,
        en: `a share: ${en}, the change against the baseline`,
      }
    case 'stock':
      return {
        zh: `到这一天还在的：${zh}，减去已经结束的`,
        en: `what stands on the day: ${en}, less what has ended before`,
      }
  }
}

function countWords(predicate: Predicate): Text {
  switch (predicate.unit) {
    case 'sum_quantity':
      return { zh: '把数量相加', en: 'the quantities added up' }
    case 'events':
      return { zh: '一次算一场', en: 'one for each event' }
    case 'attendances':
      return { zh: '一次算一人次', en: 'one for each attendance' }
    case 'distinct_subject': {
      const subject = subjects[predicate.distinct_on]
      const least = predicate.at_least ?? 1
      return least > 1
        ? {
            zh: `至少 ${least} 次的${subject.zh}，每个算一次`,
            en: `different ${subject.en} with at least ${least} each`,
          }
        : { zh: `不重复的${subject.zh}，每个算一次`, en: `different ${subject.en}, each once` }
    }
    case 'distinct_periods':
      return predicate.every === 'month'
        ? { zh: '办过的月份数', en: 'months in which it was held' }
        : { zh: '办过的季度数', en: 'quarters in which it was held' }
  }
}
