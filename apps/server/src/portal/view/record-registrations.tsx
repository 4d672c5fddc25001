import { say } from '../../kernel/index.ts'
import { Input, PostForm, Select, Send } from './form.tsx'
import { render } from './layout.tsx'
import type { Frame } from './model.ts'
import { Back, Facts, put } from './parts.tsx'
import { local, paths } from './paths.ts'
import { Controls, Opened } from './record-edit.tsx'
import type {
  HouseholdProps,
  RegistrationFormProps,
  RegistrationRow,
  RegistrationsProps,
} from './record-model.ts'
import { recordWords as t } from './record-words.ts'

/** Registrations with what can be done now, and what can be applied for. */
export function renderRegistrations(frame: Frame, props: RegistrationsProps): string {
  const { language } = frame
  return render(frame, {
    title: say(t.regTitle, language),
    personal: true,
    current: 'record',
    children: (
      <div class="page">
        <Back href={local(paths.record, language)}>{say(t.back, language)}</Back>
        <div class="narrow">
          <h1>{say(t.regTitle, language)}</h1>
          <p class="lead">{say(t.regLead, language)}</p>
          {props.rows.length === 0 ? <p class="second">{say(t.regNone, language)}</p> : null}
          {props.rows.map(row => (
            <Registration key={row.id} frame={frame} of={row} reasons={props.cancelReasons} />
          ))}
          <ul class="rows" hidden={props.canApply.length === 0}>
            {props.canApply.map(one => (
              <li key={one.kind}>
                <div class="row-pair">
                  <h2 class="row-title">{say(one.title, language)}</h2>
                  <a
                    class="button button-outline button-small"
                    href={local(paths.registrationNew(one.kind), language)}
                  >
                    {say(t.regApply, language)}
                    <span class="unseen">
                      {language === 'zh' ? '：' : ': '}
                      {say(one.title, language)}
                    </span>
                  </a>
                </div>
                <p class="second">{say(one.say, language)}</p>
              </li>
            ))}
          </ul>
        </div>
      </div>
    ),
  })
}

function Registration(props: {
  frame: Frame
  of: RegistrationRow
  reasons: RegistrationsProps['cancelReasons']
}) {
  const { frame, of } = props
  const { language } = frame
  return (
    <article class="box question">
      <h2>{say(of.kind, language)}</h2>
      <p class={of.yours ? 'row-due yours' : 'second'}>{say(of.state, language)}</p>
      <Facts of={of.lines} language={language} boxed />
      {of.steps.map(step => (
        <PostForm
          key={step.action}
          frame={frame}
          action={paths.registrationStep(of.id, step.action)}
          form={of.form}
          label={say(step.label, language)}
          className="withdraw"
        >
          {step.needsReason ? (
            <div class="field">
              <label for={`reason-${of.id}`}>{say(t.reason, language)}</label>
              <select id={`reason-${of.id}`} name="reason" required>
                <option value="">{say(t.choose, language)}</option>
                {props.reasons.map(reason => (
                  <option key={reason.code} value={reason.code}>
                    {say(reason.label, language)}
                  </option>
                ))}
              </select>
            </div>
          ) : null}
          <p class="actions">
            <button type="submit" class="button button-outline">
              {say(step.label, language)}
            </button>
          </p>
        </PostForm>
      ))}
    </article>
  )
}

/** What is known is shown for confirmation; only the rest is asked. */
export function renderRegistrationForm(frame: Frame, props: RegistrationFormProps): string {
  const { language } = frame
  const { form } = props
  return render(frame, {
    title: say(props.title, language),
    personal: true,
    current: 'record',
    children: (
      <div class="page">
        <Back href={local(paths.registrations, language)}>{say(t.regTitle, language)}</Back>
        <div class="narrow">
          <h1>{say(props.title, language)}</h1>
          <p class="lead">{say(t.regHeading, language)}</p>
          <PostForm frame={frame} action={props.action} form={form}>
            <Opened form={form} />
            <section aria-labelledby="known">
              <h2 id="known">{say(t.known, language)}</h2>
              <p class="second known-note">{say(t.knownNote, language)}</p>
              <Facts of={props.known} language={language} />
            </section>
            <h2>{say(t.rest, language)}</h2>
            <Controls frame={frame} form={form} of={props.controls} />
            <Send language={language} label={t.send} />
          </PostForm>
        </div>
      </div>
    ),
  })
}

/** Who belongs to the household, who was asked, and who asks the reader. */
export function renderHousehold(frame: Frame, props: HouseholdProps): string {
  const { language } = frame
  const { form } = props
  return render(frame, {
    title: say(t.household, language),
    personal: true,
    current: 'record',
    children: (
      <div class="page">
        <Back href={local(paths.record, language)}>{say(t.back, language)}</Back>
        <div class="narrow">
          <h1>{say(t.household, language)}</h1>
          <p class="lead">{say(t.houseLead, language)}</p>
          {props.rows.length === 0 ? <p class="second">{say(t.houseNone, language)}</p> : null}
          <ul class="rows" hidden={props.rows.length === 0}>
            {props.rows.map(row => (
              <li key={row.id}>
                <h2 class="row-title">
                  {row.side === 'member' && row.open
                    ? put(t.theirHousehold, language, { name: row.name })
                    : row.name}
                </h2>
                <p class="second">
                  {say(row.relation, language)}
                  {language === 'zh' ? '，' : ', '}
                  {say(row.state, language)}
                </p>
                <PostForm
                  frame={frame}
                  action={paths.householdAnswer(row.id)}
                  form={props.answerForm}
                  className="actions"
                >
                  {row.open && row.side === 'member' ? (
                    <>
                      <button type="submit" class="button button-small" name="answer" value="agree">
                        {say(t.agree, language)}
                      </button>
                      <button
                        type="submit"
                        class="button button-outline button-small"
                        name="answer"
                        value="decline"
                      >
                        {say(t.decline, language)}
                      </button>
                    </>
                  ) : null}
                  {row.open ? null : (
                    <button type="submit" class="button button-text" name="answer" value="leave">
                      {say(t.leave, language)}
                    </button>
                  )}
                </PostForm>
              </li>
            ))}
          </ul>
          <section class="section" aria-labelledby="ask">
            <h2 id="ask" class="section-head">
              {say(t.houseAsk, language)}
            </h2>
            <PostForm frame={frame} action={paths.household} form={form}>
              <Opened form={form} />
              <Input frame={frame} form={form} name="memberName" label={t.memberName} maxlength={40} />
              <Input
                frame={frame}
                form={form}
                name="memberNumber"
                label={t.memberNumber}
                help={t.memberHelp}
                maxlength={30}
                autocomplete="off"
              />
              <Select
                frame={frame}
                form={form}
                name="relation"
                label={t.relation}
                choose={t.choose}
                options={props.relations}
              />
              <Send language={language} label={t.ask} />
            </PostForm>
          </section>
        </div>
      </div>
    ),
  })
}
