import { type Drawing, type IconName, type Icon as IconShape, icons } from '@qingye/look'
import type { ComponentChildren } from 'preact'
import { type Language, say, type Text } from '../../kernel/index.ts'
import * as format from './format.ts'
import type { Frame, PostRow, Reply } from './model.ts'
import type { Step } from './model-own.ts'
import { local, paths } from './paths.ts'

const t = {
  onTime: { zh: '按时答复', en: 'answered on time' },
  noRecord: { zh: '还没有答复记录', en: 'No answers due yet' },
  published: { zh: '发布', en: 'Posted' },
  openings: { zh: '招 {n} 人', en: '{n} openings' },
  opening: { zh: '招 1 人', en: '1 opening' },
  closes: { zh: '截止', en: 'Closes' },
  doubtful: {
    zh: '这个岗位有疑问，先问清楚再投',
    en: 'There are doubts about this post. Ask before you apply',
  },
  in: { zh: '{n} 天里按时答复', en: 'answered on time in {n} days' },
  few: {
    zh: '到了期限的还不满 10 份，先不算比例',
    en: 'Fewer than 10 came due, so no percentage yet',
  },
  onTimeKey: { zh: '{n} 份按时答复', en: '{n} on time' },
  lateKey: { zh: '{n} 份超期', en: '{n} late' },
  usual: { zh: '通常 {n} 个工作日就回', en: 'usually within {n} working days' },
  usualOne: { zh: '通常 1 个工作日就回', en: 'usually within one working day' },
  strip: {
    zh: '{days} 天里到了答复期限的 {all} 份投递，{good} 份按时答复，{late} 份超期',
    en: 'Of {all} applications due in {days} days, {good} were answered on time and {late} late',
  },
  by: { zh: '{day}前', en: 'by {day}' },
} as const satisfies Record<string, Text>

export const put = (text: Text, language: Language, values: Readonly<Record<string, string | number>>) =>
  say(text, language).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))

