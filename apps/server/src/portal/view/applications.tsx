import { say, type Text } from '../../kernel/index.ts'
import { PostForm, TextArea } from './form.tsx'
import * as format from './format.ts'
import { render } from './layout.tsx'
import type { ApplicationProps, ApplicationRow, ApplicationsProps, FormState, Frame, Turn } from './model.ts'
import { Back, Dot, Icon, Note, Own, put, Steps } from './parts.tsx'
import { local, paths } from './paths.ts'

const t = {
  mine: { zh: '我的投递', en: 'My applications' },
  open: { zh: '还在走', en: 'Under way' },
  ended: { zh: '走完了', en: 'Ended' },
  none: { zh: '还没投过', en: 'None yet' },
  noneAdvice: {
    zh: '投了以后，这里写着轮到谁、到哪天。',
    en: 'Once you apply, this page says whose turn it is and until when.',
  },
  search: { zh: '去找岗位', en: 'Find a post' },
  you: { zh: '轮到你', en: 'Your turn' },
  employer: { zh: '等单位答复', en: 'The employer must answer' },
  office: { zh: '等工作人员核实', en: 'The office is checking' },
  nobody: { zh: '不用做什么', en: 'Nothing to do' },
  until: { zh: '，最晚{day}', en: ' by {day}' },
  overdue: { zh: '超期 {n} 个工作日了', en: '{n} working days late' },
  overdueOne: { zh: '超期 1 个工作日了', en: '1 working day late' },
  sent: { zh: '{day}投的', en: 'sent {day}' },
  back: { zh: '我的投递', en: 'My applications' },
  history: { zh: '走到哪了', en: 'How it stands' },
  late: {
    zh: '他们该答复还没答复。这已经记进他们的答复率，工作人员也看得到。',
    en: 'They should have answered by now. It counts in their public rate, and the office sees it.',
  },
  pick: { zh: '定个面试时间', en: 'Choose a time for the interview' },
  pickThis: { zh: '就这个时间', en: 'This time suits me' },
  otherTime: { zh: '这个时间不行', en: 'This time does not suit' },
  otherTimeSay: {
    zh: '告诉他们你哪天行，他们 3 个工作日内再约你。不算你拒绝。',
    en: 'Say when you can. They propose again within 3 working days. It is no refusal.',
  },
  wish: { zh: '你哪天行', en: 'When can you come' },
  wishHelp: {
    zh: '比如：这周六上午，或者平时晚上 6 点以后。',
    en: 'For example: Saturday morning, or weekdays after 18:00.',
  },
  askOther: { zh: '请他们换个时间', en: 'Ask for another time' },
  place: { zh: '地点', en: 'Place' },
  times: { zh: '可以选的时间', en: 'Times to choose from' },
  offer: { zh: '他们要录用你', en: 'They offer you the post' },
  offerPay: { zh: '工资', en: 'Pay' },
  offerStart: { zh: '到岗', en: 'First day' },
  offerNote: { zh: '他们说', en: 'They say' },
  accept: { zh: '接受', en: 'Accept' },
  decline: { zh: '不去了', en: 'Decline' },
  start: { zh: '你到岗了吗？', en: 'Have you started?' },
  startSaid: {
    zh: '{who}说你 {day}到岗了。只有你说了算，他们看不到你怎么答。',
    en: '{who} says you started on {day}. Only your word counts, and they do not see your answer.',
  },
  startYes: { zh: '是的，我到岗了', en: 'Yes, I have started' },
  startNo: { zh: '这不是真的', en: 'This is not true' },
  chase: { zh: '催一次', en: 'Chase them once' },
  chaseNot: { zh: '现在还不能催', en: 'You cannot chase them yet' },
  chaseFrom: { zh: '{day}起可以催。', en: 'You can from {day}.' },
  withdraw: { zh: '撤回这份投递', en: 'Withdraw this application' },
  withdrawSay: {
    zh: '撤回以后，他们看不到你的联系方式。不影响你投别的岗位。',
    en: 'They will no longer see how to reach you. Your other applications are not touched.',
  },
  why: { zh: '想说说原因吗', en: 'Would you like to say why' },
  whyHelp: { zh: '不写也行。', en: 'Not needed.' },
  confirmWithdraw: { zh: '确定撤回', en: 'Withdraw' },
} as const satisfies Record<string, Text>

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
      <p class="second">
        <Own language={language}>{row.employer.name}</Own>
        <Dot />
        {say(row.place, language)}
        <Dot />
        {put(t.sent, language, { day: format.nearDay(row.sentOn, today, language) })}
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
          <Chasing frame={frame} props={props} />
          <Withdrawal frame={frame} props={props} />
        </div>
      </div>
    ),
  })
}

interface Part {
  readonly frame: Frame
  readonly props: ApplicationProps
}
/** Several forms on one page: only the one that was sent shows what was wrong with it. */
const clean = ({ wrongs: _wrongs, ...form }: FormState): FormState => form

