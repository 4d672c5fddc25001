import { type Language, say, type Text } from '../../kernel/index.ts'
import type { ClaimRule, ClaimsProps, KnownFact, NewClaimProps, SeveralControl } from './claim-model.ts'
import { claimPaths } from './claim-paths.ts'
import { claimWords as t } from './claim-words.ts'
import { PostForm, Send } from './form.tsx'
import * as format from './format.ts'
import { render } from './layout.tsx'
import type { FormState, Frame } from './model.ts'
import { Back, Dot, Note, put } from './parts.tsx'
import { local } from './paths.ts'
import { policyPaths } from './policy-paths.ts'
import { Controls } from './record-edit.tsx'

/** What is known, what is still asked, what to bring: the first page of a claim. */
export function renderNewClaim(frame: Frame, props: NewClaimProps): string {
  const { language } = frame
  const title = put(t.newTitle, language, { name: say(props.name, language) })
  const hasQuestions = props.controls.length + props.several.length > 0
  return render(frame, {
    title,
    personal: true,
    current: 'policies',
    children: (
      <div class="page">
        <Back href={local(policyPaths.policy(props.policy), language)}>{say(t.backToPolicy, language)}</Back>
        <div class="narrow">
          <h1>{title}</h1>
          <p class="lead">{say(props.gives, language)}</p>
          <p class="second">{put(t.within, language, { n: props.days })}</p>
          <Said frame={frame} rule={props.rule} confirmed={props.confirmed} />
          <KnownFacts frame={frame} of={props.known} />
          <PostForm frame={frame} action={claimPaths.begin} form={props.form}>
            <input type="hidden" name="policy" value={props.policy} />
            <h2>{say(t.questions, language)}</h2>
            {hasQuestions ? null : <p class="second">{say(t.noQuestions, language)}</p>}
            <Controls frame={frame} form={props.form} of={props.controls} />
            <Severals frame={frame} form={props.form} of={props.several} />
            <section aria-labelledby="bring">
              <h2 id="bring">{say(t.papersToBring, language)}</h2>
              {props.papers.length === 0 ? (
                <p class="second">{say(t.noPapers, language)}</p>
              ) : (
                <ul class="plain-list">
                  {props.papers.map(paper => (
                    <li key={paper.en}>{say(paper, language)}</li>
                  ))}
                </ul>
              )}
            </section>
            <p class="field-help">{say(t.nextSay, language)}</p>
            <Send language={language} label={t.save} />
          </PostForm>
        </div>
      </div>
    ),
  })
}

/** What the rule says so far, in one box. */
export function Said(props: { frame: Frame; rule: ClaimRule; confirmed?: boolean }) {
  const { frame, rule } = props
  const { language } = frame
  if (rule.status === 'not-in-force') return null
  const fits = rule.status === 'eligible'
  const against = rule.status === 'not-eligible'
  const head = fits ? (rule.likely ? t.fitsLikely : t.fits) : against ? t.fitsNot : t.cannotTell
  return (
    <div class="note-apart">
      <Note
        kind={fits ? 'done' : against ? 'gan' : 'lan'}
        icon={fits ? 'check' : against ? 'warning' : 'question'}
      >
        <p>
          <b>{say(head, language)}</b>
        </p>
        {against ? (
          <>
            <ul class="plain-list">
              {rule.reasons.map(reason => (
                <li key={reason.says.en}>{say(reason.says, language)}</li>
              ))}
            </ul>
            <p>{say(t.fitsNotSay, language)}</p>
          </>
        ) : null}
        {rule.unknownFigures.length === 0 ? null : (
          <p>
            {put(t.blocked, language, {
              figures: rule.unknownFigures
                .map(each => say(each, language))
                .join(language === 'zh' ? '、' : ', '),
            })}
          </p>
        )}
        {fits && rule.amount !== null ? (
          <p>
            {say(t.amount, language)} <b>{range(rule.amount, language)}</b>
          </p>
        ) : null}
        {props.confirmed === false ? <p>{say(t.unconfirmed, language)}</p> : null}
      </Note>
    </div>
  )
}

function range({ from, to }: NonNullable<ClaimRule['amount']>, language: Language): string {
  const words = to === null ? t.atLeast : to === from ? t.exact : t.upTo
  return put(words, language, { from: format.yuan(from), to: format.yuan(to ?? from) })
}