export function Icon({ name, small }: { name: IconName; small?: boolean }) {
  const icon: IconShape = icons[name]
  return (
    <svg class={small === true ? 'icon icon-small' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
      <path d={icon.d} />
      {icon.solid === undefined ? null : <path class="icon-solid" d={icon.solid} />}
    </svg>
  )
}

export function Draw({ of, className }: { of: Drawing; className?: string }) {
  return (
    <svg class={className} viewBox={of.box} preserveAspectRatio={of.fit} aria-hidden="true">
      {of.strokes.map(stroke => (
        <path key={stroke.d} class={stroke.role} d={stroke.d} />
      ))}
    </svg>
  )
}

/** The one hatch of the page, for reported figures. */
export function HatchDefs() {
  return (
    <svg class="defs" width="0" height="0" aria-hidden="true">
      <defs>
        <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="hatch-ground" width="5" height="5" />
          <path class="hatch-line" d="M0 0v5" />
        </pattern>
      </defs>
    </svg>
  )
}

/** Words that people typed, in the language they typed them: marked so, for readers and translators. */
export function Own({ children, language }: { children: ComponentChildren; language: Language }) {
  return language === 'zh' ? children : <span lang="zh-CN">{children}</span>
}

/** Either our words, in both languages, or somebody's own. */
export function Value({ of, language }: { of: Text | string; language: Language }) {
  return typeof of === 'string' ? <Own language={language}>{of}</Own> : say(of, language)
}

/** What is known, a label and a value a line. */
export function Facts(props: {
  of: readonly { readonly label: Text; readonly value: Text | string }[]
  language: Language
  /** inside a box, or on the page */
  boxed?: boolean
}) {
  const { language } = props
  return (
    <dl class={props.boxed === true ? 'known offer-facts' : 'known'}>
      {props.of.map((one, place) => (
        <div key={place}>
          <dt>{say(one.label, language)}</dt>
          <dd>
            <Value of={one.value} language={language} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

export const Dot = () => <i class="dot" aria-hidden="true" />

export function Back({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <p class="back">
      <a href={href}>
        <Icon name="back" small />
        <span>{children}</span>
      </a>
    </p>
  )
}

export function Note(props: {
  kind?: 'gan' | 'lan' | 'zhu' | 'done'
  icon: IconName
  live?: boolean
  children: ComponentChildren
}) {
  const kind = props.kind === undefined ? 'note' : `note note-${props.kind}`
  return (
    <div class={kind} aria-live={props.live === true ? 'polite' : undefined}>
      <Icon name={props.icon} small />
      <div>{props.children}</div>
    </div>
  )
}

export function PayLine({ of, language }: { of: PostRow['pay']; language: Language }) {
  const { amount, unit } = format.pay(of, language)
  return (
    <p class="pay">
      {amount}
      {unit === '' ? null : <small> {unit}</small>}
    </p>
  )
}

/** Marks the words that were searched for. */
export function Marked({ text, words }: { text: string; words: readonly string[] | undefined }) {
  const wanted = (words ?? []).filter(word => word !== '')
  if (wanted.length === 0) return <>{text}</>
  const escaped = wanted.map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const parts = text.split(new RegExp(`(${escaped.join('|')})`, 'i'))
  return <>{parts.map((part, at) => (at % 2 === 1 ? <mark key={`${at}${part}`}>{part}</mark> : part))}</>
}

/** The reply rate in a result row: ten pips, a share, words. Under ten cases the counts, no share. */
function ReplyShort({ reply, language }: { reply: Reply | null; language: Language }) {
  if (reply === null) return <span>{say(t.noRecord, language)}</span>
  const due = reply.onTime + reply.late
  if (due < 10) {
    const onTime = put(t.onTimeKey, language, { n: reply.onTime })
    const late = put(t.lateKey, language, { n: reply.late })
    return <span>{reply.late === 0 ? onTime : `${onTime}${language === 'zh' ? '，' : ', '}${late}`}</span>
  }
  const share = format.share(reply.onTime, due)
  return (
    <span>
      <span class="ten" aria-hidden="true">
        {Array.from({ length: 10 }, (_, at) => (
          <i key={at} class={at < Math.round(share / 10) ? undefined : 'late'} />
        ))}
      </span>
      <b>{share}%</b> {say(t.onTime, language)}
    </span>
  )
}

/** @param props.ofOne all rows are one employer's: its name and how it answers stand above them once */
export function PostHit(props: { row: PostRow; frame: Frame; heading: 'h2' | 'h3'; ofOne?: boolean }) {
  const { row, frame, heading, ofOne = false } = props
  const { language, today } = frame
  const Heading = heading
  const soon = row.closesOn !== null && Date.parse(row.closesOn) - Date.parse(today) <= 3 * 86_400_000
  return (
    <article class="hit hit-split">
      <Heading>
        <a href={local(paths.post(row.id), language)}>
          <Own language={language}>
            <Marked text={row.title} words={row.marks} />
          </Own>
        </a>
      </Heading>
      <PayLine of={row.pay} language={language} />
      <p class="hit-who">
        {ofOne ? null : (
          <>
            <Own language={language}>{row.employer.name}</Own>
            <Dot />
          </>
        )}
        <span>
          <Marked text={say(row.place, language)} words={row.marks} />
        </span>
      </p>
      <ul class="tags">
        {soon && row.closesOn !== null ? (
          <li class="tag-soon">{closing(row.closesOn, today, language)}</li>
        ) : null}
        {row.category === null ? null : <li class="tag-kind">{say(row.category, language)}</li>}
        <li>
          {row.openings === 1 ? say(t.opening, language) : put(t.openings, language, { n: row.openings })}
        </li>
        {row.tags.map(tag => (
          <li key={tag.en}>{say(tag, language)}</li>
        ))}
      </ul>
      {row.doubtful ? (
        <p class="hit-doubt">
          <Icon name="question" small />
          <span>{say(t.doubtful, language)}</span>
        </p>
      ) : null}
      {row.why === undefined ? null : <p class="why">{say(row.why, language)}</p>}
      <p class="hit-reply">
        {ofOne ? null : <ReplyShort reply={row.reply} language={language} />}
        <span>{publishedOn(row.publishedOn, today, language)}</span>
      </p>
    </article>
  )
}

function closing(on: string, today: string, language: Language): string {
  const near = format.nearDay(on, today, language)
  return language === 'zh' ? `${near}${t.closes.zh}` : `${t.closes.en} ${near}`
}

export function publishedOn(on: string, today: string, language: Language): string {
  const near = format.nearDay(on, today, language)
  return language === 'zh' ? `${near}${t.published.zh}` : `${t.published.en} ${near}`
}

export function usualReply(workingDays: number, language: Language): string {
  return workingDays === 1 ? say(t.usualOne, language) : put(t.usual, language, { n: workingDays })
}

/** One pip an application that came due; hollow is late. */
export function ReplyStrip({ reply, language }: { reply: Reply | null; language: Language }) {
  if (reply === null) return <p class="second">{say(t.noRecord, language)}</p>
  const all = reply.onTime + reply.late
  return (
    <div class="reply">
      <p class="reply-number">
        {all < 10 ? (
          <>
            <b>
              {reply.onTime} / {all}
            </b>
            <span>{say(t.few, language)}</span>
          </>
        ) : (
          <>
            <b>{format.share(reply.onTime, all)}%</b>
            <span>{put(t.in, language, { n: reply.days })}</span>
          </>
        )}
      </p>
      <div>
        <div
          class="reply-strip"
          role="img"
          aria-label={put(t.strip, language, { days: reply.days, all, good: reply.onTime, late: reply.late })}
        >
          {reply.recent.map((one, at) => (
            <i key={at} class={one === 'late' ? 'late' : undefined} />
          ))}
        </div>
        <p class="key">
          <span>
            <i />
            {put(t.onTimeKey, language, { n: reply.onTime })}
          </span>
          {reply.late === 0 ? null : (
            <span>
              <i class="late" />
              {put(t.lateKey, language, { n: reply.late })}
            </span>
          )}
          {reply.usualWorkingDays === null ? null : (
            <span>{usualReply(reply.usualWorkingDays, language)}</span>
          )}
        </p>
      </div>
    </div>
  )
}

/** The standing line: solid is past, lime is here, dashed is to come. */
export function Steps({ steps, frame }: { steps: readonly Step[]; frame: Frame }) {
  const { language, today } = frame
  return (
    <ol class="steps">
      {steps.map(step => (
        <li key={`${step.title.en}${step.at ?? step.due ?? ''}`} class={step.form}>
          <b>{say(step.title, language)}</b>
          {step.at === undefined ? null : (
            <small>
              <time dateTime={step.at}>{format.moment(step.at, today, language)}</time>
            </small>
          )}
          {step.due === undefined ? null : (
            <small>{put(t.by, language, { day: format.day(step.due, today, language) })}</small>
          )}
          {step.note === undefined ? null : <small>{say(step.note, language)}</small>}
          {step.words === undefined ? null : (
            <small>
              <Own language={language}>{step.words}</Own>
            </small>
          )}
        </li>
      ))}
    </ol>
  )
}
