import { say, type Text } from '../../kernel/index.ts'
import { Sitting } from './activity.tsx'
import type { MyActivitiesProps, MyTicket } from './activity-model.ts'
import { activityPaths as to } from './activity-paths.ts'
import { at } from './activity-words.ts'
import { PostForm } from './form.tsx'
import { render } from './layout.tsx'
import type { Frame } from './model.ts'
import { Dot, Own, put } from './parts.tsx'
import { local, paths } from './paths.ts'

const t = {
  title: { zh: '我的活动', en: 'My activities' },
  none: { zh: '还没有报名', en: 'Nothing yet' },
  noneSay: {
    zh: '看看最近有什么活动，报上名票就在这里。',
    en: 'Look what is on. Once you register, your ticket is here.',
  },
  look: { zh: '看活动', en: 'See what is on' },
  device: {
    zh: '这台设备上的票。登录后报的名在账号里。',
    en: 'The tickets that this device keeps. What you registered for when signed in is in your account.',
  },
  signIn: { zh: '登录', en: 'Sign in' },
  forget: { zh: '从这台设备上去掉', en: 'Take them off this device' },
  forgetSay: {
    zh: '别人的手机、网吧的电脑，走之前去掉。票还有效，网址要自己存好。',
    en: 'On somebody else’s phone or a shared computer, take them off before you leave. They stay valid: keep their addresses.',
  },
  past: { zh: '以前的', en: 'Before' },
  ticket: { zh: '看票', en: 'Show the ticket' },
  say: { zh: '去评价', en: 'Say how it was' },
  moved: { zh: '时间或地点改过', en: 'Moved' },
  ahead: { zh: '前面还有 {n} 个名额', en: '{n} places before you' },
  came: { zh: '来过', en: 'You came' },
} as const satisfies Record<string, Text>

/** What somebody has registered for: what is to come with its tickets, then what was. */
export function renderMyActivities(frame: Frame, props: MyActivitiesProps): string {
  const { language } = frame
  const { coming, past, device } = props
  return render(frame, {
    title: say(t.title, language),
    current: 'activities',
    personal: true,
    children: (
      <div class="page page-head">
        <div class="narrow">
          <h1>{say(t.title, language)}</h1>
          {device === null ? null : (
            <p class="second note-apart">
              {say(t.device, language)}{' '}
              <a href={local(paths.signIn(to.mine), language)}>{say(t.signIn, language)}</a>
            </p>
          )}
          {coming.length + past.length === 0 ? (
            <div class="empty">
              <h2>{say(t.none, language)}</h2>
              <p>{say(t.noneSay, language)}</p>
            </div>
          ) : null}
          <List frame={frame} rows={coming} heading="h2" />
          <p class="actions">
            <a class="button button-outline" href={local(to.list(), language)}>
              {say(t.look, language)}
            </a>
          </p>
          {past.length === 0 ? null : (
            <section class="section" aria-labelledby="past">
              <h2 id="past">{say(t.past, language)}</h2>
              <List frame={frame} rows={past} heading="h3" />
            </section>
          )}
          {device === null || coming.length + past.length === 0 ? null : (
            <details class="quiet section-close">
              <summary>{say(t.forget, language)}</summary>
              <p class="second">{say(t.forgetSay, language)}</p>
              <PostForm frame={frame} action={to.forget} form={device} label={say(t.forget, language)}>
                <div>
                  <button type="submit" class="button button-outline">
                    {say(t.forget, language)}
                  </button>
                </div>
              </PostForm>
            </details>
          )}
        </div>
      </div>
    ),
  })
}

function List(props: { frame: Frame; rows: readonly MyTicket[]; heading: 'h2' | 'h3' }) {
  const { frame, rows, heading } = props
  if (rows.length === 0) return null
  return (
    <ul class="rows note-apart">
      {rows.map(row => (
        <Row key={row.code ?? row.activity.id} frame={frame} row={row} heading={heading} />
      ))}
    </ul>
  )
}

function Row(props: { frame: Frame; row: MyTicket; heading: 'h2' | 'h3' }) {
  const { frame, row, heading: Heading } = props
  const { language } = frame
  const { activity, code } = row
  const [first] = activity.sittings
  const isOff = activity.standing === 'cancelled'
  return (
    <li>
      <Heading class="row-title">
        <a href={local(code === null ? to.one(activity.id) : to.ticket(code), language)}>
          <Own language={language}>{activity.title}</Own>
        </a>
      </Heading>
      <p class="second">
        {first === undefined ? null : <Sitting frame={frame} of={{ ...first, title: '' }} />}
      </p>
      <p class="second joined">
        <span>{say(isOff ? at.cancelled : row.stateName, language)}</span>
        {row.ahead === null || row.ahead === 0 ? null : (
          <span>{put(t.ahead, language, { n: row.ahead })}</span>
        )}
        {activity.place === '' ? null : (
          <>
            <Dot />
            <Own language={language}>
              <span>{activity.place}</span>
            </Own>
          </>
        )}
        {row.came ? (
          <>
            <Dot />
            <span>{say(t.came, language)}</span>
          </>
        ) : null}
      </p>
      {activity.moved && !isOff ? <p class="row-due yours">{say(t.moved, language)}</p> : null}
      {code === null || isOff ? null : (
        <p class="message-link">
          <a href={local(to.ticket(code), language)}>
            {say(row.came && activity.standing === 'held' ? t.say : t.ticket, language)}
          </a>
        </p>
      )}
    </li>
  )
}