/** Known already, each with who says it. */
export function KnownFacts(props: { frame: Frame; of: readonly KnownFact[]; sent?: boolean }) {
  const { frame, of, sent = false } = props
  const { language } = frame
  if (of.length === 0) return null
  return (
    <section class="section" aria-labelledby="known">
      <h2 id="known">{say(sent ? t.wentBy : t.known, language)}</h2>
      {sent ? null : <p class="second known-note">{say(t.knownNote, language)}</p>}
      <dl class="known">
        {of.map(one => (
          <div key={one.label.en}>
            <dt>{say(one.label, language)}</dt>
            <dd>
              {say(one.value, language)}
              <small class="second"> {sourceOf(one, language)}</small>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function sourceOf({ source, verified }: KnownFact, language: Language): string {
  const parts: Text[] = [...(source === null ? [] : [source]), ...(verified ? [t.verified] : [])]
  return parts.map(part => say(part, language)).join(language === 'zh' ? '，' : ', ')
}

/** Questions of which any number may be ticked: boxes, which need no script. */
export function Severals(props: { frame: Frame; form: FormState; of: readonly SeveralControl[] }) {
  const { frame, form } = props
  const { language } = frame
  return (
    <>
      {props.of.map(one => (
        <fieldset class="field" key={one.name}>
          <legend>{say(one.label, language)}</legend>
          <input type="hidden" name={one.name} value="-" />
          <div class="choice-grid">
            {one.options.map(option => (
              <label class="choice" key={option.code}>
                <input
                  type="checkbox"
                  name={`${one.name}:${option.code}`}
                  value="yes"
                  checked={(form.typed?.[one.name] ?? '').split(',').includes(option.code)}
                />
                <span>{say(option.label, language)}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </>
  )
}

/** All claims of somebody, those that wait for them first. */
export function renderClaims(frame: Frame, props: ClaimsProps): string {
  const { language } = frame
  const empty = props.open.length + props.over.length === 0
  return render(frame, {
    title: say(t.list, language),
    personal: true,
    current: 'policies',
    children: (
      <div class="page page-head">
        <div class="narrow">
          <h1>{say(t.list, language)}</h1>
          <p class="lead">{say(t.listLead, language)}</p>
          {empty ? (
            <div class="empty">
              <h2>{say(t.none, language)}</h2>
              <p>{say(t.noneSay, language)}</p>
            </div>
          ) : null}
          <Rows frame={frame} id="open" title={t.open} of={props.open} />
          <Rows frame={frame} id="over" title={t.over} of={props.over} />
          <p class="actions">
            <a class="button button-outline" href={local(policyPaths.cards, language)}>
              {say(t.toCard, language)}
            </a>
          </p>
        </div>
      </div>
    ),
  })
}

function Rows(props: { frame: Frame; id: string; title: Text; of: ClaimsProps['open'] }) {
  const { language, today } = props.frame
  if (props.of.length === 0) return null
  return (
    <section class="section" aria-labelledby={props.id}>
      <h2 id={props.id} class="section-head">
        {say(props.title, language)}
      </h2>
      <ul class="rows">
        {props.of.map(row => (
          <li key={row.id}>
            <div class="row-pair">
              <p class="row-title">
                <a href={local(claimPaths.one(row.id), language)}>{say(row.title, language)}</a>
              </p>
              <span class={row.yours ? 'row-due yours together' : 'second together'}>
                {say(row.state, language)}
              </span>
            </div>
            <p class="second joined">
              {row.amount === null ? null : (
                <>
                  <span>{put(t.exact, language, { from: format.yuan(row.amount) })}</span>
                  <Dot />
                </>
              )}
              {row.receipt === '' ? null : (
                <span>
                  {say(t.receipt, language)} {row.receipt}
                </span>
              )}
            </p>
            {row.due === null ? null : (
              <p class={row.overdue ? 'row-due yours' : 'second'}>{dueWords(row, today, language)}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Who must act, by when; late is said as late. */
export function dueWords(
  row: Pick<ClaimsProps['open'][number], 'due' | 'yours' | 'overdue'>,
  today: string,
  language: Language,
): string {
  if (row.due === null) return ''
  const words = row.yours ? t.dueYou : row.overdue ? t.overdueOffice : t.dueOffice
  return put(words, language, { day: format.day(row.due, today, language) })
}
