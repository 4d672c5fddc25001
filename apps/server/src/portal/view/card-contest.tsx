import { say, type Text } from '../../kernel/index.ts'
import type { Audience } from '../../policies/browser.ts'
import { PostForm, Send, TextArea } from './form.tsx'
import * as format from './format.ts'
import { render } from './layout.tsx'
import type { FormState, Frame } from './model.ts'
import { Back, Facts, Own, put } from './parts.tsx'
import { local, paths } from './paths.ts'
import { policyPaths } from './policy-paths.ts'

const t = {
  title: { zh: '这不对', en: 'This is not right' },
  lead: {
    zh: '告诉我们哪里不对、应该是什么。工作人员会查，10 个工作日内答复你。说出来不会影响你办任何事。',
    en: 'Tell us what is wrong and what would be right. An officer looks into it and answers within 10 working days. It does you no harm.',
  },
  about: { zh: '说的是', en: 'About' },
  stood: { zh: '现在写的是', en: 'What it says now' },
  from: { zh: '哪来的', en: 'Where it comes from' },
  says: { zh: '哪里不对？应该是什么？', en: 'What is wrong? What would be right?' },
  saysHelp: {
    zh: '一两句话就行。手上有证明的，写上是什么证明。',
    en: 'A sentence or two. If you have a paper that shows it, say which.',
  },
  send: { zh: '告诉他们', en: 'Tell them' },
  back: { zh: '回到卡片', en: 'Back to the card' },
  mine: { zh: '你说过的', en: 'What you said before' },
  due: { zh: '{day}前答复你', en: 'They answer by {day}' },
  yes: { zh: '可以办', en: 'Yours' },
  maybe: { zh: '还定不下来', en: 'Not sure yet' },
  not: { zh: '现在不符合', en: 'Not now' },
  off: { zh: '现在没有在办', en: 'Not in force' },
} as const satisfies Record<string, Text>

export const resultWords = { entitled: t.yes, maybe: t.maybe, not: t.not, off: t.off } as const

export interface ContestProps {
  readonly audience: Audience
  readonly about: { readonly policy?: string; readonly fact?: string }
  readonly name: string
  /** what stands there; undefined: nothing is recorded */
  readonly stood: string | undefined
  readonly source: string | undefined
  readonly form: FormState
  readonly mine: readonly {
    readonly id: string
    readonly name: string
    readonly says: string
    readonly state: Text
    readonly due: string | undefined
    readonly answer: string | null
  }[]
}

/** A reason, and to whom it goes. What was typed stays when something is wrong. */
export function renderContest(frame: Frame, props: ContestProps): string {
  const { language, today } = frame
  const { policy, fact } = props.about
  return render(frame, {
    title: say(t.title, language),
    personal: true,
    current: 'policies',
    children: (
      <div class="page">
        <Back href={local(policyPaths.card(props.audience), language)}>{say(t.back, language)}</Back>
        <div class="narrow">
          <h1>{say(t.title, language)}</h1>
          <p class="lead">{say(t.lead, language)}</p>
          <Facts
            language={language}
            of={[
              { label: t.about, value: { zh: props.name, en: props.name } },
              ...(props.stood === undefined
                ? []
                : [{ label: t.stood, value: { zh: props.stood, en: props.stood } }]),
              ...(props.source === undefined
                ? []
                : [{ label: t.from, value: { zh: props.source, en: props.source } }]),
            ]}
          />
          <PostForm frame={frame} action={policyPaths.contest(props.audience)} form={props.form}>
            {policy === undefined ? null : <input type="hidden" name="policy" value={policy} />}
            {fact === undefined ? null : <input type="hidden" name="fact" value={fact} />}
            <TextArea
              frame={frame}
              form={props.form}
              name="says"
              label={t.says}
              help={t.saysHelp}
              maxlength={500}
            />
            <Send label={t.send} language={language} />
          </PostForm>
          {props.mine.length === 0 ? null : (
            <section class="section" aria-labelledby="mine">
              <h2 id="mine">{say(t.mine, language)}</h2>
              <ul class="rows">
                {props.mine.map(one => (
                  <li key={one.id}>
                    <div class="row-pair">
                      <p class="row-title">{one.name}</p>
                      <p class="second">{say(one.state, language)}</p>
                    </div>
                    <p>
                      <Own language={language}>{one.says}</Own>
                    </p>
                    {one.answer === null ? null : (
                      <p class="wording">
                        <Own language={language}>{one.answer}</Own>
                      </p>
                    )}
                    {one.due === undefined ? null : (
                      <p class="second">
                        {put(t.due, language, { day: format.day(one.due, today, language) })}
                      </p>
                    )}
                  </li>
                ))}
              </ul>
            </section>
          )}
          <p class="section-close">
            <a href={local(paths.record, language)}>{say({ zh: '我的档案', en: 'My record' }, language)}</a>
          </p>
        </div>
      </div>
    ),
  })
}
