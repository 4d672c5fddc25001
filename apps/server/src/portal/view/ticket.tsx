import { say, type Text } from '../../kernel/index.ts'
import { Sitting } from './activity.tsx'
import { Changes } from './activity-door.tsx'
import type { TicketProps } from './activity-model.ts'
import { activityPaths as to } from './activity-paths.ts'
import { where } from './activity-words.ts'
import { PostForm, TextArea } from './form.tsx'
import * as format from './format.ts'
import { render } from './layout.tsx'
import type { Frame } from './model.ts'
import { Note, Own, put } from './parts.tsx'
import { local } from './paths.ts'

const t = {
  title: { zh: '票：{title}', en: 'Ticket: {title}' },
  show: { zh: '进门时给工作人员扫', en: 'Show this at the door' },
  picture: { zh: '入场二维码，号码 {code}', en: 'QR code for the door, number {code}' },
  number: { zh: '扫不出来就报号码', en: 'If it cannot be scanned, say the number' },
  people: { zh: '{n} 个人', en: 'For {n} people' },
  person: { zh: '1 个人', en: 'For one person' },
  taken: { zh: '报上名了', en: 'You are registered' },
  waiting: { zh: '候补，前面还有 {n} 个名额', en: 'On the waiting list, {n} places before you' },
  first: { zh: '候补，下一个就是你', en: 'On the waiting list, you are next' },
  waitSay: {
    zh: '轮到了这里会变成票。去之前打开看一眼。',
    en: 'When your turn comes this page becomes the ticket. Look before you set out.',
  },
  cancelled: { zh: '这份报名取消了', en: 'This registration was cancelled' },
  lapsed: { zh: '没有及时确认，位置让出去了', en: 'Not confirmed in time: the place went to somebody else' },
  held: { zh: '先替你留着位，还没报完', en: 'A place is held; the registration is not finished' },
  when: { zh: '时间', en: 'When' },
  where: { zh: '地点', en: 'Where' },
  link: { zh: '线上地址', en: 'Online at' },
  contact: { zh: '联系', en: 'Contact' },
  kept: {
    zh: '这张票存在手机里了，没信号也能打开。',
    en: 'This ticket is kept on your phone: it opens without a signal.',
  },
  copy: {
    zh: '现在没连上网，这是存下来的票。时间地点以联网后看到的为准。',
    en: 'There is no connection: this is the copy that was kept. Times and places may have changed since.',
  },
  file: { zh: '加到手机日历', en: 'Add to your calendar' },
  activity: { zh: '看活动', en: 'See the activity' },
  keep: {
    zh: '把这页的网址存好：凭它进门、改主意、评价。',
    en: 'Keep the address of this page: with it you get in, cancel, and say how it was.',
  },
  cancel: { zh: '去不了', en: 'I cannot come' },
  cancelSay: {
    zh: '取消了位置就让给后面的人，要再来得重新报。',
    en: 'The place goes to whoever waits; to come after all you register again.',
  },
  cancelGo: { zh: '取消报名', en: 'Cancel my registration' },
  came: { zh: '{day}签到', en: 'Checked in {day}' },
  left: { zh: '，{at} 签退', en: ', out at {at}' },
  say: { zh: '办得怎么样', en: 'How was it' },
  saySay: { zh: '不写名字，会给大家看。', en: 'It is published without your name.' },
  stars: { zh: '打几分', en: 'Your mark' },
  words: { zh: '想说的', en: 'In words' },
  five: { zh: ['很差', '不好', '一般', '不错', '很好'], en: ['Bad', 'Poor', 'Fair', 'Good', 'Very good'] },
  send: { zh: '交评价', en: 'Send' },
} as const

/** A ticket: the code for the door first, then when and where. It opens without an account, and without a connection once it was open. */
export function renderTicket(frame: Frame, props: TicketProps): string {
  const { language } = frame
  const { activity } = props
  return render(frame, {
    title: put(t.title, language, { title: activity.title }),
    personal: true,
    ...(!props.kept && { island: props.script }),
    children: (
      <div class="page page-head">
        <div class="narrow ticket">
          {props.kept ? <Note icon="noSignal">{say(t.copy, language)}</Note> : null}
          <p class="second">{say(stateWords(props), language)}</p>
          <h1>
            <Own language={language}>{activity.title}</Own>
          </h1>
          <Changes frame={frame} props={activity} />
          <Picture frame={frame} props={props} />
          <Facts frame={frame} props={props} />
          {props.came.map(one => (
            <p class="second note-apart" key={one.session}>
              {put(t.came, language, { day: format.moment(one.inAt, frame.today, language) })}
              {one.outAt === null
                ? null
                : put(t.left, language, { at: format.moment(one.outAt, frame.today, language) })}
            </p>
          ))}
          {props.kept ? null : <Doings frame={frame} props={props} />}
        </div>
      </div>
    ),
  })
}

function stateWords({ state, ahead }: TicketProps): Text {
  if (state === 'taken') return t.taken
  if (state === 'waiting') {
    const n = ahead ?? 0
    return n === 0 ? t.first : { zh: put(t.waiting, 'zh', { n }), en: put(t.waiting, 'en', { n }) }
  }
  return t[state]
}

