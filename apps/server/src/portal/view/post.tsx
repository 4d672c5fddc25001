import { say, type Text } from '../../kernel/index.ts'
import * as format from './format.ts'
import { render } from './layout.tsx'
import type { Frame, PostProps, PostState, Step } from './model.ts'
import { Back, Dot, Icon, Note, Own, PostHit, publishedOn, put, ReplyStrip, Steps, Value } from './parts.tsx'
import { local, paths } from './paths.ts'

const t = {
  back: { zh: '回到“', en: 'Back to the results for “' },
  backEnd: { zh: '”的结果', en: '”' },
  backAll: { zh: '回到搜索结果', en: 'Back to the results' },
  facts: { zh: '岗位要点', en: 'In short' },
  openings: { zh: '招', en: 'Openings' },
  left: { zh: '{n} 人，还剩 {left} 个', en: '{n}, {left} left' },
  people: { zh: '{n} 人', en: '{n}' },
  closes: { zh: '截止', en: 'Closes' },
  category: { zh: '类别', en: 'Kind' },
  checked: { zh: '统一社会信用代码已核对', en: 'Registration number checked' },
  after: { zh: '投了以后会怎样', en: 'What happens after you apply' },
  apply: { zh: '投这个岗位', en: 'Apply for this post' },
  look: {
    zh: '用你存的信息，投之前还能再看一眼',
    en: 'With what we know of you; you can look it over first',
  },
  applied: { zh: '你投过了，看进度', en: 'You applied. See how it stands' },
  s1: { zh: '今天投递，马上有回执', en: 'You apply today and get a receipt' },
  s1note: { zh: '你的信息只给这家单位看', en: 'Only this employer sees your details' },
  s2: { zh: '{day}前，必须答复你', en: 'They must answer by {day}' },
  s2note: {
    zh: '{n} 个工作日，超了记进它的答复率',
    en: '{n} working days; lateness lowers their public rate',
  },
  s3: { zh: '面试', en: 'Interview' },
  s3note: { zh: '时间你点头才算定', en: 'The time is fixed only when you agree' },
  s4: { zh: '录用，到岗', en: 'Offer, first day' },
  s4note: { zh: '不合适随时可以撤回', en: 'You can withdraw at any time' },
  stickBy: { zh: '{day}前答复你', en: 'Answer by {day}' },
  stickRate: { zh: '{n}% 按时答复', en: '{n}% answered on time' },
  others: { zh: '看差不多的岗位', en: 'See similar posts' },
  similar: { zh: '差不多的岗位', en: 'Similar posts' },
  doubtful: { zh: '这个岗位要当心', en: 'Be careful with this post' },
} as const satisfies Record<string, Text>

/** A post that is no longer open says so first, and what to do instead. */
const ended: Record<Exclude<PostState, 'open'>, { words: Text; button: Text }> = {
  closed: {
    words: {
      zh: '单位已经停止招人。下面有差不多的岗位。',
      en: 'The employer has stopped hiring. Similar posts are below.',
    },
    button: { zh: '已停止', en: 'Closed' },
  },
  expired: {
    words: {
      zh: '已经过了截止日期。下面有差不多的岗位。',
      en: 'The closing date has passed. Similar posts are below.',
    },
    button: { zh: '已截止', en: 'Expired' },
  },
  filled: {
    words: { zh: '人已经招满。下面有差不多的岗位。', en: 'All places are taken. Similar posts are below.' },
    button: { zh: '已招满', en: 'Filled' },
  },
  withdrawn: {
    words: {
      zh: '单位撤下了这个岗位。下面有差不多的岗位。',
      en: 'The employer took this post down. Similar posts are below.',
    },
    button: { zh: '已撤下', en: 'Taken down' },
  },
}

