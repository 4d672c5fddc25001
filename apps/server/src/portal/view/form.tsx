import type { ComponentChildren } from 'preact'
import { type Language, largestStoredFile, say, type Text } from '../../kernel/index.ts'
import type { FormState, Frame } from './model.ts'
import { Icon, Value } from './parts.tsx'
import { local } from './paths.ts'

const t = {
  look: { zh: '有 {n} 处要改，你写的都还在', en: '{n} things to change. What you wrote is kept.' },
  lookAtOne: { zh: '有 1 处要改，你写的都还在', en: 'One thing to change. What you wrote is kept.' },
  optional: { zh: '可以不填', en: 'optional' },
} as const satisfies Record<string, Text>

/** A form that works without script: guards in hidden fields, errors in place, what was typed kept. */
export function PostForm(props: {
  frame: Frame
  action: string
  form: FormState
  /** name of the group for readers, when a page has several forms */
  label?: string
  className?: string
  children: ComponentChildren
}) {
  const { frame, form } = props
  return (
    <form
      method="post"
      action={local(props.action, frame.language)}
      class={props.className ?? 'form'}
      aria-label={props.label}
      novalidate
    >
      <input type="hidden" name="_csrf" value={frame.csrf} />
      <input type="hidden" name="_key" value={form.idempotencyKey} />
      {form.version === undefined ? null : <input type="hidden" name="_version" value={form.version} />}
      <Wrongs frame={frame} form={form} />
      {props.children}
    </form>
  )
}

/** The one button of a form. */
export function Send({ label, language }: { label: Text; language: Language }) {
  return (
    <div>
      <button type="submit" class="button">
        {say(label, language)}
      </button>
    </div>
  )
}

/** The list at the top of a form, each line a link to its field. */
function Wrongs({ frame, form }: { frame: Frame; form: FormState }) {
  const wrongs = form.wrongs ?? []
  const colon = frame.language === 'zh' ? '：' : ': '
  if (wrongs.length === 0) return null
  return (
    <section class="wrongs" aria-labelledby="wrongs" role="alert">
      <h2 id="wrongs">
        {say(wrongs.length === 1 ? t.lookAtOne : t.look, frame.language).replace(
          '{n}',
          String(wrongs.length),
        )}
      </h2>
      <ul>
        {wrongs.map(one => (
          <li key={one.field}>
            <a href={`#${one.field}`}>
              {one.label === undefined ? '' : say(one.label, frame.language) + colon}
              {say(one.wrong, frame.language)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface FieldProps {
  readonly frame: Frame
  readonly form: FormState
  readonly name: string
  /** ours, or somebody's own words */
  readonly label: Text | string
  readonly help?: Text
  readonly optional?: boolean
}

/** Label above, help below, and under it what is wrong and what would be right. */
function Around(props: FieldProps & { children: ComponentChildren }) {
  const { language } = props.frame
  return (
    <div class="field">
      <label for={props.name}>
        <Value of={props.label} language={language} />
        {props.optional === true ? <small>{say(t.optional, language)}</small> : null}
      </label>
      {props.children}
      <WrongLine frame={props.frame} form={props.form} name={props.name} />
      {props.help === undefined ? null : (
        <p class="field-help" id={`${props.name}-help`}>
          {say(props.help, language)}
        </p>
      )}
    </div>
  )
}

function WrongLine({ frame, form, name }: Pick<FieldProps, 'frame' | 'form' | 'name'>) {
  const wrong = form.wrongs?.find(one => one.field === name)
  if (wrong === undefined) return null
  return (
    <p class="field-wrong" id={`${name}-wrong`}>
      <Icon name="warning" small />
      <span>
        {say(wrong.wrong, frame.language)}
        {frame.language === 'zh' ? '' : ' '}
        {say(wrong.right, frame.language)}
      </span>
    </p>
  )
}

function described(props: FieldProps) {
  const wrong = props.form.wrongs?.some(one => one.field === props.name) === true
  const ids = [wrong ? `${props.name}-wrong` : '', props.help === undefined ? '' : `${props.name}-help`]
  const by = ids.filter(id => id !== '').join(' ')
  return {
    'aria-invalid': wrong ? ('true' as const) : undefined,
    'aria-describedby': by === '' ? undefined : by,
  }
}

export function Input(
  props: FieldProps & {
    type?: 'text' | 'password' | 'tel' | 'date'
    autocomplete?: string
    inputmode?: 'text' | 'tel' | 'numeric'
    maxlength?: number
  },
) {
  return (
    <Around {...props}>
      <input
        id={props.name}
        name={props.name}
        type={props.type ?? 'text'}
        value={props.type === 'password' ? undefined : (props.form.typed?.[props.name] ?? undefined)}
        autocomplete={props.autocomplete}
        inputmode={props.inputmode}
        maxlength={props.maxlength}
        required={props.optional !== true}
        {...described(props)}
      />
    </Around>
  )
}

export function TextArea(props: FieldProps & { maxlength: number }) {
  return (
    <Around {...props}>
      <textarea
        id={props.name}
        name={props.name}
        rows={4}
        maxlength={props.maxlength}
        required={props.optional !== true}
        {...described(props)}
      >
        {props.form.typed?.[props.name] ?? ''}
      </textarea>
    </Around>
  )
}

export function Select(
  props: FieldProps & {
    choose: Text
    options: readonly { readonly code: string; readonly label: Text | string }[]
  },
) {
  const { language } = props.frame
  const chosen = props.form.typed?.[props.name] ?? ''
  return (
    <Around {...props}>
      <select id={props.name} name={props.name} required={props.optional !== true} {...described(props)}>
        <option value="">{say(props.choose, language)}</option>
        {props.options.map(option => (
          <option
            key={option.code}
            value={option.code}
            selected={option.code === chosen}
            lang={typeof option.label === 'string' && language !== 'zh' ? 'zh-CN' : undefined}
          >
            {typeof option.label === 'string' ? option.label : say(option.label, language)}
          </option>
        ))}
      </select>
    </Around>
  )
}

/** One box to tick: consent, mostly. */
export function Tick(props: FieldProps) {
  const { language } = props.frame
  const wrong = props.form.wrongs?.find(one => one.field === props.name)
  return (
    <div class="field">
      <label class="choice">
        <input
          id={props.name}
          name={props.name}
          type="checkbox"
          value="yes"
          checked={props.form.typed?.[props.name] === 'yes'}
          required
          aria-invalid={wrong === undefined ? undefined : 'true'}
          aria-describedby={wrong === undefined ? undefined : `${props.name}-wrong`}
        />
        <span>
          <Value of={props.label} language={language} />
          {props.help === undefined ? null : <small>{say(props.help, language)}</small>}
        </span>
      </label>
      <WrongLine frame={props.frame} form={props.form} name={props.name} />
    </div>
  )
}

const tooLarge = {
  zh: '这个文件超过 5 MB 了。重新拍一张，或者把它存小一点',
  en: 'This file has more than 5 MB. Take the photo again, or save it smaller',
}

/** A photo or a scan; where script runs, one that is too large is said before it is sent over a slow line. */
export function PaperFile({ language }: { language: Language }) {
  return (
    <input
      id="file"
      name="file"
      type="file"
      accept=".png,.jpg,.jpeg,.pdf"
      required
      aria-describedby="file-help"
      data-largest={String(largestStoredFile)}
      data-too-large={say(tooLarge, language)}
    />
  )
}
