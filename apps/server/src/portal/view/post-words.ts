import type { Text } from '../../kernel/index.ts'
import type { PostState } from './model.ts'

export const t = {
  back: { zh: '回到“', en: 'Back to the results for “' },
  backEnd: { zh: '”的结果', en: '”' },
  backAll: { zh: '回到搜索结果', en: 'Back to the results' },
  facts: { zh: '岗位要点', en: 'In short' },
  openings: { zh: '招', en: 'Openings' },
  left: { zh: '{n} 人，还剩 {left} 个', en: '{n}, {left} left' },
  people: { zh: '{n} 人', en: '{n}' },
  closes: { zh: '截止', en: 'Closes' },
  category: { zh: '类别', en: 'Kind' },
  checked: { zh: '统一社会信用代码已核对', en: 'Registration number checked' },
  after: { zh: '投了以后会怎样', en: 'What happens after you apply' },
  apply: { zh: '投这个岗位', en: 'Apply for this post' },
  look: {
    zh: '用你存的信息，投之前还能再看一眼',
    en: 'With what we know of you; you can look it over first',
  },
  applied: { zh: '你投过了，看进度', en: 'You applied. See how it stands' },
  s1: { zh: '今天投递，马上有回执', en: 'You apply today and get a receipt' },
  s1note: { zh: '你的信息只给这家单位看', en: 'Only this employer sees your details' },
  s2: { zh: '{day}前，必须答复你', en: 'They must answer by {day}' },
  s2note: {
    zh: '{n} 个工作日，超了记进它的答复率',
    en: '{n} working days; lateness lowers their public rate',
  },
  s3: { zh: '面试', en: 'Interview' },
  s3note: { zh: '时间你点头才算定', en: 'The time is fixed only when you agree' },
  s4: { zh: '录用，到岗', en: 'Offer, first day' },
  s4note: { zh: '不合适随时可以撤回', en: 'You can withdraw at any time' },
  stickBy: { zh: '{day}前答复你', en: 'Answer by {day}' },
  stickRate: { zh: '{n}% 按时答复', en: '{n}% answered on time' },
  others: { zh: '看差不多的岗位', en: 'See similar posts' },
  similar: { zh: '差不多的岗位', en: 'Similar posts' },
  doubtful: { zh: '这个岗位要当心', en: 'Be careful with this post' },
} as const satisfies Record<string, Text>

/** A post that is no longer open says so first, and what to do instead. */
export const ended: Record<Exclude<PostState, 'open'>, { words: Text; button: Text }> = {
  closed: {
    words: {
      zh: '单位已经停止招人。下面有差不多的岗位。',
      en: 'The employer has stopped hiring. Similar posts are below.',
    },
    button: { zh: '已停止', en: 'Closed' },
  },
  expired: {
    words: {
      zh: '已经过了截止日期。下面有差不多的岗位。',
      en: 'The closing date has passed. Similar posts are below.',
    },
    button: { zh: '已截止', en: 'Expired' },
  },
  filled: {
    words: { zh: '人已经招满。下面有差不多的岗位。', en: 'All places are taken. Similar posts are below.' },
    button: { zh: '已招满', en: 'Filled' },
  },
  held: {
    words: {
      zh: '单位被停用，岗位暂停。下面有差不多的岗位。',
      en: 'The employer is suspended, and the post is on hold. Similar posts are below.',
    },
    button: { zh: '已暂停', en: 'On hold' },
  },
  withdrawn: {
    words: {
      zh: '单位撤下了这个岗位。下面有差不多的岗位。',
      en: 'The employer took this post down. Similar posts are below.',
    },
    button: { zh: '已撤下', en: 'Taken down' },
  },
}