/** One post: pay and facts first, then the work, then who offers it and how they answer. */
export function renderPost(frame: Frame, props: PostProps): string {
  const { language } = frame
  return render(frame, {
    title: language === 'zh' ? `${props.title}，${props.employer.name}` : props.title,
    description: [props.title, props.employer.name, say(props.place, language), payWords(frame, props)].join(
      ', ',
    ),
    current: 'search',
    ...(props.jsonLd === undefined || props.state !== 'open' ? {} : { jsonLd: props.jsonLd }),
    stick:
      props.state === 'open' && props.applicationId === null ? <Stick frame={frame} props={props} /> : null,
    children: (
      <div class={props.back === undefined ? 'page page-head' : 'page'}>
        {props.back === undefined ? null : (
          <Back href={local(paths.search(props.back.query), language)}>
            <BackWords frame={frame} words={props.back.words} />
          </Back>
        )}
        <div class="columns post-columns">
          <div>
            <Head frame={frame} props={props} />
            <Facts frame={frame} props={props} />
            <Body frame={frame} props={props} />
            <Employer frame={frame} props={props} />
          </div>
          <aside class="beside" aria-label={say(t.after, language)}>
            <After frame={frame} props={props} />
          </aside>
          {props.similar.length === 0 ? null : (
            <section class="no-print" aria-labelledby="similar">
              <h2 id="similar" class="section-head">
                {say(t.similar, language)}
              </h2>
              {props.similar.map(row => (
                <PostHit key={row.id} row={row} frame={frame} heading="h3" />
              ))}
            </section>
          )}
        </div>
      </div>
    ),
  })
}

function payWords(frame: Frame, props: Pick<PostProps, 'pay'>): string {
  const { amount, unit } = format.pay(props.pay, frame.language)
  return `${amount} ${unit}`.trim()
}

/** The words somebody searched for stay marked as theirs. */
function BackWords({ frame, words }: { frame: Frame; words: string }) {
  const { language } = frame
  if (words === '') return <>{say(t.backAll, language)}</>
  return (
    <>
      {say(t.back, language)}
      <Own language={language}>{words}</Own>
      {say(t.backEnd, language)}
    </>
  )
}

interface Part {
  readonly frame: Frame
  readonly props: PostProps
}

function Head({ frame, props }: Part) {
  const { language, today } = frame
  const kind = props.pay?.kind
  const { amount, unit } = format.pay(props.pay, language)
  const comma = language === 'zh' ? '，' : ', '
  return (
    <header class="post-head">
      {props.state === 'open' ? null : (
        <Note kind="gan" icon="clock">
          {say(ended[props.state].words, language)}
        </Note>
      )}
      <h1>
        <Own language={language}>{props.title}</Own>
      </h1>
      <p class="pay">
        {amount}
        <small>
          {' '}
          {unit}
          {kind === undefined ? '' : comma + say(kind, language)}
        </small>
      </p>
      <p class="second">
        <Own language={language}>{props.employer.name}</Own>
        <Dot />
        {say(props.place, language)}
        <br />
        {publishedOn(props.publishedOn, today, language)}
      </p>
      {props.doubts.length === 0 ? null : (
        <div class="note-apart">
          <Note kind="gan" icon="question">
            <b>{say(t.doubtful, language)}</b>
            <ul>
              {props.doubts.map(doubt => (
                <li key={doubt.en}>{say(doubt, language)}</li>
              ))}
            </ul>
          </Note>
        </div>
      )}
    </header>
  )
}

function Facts({ frame, props }: Part) {
  const { language, today } = frame
  const openings =
    props.openingsLeft === props.openings
      ? put(t.people, language, { n: props.openings })
      : put(t.left, language, { n: props.openings, left: props.openingsLeft })
  return (
    <dl class="facts">
      <div>
        <dt>{say(t.openings, language)}</dt>
        <dd>{openings}</dd>
      </div>
      {props.facts.map(fact => (
        <div key={fact.label.en}>
          <dt>{say(fact.label, language)}</dt>
          <dd>
            <Value of={fact.value} language={language} />
          </dd>
        </div>
      ))}
      {props.category === null ? null : (
        <div>
          <dt>{say(t.category, language)}</dt>
          <dd>{say(props.category, language)}</dd>
        </div>
      )}
      {props.closesOn === null ? null : (
        <div>
          <dt>{say(t.closes, language)}</dt>
          <dd>{format.day(props.closesOn, today, language)}</dd>
        </div>
      )}
    </dl>
  )
}

