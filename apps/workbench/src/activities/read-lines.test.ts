import { describe, expect, it } from 'vitest'
import { readLines } from './read-lines.ts'

describe('people who are written down', () => {
  it('are a name and a phone a line, however they were pasted', () => {
    const typed =
      '王大妈 13700005678\n郑阿公\n\n 李明，137 0000 1234 \n陈一 １３８００００１１１１\n赵六\t138-0000-2222'
    expect(readLines(typed)).toEqual([
      { name: '王大妈', phone: '13700005678' },
      { name: '郑阿公', phone: '' },
      { name: '李明', phone: '13700001234' },
      { name: '陈一', phone: '13800001111' },
      { name: '赵六', phone: '13800002222' },
    ])
  })

  it('keep a number that is no phone where the server can find fault with it', () => {
    expect(readLines('王大妈 1370000')).toEqual([{ name: '王大妈 1370000', phone: '' }])
  })
})
