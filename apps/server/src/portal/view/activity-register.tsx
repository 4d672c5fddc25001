import { say, type Text } from '../../kernel/index.ts'
import { Changes, closedDoors } from './activity-door.tsx'
import type { Question, RegisterProps } from './activity-model.ts'
import { activityPaths as to } from './activity-paths.ts'
import { when, where } from './activity-words.ts'
import { Input, PostForm, Select, Send, TextArea } from './form.tsx'
import { render } from './layout.tsx'
import type { FormState, Frame } from './model.ts'
import { Back, Note, Own, put } from './parts.tsx'
import { local, paths } from './paths.ts'

const t = {
  title: { zh: '报名：{title}', en: 'Register: {title}' },
  head: { zh: '报名', en: 'Register' },
  name: { zh: '姓名', en: 'Name' },
  nameSay: { zh: '到场时好找', en: 'So that the door finds you' },
  phone: { zh: '手机号', en: 'Phone' },
  phoneSay: {
    zh: '改时间或取消了，主办的人会打给你。不作别的用。',
    en: 'The organiser calls you when it is moved or cancelled, and for nothing else.',
  },
  companions: { zh: '带几个人', en: 'How many come with you' },
  nobody: { zh: '就我一个', en: 'Only me' },
  some: { zh: '{n} 个人', en: '{n}' },
  choose: { zh: '选一个', en: 'Choose one' },
  send: { zh: '报名', en: 'Register' },
  wait: { zh: '排候补', en: 'Wait for a place' },
  account: { zh: '有账号？', en: 'You have an account?' },
  signIn: { zh: '登录后按一下就报上', en: 'Sign in, and one tap is enough' },
  again: {
    zh: '报过名，票找不到了？用报名的那台手机打开“我的活动”；还是没有，打主办的电话。',
    en: 'Registered already, and the ticket is lost? Open “My activities” on the phone with which you registered; else call the organiser.',
  },
  mine: { zh: '我的活动', en: 'My activities' },
} as const satisfies Record<string, Text>

/** The form: who comes, with whom, and what the organiser asks. */
export function renderRegister(frame: Frame, props: RegisterProps): string {
  const { language, today } = frame
  const { activity, form, guest } = props
  const [first] = activity.sittings
  const field = { frame, form }
  const isFull = activity.free === 0
  return render(frame, {
    title: put(t.title, language, { title: activity.title }),
    current: 'activities',
    personal: true,
    children: (
      <div class="page">
        <Back href={local(to.one(activity.id), language)}>
          <Own language={language}>{activity.title}</Own>
        </Back>
        <div class="narrow">
          <h1>{say(isFull ? t.wait : t.head, language)}</h1>
          <p class="lead">
            {first === undefined ? null : when(first, today, language)}
            <br />
            <Own language={language}>{where(activity, language)}</Own>
          </p>
          <Changes frame={frame} props={activity} />
          <Trouble frame={frame} props={props} />
          {activity.door !== 'yes' ? (
            <p class="note-apart">{say(closedDoors[activity.door], language)}</p>
          ) : (
            <PostForm
              frame={frame}
              action={to.register(activity.id)}
              form={form}
              label={say(t.head, language)}
            >
              {guest ? (
                <>
                  <Input
                    {...field}
                    name="name"
                    label={t.name}
                    help={t.nameSay}
                    autocomplete="name"
                    maxlength={60}
                  />
                  <Input
                    {...field}
                    name="phone"
                    label={t.phone}
                    help={t.phoneSay}
                    type="tel"
                    inputmode="tel"
                    autocomplete="tel"
                    maxlength={20}
                  />
                </>
              ) : null}
              {activity.companions === 0 ? null : (
                <Select
                  {...field}
                  name="companions"
                  label={t.companions}
                  choose={t.nobody}
                  optional
                  options={Array.from({ length: activity.companions }, (_, at) => ({
                    code: String(at + 1),
                    label: { zh: put(t.some, 'zh', { n: at + 1 }), en: put(t.some, 'en', { n: at + 1 }) },
                  }))}
                />
              )}
              {activity.questions.map(one => (
                <Asked key={one.id} frame={frame} form={form} of={one} />
              ))}
              <Send language={language} label={isFull ? t.wait : t.send} />
            </PostForm>
          )}
          {guest ? (
            <>
              <p class="second section-close">
                {say(t.account, language)}
                <a href={local(paths.signIn(to.one(activity.id)), language)}>{say(t.signIn, language)}</a>
              </p>
              <p class="second note-apart">
                {say(t.again, language)} <a href={local(to.mine, language)}>{say(t.mine, language)}</a>
              </p>
            </>
          ) : null}
        </div>
      </div>
    ),
  })
}

/** The name under which an answer is sent. */
export const answerName = (question: string) => `answer-${question}`

function Asked({ frame, form, of }: { frame: Frame; form: FormState; of: Question }) {
  const field = { frame, form, name: answerName(of.id), label: of.text, optional: !of.required }
  if (of.options.length === 0) return <TextArea {...field} maxlength={500} />
  return (
    <Select
      {...field}
      choose={t.choose}
      options={of.options.map(option => ({ code: option, label: option }))}
    />
  )
}

function Trouble({ frame, props }: { frame: Frame; props: RegisterProps }) {
  const { language } = frame
  const { trouble } = props
  if (trouble === null) return null
  return (
    <div class="note-apart" role="alert">
      <Note kind="gan" icon="warning">
        <b>{say(trouble.title, language)}</b>
        {trouble.cure === undefined ? null : (
          <>
            <br />
            {say(trouble.cure, language)}
          </>
        )}
      </Note>
    </div>
  )
}