/** ABCD EFGH JKLM NPQR 7F: as it is read aloud. */
export const spaced = (code: string) => code.replaceAll(/(.{4})(?=.)/g, '$1 ')

function Picture({ frame, props }: { frame: Frame; props: TicketProps }) {
  const { language } = frame
  if (props.state === 'waiting') return <p class="note-apart">{say(t.waitSay, language)}</p>
  if (props.picture === undefined) return null
  return (
    <figure class="ticket-code">
      <div
        class="qr"
        role="img"
        aria-label={put(t.picture, language, { code: spaced(props.code) })}
        // drawn here from a code of our own: nothing in it was typed by anybody
        dangerouslySetInnerHTML={{ __html: props.picture }}
      />
      <figcaption>
        <b>{say(t.show, language)}</b>
        <span>
          {props.places === 1 ? say(t.person, language) : put(t.people, language, { n: props.places })}
        </span>
        <span class="second">{say(t.number, language)}</span>
        <code>{spaced(props.code)}</code>
      </figcaption>
    </figure>
  )
}

function Facts({ frame, props }: { frame: Frame; props: TicketProps }) {
  const { language } = frame
  const { activity } = props
  const { contact } = activity
  return (
    <dl class="known">
      <div>
        <dt>{say(t.when, language)}</dt>
        <dd>
          <ul class="sittings">
            {activity.sittings.map(one => (
              <li key={one.id}>
                <Sitting frame={frame} of={one} />
              </li>
            ))}
          </ul>
        </dd>
      </div>
      {activity.place === '' ? null : (
        <div>
          <dt>{say(t.where, language)}</dt>
          <dd>
            <Own language={language}>{where(activity, language)}</Own>
          </dd>
        </div>
      )}
      {activity.link === null ? null : (
        <div>
          <dt>{say(t.link, language)}</dt>
          <dd>
            <a href={activity.link} rel="nofollow noopener noreferrer">
              {activity.link}
            </a>
          </dd>
        </div>
      )}
      <div>
        <dt>{say(t.contact, language)}</dt>
        <dd>
          <Own language={language}>{contact.name}</Own>{' '}
          <a href={`tel:${contact.phone.replaceAll(/[^\d+]/g, '')}`}>{contact.phone}</a>
        </dd>
      </div>
    </dl>
  )
}

function Doings({ frame, props }: { frame: Frame; props: TicketProps }) {
  const { language } = frame
  const { code, activity } = props
  return (
    <>
      <p class="second note-apart" data-kept hidden>
        {say(t.kept, language)}
      </p>
      {frame.account === null ? <p class="second note-apart">{say(t.keep, language)}</p> : null}
      <p class="actions no-print">
        {props.state === 'taken' || props.state === 'waiting' ? (
          <a class="button button-outline" href={local(to.ticketFile(code), language)}>
            {say(t.file, language)}
          </a>
        ) : null}
        <a class="button button-text" href={local(to.one(activity.id), language)}>
          {say(t.activity, language)}
        </a>
      </p>
      {props.maySay ? <Say frame={frame} props={props} /> : null}
      {props.mayCancel ? (
        <details class="quiet section-close no-print">
          <summary>{say(t.cancel, language)}</summary>
          <p class="second">{say(t.cancelSay, language)}</p>
          <PostForm
            frame={frame}
            action={to.cancel(code)}
            form={props.forms.cancel}
            label={say(t.cancelGo, language)}
          >
            <div>
              <button type="submit" class="button button-outline">
                {say(t.cancelGo, language)}
              </button>
            </div>
          </PostForm>
        </details>
      ) : null}
    </>
  )
}

function Say({ frame, props }: { frame: Frame; props: TicketProps }) {
  const { language } = frame
  const form = props.forms.feedback
  const wrong = form.wrongs?.find(one => one.field === 'stars')
  return (
    <section class="section no-print" aria-labelledby="say">
      <h2 id="say">{say(t.say, language)}</h2>
      <p class="second">{say(t.saySay, language)}</p>
      <PostForm frame={frame} action={to.feedback(props.code)} form={form} label={say(t.say, language)}>
        <fieldset class="field" id="stars">
          <legend>{say(t.stars, language)}</legend>
          {wrong === undefined ? null : (
            <p class="field-wrong">
              {say(wrong.wrong, language)} {say(wrong.right, language)}
            </p>
          )}
          <div class="choices">
            {[5, 4, 3, 2, 1].map(n => (
              <label class="choice" key={n}>
                <input type="radio" name="stars" value={n} checked={form.typed?.['stars'] === String(n)} />
                <span>
                  {n} <small class="together">{t.five[language][n - 1]}</small>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <TextArea frame={frame} form={form} name="text" label={t.words} maxlength={500} optional />
        <div>
          <button type="submit" class="button">
            {say(t.send, language)}
          </button>
        </div>
      </PostForm>
    </section>
  )
}