function Interview({ frame, props }: Part) {
  const { language, today } = frame
  if (props.interview === null) return null
  return (
    <section class="box question" aria-labelledby="interview">
      <h2 id="interview">{say(t.pick, language)}</h2>
      <p class="second">
        {say(t.place, language)}
        {language === 'zh' ? '：' : ': '}
        <Own language={language}>{props.interview.place}</Own>
      </p>
      {props.interview.note === undefined ? null : (
        <p class="second">
          <Own language={language}>{props.interview.note}</Own>
        </p>
      )}
      <PostForm frame={frame} action={paths.act(props.id, 'interview')} form={clean(props.form)}>
        <fieldset class="field choices">
          <legend class="unseen">{say(t.times, language)}</legend>
          {props.interview.times.map((time, at) => (
            <label class="choice" key={time}>
              <input type="radio" id={`time-${at}`} name="time" value={time} checked={at === 0} />
              <span>{format.moment(time, today, language, true)}</span>
            </label>
          ))}
        </fieldset>
        <div class="line">
          <button type="submit" class="button" name="answer" value="accept">
            {say(t.pickThis, language)}
          </button>
        </div>
      </PostForm>
      <details class="quiet other-time" open={props.form.wrongs?.some(one => one.field === 'wish') === true}>
        <summary>{say(t.otherTime, language)}</summary>
        <p class="second">{say(t.otherTimeSay, language)}</p>
        <PostForm frame={frame} action={paths.act(props.id, 'other-time')} form={props.form}>
          <TextArea
            frame={frame}
            form={props.form}
            name="wish"
            label={t.wish}
            help={t.wishHelp}
            maxlength={200}
          />
          <div>
            <button type="submit" class="button button-outline">
              {say(t.askOther, language)}
            </button>
          </div>
        </PostForm>
      </details>
    </section>
  )
}

function Offer({ frame, props }: Part) {
  const { language, today } = frame
  if (props.offer === null) return null
  const { amount, unit } = format.pay(props.offer.pay, language)
  return (
    <section class="box question" aria-labelledby="offer">
      <h2 id="offer">{say(t.offer, language)}</h2>
      <dl class="known offer-facts">
        <div>
          <dt>{say(t.offerPay, language)}</dt>
          <dd>
            {amount} {unit}
          </dd>
        </div>
        <div>
          <dt>{say(t.offerStart, language)}</dt>
          <dd>{format.day(props.offer.startsOn, today, language)}</dd>
        </div>
        {props.offer.note === undefined ? null : (
          <div>
            <dt>{say(t.offerNote, language)}</dt>
            <dd>
              <Own language={language}>{props.offer.note}</Own>
            </dd>
          </div>
        )}
      </dl>
      <PostForm frame={frame} action={paths.act(props.id, 'offer')} form={clean(props.form)}>
        <div class="line">
          <button type="submit" class="button" name="answer" value="accept">
            {say(t.accept, language)}
          </button>
          <button type="submit" class="button button-outline" name="answer" value="decline">
            {say(t.decline, language)}
          </button>
        </div>
      </PostForm>
    </section>
  )
}

function Start({ frame, props }: Part) {
  const { language, today } = frame
  if (props.start === null) return null
  return (
    <section class="box question" aria-labelledby="start">
      <h2 id="start">{say(t.start, language)}</h2>
      <p class="second">
        {put(t.startSaid, language, {
          who: say(props.start.saidBy, language),
          day: format.day(props.start.startedOn, today, language),
        })}
      </p>
      <PostForm frame={frame} action={paths.act(props.id, 'start')} form={clean(props.form)}>
        <div class="line">
          <button type="submit" class="button" name="answer" value="true">
            {say(t.startYes, language)}
          </button>
          <button type="submit" class="button button-outline" name="answer" value="untrue">
            {say(t.startNo, language)}
          </button>
        </div>
      </PostForm>
    </section>
  )
}

function Chasing({ frame, props }: Part) {
  const { language, today } = frame
  const { chase } = props
  if (chase === null) return null
  if (!chase.allowed) {
    const from =
      chase.from === null ? '' : put(t.chaseFrom, language, { day: format.day(chase.from, today, language) })
    return (
      <div class="note-apart">
        <Note icon="clock">
          <b>{say(t.chaseNot, language)}</b>
          <br />
          {format.withDays(say(chase.why, language), today, language)} {from}
        </Note>
      </div>
    )
  }
  return (
    <PostForm
      frame={frame}
      action={paths.act(props.id, 'chase')}
      form={clean(props.form)}
      className="actions"
    >
      <button type="submit" class="button button-outline">
        {say(t.chase, language)}
      </button>
    </PostForm>
  )
}

function Withdrawal({ frame, props }: Part) {
  const { language } = frame
  if (!props.withdraw) return null
  return (
    <details class="quiet withdraw" id="withdraw">
      <summary>{say(t.withdraw, language)}</summary>
      <p class="second">{say(t.withdrawSay, language)}</p>
      <PostForm frame={frame} action={paths.act(props.id, 'withdraw')} form={props.form}>
        <TextArea
          frame={frame}
          form={props.form}
          name="reason"
          label={t.why}
          help={t.whyHelp}
          optional
          maxlength={200}
        />
        <div>
          <button type="submit" class="button button-outline">
            {say(t.confirmWithdraw, language)}
          </button>
        </div>
      </PostForm>
    </details>
  )
}
