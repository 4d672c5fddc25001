import { parseDay } from '@qingye/china'
import { addDays, type Day, finding, plainCell as plain, type Reading } from '../kernel/index.ts'
import type { Education } from '../registry/index.ts'
import { longTermDays, type PostFields } from './post.ts'

export type PostPay = PostFields['pay']

const digits = '零一二三四五六七八九'

/** 三 → 3, 十五 → 15, 两 → 2, 二十 → 20; undefined for what is no number up to 99. */
function chineseNumber(text: string): number | undefined {
  const match = /^([一二三四五六七八九两]?)(十?)([一二三四五六七八九]?)$/.exec(text)
  if (match === null || text === '') return undefined
  const [, left = '', ten, right = ''] = match
  const value = (one: string) => (one === '两' ? 2 : digits.indexOf(one))
  if (ten === '') return right === '' && left !== '' ? value(left) : undefined
  return (left === '' ? 1 : value(left)) * 10 + (right === '' ? 0 : value(right))
}

const number = (zh: string, en: string) => ({
  wrong: finding(zh, en, '写一个数，例如 5', 'give a number, for example 5'),
})

/** 5, 5人, 三名; "3-5人" counts 3 and keeps its words (ruling). */
export function parseOpenings(typed: string): Reading<{ openings: number; words?: string }> {
  const text = plain(typed).replaceAll(',', '').replaceAll(' ', '')
  if (text === '') return number('没有写人数', 'The number of openings is missing')
  if (/若干|不限|多名|数名|多人|大量|长期招/.test(text))
    return number('“若干”数不出来', 'This cannot be counted')
  const bare = text.replace(/^(约|招|共|大约)/, '').replace(/(个|名|位)?人?(左右|以上)?$/, '')
  const range = /^(\d+)(?:个|名|位)?人?[-~～—–至到](\d+)$/.exec(bare)
  if (range !== null) {
    const [from, to] = [Number(range[1]), Number(range[2])]
    if (to < from) return number('后一个数比前一个小', 'The second number is below the first')
    return counted(from, text)
  }
  if (/^\d+\.\d+$/.test(bare)) return number('人数要是整数', 'The number of openings is not whole')
  const whole = /^\d+$/.test(bare) ? Number(bare) : chineseNumber(bare)
  if (whole === undefined) return number('不是一个数', 'This is not a number')
  return counted(whole, /^\d+$/.test(text) ? undefined : text)
}

function counted(openings: number, words: string | undefined): Reading<{ openings: number; words?: string }> {
  if (openings < 1) return number('至少要招 1 人', 'At least one opening')
  if (openings > 9_999) return number('人数太大，最多 9999', 'Too many, at most 9,999')
  const kept = words !== undefined && /\d+\D+\d+|约|左右|以上/.test(words) ? words.slice(0, 40) : undefined
  return { value: { openings, ...(kept !== undefined && { words: kept }) } }
}

/** A day in any usual writing; 长期 is 90 days from today, with a refresh (ruling). */
export function parseValidUntil(typed: string, today: Day): Reading<Day> {
  const text = plain(typed)
  if (/^(长期|长期有效|常年|常年有效|长期招聘|常年招聘)$/.test(text))
    return { value: addDays(today, longTermDays) }
  if (/招满/.test(text)) {
    return {
      value: addDays(today, longTermDays),
      remark: finding(
        '“招满为止”按 90 天算',
        '“Until filled” is taken as 90 days',
        '到时可以延期；也可以写日期',
        'it can be extended then; or give a day',
      ),
    }
  }
  const parsed = parseDay(text)
  if (!parsed.ok) {
    const { wrong, right } = parsed.error
    return { wrong: { wrong, right: { zh: `${right.zh}，或者“长期”`, en: `${right.en}, or 长期` } } }
  }
  if (parsed.day > addDays(today, 366)) {
    return {
      value: parsed.day,
      remark: finding('一年以后才截止', 'It closes more than a year from now', '核对年份', 'check the year'),
    }
  }
  return { value: parsed.day }
}

const educationWords: readonly (readonly [Education, RegExp])[] = [
  ['any', /不限|无要求|无学历|不要求|均可|^any/],
  ['junior', /初中|小学|junior/],
  ['vocational', /高中|中专|中技|技校|职高|中职|技工|vocational/],
  ['college', /大专|专科|高职|高技|college|diploma/],
  ['bachelor', /本科|学士|大学|bachelor/],
  ['master', /硕士|研究生|博士|master/],
]

/** The lowest that is named: "大专或本科" asks for 大专. */
export function parseEducation(typed: string): Reading<Education> {
  const text = plain(typed).toLowerCase()
  const right = [
    '写：不限、初中、中专、高中、大专、本科、硕士',
    'write 不限, 初中, 中专, 高中, 大专, 本科 or 硕士',
  ] as const
  if (text === '') return { wrong: finding('没有写学历', 'Education is missing', ...right) }
  const found = educationWords.find(([, pattern]) => pattern.test(text))
  if (found === undefined) return { wrong: finding('没有这种学历', 'No such education', ...right) }
  return { value: found[0] }
}

/** Years at least; nothing asked is null. */
export function parseExperience(typed: string): Reading<number | null> {
  const text = plain(typed)
  if (text === '' || /不限|无|应届|不要求|均可|可培训/.test(text)) return { value: null }
  const match = /(\d+)|([一二三四五六七八九两十]{1,3})/.exec(text)
  const years =
    match === null ? undefined : match[1] === undefined ? chineseNumber(match[2] ?? '') : Number(match[1])
  if (years === undefined || years > 40) {
    return {
      value: null,
      remark: finding(
        '看不出要几年经验，当作不限',
        'No number of years can be read: taken as none',
        '写“3年”或“不限”',
        'write 3年 or 不限',
      ),
    }
  }
  return { value: years }
}

/** One telephone; of several the first, with a remark. */
export function parsePhone(typed: string): Reading<string> {
  const text = plain(typed).replaceAll(/[—–－]/g, '-')
  const right = [
    '写手机号，或带区号的座机，例如 0577-65000001',
    'a mobile, or a landline with area code, e.g. 0577-65000001',
  ] as const
  if (text === '') return { wrong: finding('没有写电话', 'The telephone is missing', ...right) }
  const numbers = text.match(/\+?\(?\d[\d() -]{3,18}\d(?:\s*转\s*\d{1,6})?/g) ?? []
  const [first] = numbers
  if (first === undefined)
    return { wrong: finding('这不是电话号码', 'This is no telephone number', ...right) }
  const phone = first.replace(/\s*转\s*/, '-')
  const count = phone.replaceAll(/\D/g, '').length
  if (count < 7 || (/^1\d+$/.test(phone) && count !== 11)) {
    return {
      wrong: finding(`电话有 ${count} 位数，不对`, `${count} digits: not a telephone number`, ...right),
    }
  }
  if (numbers.length === 1) return { value: phone }
  return {
    value: phone,
    remark: finding('有几个电话，取第一个', 'Several numbers: the first is taken', '只留一个', 'keep one'),
  }
}
