import { say } from '../../kernel/index.ts'
import { formFor } from './claim-form.ts'
import type { ClaimProps } from './claim-model.ts'
import { dueWords, KnownFacts, Said, Severals } from './claim-new.tsx'
import { Account, Check, Family, Papers } from './claim-parts.tsx'
import { claimPaths } from './claim-paths.ts'
import { claimWords as t } from './claim-words.ts'
import { PostForm, Send, TextArea, Tick } from './form.tsx'
import * as format from './format.ts'
import { render } from './layout.tsx'
import type { Frame } from './model.ts'
import { Back, Facts, Note, Own, put, Steps } from './parts.tsx'
import { local } from './paths.ts'
import { Controls } from './record-edit.tsx'

interface Part {
  readonly frame: Frame
  readonly props: ClaimProps
}

/** One claim: what waits for you first, then what it goes by, then what happened. */
export function renderClaim(frame: Frame, props: ClaimProps): string {
  const { language } = frame
  return render(frame, {
    title: say(props.name, language),
    personal: true,
    current: 'policies',
    children: (
      <div class="page">
        <Back href={local(claimPaths.list, language)}>{say(t.back, language)}</Back>
        <div class="narrow">
          <p class="second">{say(props.row.state, language)}</p>
          <h1>{say(props.name, language)}</h1>
          <Head frame={frame} props={props} />
          <Asked frame={frame} props={props} />
          <Check frame={frame} props={props} />
          <Said frame={frame} rule={props.rule} />
          <Answers frame={frame} props={props} />
          <Family frame={frame} props={props} />
          <Papers frame={frame} props={props} />
          <Account frame={frame} props={props} />
          <SendOff frame={frame} props={props} />
          <History frame={frame} props={props} />
          <Objection frame={frame} props={props} />
          <Withdrawal frame={frame} props={props} />
        </div>
      </div>
    ),
  })
}

function Head({ frame, props }: Part) {
  const { language, today } = frame
  const { row, demanded } = props
  const lines = [
    { label: t.claimant, value: props.claimant },
    ...(row.receipt === '' ? [] : [{ label: t.receipt, value: row.receipt }]),
    ...(row.decideBy === null
      ? []
      : [{ label: t.decideBy, value: same(format.day(row.decideBy, today, language)) }]),
    ...(row.amount === null
      ? []
      : [{ label: t.granted, value: same(put(t.exact, language, { from: format.yuan(row.amount) })) }]),
  ]
  return (
    <>
      {props.gives === null ? null : <p class="lead">{say(props.gives, language)}</p>}
      <Facts of={lines} language={language} />
      {row.due === null ? null : (
        <p class={row.yours || row.overdue ? 'row-due yours' : 'second'}>{dueWords(row, today, language)}</p>
      )}
      {demanded === null ? null : (
        <div class="note-apart">
          <Note kind="zhu" icon="warning">
            {put(t.recover, language, {
              amount: format.yuan(demanded.amount),
              repaid: format.yuan(demanded.repaid),
              day: row.due === null ? '' : format.day(row.due, today, language),
            })}
          </Note>
        </div>
      )}
      {props.enteredBy === null || props.stage !== 'draft' ? null : (
        <div class="note-apart">
          <Note icon="flag">
            <Own language={language}>{put(t.entered, language, { who: props.enteredBy })}</Own>
          </Note>
        </div>
      )}
    </>
  )
}

const same = (words: string) => ({ zh: words, en: words })

function Asked({ frame, props }: Part) {
  const { language } = frame
  if (props.asked === null) return null
  const { reason, note } = props.asked
  const ask = props.stage === 'asked'
  return (
    <section class="box question" aria-labelledby="asked">
      <h2 id="asked">{say(ask ? t.askedTitle : t.why, language)}</h2>
      {reason === null ? null : <p>{say(reason, language)}</p>}
      {note === null ? null : (
        <p>
          <Own language={language}>{note}</Own>
        </p>
      )}
      {ask ? <p class="second">{say(t.askedSay, language)}</p> : null}
    </section>
  )
}

function Answers({ frame, props }: Part) {
  const { language } = frame
  const form = formFor(props, 'answers')
  const asked = props.controls.length + props.several.length
  return (
    <>
      <KnownFacts frame={frame} of={props.known} sent={!props.turn} />
      {props.turn && asked > 0 ? (
        <section class="section" aria-labelledby="answers">
          <h2 id="answers">{say(t.answers, language)}</h2>
          <PostForm frame={frame} action={claimPaths.act(props.id, 'answers')} form={form}>
            <Controls frame={frame} form={form} of={props.controls} />
            <Severals frame={frame} form={form} of={props.several} />
            <p>
              <button type="submit" class="button button-outline">
                {say(t.saveAgain, language)}
              </button>
            </p>
          </PostForm>
        </section>
      ) : null}
    </>
  )
}

function SendOff({ frame, props }: Part) {
  const { language } = frame
  if (!props.turn) return null
  const form = formFor(props, 'send')
  const field = { frame, form } as const
  return (
    <section class="section" aria-labelledby="send">
      <h2 id="send">{say(t.sendTitle, language)}</h2>
      <PostForm frame={frame} action={claimPaths.act(props.id, 'send')} form={form}>
        {props.rule.status === 'not-eligible' ? <Tick {...field} name="anyway" label={t.anyway} /> : null}
        <TextArea {...field} name="note" label={t.sendNote} optional maxlength={500} />
        <Tick {...field} name="true" label={t.true} help={t.trueHelp} />
        <Send language={language} label={props.stage === 'draft' ? t.send : t.sendAgain} />
      </PostForm>
    </section>
  )
}

function History({ frame, props }: Part) {
  if (props.steps.length === 0) return null
  return (
    <section class="section" aria-labelledby="history">
      <h2 id="history" class="section-head">
        {say(t.history, frame.language)}
      </h2>
      <Steps steps={props.steps} frame={frame} />
    </section>
  )
}

function Objection({ frame, props }: Part) {
  const { language, today } = frame
  if (props.can.object === null) return null
  const form = formFor(props, 'object')
  return (
    <section class="section" aria-labelledby="object">
      <h2 id="object">{say(t.object, language)}</h2>
      <p class="second">
        {put(t.objectSay, language, { day: format.day(props.can.object, today, language) })}
      </p>
      <PostForm frame={frame} action={claimPaths.act(props.id, 'object')} form={form}>
        <TextArea frame={frame} form={form} name="note" label={t.objectWhy} maxlength={1_000} />
        <p>
          <button type="submit" class="button button-outline">
            {say(t.objectSend, language)}
          </button>
        </p>
      </PostForm>
    </section>
  )
}

function Withdrawal({ frame, props }: Part) {
  const { language } = frame
  if (!props.can.withdraw) return null
  const { wrongs: _, ...form } = props.form
  return (
    <PostForm
      frame={frame}
      action={claimPaths.act(props.id, 'withdraw')}
      form={{ ...form, idempotencyKey: `${form.idempotencyKey}-withdraw` }}
      className="withdraw"
    >
      <button type="submit" class="button button-text button-out">
        {say(props.stage === 'draft' ? t.drop : t.withdraw, language)}
      </button>
    </PostForm>
  )
}