function Body({ frame, props }: Part) {
  const { language } = frame
  return (
    <div class="measure post-text">
      {props.text.map(part => (
        <>
          <h2>{say(part.heading, language)}</h2>
          <ul class="dashes">
            {part.lines.map(line => (
              <li key={line}>
                <Own language={language}>{line}</Own>
              </li>
            ))}
          </ul>
        </>
      ))}
      {props.protection === undefined ? null : (
        <>
          <h2>{say(props.protection.heading, language)}</h2>
          <p>{say(props.protection.body, language)}</p>
        </>
      )}
    </div>
  )
}

function Employer({ frame, props }: Part) {
  const { language } = frame
  const { employer } = props
  return (
    <section class="employer-block" aria-labelledby="employer">
      <h2 id="employer">
        <a href={local(paths.employer(employer.id), language)}>
          <Own language={language}>{employer.name}</Own>
        </a>
      </h2>
      {employer.about === null ? null : <p class="second">{say(employer.about, language)}</p>}
      {employer.codeChecked ? (
        <p class="verified">
          <Icon name="shield" small />
          {say(t.checked, language)}
        </p>
      ) : null}
      <ReplyStrip reply={employer.reply} language={language} />
    </section>
  )
}

export function afterSteps(frame: Frame, answerBy: string, workingDays: number): readonly Step[] {
  const day = { zh: format.day(answerBy, frame.today, 'zh'), en: format.day(answerBy, frame.today, 'en') }
  const both = (text: Text, values: { zh: string | number; en: string | number }, name: string): Text => ({
    zh: put(text, 'zh', { [name]: values.zh }),
    en: put(text, 'en', { [name]: values.en }),
  })
  return [
    { form: 'here', title: t.s1, note: t.s1note },
    {
      form: 'next',
      title: both(t.s2, day, 'day'),
      note: both(t.s2note, { zh: workingDays, en: workingDays }, 'n'),
    },
    { form: 'next', title: t.s3, note: t.s3note },
    { form: 'next', title: t.s4, note: t.s4note },
  ]
}

function After({ frame, props }: Part) {
  const { language } = frame
  if (props.state !== 'open') {
    return (
      <div class="box apply-box">
        <h2>{say(ended[props.state].button, language)}</h2>
        {props.applicationId === null ? null : (
          <a
            class="button button-outline button-full"
            href={local(paths.application(props.applicationId), language)}
          >
            {say(t.applied, language)}
          </a>
        )}
        <a
          class="button button-outline button-full"
          href={props.similar.length === 0 ? local(paths.search(), language) : '#similar'}
        >
          {say(t.others, language)}
        </a>
      </div>
    )
  }
  return (
    <div class="box apply-box">
      <h2>{say(t.after, language)}</h2>
      <Steps steps={afterSteps(frame, props.answerBy, props.answerWorkingDays)} frame={frame} />
      {props.applicationId === null ? (
        <>
          <a class="button button-full" href={local(paths.apply(props.id), language)}>
            {say(t.apply, language)}
          </a>
          <p class="caption">{say(t.look, language)}</p>
        </>
      ) : (
        <a
          class="button button-outline button-full"
          href={local(paths.application(props.applicationId), language)}
        >
          {say(t.applied, language)}
        </a>
      )}
    </div>
  )
}

function Stick({ frame, props }: Part) {
  const { language, today } = frame
  const reply = props.employer.reply
  const due = reply === null ? 0 : reply.onTime + reply.late
  return (
    <aside class="stick" aria-label={say(t.apply, language)}>
      <p>
        <b>{put(t.stickBy, language, { day: format.day(props.answerBy, today, language, false) })}</b>
        {reply !== null && due >= 10
          ? put(t.stickRate, language, { n: format.share(reply.onTime, due) })
          : say(props.place, language)}
      </p>
      <a class="button" href={local(paths.apply(props.id), language)}>
        {say(t.apply, language)}
      </a>
    </aside>
  )
}
