import type { Text } from './finding.ts'
import type { CalendarYear } from './working-days.ts'

/**
 * Reads one year of the calendar from the text of its JSON file. Only the shape is checked here; whether the days make
 * sense, `workingCalendar` says.
 * @param file its name, for messages
 * @throws Error naming the file and the field that does not fit
 */
export function parseCalendarYear(text: string, file: string): CalendarYear {
  const refuse = (field: string, wanted: string): never => {
    throw new Error(`${file}: ${field} should be ${wanted}`)
  }
  const stringOf = (value: unknown, field: string): string =>
    typeof value === 'string' && value !== '' ? value : refuse(field, 'a text')
  const listOf = (value: unknown, field: string): readonly unknown[] =>
    Array.isArray(value) ? value : refuse(field, 'a list')
  const textOf = (value: unknown, field: string): Text => {
    const entry = recordOf(value) ?? refuse(field, 'an object with zh and en')
    return { zh: stringOf(entry.get('zh'), `${field}.zh`), en: stringOf(entry.get('en'), `${field}.en`) }
  }
  const whole = recordOf(read(text, file)) ?? refuse('the file', 'an object')
  const year = whole.get('year')
  const provisional = whole.get('provisional')
  return {
    year: typeof year === 'number' && Number.isInteger(year) ? year : refuse('year', 'a whole number'),
    provisional: typeof provisional === 'boolean' ? provisional : refuse('provisional', 'true or false'),
    source: stringOf(whole.get('source'), 'source'),
    holidays: listOf(whole.get('holidays'), 'holidays').map((value, at) => {
      const field = `holidays[${at}]`
      const entry = recordOf(value) ?? refuse(field, 'an object with name, from and to')
      return {
        name: textOf(entry.get('name'), `${field}.name`),
        from: stringOf(entry.get('from'), `${field}.from`),
        to: stringOf(entry.get('to'), `${field}.to`),
      }
    }),
    workdays: listOf(whole.get('workdays'), 'workdays').map((value, at) =>
      stringOf(value, `workdays[${at}]`),
    ),
  }
}

function read(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Error(`${file}: this is not JSON`)
  }
}

function recordOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return new Map(Object.entries(value))
}
