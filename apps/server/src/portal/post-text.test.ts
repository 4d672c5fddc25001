import { describe, expect, it } from 'vitest'
import { textOf } from './post-text.ts'

const shape = (text: string) => textOf(text).map(({ heading, lines }) => [heading.zh, ...lines])

describe('the text of an advertisement', () => {
  it('takes 【】 for headings and drops the marks that lists have anyway', () => {
    expect(shape('【岗位职责】\n1. 巡检；\n2、维修；\n【工作时间】8:00-17:30\n- 月休四天')).toEqual([
      ['岗位职责', '巡检；', '维修；'],
      ['工作时间', '8:00-17:30', '月休四天'],
    ])
  })
  it('keeps plain lines under a heading of ours, each once', () => {
    expect(shape('跟着师傅学\n\n跟着师傅学\n3年合同')).toEqual([['做什么', '跟着师傅学', '3年合同']])
  })
  it('has nothing to show of nothing', () => {
    expect(textOf(' \n【任职要求】\n')).toEqual([])
  })
})
