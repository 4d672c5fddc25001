import { say } from '../../kernel/index.ts'
import { t } from './application-words.ts'
import { PostForm, TextArea } from './form.tsx'
import * as format from './format.ts'
import type { FormState, Frame } from './model.ts'
import type { ApplicationProps } from './model-own.ts'
import { Note, Own, put } from './parts.tsx'
import { paths } from './paths.ts'

interface Part {
  readonly frame: Frame
  readonly props: ApplicationProps
}

/** Several forms on one page: only the one that was sent shows what was wrong with it. */
const clean = ({ wrongs: _wrongs, ...form }: FormState): FormState => form

export function Interview({ frame, props }: Part) {
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

export function Offer({ frame, props }: Part) {
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

export function Start({ frame, props }: Part) {
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

/** The papers on which officers recorded a first day or a departure: the person may look at each. */
export function Papers({ frame, props }: Part) {
  const { language } = frame
  if (props.papers.length === 0) return null
  return (
    <section class="section" aria-labelledby="papers">
      <h2 id="papers" class="section-head">
        {say(t.papers, language)}
      </h2>
      <p class="second">{say(t.papersSay, language)}</p>
      <ul class="rows">
        {props.papers.map(paper => (
          <li key={paper.id}>
            <p>
              <Own language={language}>{paper.words}</Own>
            </p>
            <p class="second">
              <a href={paths.evidence(props.id, paper.id)}>
                <Own language={language}>{paper.name}</Own>
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function Chasing({ frame, props }: Part) {
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
          {format.withDays(say(chase.why, language), today, language)}
          {language === 'en' ? ' ' : ''}
          {from}
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

export function Withdrawal({ frame, props }: Part) {
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
