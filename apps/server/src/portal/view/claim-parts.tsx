import { say } from '../../kernel/index.ts'
import { formFor } from './claim-form.ts'
import type { ClaimProps } from './claim-model.ts'
import { claimPaths } from './claim-paths.ts'
import { claimWords as t } from './claim-words.ts'
import { Input, PaperFile, PostForm, Select, TextArea } from './form.tsx'
import * as format from './format.ts'
import type { FormState, Frame } from './model.ts'
import { Dot, Facts, Note, Own, put } from './parts.tsx'
import { local } from './paths.ts'

interface Part {
  readonly frame: Frame
  readonly props: ClaimProps
}

/** The papers that are there, those that are missing, and a way to add one. */
export function Papers({ frame, props }: Part) {
  const { language } = frame
  const takes = props.turn || props.sample !== null
  const missing = props.needed.filter(one => !one.given)
  if (!takes && props.papers.length === 0) return null
  const kinds = [
    ...props.needed.map(({ id, name }) => ({ code: id, label: name })),
    { code: 'other', label: t.other },
  ]
  const form = formFor(props, 'papers')
  const words = missing.map(one => say(one.name, language)).join(language === 'zh' ? '、' : ', ')
  return (
    <section class="section" aria-labelledby="papers">
      <h2 id="papers">{say(t.papers, language)}</h2>
      {props.turn && missing.length > 0 ? (
        <p class="second">{put(t.missing, language, { papers: words })}</p>
      ) : null}
      {props.turn && props.needed.length === 0 ? <p class="second">{say(t.noPapers, language)}</p> : null}
      <ul class="rows rows-tight note-apart" hidden={props.papers.length === 0}>
        {props.papers.map(each => (
          <li key={each.id} class="row-pair row-action">
            <div>
              <p class="row-title">
                <a href={claimPaths.paper(props.id, each.id)}>{say(each.documentName, language)}</a>
              </p>
              <p class="caption">
                <Own language={language}>{each.name}</Own>
                <Dot />
                {Math.max(1, Math.round(each.size / 1024))} KB
              </p>
            </div>
            {props.turn ? (
              <Remove
                frame={frame}
                form={form}
                at={claimPaths.removePaper(props.id, each.id)}
                what={each.name}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {takes ? (
        <form
          class="form"
          method="post"
          enctype="multipart/form-data"
          action={local(claimPaths.act(props.id, 'papers'), language)}
        >
          <input type="hidden" name="_csrf" value={frame.csrf} />
          <input type="hidden" name="_key" value={form.idempotencyKey} />
          <div class="field">
            <label for="document">{say(t.paper, language)}</label>
            <select id="document" name="document">
              {kinds.map(each => (
                <option
                  key={each.code}
                  value={each.code}
                  selected={each.code === (missing[0]?.id ?? 'other')}
                >
                  {say(each.label, language)}
                </option>
              ))}
            </select>
          </div>
          <div class="field">
            <label for="file">{say(t.file, language)}</label>
            <FileWrong frame={frame} form={form} />
            <PaperFile language={language} />
            <p class="field-help" id="file-help">
              {say(t.fileHelp, language)}
            </p>
          </div>
          <div>
            <button type="submit" class={missing.length > 0 ? 'button' : 'button button-outline'}>
              {say(t.add, language)}
            </button>
          </div>
        </form>
      ) : null}
    </section>
  )
}

function FileWrong({ frame, form }: { frame: Frame; form: FormState }) {
  const wrong = form.wrongs?.find(one => one.field === 'file')
  if (wrong === undefined) return null
  return (
    <p class="field-wrong" id="file-wrong" role="alert">
      {say(wrong.wrong, frame.language)}
      {frame.language === 'zh' ? '' : ' '}
      {say(wrong.right, frame.language)}
    </p>
  )
}

function Remove(props: { frame: Frame; form: FormState; at: string; what: string }) {
  const { frame, form, at, what } = props
  return (
    <form method="post" action={local(at, frame.language)}>
      <input type="hidden" name="_csrf" value={frame.csrf} />
      <input type="hidden" name="_key" value={`${form.idempotencyKey}-${at.slice(-12)}`} />
      <button type="submit" class="button button-text button-small button-out">
        {say(t.remove, frame.language)}
        <span class="unseen"> {what}</span>
      </button>
    </form>
  )
}

/** Where the money goes: asked once, masked afterwards, corrected when the bank returned it. */
export function Account({ frame, props }: Part) {
  const { language } = frame
  if (props.kind !== 'cash') return null
  const { account } = props
  const asks = props.turn || props.can.correct
  if (account === null && !asks) return null
  return (
    <section class="section" aria-labelledby="account">
      <h2 id="account">{say(t.account, language)}</h2>
      {props.can.correct ? (
        <Note kind="gan" icon="warning">
          {say(t.returnedSay, language)}
        </Note>
      ) : null}
      {account === null ? null : (
        <Facts
          of={[{ label: t.accountNow, value: `${account.holder} ${account.bank} ${account.number}` }]}
          language={language}
        />
      )}
      {asks && account !== null && !props.can.correct ? (
        <details class="quiet" open={props.part === 'account'}>
          <summary>{say(t.changeAccount, language)}</summary>
          <AccountForm frame={frame} props={props} />
        </details>
      ) : null}
      {asks && (account === null || props.can.correct) ? <AccountForm frame={frame} props={props} /> : null}
    </section>
  )
}

function AccountForm({ frame, props }: Part) {
  const { language } = frame
  const form = formFor(props, 'account')
  const typed = { holder: props.claimant, ...form.typed }
  const field = { frame, form: { ...form, typed } } as const
  return (
    <PostForm frame={frame} action={claimPaths.act(props.id, 'account')} form={form}>
      <p class="field-help">{say(t.accountSay, language)}</p>
      {props.lastAccount === null || props.account !== null ? null : (
        <p>
          <button type="submit" class="button button-outline" name="same" value="yes">
            {put(t.same, language, { account: props.lastAccount })}
          </button>
        </p>
      )}
      <Input {...field} name="holder" label={t.holder} autocomplete="name" maxlength={100} />
      <Input {...field} name="bank" label={t.bank} help={t.bankHelp} maxlength={100} />
      <Input
        {...field}
        name="number"
        label={t.number}
        inputmode="numeric"
        autocomplete="off"
        maxlength={60}
      />
      <p>
        <button type="submit" class="button button-outline">
          {say(t.saveAgain, language)}
        </button>
      </p>
    </PostForm>
  )
}

/** Who comes along when somebody settles. */
export function Family({ frame, props }: Part) {
  const { language } = frame
  if (!props.takesFamily) return null
  const form = formFor(props, 'family')
  const field = { frame, form } as const
  return (
    <section class="section" aria-labelledby="family">
      <h2 id="family">{say(t.family, language)}</h2>
      <p class="second">{say(t.familySay, language)}</p>
      <p>{put(t.familyCount, language, { n: props.family.length + 1 })}</p>
      <ul class="rows rows-tight note-apart" hidden={props.family.length === 0}>
        {props.family.map(one => (
          <li key={one.id} class="row-pair row-action">
            <div>
              <p class="row-title">
                {say(one.relation, language)} <Own language={language}>{one.name}</Own>
              </p>
              <p class="caption">
                {format.wholeDay(one.birth, language)}
                <Dot />
                {one.number}
              </p>
            </div>
            {props.turn ? (
              <Remove
                frame={frame}
                form={form}
                at={claimPaths.removeRelative(props.id, one.id)}
                what={one.name}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {props.turn ? (
        <PostForm frame={frame} action={claimPaths.act(props.id, 'family')} form={form}>
          <Select {...field} name="relation" label={t.relation} choose={t.choose} options={props.relations} />
          <Input {...field} name="name" label={t.name} maxlength={50} autocomplete="off" />
          <Input {...field} name="number" label={t.idNumber} maxlength={40} autocomplete="off" />
          <p>
            <button type="submit" class="button button-outline">
              {say(t.addRelative, language)}
            </button>
          </p>
        </PostForm>
      ) : null}
    </section>
  )
}

/** A sample asks for proofs: the claimant is heard before anything is judged. */
export function Check({ frame, props }: Part) {
  const { language, today } = frame
  const { sample } = props
  if (sample === null) return null
  const form = formFor(props, 'check')
  return (
    <section class="box question" aria-labelledby="check">
      <h2 id="check">{say(t.check, language)}</h2>
      <p>{put(t.checkSay, language, { day: format.day(sample.due, today, language) })}</p>
      {sample.answer === null ? null : (
        <>
          <p class="second">{say(t.checked, language)}</p>
          <p>
            <Own language={language}>{sample.answer}</Own>
          </p>
        </>
      )}
      <PostForm frame={frame} action={claimPaths.act(props.id, 'check')} form={form}>
        <input type="hidden" name="sampled" value={sample.id} />
        <TextArea frame={frame} form={form} name="answer" label={t.checkAnswer} maxlength={2_000} />
        <p>
          <button type="submit" class="button">
            {say(t.checkSend, language)}
          </button>
        </p>
      </PostForm>
    </section>
  )
}
