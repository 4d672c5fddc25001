import { say, type Text } from '../../kernel/index.ts'
import { Chasing, Interview, Offer, Papers, Start, Withdrawal } from './application-steps.tsx'
import { t } from './application-words.ts'
import * as format from './format.ts'
import { render } from './layout.tsx'
import type { Frame } from './model.ts'
import type { ApplicationProps, ApplicationRow, ApplicationsProps, Turn } from './model-own.ts'
import { Back, Dot, Icon, Note, Own, put, Steps } from './parts.tsx'
import { local, paths } from './paths.ts'

const turns: Record<Turn, Text> = { you: t.you, employer: t.employer, office: t.office, nobody: t.nobody }

/** Who must act now and until when, in one line. */
function Due(props: { frame: Frame; turn: Turn; due: string | null; overdue: number }) {
  const { language, today } = props.frame
  const late = props.overdue > 0
  const words = say(turns[props.turn], language)
  const until =
    props.due === null
      ? ''
      : put(t.until, language, { day: format.nearDay(props.due, today, language, true) })
  const overdue =
    props.overdue === 1 ? say(t.overdueOne, language) : put(t.overdue, language, { n: props.overdue })
  return (
    <p class={props.turn === 'you' || late ? 'row-due yours' : 'row-due'}>
      <Icon name={props.turn === 'nobody' ? 'check' : 'clock'} />
      <span>
        {words}
        {late ? `${language === 'zh' ? '，' : ', '}${overdue}` : until}
      </span>
    </p>
  )
}

export function renderApplications(frame: Frame, props: ApplicationsProps): string {
  const { language } = frame
  const list = (id: string, words: Text, rows: readonly ApplicationRow[]) =>
    rows.length === 0 ? null : (
      <section class="section" aria-labelledby={id}>
        <h2 id={id} class="section-head">
          {say(words, language)}
        </h2>
        <ul class="rows">
          {rows.map(row => (
            <Row key={row.id} frame={frame} row={row} />
          ))}
        </ul>
      </section>
    )
  return render(frame, {
    title: say(t.mine, language),
    personal: true,
    current: 'applications',
    children: (
      <div class="page page-head">
        <div class="narrow">
          <h1>{say(t.mine, language)}</h1>
          {props.open.length + props.ended.length === 0 ? (
            <div class="empty">
              <h2>{say(t.none, language)}</h2>
              <p>{say(t.noneAdvice, language)}</p>
              <p class="actions">
                <a class="button" href={local(paths.search(), language)}>
                  {say(t.search, language)}
                </a>
              </p>
            </div>
          ) : null}
          {list('open', t.open, props.open)}
          {list('ended', t.ended, props.ended)}
        </div>
      </div>
    ),
  })
}

function Row({ frame, row }: { frame: Frame; row: ApplicationRow }) {
  const { language, today } = frame
  return (
    <li>
      <div class="row-pair">
        <p class="row-title">
          <a href={local(paths.application(row.id), language)}>
            <Own language={language}>{row.title}</Own>
          </a>
        </p>
        <span class="second together">{say(row.state, language)}</span>
      </div>
      <p class="second joined">
        <Own language={language}>{row.employer.name}</Own>
        <Dot />
        <span>{say(row.place, language)}</span>
        <Dot />
        <span>{put(t.sent, language, { day: format.nearDay(row.sentOn, today, language) })}</span>
      </p>
      <Due frame={frame} turn={row.turn} due={row.due} overdue={row.overdue} />
      <p class="second">{format.withDays(say(row.next, language), today, language)}</p>
    </li>
  )
}

/** One application: what waits for you first, then the line of what happened and what is to come. */
export function renderApplication(frame: Frame, props: ApplicationProps): string {
  const { language } = frame
  return render(frame, {
    title: props.post.title,
    personal: true,
    current: 'applications',
    children: (
      <div class="page">
        <Back href={local(paths.applications, language)}>{say(t.back, language)}</Back>
        <div class="narrow">
          <p class="second">{say(props.state, language)}</p>
          <h1>
            <a class="quiet" href={local(paths.post(props.post.id), language)}>
              <Own language={language}>{props.post.title}</Own>
            </a>
          </h1>
          <p class="second">
            <Own language={language}>{props.post.employer.name}</Own>
            <Dot />
            {say(props.post.place, language)}
          </p>
          <Due frame={frame} turn={props.turn} due={props.due} overdue={props.overdue} />
          {props.overdue > 0 && props.turn === 'employer' ? (
            <div class="note-apart">
              <Note kind="gan" icon="clock">
                {say(t.late, language)}
              </Note>
            </div>
          ) : null}
          <Start frame={frame} props={props} />
          <Offer frame={frame} props={props} />
          <Interview frame={frame} props={props} />
          <section class="section" aria-labelledby="history">
            <h2 id="history" class="section-head">
              {say(t.history, language)}
            </h2>
            <Steps steps={props.steps} frame={frame} />
          </section>
          <Papers frame={frame} props={props} />
          <Chasing frame={frame} props={props} />
          <Withdrawal frame={frame} props={props} />
        </div>
      </div>
    ),
  })
}
