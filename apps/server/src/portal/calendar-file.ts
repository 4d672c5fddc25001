import type { Instant } from '../kernel/index.ts'

/** One entry of a calendar, as phones and desktops take it (RFC 5545). */
export interface CalendarEvent {
  /** stays the same for ever, so that a change finds its entry */
  readonly uid: string
  /** counted up by every change: an older one never undoes a newer one */
  readonly sequence: number
  readonly start: Instant
  readonly end: Instant
  readonly title: string
  readonly place: string
  readonly about: string
  readonly url: string
  readonly cancelled: boolean
  /** minutes before it begins at which the phone speaks up */
  readonly remind?: readonly number[]
}

export interface CalendarFile {
  readonly name: string
  /** whose uids these are */
  readonly host: string
  readonly now: Instant
  readonly events: readonly CalendarEvent[]
}

export const calendarType = 'text/calendar; charset=utf-8'

/** The whole file. Moments stand in UTC, so that no table of time zones is needed. Pure. */
export function calendarFile({ name, host, now, events }: CalendarFile): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Qingye//Activities//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${textOf(name)}`,
    `X-WR-CALNAME:${textOf(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT2H',
    'X-PUBLISHED-TTL:PT2H',
    ...events.flatMap(event => linesOf(event, host, now)),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

function linesOf(event: CalendarEvent, host: string, now: Instant): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}@${host}`,
    `DTSTAMP:${momentOf(now)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTART:${momentOf(event.start)}`,
    `DTEND:${momentOf(event.end)}`,
    `SUMMARY:${textOf(event.title)}`,
    ...(event.place === '' ? [] : [`LOCATION:${textOf(event.place)}`]),
    ...(event.about === '' ? [] : [`DESCRIPTION:${textOf(event.about)}`]),
    `URL:${event.url}`,
    `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...(event.cancelled ? [] : (event.remind ?? [])).flatMap(minutes => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${textOf(event.title)}`,
      `TRIGGER:-PT${minutes}M`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ]
}

/** 20231209T010000Z */
function momentOf(at: Instant): string {
  return new Date(at).toISOString().replaceAll(/[-:]|\.\d{3}/g, '')
}

/** What somebody typed can end no line and open no other. */
function textOf(typed: string): string {
  return typed
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n|[\r\n\u0085\u2028\u2029]/g, '\\n')
    .replaceAll(/\p{Cc}/gu, '')
}

/** A line has 75 bytes at most; what is longer goes on after a line break and a space, never within a character. */
function folded(line: string): string {
  if (Buffer.byteLength(line) <= 75) return line
  const parts: string[] = []
  let part = ''
  let bytes = 0
  for (const letter of line) {
    const more = Buffer.byteLength(letter)
    // the space at the head of a line that goes on is one of its 75
    if (bytes + more > 75) {
      parts.push(part)
      part = ''
      bytes = 1
    }
    part += letter
    bytes += more
  }
  return [...parts, part].join('\r\n ')
}
