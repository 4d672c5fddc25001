import { type Day, type Language, say, type Text } from '../../kernel/index.ts'
import type { CalendarProps } from './activity-model.ts'
import { activityPaths as to } from './activity-paths.ts'
import * as format from './format.ts'
import type { Frame } from './model.ts'
import { Icon, put } from './parts.tsx'
import { local } from './paths.ts'

const t = {
  before: { zh: '上个月', en: 'The month before' },
  after: { zh: '下个月', en: 'The month after' },
  on: { zh: '{day}，{n} 场', en: '{day}: {n}' },
} as const satisfies Record<string, Text>

const names = 'January February March April May June July August September October November December'.split(
  ' ',
)
const weekdays = {
  zh: ['一', '二', '三', '四', '五', '六', '日'],
  en: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
} as const

/** 2023年12月, December 2023 */
export function monthName(month: string, language: Language): string {
  const [year, of = 1] = month.split('-').map(Number)
  return language === 'zh' ? `${year}年${of}月` : `${names[of - 1] ?? ''} ${year}`
}

/** The weeks of a month from Monday on; null: a day of another month. */
export function weeksOf(month: string): (Day | null)[][] {
  const [year = 0, of = 1] = month.split('-').map(Number)
  const days = new Date(Date.UTC(year, of, 0)).getUTCDate()
  const lead = (new Date(Date.UTC(year, of - 1, 1)).getUTCDay() + 6) % 7
  const cells = [
    ...Array.from({ length: lead }, () => null),
    ...Array.from({ length: days }, (_, at): Day => `${month}-${String(at + 1).padStart(2, '0')}`),
  ]
  while (cells.length % 7 > 0) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

/** One month: each day with how much is on, as a way to its list. */
export function Month({ frame, props }: { frame: Frame; props: CalendarProps }) {
  const { language } = frame
  const { day: _, month: __, ...query } = props.query
  const counts = new Map(props.days.map(({ day, count }) => [day, count]))
  const turn = (month: string, words: Text, icon: 'back' | 'forward') => (
    <a href={local(to.list({ ...query, month: [month] }), language)} rel="nofollow">
      <Icon name={icon} />
      <span class="unseen">{`${say(words, language)} ${monthName(month, language)}`}</span>
    </a>
  )
  return (
    <div class="month">
      <p class="month-turn">
        {turn(props.before, t.before, 'back')}
        <a href={local(to.list({ ...query, month: [props.month] }), language)} rel="nofollow">
          {monthName(props.month, language)}
        </a>
        {turn(props.after, t.after, 'forward')}
      </p>
      <table>
        <caption class="unseen">{monthName(props.month, language)}</caption>
        <thead>
          <tr>
            {weekdays[language].map(name => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(props.month).map((week, at) => (
            <tr key={at}>
              {week.map((day, weekday) => (
                <td key={weekday} class={day === frame.today ? 'month-today' : undefined}>
                  {day === null ? null : (
                    <Cell
                      frame={frame}
                      day={day}
                      count={counts.get(day) ?? 0}
                      chosen={day === props.day}
                      href={local(to.list({ ...query, day: [day] }), language)}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell(props: { frame: Frame; day: Day; count: number; chosen: boolean; href: string }) {
  const { day, count, frame } = props
  const n = Number(day.slice(8))
  if (count === 0) return <span class="month-none">{n}</span>
  const words = put(t.on, frame.language, { day: format.day(day, frame.today, frame.language), n: count })
  return (
    <a href={props.href} aria-current={props.chosen ? 'date' : undefined} rel="nofollow">
      <span class="unseen">{words}</span>
      <span aria-hidden="true">{n}</span>
      <small aria-hidden="true">{format.count(count)}</small>
    </a>
  )
}
