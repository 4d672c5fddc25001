import { describe, expect, it } from 'vitest'
import { parseCalendarYear } from './calendar-file.ts'

const whole = {
  year: 2026,
  provisional: false,
  source: 'a notice',
  holidays: [{ name: { zh: '元旦', en: "New Year's Day" }, from: '2026-01-01', to: '2026-01-03' }],
  workdays: ['2026-01-04'],
}
const reading = (more: object) => () => parseCalendarYear(JSON.stringify({ ...whole, ...more }), '2026.json')

describe("a year's file", () => {
  it('is read', () => {
    expect(reading({})()).toEqual(whole)
  })

  it('is refused with file and field where it does not fit', () => {
    expect(() => parseCalendarYear('{', '2026.json')).toThrow('2026.json: this is not JSON')
    expect(() => parseCalendarYear('[]', '2026.json')).toThrow('the file should be an object')
    expect(reading({ year: '2026' })).toThrow('2026.json: year should be a whole number')
    expect(reading({ provisional: undefined })).toThrow('provisional should be true or false')
    expect(reading({ source: '' })).toThrow('source should be a text')
    expect(reading({ holidays: {} })).toThrow('holidays should be a list')
    expect(reading({ holidays: [{ from: '2026-01-01', to: '2026-01-03' }] })).toThrow(
      'holidays[0].name should be',
    )
    expect(reading({ holidays: [null] })).toThrow('holidays[0] should be')
    expect(reading({ workdays: [20260104] })).toThrow('workdays[0] should be a text')
  })
})
