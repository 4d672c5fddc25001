import { logo } from '@qingye/look'
import { say, type Text } from '../../kernel/index.ts'
import { PostForm, TextArea, Tick } from './form.tsx'
import * as format from './format.ts'
import { render } from './layout.tsx'
import type { Frame } from './model.ts'
import type { ApplyProps, ReceiptProps } from './model-own.ts'
import { Back, Dot, Draw, Facts, Own, put, Steps } from './parts.tsx'
import { local, paths } from './paths.ts'
import { Controls, Opened } from './record-edit.tsx'

const t = {
  title: { zh: '投递：{post}', en: 'Apply: {post}' },
  heading: { zh: '投之前再看一眼', en: 'Look it over, then send' },
  back: { zh: '回到岗位', en: 'Back to the post' },
  known: { zh: '他们会看到这些', en: 'They will see this' },
  knownNote: {
    zh: '我们已经知道的，不再问一遍。身份证号不给单位看。',
    en: 'What we know already is not asked again. Your ID number is never shown to employers.',
  },
  message: { zh: '想对他们说的话', en: 'A word to them' },
  messageHelp: {
    zh: '做过什么，为什么想来。三五句就够，最多 500 字。',
    en: 'What you have done, why you want to come. A few sentences, 500 characters at most.',
  },
  cv: { zh: '附上我的简历', en: 'Send my CV along' },
  cvHelp: {
    zh: '用档案做好的，先去“我的简历”看一眼。',
    en: 'Made from your record; have a look at it under “My CV”.',
  },
  consent: {
    zh: '同意把上面这些给这家单位看，用来答复这次投递',
    en: 'I agree that this employer sees the above, to answer this application',
  },
  consentHelp: {
    zh: '随时可以撤回。撤回以后，他们就看不到你的电话了。',
    en: 'You can withdraw at any time. Then they can no longer see your phone number.',
  },
  send: { zh: '投出去', en: 'Send application' },
  by: { zh: '投了以后，{day}前答复你。', en: 'Once sent, they must answer by {day}.' },
  sent: { zh: '投好了', en: 'Sent' },
  sentBy: { zh: '{day}前，他们必须答复你', en: 'They must answer by {day}' },
  number: { zh: '回执号', en: 'Receipt' },
  at: { zh: '投递时间', en: 'Sent' },
  post: { zh: '岗位', en: 'Post' },
  employer: { zh: '单位', en: 'Employer' },
  next: { zh: '接下来', en: 'What comes next' },
  n1: { zh: '投递，有回执', en: 'Sent, with receipt' },
  n2: { zh: '他们答复', en: 'They answer' },
  n2note: {
    zh: '没等到可以催一次，超期会记进他们的答复率',
    en: 'You can chase them once. Lateness lowers their public rate',
  },
  n3: { zh: '面试、录用、到岗', en: 'Interview, offer, first day' },
  n3note: { zh: '每一步都要你点头', en: 'Each step needs your yes' },
  see: { zh: '看这份投递', en: 'See this application' },
  more: { zh: '再看看别的岗位', en: 'Look at more posts' },
} as const satisfies Record<string, Text>

/** The form before sending: what is known is shown, not asked. */
export function renderApply(frame: Frame, props: ApplyProps): string {
  const { language, today } = frame
  const { amount, unit } = format.pay(props.post.pay, language)
  return render(frame, {
    title: put(t.title, language, { post: props.post.title }),
    personal: true,
    current: 'search',
    children: (
      <div class="page">
        <Back href={local(paths.post(props.post.id), language)}>{say(t.back, language)}</Back>
        <div class="narrow">
          <h1>{say(t.heading, language)}</h1>
          <p class="lead">
            <Own language={language}>{props.post.title}</Own>
            <Dot />
            {amount} {unit}
            <br />
            <span class="second">
              <Own language={language}>{props.post.employer.name}</Own>
              <Dot />
              {say(props.post.place, language)}
            </span>
          </p>
          <PostForm frame={frame} action={paths.apply(props.post.id)} form={props.form}>
            <section aria-labelledby="known">
              <h2 id="known">{say(t.known, language)}</h2>
              <p class="second known-note">{say(t.knownNote, language)}</p>
              <Facts of={props.known} language={language} />
            </section>
            <Opened form={props.form} />
            <Controls frame={frame} form={props.form} of={props.questions} />
            <TextArea
              frame={frame}
              form={props.form}
              name="message"
              label={t.message}
              help={t.messageHelp}
              optional
              maxlength={500}
            />
            <div class="field">
              <label class="choice">
                <input type="checkbox" name="cv" value="yes" checked={props.form.typed?.['cv'] === 'yes'} />
                <span>
                  {say(t.cv, language)}
                  <small>{say(t.cvHelp, language)}</small>
                </span>
              </label>
            </div>
            <Tick frame={frame} form={props.form} name="consent" label={t.consent} help={t.consentHelp} />
            <div>
              <button type="submit" class="button">
                {say(t.send, language)}
              </button>
              <p class="field-help">
                {put(t.by, language, { day: format.day(props.post.answerBy, today, language) })}
              </p>
            </div>
          </PostForm>
        </div>
      </div>
    ),
  })
}

/** What the applicant gets at once: a number, a day, who must act. */
export function renderReceipt(frame: Frame, props: ReceiptProps): string {
  const { language, today } = frame
  const until = format.day(props.answerBy, today, language)
  return render(frame, {
    title: say(t.sent, language),
    personal: true,
    current: 'applications',
    children: (
      <div class="page page-head">
        <div class="narrow">
          <Draw of={logo} className="receipt-mark" />
          <h1>
            <span class="phrase">
              {say(t.sent, language)}
              {language === 'zh' ? '，' : '. '}
            </span>
            {language === 'zh' ? '' : ' '}
            <span class="phrase">{put(t.sentBy, language, { day: until })}</span>
          </h1>
          <dl class="facts facts-pair">
            <div>
              <dt>{say(t.post, language)}</dt>
              <dd>
                <Own language={language}>{props.post.title}</Own>
              </dd>
            </div>
            <div>
              <dt>{say(t.employer, language)}</dt>
              <dd>
                <Own language={language}>{props.post.employer.name}</Own>
              </dd>
            </div>
            <div>
              <dt>{say(t.number, language)}</dt>
              <dd>{props.number}</dd>
            </div>
            <div>
              <dt>{say(t.at, language)}</dt>
              <dd>{format.moment(props.sentAt, today, language)}</dd>
            </div>
          </dl>
          <section class="section" aria-labelledby="next">
            <h2 id="next" class="section-head">
              {say(t.next, language)}
            </h2>
            <Steps
              frame={frame}
              steps={[
                { form: 'past', title: t.n1, at: props.sentAt },
                { form: 'here', title: t.n2, due: props.answerBy, note: t.n2note },
                { form: 'next', title: t.n3, note: t.n3note },
              ]}
            />
          </section>
          <p class="actions">
            <a class="button" href={local(paths.application(props.applicationId), language)}>
              {say(t.see, language)}
            </a>
            <a class="button button-text" href={local(paths.search(), language)}>
              {say(t.more, language)}
            </a>
          </p>
        </div>
      </div>
    ),
  })
}
