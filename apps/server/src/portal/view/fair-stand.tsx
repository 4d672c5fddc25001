import { say, type Text } from '../../kernel/index.ts'
import { type FairEmployer, PostsBrought } from './fair.tsx'
import { fairPaths as at } from './fair-paths.ts'
import { PostForm, Select, Send } from './form.tsx'
import * as format from './format.ts'
import { render } from './layout.tsx'
import type { FormState, Frame } from './model.ts'
import { Back, Dot, Note, Own, put } from './parts.tsx'
import { local, paths } from './paths.ts'

const t = {
  stand: { zh: '展位 {code}', en: 'Stand {code}' },
  online: { zh: '线上', en: 'Online' },
  about: { zh: '单位介绍', en: 'About the employer' },
  posts: { zh: '带来的岗位', en: 'What it brought' },
  none: { zh: '没有带岗位来，现场问。', en: 'It brought no posts. Ask at the stand.' },
  hand: { zh: '递简历', en: 'Hand over your CV' },
  handSay: {
    zh: '选一个岗位，你的登记信息和简历一起给他们，五个工作日内答复。不用打印。',
    en: 'Choose a post. Your record and your CV go to them; they answer within five working days. Nothing to print.',
  },
  post: { zh: '岗位', en: 'Post' },
  choose: { zh: '选一个', en: 'Choose' },
  consent: {
    zh: '同意把我的登记信息、电话和简历给这家单位',
    en: 'I agree that this employer gets my record, my phone and my CV',
  },
  give: { zh: '递给他们', en: 'Hand it over' },
  talk: { zh: '线上面谈', en: 'Talk online' },
  talkSay: {
    zh: '约一个时间，每次 {n} 分钟；或者排队，轮到时告诉你。',
    en: 'Book a time of {n} minutes, or join the queue: you are told when it is your turn.',
  },
  time: { zh: '时间', en: 'Time' },
  book: { zh: '约这个时间', en: 'Book it' },
  hold: { zh: '先留 5 分钟', en: 'Hold it for 5 minutes' },
  queue: { zh: '排队（前面 {n} 人）', en: 'Join the queue ({n} before you)' },
  full: { zh: '时间都约满了，可以排队。', en: 'All times are taken. The queue is open.' },
  mine: { zh: '{state}：{at}', en: '{state}: {at}' },
  ahead: { zh: '排队中，前面 {n} 人。', en: 'In the queue, {n} before you.' },
  heldUntil: { zh: '留到 {at}，到时没约就放掉。', en: 'Held until {at}; it is free again after that.' },
  enter: { zh: '进面谈间', en: 'Go in' },
  called: { zh: '轮到你了，现在进去。', en: 'It is your turn: go in now.' },
  give_up: { zh: '取消', en: 'Cancel' },
  over: { zh: '这场招聘会已经结束。', en: 'This fair is over.' },
  mineAll: { zh: '我见过的单位', en: 'Whom I have met' },
} as const satisfies Record<string, Text>

export interface FairStandProps {
  readonly fair: { readonly id: string; readonly title: string }
  readonly over: boolean
  readonly employer: FairEmployer
  readonly slots: readonly string[]
  readonly waiting: number
  readonly slotMinutes: number
  readonly mine: {
    readonly turn: string
    readonly state: string
    readonly stateName: Text
    readonly at: string | null
    readonly ahead: number | null
    readonly heldUntil: string | null
    readonly link: string | null
  } | null
  readonly form: FormState
  readonly keys: () => FormState
}

/** What a stand's code leads to: who it is, what they brought, and the way to leave a CV or to talk. */
export function renderFairStand(frame: Frame, props: FairStandProps): string {
  const { language } = frame
  const { employer } = props
  return render(frame, {
    title: employer.name,
    current: 'activities',
    personal: true,
    children: (
      <div class="page page-head">
        <div class="narrow">
          <Back href={local(at.board(props.fair.id), language)}>
            <Own language={language}>{props.fair.title}</Own>
          </Back>
          <h1>
            <Own language={language}>{employer.name}</Own>
          </h1>
          <p class="lead joined">
            {employer.stand === null ? null : <span>{put(t.stand, language, { code: employer.stand })}</span>}
            {employer.stand !== null && employer.online ? <Dot /> : null}
            {employer.online ? <span>{say(t.online, language)}</span> : null}
          </p>
          <p>
            <a class="link" href={local(paths.employer(employer.employer), language)}>
              {say(t.about, language)}
            </a>
          </p>
          {props.over ? <Note icon="clock">{say(t.over, language)}</Note> : null}
          <MyTurn frame={frame} props={props} />
          <section class="section" aria-labelledby="posts">
            <h2 id="posts">{say(t.posts, language)}</h2>
            {employer.posts.length === 0 ? <p class="second">{say(t.none, language)}</p> : null}
            <PostsBrought frame={frame} of={employer.posts} />
          </section>
          <HandOver frame={frame} props={props} />
          {employer.online && !props.over ? <Talk frame={frame} props={props} /> : null}
        </div>
      </div>
    ),
  })
}

