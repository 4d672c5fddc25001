import { say, type Text } from '../../kernel/index.ts'
import type { ConsentView } from '../../privacy/index.ts'
import { PostForm, Send, TextArea, Tick } from './form.tsx'
import * as format from './format.ts'
import { render } from './layout.tsx'
import type { Frame } from './model.ts'
import type { ConsentsProps, CorrectionProps, ErasureProps } from './my-data-model.ts'
import { dataWords as t } from './my-data-words.ts'
import { myPaths } from './my-paths.ts'
import { Back, Dot, Facts, Note, Own, put } from './parts.tsx'
import { local, paths } from './paths.ts'

/** Each consent by itself, with what follows when it is taken back. */
export function renderConsents(frame: Frame, props: ConsentsProps): string {
  const { language, today } = frame
  return render(frame, {
    title: say(t.consents, language),
    personal: true,
    children: (
      <div class="page">
        <Back href={local(myPaths.data, language)}>{say(t.back, language)}</Back>
        <div class="narrow">
          <h1>{say(t.consents, language)}</h1>
          <p class="lead">{say(t.consentLead, language)}</p>
          <ul class="rows">
            {props.consents.map(one => (
              <One key={`${one.purpose}${one.about ?? ''}`} frame={frame} one={one} props={props} />
            ))}
          </ul>
          {props.history.length === 0 ? null : (
            <details class="quiet section">
              <summary>{say(t.history, language)}</summary>
              <ul class="rows rows-tight">
                {props.history.map((row, at) => (
                  <li key={at} class="joined">
                    <span>{format.moment(row.at, today, language)}</span>
                    <Dot />
                    <span>{say(row.label, language)}</span>
                    {row.aboutName === null ? null : (
                      <>
                        <Dot />
                        <Own language={language}>{row.aboutName}</Own>
                      </>
                    )}
                    <Dot />
                    <span>{say(row.given ? t.agree : t.takeBack, language)}</span>
                    <Dot />
                    <span>{say(row.channelName, language)}</span>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </div>
      </div>
    ),
  })
}

function One({ frame, one, props }: { frame: Frame; one: ConsentView; props: ConsentsProps }) {
  const { language } = frame
  const isObjection = one.purpose === 'automatic'
  const name = one.aboutName ?? ''
  const isOpen = one.at === null && !one.given && !isObjection
  const yes = isObjection ? t.allowed : t.agreed
  const no = isObjection ? t.objected : isOpen ? t.notAsked : t.notAgreed
  const button = (given: boolean, words: Text) => (
    <PostForm
      frame={frame}
      action={myPaths.consents}
      form={{
        ...props.form,
        idempotencyKey: `${props.form.idempotencyKey}-${one.purpose}-${one.about ?? ''}-${given}`,
      }}
      className="inline"
    >
      <input type="hidden" name="purpose" value={one.purpose} />
      {one.about === null ? null : <input type="hidden" name="about" value={one.about} />}
      <input type="hidden" name="given" value={given ? 'yes' : 'no'} />
      <button type="submit" class="button button-outline button-small">
        {say(words, language)}
        <span class="unseen">
          {' '}
          {say(one.label, language)} {name}
        </span>
      </button>
    </PostForm>
  )
  return (
    <li>
      <div class="row-pair">
        <h2 class="row-title">
          {say(one.label, language)}
          {name === '' ? null : (
            <>
              {language === 'zh' ? '：' : ': '}
              <Own language={language}>{name}</Own>
            </>
          )}
        </h2>
        <span class="second together">{say(one.given ? yes : no, language)}</span>
      </div>
      <p>{say(one.text, language)}</p>
      <p class="second">
        {say(isObjection ? t.ifObject : isOpen ? t.ifNot : t.ifBack, language)}
        {say(one.withdrawn, language)}
      </p>
      <div class="actions">
        {one.given ? null : button(true, isObjection ? t.noObjection : t.agree)}
        {one.given || isOpen ? button(false, isObjection ? t.object : isOpen ? t.refuse : t.takeBack) : null}
      </div>
    </li>
  )
}

/** What goes, what stays and why, before anybody asks for it. */
export function renderErasure(frame: Frame, props: ErasureProps): string {
  const { language } = frame
  const list = (outcome: 'goes' | 'anonymous' | 'stays') => {
    const groups = props.groups.filter(group => group.outcome === outcome)
    if (groups.length === 0) return null
    return (
      <section class="section">
        <h2 class="section-head">{say(t[outcome], language)}</h2>
        <Facts of={groups.map(({ title, why }) => ({ label: title, value: why }))} language={language} />
      </section>
    )
  }
  return render(frame, {
    title: say(t.erase, language),
    personal: true,
    children: (
      <div class="page">
        <Back href={local(myPaths.data, language)}>{say(t.back, language)}</Back>
        <div class="narrow">
          <h1>{say(t.erase, language)}</h1>
          <p class="lead">{say(t.eraseLead, language)}</p>
          {props.hindrances.length === 0 ? null : (
            <section class="section-close" aria-labelledby="first">
              <h2 id="first">{say(t.hindered, language)}</h2>
              {props.hindrances.map(why => (
                <div key={why.en} class="note-apart">
                  <Note kind="gan" icon="warning">
                    {say(why, language)}
                  </Note>
                </div>
              ))}
              <p class="actions">
                <a class="button button-outline" href={local(paths.applications, language)}>
                  {say(t.toApplications, language)}
                </a>
                <a class="button button-text" href={local(paths.registrations, language)}>
                  {say(t.toRegistrations, language)}
                </a>
              </p>
            </section>
          )}
          {list('goes')}
          {list('anonymous')}
          {list('stays')}
          {props.hindrances.length > 0 ? null : (
            <section class="section">
              <PostForm frame={frame} action={myPaths.erasure} form={props.form}>
                <TextArea
                  frame={frame}
                  form={props.form}
                  name="wish"
                  label={t.why}
                  optional
                  maxlength={300}
                />
                <Tick frame={frame} form={props.form} name="understood" label={t.understood} />
                <Send language={language} label={t.ask} />
              </PostForm>
            </section>
          )}
        </div>
      </div>
    ),
  })
}

/** A verified field that is wrong: an officer is asked. */
export function renderCorrection(frame: Frame, props: CorrectionProps): string {
  const { language } = frame
  const title = put(t.correctTitle, language, { field: say(props.label, language) })
  return render(frame, {
    title,
    personal: true,
    children: (
      <div class="page">
        <Back href={local(myPaths.data, language)}>{say(t.back, language)}</Back>
        <div class="narrow">
          <h1>{title}</h1>
          <p class="lead">{say(t.correctLead, language)}</p>
          <Facts of={props.values.map(value => ({ label: t.now, value }))} language={language} />
          <PostForm frame={frame} action={myPaths.correction(props.field)} form={props.form}>
            <TextArea frame={frame} form={props.form} name="wish" label={t.right} maxlength={300} />
            <Send language={language} label={t.ask} />
          </PostForm>
        </div>
      </div>
    ),
  })
}
