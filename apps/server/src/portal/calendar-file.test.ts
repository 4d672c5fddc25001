import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CalendarEvent, calendarFile } from './calendar-file.ts'

const event: CalendarEvent = {
  uid: 'a',
  sequence: 2,
  start: '2024-02-29T16:30:00.000Z',
  end: '2024-02-29T18:00:00.000Z',
  title: '瑞安鼓词夜',
  place: '塘下镇文化礼堂',
  about: '',
  url: 'https://qingye.example/activities/a',
  cancelled: false,
  remind: [60],
}
const fileOf = (...events: CalendarEvent[]) =>
  calendarFile({ name: '青业活动', host: 'qingye.example', now: '2024-02-01T00:00:00.000Z', events })

/** The lines as a calendar reads them. */
const unfolded = (file: string) => file.replaceAll('\r\n ', '').split('\r\n')

describe('the file of a calendar', () => {
  it('has moments in UTC, also over midnight in a leap year, and a number that grows with every change', () => {
    const lines = unfolded(fileOf(event))
    expect(lines).toContain('DTSTART:20240229T163000Z')
    expect(lines).toContain('DTEND:20240229T180000Z')
    expect(lines).toContain('SEQUENCE:2')
    expect(lines).toContain('UID:a@qingye.example')
    expect(lines).toContain('TRIGGER:-PT60M')
    expect(lines.at(-1)).toBe('')
  })

  it('says what was cancelled, and rings for it no more', () => {
    const lines = unfolded(fileOf({ ...event, cancelled: true }))
    expect(lines).toContain('STATUS:CANCELLED')
    expect(lines).not.toContain('BEGIN:VALARM')
  })

  it('keeps every line within 75 bytes, cuts no character, and lets nothing typed end a line', () => {
    const typed = fc.string({ unit: 'grapheme', maxLength: 300 })
    fc.assert(
      fc.property(typed, typed, (title, about) => {
        const file = fileOf({ ...event, title, about: `${about}\r\nEND:VCALENDAR\nBEGIN:VEVENT` })
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(Buffer.from(file).toString()).toBe(file)
        const lines = unfolded(file)
        expect(lines.filter(line => line === 'BEGIN:VEVENT')).toHaveLength(1)
        expect(lines.filter(line => line === 'END:VCALENDAR')).toHaveLength(1)
        expect(lines.every(line => line === '' || /^[A-Z-]+[:;]/.test(line))).toBe(true)
      }),
      { seed: 5, numRuns: 200 },
    )
  })
})
