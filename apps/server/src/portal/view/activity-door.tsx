import { say, type Text } from '../../kernel/index.ts'
import type { ActivityProps, Door } from './activity-model.ts'
import { activityPaths as to } from './activity-paths.ts'
import { placesWords, when } from './activity-words.ts'
import { PostForm } from './form.tsx'
import * as format from './format.ts'
import type { Frame } from './model.ts'
import { Note, Own, put } from './parts.tsx'
import { local } from './paths.ts'

const t = {
  head: { zh: '报名', en: 'Register' },
  go: { zh: '报名', en: 'Register' },
  wait: { zh: '排候补', en: 'Wait for a place' },
  waitSay: {
    zh: '满了。排上候补，有人退就轮到你，会告诉你。',
    en: 'It is full. On the waiting list you move up when somebody cancels, and are told.',
  },
  waitGuest: {
    zh: '满了。排上候补，有人退就轮到你，在票的页面上看得到。',
    en: 'It is full. On the waiting list you move up when somebody cancels: the page of your ticket says so.',
  },
  one: { zh: '按一下就报上，票会留在“我的活动”里。', en: 'One tap. The ticket stays under “My activities”.' },
  guest: { zh: '不用开账号，留个手机号就行。', en: 'No account is needed: a phone number is enough.' },
  signIn: { zh: '这类活动要登录后报名。', en: 'You sign in to register for this kind.' },
  yours: { zh: '你报上名了', en: 'You are registered' },
  waits: { zh: '你在候补名单上', en: 'You are on the waiting list' },
  ticket: { zh: '看我的票', en: 'See my ticket' },
  bar: { zh: '时间和名额', en: 'When, and places left' },
  until: { zh: '报名到 {day}', en: 'Register by {day}' },
  opens: { zh: '{day} 开始报名', en: 'Registration opens {day}' },
  waiting: { zh: '{n} 人在候补', en: '{n} are waiting' },
} as const satisfies Record<string, Text>

export const closedDoors: Readonly<Record<Exclude<Door, 'yes'>, Text>> = {
  full: {
    zh: '报满了，候补也满了。有人退会空出来，过几天再看。',
    en: 'It is full, and so is the waiting list. Look again later: somebody may cancel.',
  },
  'not-yet': { zh: '报名还没开始', en: 'Registration has not begun yet' },
  'too-late': { zh: '报名截止了', en: 'Registration is over' },
  over: { zh: '活动结束了', en: 'It is over' },
  cancelled: { zh: '活动取消了', en: 'It was cancelled' },
}

const isFull = ({ free }: Pick<ActivityProps, 'free'>) => free === 0

/** What somebody can do about it now: one tap, a form, a ticket, or why not. */
export function RegisterBox({ frame, props }: { frame: Frame; props: ActivityProps }) {
  const { language, today } = frame
  return (
    <div class="box apply-box">
      <h2>{say(t.head, language)}</h2>
      <p class="second">
        {placesWords(props, language)}
        {props.waiting === 0 ? null : (
          <>
            {language === 'zh' ? '，' : ', '}
            {put(t.waiting, language, { n: props.waiting })}
          </>
        )}
      </p>
      {props.closesAt === null || props.door !== 'yes' ? null : (
        <p class="second">
          {put(t.until, language, { day: format.moment(props.closesAt, today, language) })}
        </p>
      )}
      <Doing frame={frame} props={props} />
    </div>
  )
}

function Doing({ frame, props }: { frame: Frame; props: ActivityProps }) {
  const { language, today } = frame
  if (props.ticket !== null && props.door !== 'cancelled')
    return (
      <>
        <p class="note-apart">
          <b>{say(props.ticket.waits ? t.waits : t.yours, language)}</b>
        </p>
        <a class="button button-full" href={local(to.ticket(props.ticket.code), language)}>
          {say(t.ticket, language)}
        </a>
      </>
    )
  if (props.door !== 'yes')
    return (
      <p class="note-apart">
        {props.door === 'not-yet' && props.opensAt !== null
          ? put(t.opens, language, { day: format.moment(props.opensAt, today, language) })
          : say(closedDoors[props.door], language)}
      </p>
    )
  const words = say(isFull(props) ? t.wait : t.go, language)
  if (props.tap !== null)
    return (
      <PostForm frame={frame} action={to.register(props.id)} form={props.tap} className="">
        <p class="second note-apart">{say(isFull(props) ? t.waitSay : t.one, language)}</p>
        <button type="submit" class="button button-full">
          {words}
        </button>
      </PostForm>
    )
  return (
    <>
      <p class="second note-apart">
        {say(isFull(props) ? t.waitGuest : props.visitors ? t.guest : t.signIn, language)}
      </p>
      <a class="button button-full" href={local(to.register(props.id), language)} rel="nofollow">
        {words}
      </a>
    </>
  )
}

/** At the lower edge of a phone: when it is, and the one button. */
export function RegisterBar({ frame, props }: { frame: Frame; props: ActivityProps }) {
  const { language, today } = frame
  const [first] = props.sittings
  if (props.door !== 'yes' || props.ticket !== null) return null
  const words = say(isFull(props) ? t.wait : t.go, language)
  return (
    <aside class="stick" aria-label={say(t.bar, language)}>
      <p>
        <b>{first === undefined ? null : when(first, today, language)}</b>
        {placesWords(props, language)}
      </p>
      {props.tap === null ? (
        <a class="button" href={local(to.register(props.id), language)} rel="nofollow">
          {words}
        </a>
      ) : (
        <PostForm
          frame={frame}
          action={to.register(props.id)}
          form={props.tap}
          label={words}
          className="stick-form"
        >
          <button type="submit" class="button">
            {words}
          </button>
        </PostForm>
      )}
    </aside>
  )
}

/** What changed about it, before everything else. */
export function Changes({
  frame,
  props,
}: {
  frame: Frame
  props: Pick<ActivityProps, 'standing' | 'moved' | 'reason'>
}) {
  const { language } = frame
  const [words, kind] =
    props.standing === 'cancelled'
      ? ([changed.cancelled, 'zhu'] as const)
      : props.moved
        ? ([changed.moved, 'gan'] as const)
        : [undefined, undefined]
  if (words === undefined) return null
  return (
    <div class="note-apart">
      <Note kind={kind} icon="warning">
        <b>{say(words, language)}</b>
        {props.reason === null ? null : (
          <>
            <br />
            {say(changed.why, language)}
            <Own language={language}>{props.reason}</Own>
          </>
        )}
      </Note>
    </div>
  )
}

const changed = {
  cancelled: { zh: '活动取消了', en: 'This was cancelled' },
  moved: { zh: '时间或地点改过，以这里写的为准', en: 'It was moved: what stands here holds' },
  why: { zh: '原因：', en: 'Why: ' },
} as const
