import { say } from '../../kernel/index.ts'
import * as format from './format.ts'
import { render } from './layout.tsx'
import type { Frame, PostProps } from './model.ts'
import { Back, Dot, Icon, Note, Own, PostHit, publishedOn, put, ReplyStrip, Value } from './parts.tsx'
import { local, paths } from './paths.ts'
import { After, Stick } from './post-after.tsx'
import { ended, t } from './post-words.ts'

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

export interface Part {
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
