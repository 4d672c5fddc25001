import { say, type Text } from '../../kernel/index.ts'
import * as format from './format.ts'
import type { Frame } from './model.ts'
import type { Step } from './model-own.ts'
import { put, Steps } from './parts.tsx'
import { local, paths } from './paths.ts'
import type { Part } from './post.tsx'
import { ended, t } from './post-words.ts'

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

export function After({ frame, props }: Part) {
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

export function Stick({ frame, props }: Part) {
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
