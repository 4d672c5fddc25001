import type { Text } from '../kernel/index.ts'

/** What the linter says of conditions. */
export const words = {
  noCondition: {
    wrong: { zh: '不是一个条件', en: 'not a condition' },
    cure: {
      zh: '写 all、any、not 之一，或 { fact, 一个比较 }',
      en: 'write one of all, any, not, or { fact, one test }',
    },
  },
  emptyGroup: {
    wrong: { zh: '这一组里没有条件', en: 'a group without conditions' },
    cure: { zh: '写成至少有一条的列表', en: 'let it be a list of one or more' },
  },
  noSentence: {
    wrong: { zh: '缺少 says：这里要有给人看的话', en: 'says is missing: people are shown a sentence here' },
    cure: { zh: '补上 says: { zh, en }', en: 'add says: { zh, en }' },
  },
  badSentence: {
    wrong: { zh: 'says 不是中英文各一句', en: 'says is not one sentence in each language' },
    cure: { zh: '写成 { zh: …, en: … }，都不能空', en: 'write { zh: …, en: … }, neither empty' },
  },
  badClause: {
    wrong: { zh: '条款号要是文字', en: 'the clause must be text' },
    cure: { zh: '写文件里的编号，用引号', en: 'write the number of the document, in quotes' },
  },
  noDay: {
    wrong: { zh: '不是一个真实的日子', en: 'not a day of the calendar' },
    cure: { zh: '写成 YYYY-MM-DD', en: 'write it as YYYY-MM-DD' },
  },
  noSpan: {
    wrong: { zh: '不是一段时间', en: 'not a stretch of time' },
    cure: { zh: '写成 { years: 2 }、{ months: 6 } 等', en: 'write { years: 2 }, { months: 6 } and so on' },
  },
  noCount: {
    wrong: { zh: '要写 1 或更大的整数', en: 'a whole number of 1 or more is needed' },
    cure: { zh: '1 是当月（当年）', en: '1 is this month (year) alone' },
  },
  noYesNo: {
    wrong: { zh: '这是是非题', en: 'this is a yes-no fact' },
    cure: { zh: '写 is: true 或 is: false', en: 'write is: true or is: false' },
  },
  noBound: {
    wrong: { zh: '要写整数或参数', en: 'a whole number or a parameter is needed' },
    cure: { zh: '写整数，或 { parameter: 名称 }', en: 'write a whole number, or { parameter: name }' },
  },
  moneyAsParameter: {
    wrong: { zh: '金额和比例要写成参数', en: 'money and shares stand among the parameters' },
    cure: {
      zh: '放进 parameters，这里写 { parameter: 名称 }',
      en: 'put it there, and write { parameter: name } here',
    },
  },
} satisfies Record<string, { wrong: Text; cure: Text }>
