import { dayOf, say, type Text } from '../../kernel/index.ts'
import { PostForm, TextArea } from './form.tsx'
import * as format from './format.ts'
import { render } from './layout.tsx'
import type { FormState, Frame } from './model.ts'
import { Own, put } from './parts.tsx'
import { local, paths } from './paths.ts'

export const mergePath = (id: string) => `/merges/${id}`

export interface MyMergeProps {
  readonly id: string
  readonly state: 'merged' | 'unmerged'
  readonly at: string
  /** what the reader has said against it */
  readonly objection: string | null
  readonly form: FormState
}

const t = {
  title: { zh: '两份登记合成了一份', en: 'Two records became one' },
  when: {
    zh: '{day}，工作人员核对后认为两份登记是同一个人。',
    en: 'On {day} an officer found that two records are one person.',
  },
  what: {
    zh: '两份登记的投递、登记和你确认过的事都在一起了。拆开时原样还回去，什么都不会丢。',
    en: 'Applications, registrations and what you confirmed of both are together. If it is taken back, each gets its own again, and nothing is lost.',
  },
  apart: { zh: '已经拆开，恢复成原来的两份。', en: 'It has been taken back: they are two records again.' },
  ask: { zh: '另一份不是你？', en: 'Is the other one not you?' },
  words: { zh: '哪里不对', en: 'What is wrong' },
  help: {
    zh: '比如“我没有在鹿城登记过”。工作人员会重新核对。',
    en: 'For instance “I never registered in Lucheng”. An officer will look again.',
  },
  send: { zh: '不是我，请重新核对', en: 'It is not me: look again' },
  said: { zh: '你说过：', en: 'You said: ' },
  waits: {
    zh: '工作人员正在重新核对，结果会写在消息里。',
    en: 'An officer is looking at it again; you will find the outcome in your inbox.',
  },
  inbox: { zh: '回到消息', en: 'Back to the inbox' },
} as const satisfies Record<string, Text>

/** What was merged, and the way to object. */
export function renderMyMerge(frame: Frame, props: MyMergeProps): string {
  const { language } = frame
  return render(frame, {
    title: say(t.title, language),
    personal: true,
    current: 'inbox',
    children: (
      <div class="page page-head">
        <div class="narrow">
          <h1>{say(t.title, language)}</h1>
          <p>
            {put(t.when, language, { day: format.day(dayOf(Date.parse(props.at)), frame.today, language) })}
          </p>
          <p class="second measure">{say(props.state === 'merged' ? t.what : t.apart, language)}</p>
          {props.objection === null ? null : (
            <p>
              {say(t.said, language)}
              <Own language={language}>{props.objection}</Own>
            </p>
          )}
          {props.state === 'unmerged' ? null : props.objection === null ? (
            <section class="section" aria-labelledby="ask">
              <h2 id="ask">{say(t.ask, language)}</h2>
              <PostForm frame={frame} action={`${mergePath(props.id)}/objection`} form={props.form}>
                <TextArea
                  frame={frame}
                  form={props.form}
                  name="words"
                  label={t.words}
                  help={t.help}
                  maxlength={500}
                />
                <p class="actions">
                  <button type="submit" class="button">
                    {say(t.send, language)}
                  </button>
                </p>
              </PostForm>
            </section>
          ) : (
            <p>{say(t.waits, language)}</p>
          )}
          <p class="actions">
            <a class="button button-outline" href={local(paths.inbox, language)}>
              {say(t.inbox, language)}
            </a>
          </p>
        </div>
      </div>
    ),
  })
}
