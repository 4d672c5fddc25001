import { say, type Text } from '../../kernel/index.ts'
import { Input, PostForm, Select, Send, TextArea, Tick } from './form.tsx'
import { render } from './layout.tsx'
import type { FormState, Frame } from './model.ts'
import { Back } from './parts.tsx'
import { local, paths } from './paths.ts'
import type { Control, PlaceProps, RecordEditProps } from './record-model.ts'
import { recordWords as t } from './record-words.ts'

/** The rows of a form that are data, one under the other. */
export function Controls(props: { frame: Frame; form: FormState; of: readonly Control[] }) {
  const { frame, form, of } = props
  return (
    <>
      {of.map(control => (
        <ControlField key={control.name} frame={frame} form={form} of={control} />
      ))}
    </>
  )
}

function ControlField({ frame, form, of }: { frame: Frame; form: FormState; of: Control }) {
  const props = {
    frame,
    form,
    name: of.name,
    label: of.label,
    ...(of.help !== undefined && { help: of.help }),
    ...(of.optional === true && { optional: true }),
  }
  switch (of.kind) {
    case 'select':
      return <Select {...props} choose={t.choose} options={of.options ?? []} />
    case 'area':
      return <TextArea {...props} maxlength={of.maxlength ?? 500} />
    case 'tick':
      return <Tick {...props} />
    case 'number':
      return <Input {...props} inputmode="numeric" maxlength={of.maxlength ?? 10} />
    case 'tel':
      return <Input {...props} type="tel" inputmode="tel" autocomplete="tel" maxlength={20} />
    case 'date':
      return <Input {...props} type="date" />
    default:
      return <Input {...props} maxlength={of.maxlength ?? 80} />
  }
}

/** A box that may be left empty. */
function Choice({ frame, form, of }: { frame: Frame; form: FormState; of: Control }) {
  return (
    <label class="choice">
      <input type="checkbox" name={of.name} value="yes" checked={form.typed?.[of.name] === 'yes'} />
      <span>{say(of.label, frame.language)}</span>
    </label>
  )
}

/** When the form was opened, to measure what it costs people. */
export function Opened({ form }: { form: FormState }) {
  const since = form.typed?.['opened']
  return since === undefined ? null : <input type="hidden" name="opened" value={since} />
}

/** One part of the record, with what is known already in its boxes. */
export function renderRecordEdit(frame: Frame, props: RecordEditProps): string {
  const { language } = frame
  const { choices, remove, form } = props
  return render(frame, {
    title: say(props.title, language),
    personal: true,
    current: 'record',
    children: (
      <div class="page">
        <Back href={local(paths.record, language)}>{say(t.back, language)}</Back>
        <div class="narrow">
          <h1>{say(props.title, language)}</h1>
          {props.lead === null ? null : <p class="lead">{say(props.lead, language)}</p>}
          <PostForm frame={frame} action={props.action} form={form}>
            {remove === null ? null : <input type="hidden" name="item" value={remove.item} />}
            <Controls frame={frame} form={form} of={props.controls} />
            {choices === null ? null : (
              <>
                <fieldset class="field">
                  <legend>{say(choices.label, language)}</legend>
                  <div class="choice-grid">
                    {choices.controls.map(control => (
                      <Choice key={control.name} frame={frame} form={form} of={control} />
                    ))}
                  </div>
                </fieldset>
                <div class="field">
                  <Choice frame={frame} form={form} of={choices.apart} />
                </div>
              </>
            )}
            <Send language={language} label={t.save} />
          </PostForm>
          {remove === null ? null : (
            <PostForm frame={frame} action={remove.action} form={remove.form} className="withdraw">
              <input type="hidden" name="item" value={remove.item} />
              <button type="submit" class="button button-text button-out">
                {say(t.remove, language)}
              </button>
            </PostForm>
          )}
        </div>
      </div>
    ),
  })
}

/** County, town, village, by plain links, so that it works without script and on a small screen. */
export function renderPlace(frame: Frame, props: PlaceProps): string {
  const { language } = frame
  return render(frame, {
    title: say(props.title, language),
    personal: true,
    current: 'record',
    children: (
      <div class="page">
        <Back href={local(paths.record, language)}>{say(t.back, language)}</Back>
        <div class="narrow">
          <h1>{say(props.title, language)}</h1>
          <p class="lead">{say(t.placeLead, language)}</p>
          {props.chosen.length === 0 ? null : (
            <section class="section" aria-labelledby="now">
              <h2 id="now" class="section-head">
                {say(t.placeNow, language)}
              </h2>
              <p class="lead">
                {props.chosen.map(one => say(one.label, language)).join(language === 'zh' ? '' : ', ')}
              </p>
              <PostForm frame={frame} action={props.action} form={props.form} className="actions">
                <input type="hidden" name="at" value={props.at} />
                <button type="submit" class="button">
                  {say(t.placeSave, language)}
                </button>
                <a class="button button-text" href={local(props.action, language)}>
                  {say(t.placeStart, language)}
                </a>
              </PostForm>
            </section>
          )}
          <Places id="further" head={t.placeFurther} of={props.further} action={props.action} frame={frame} />
          <Places
            id="elsewhere"
            head={t.placeElsewhere}
            of={props.elsewhere}
            action={props.action}
            frame={frame}
          />
        </div>
      </div>
    ),
  })
}

/** Places to go on with, each a plain link. */
function Places(props: { id: string; head: Text; of: PlaceProps['further']; action: string; frame: Frame }) {
  const { language } = props.frame
  if (props.of.length === 0) return null
  return (
    <section class="section" aria-labelledby={props.id}>
      <h2 id={props.id} class="section-head">
        {say(props.head, language)}
      </h2>
      <ul class="chips">
        {props.of.map(one => (
          <li key={one.code}>
            <a class="chip" href={local(`${props.action}?at=${one.code}`, language)}>
              {say(one.label, language)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
