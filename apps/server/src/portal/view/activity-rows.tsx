import { dayOf, say } from '../../kernel/index.ts'
import type { ActivityHit } from './activity-model.ts'
import { activityPaths as to } from './activity-paths.ts'
import { at, away, clock, cost, placesWords, where } from './activity-words.ts'
import * as format from './format.ts'
import type { Frame } from './model.ts'
import { Dot, Own } from './parts.tsx'
import { local } from './paths.ts'

/** A list of what takes place: the day large, then what, when and where. */
export function ActivityRows(props: {
  frame: Frame
  rows: readonly ActivityHit[]
  heading: 'h2' | 'h3'
  /** three side by side where there is room */
  wide?: boolean
}) {
  return (
    <ul class={props.wide === true ? 'fairs fairs-wide' : 'fairs'}>
      {props.rows.map(row => (
        <Row key={row.id} frame={props.frame} row={row} heading={props.heading} />
      ))}
    </ul>
  )
}

function Row({ frame, row, heading }: { frame: Frame; row: ActivityHit; heading: 'h2' | 'h3' }) {
  const { language, today } = frame
  const Heading = heading
  const day = dayOf(Date.parse(row.at))
  const places = placesWords(row, language)
  const isShort = row.free !== null && row.free <= 10 && row.standing !== 'held'
  return (
    <li>
      <BigDay day={day} frame={frame} />
      <div class="fair">
        <Heading class="row-title">
          <a href={local(to.one(row.id), language)}>
            <Own language={language}>{row.title}</Own>
          </a>
        </Heading>
        <p class="second joined">
          <time dateTime={row.at}>
            <span class="unseen">{format.day(day, today, language)} </span>
            {clock(row.at)}
          </time>
          <Dot />
          <Own language={language}>
            <span>{where(row, language)}</span>
          </Own>
        </p>
        <ul class="tags">
          <li class="tag-kind">{say(row.kind, language)}</li>
          {row.standing === 'running' ? <li>{say(at.running, language)}</li> : null}
          {places === null ? null : <li class={isShort ? 'tag-soon' : undefined}>{places}</li>}
          {row.price === 0 ? null : <li>{say(cost(row.price), language)}</li>}
          {row.metres === null ? null : <li>{away(row.metres, language)}</li>}
        </ul>
      </div>
    </li>
  )
}

function BigDay({ day, frame }: { day: string; frame: Frame }) {
  const { language } = frame
  // 12月9日 周六 without its day, which stands large above; Sat Dec
  const month = Number(day.slice(5, 7))
  const words = format.day(day, day, language)
  const weekday = language === 'zh' ? words.split(' ')[1] : words.split(' ')[0]
  const small = language === 'zh' ? `${month}月 ${weekday}` : `${weekday} ${words.split(' ')[2]}`
  return (
    <p class="big-day" aria-hidden="true">
      <b>{Number(day.slice(8))}</b>
      <span>{small}</span>
    </p>
  )
}