function HandOver({ frame, props }: { frame: Frame; props: FairStandProps }) {
  const { language } = frame
  const open = props.employer.posts.filter(post => post.open)
  if (open.length === 0) return null
  const [only] = open
  // one post is no choice
  const typed =
    open.length === 1 && only !== undefined ? { post: only.id, ...props.form.typed } : props.form.typed
  return (
    <section class="section" aria-labelledby="hand">
      <h2 id="hand">{say(t.hand, language)}</h2>
      <p class="second">{say(t.handSay, language)}</p>
      <PostForm
        frame={frame}
        action={at.handOver(props.employer.code)}
        form={{ ...props.form, ...(typed !== undefined && { typed }) }}
        label={say(t.hand, language)}
      >
        <Select
          frame={frame}
          form={{ ...props.form, ...(typed !== undefined && { typed }) }}
          name="post"
          label={t.post}
          choose={t.choose}
          options={open.map(post => ({ code: post.id, label: post.title }))}
        />
        <label class="hall-tick">
          <input type="checkbox" name="consent" value="yes" required />
          <span>{say(t.consent, language)}</span>
        </label>
        <Send label={t.give} language={language} />
      </PostForm>
    </section>
  )
}

function MyTurn({ frame, props }: { frame: Frame; props: FairStandProps }) {
  const { language, today } = frame
  const { mine } = props
  if (mine === null) return null
  const until = mine.heldUntil === null ? '' : format.moment(mine.heldUntil, today, language)
  return (
    <Note icon="clock" live>
      <p>
        {mine.state === 'called'
          ? say(t.called, language)
          : mine.at === null
            ? put(t.ahead, language, { n: mine.ahead ?? 0 })
            : put(t.mine, language, {
                state: say(mine.stateName, language),
                at: format.moment(mine.at, today, language, true),
              })}{' '}
        {until === '' ? '' : put(t.heldUntil, language, { at: until })}
      </p>
      {mine.link === null ? null : (
        <p>
          <a class="button" href={mine.link} rel="noopener noreferrer">
            {say(t.enter, language)}
          </a>
        </p>
      )}
      {mine.state === 'called' ? null : (
        <PostForm
          frame={frame}
          action={at.giveUp(props.employer.code)}
          form={props.keys()}
          label={say(t.give_up, language)}
        >
          <input type="hidden" name="turn" value={mine.turn} />
          <button type="submit" class="button button-text button-small">
            {say(t.give_up, language)}
          </button>
        </PostForm>
      )}
    </Note>
  )
}

function Talk({ frame, props }: { frame: Frame; props: FairStandProps }) {
  const { language, today } = frame
  const { slots, employer } = props
  const [day] = slots
  return (
    <section class="section" aria-labelledby="talk">
      <h2 id="talk">{say(t.talk, language)}</h2>
      <p class="second">{put(t.talkSay, language, { n: props.slotMinutes })}</p>
      {slots.length === 0 ? (
        <p class="second">{say(t.full, language)}</p>
      ) : (
        <PostForm
          frame={frame}
          action={at.turn(employer.code)}
          form={props.keys()}
          label={say(t.time, language)}
        >
          <Select
            frame={frame}
            form={{ ...props.keys(), typed: { at: day ?? '' } }}
            name="at"
            label={t.time}
            choose={t.choose}
            options={slots.map(one => ({
              code: one,
              label: { zh: format.moment(one, today, 'zh', true), en: format.moment(one, today, 'en', true) },
            }))}
          />
          <div class="actions">
            <button type="submit" class="button">
              {say(t.book, language)}
            </button>
            <button type="submit" class="button button-text" name="hold" value="yes">
              {say(t.hold, language)}
            </button>
          </div>
        </PostForm>
      )}
      <PostForm
        frame={frame}
        action={at.turn(employer.code)}
        form={props.keys()}
        label={say(t.talk, language)}
      >
        <button type="submit" class="button button-outline">
          {put(t.queue, language, { n: props.waiting })}
        </button>
      </PostForm>
    </section>
  )
}
