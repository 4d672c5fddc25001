import { say, type Text } from '../../kernel/index.ts'
import { Input, PostForm, Select, Tick } from './form.tsx'
import { render } from './layout.tsx'
import type { Frame } from './model.ts'
import type { SignUpProps } from './model-account.ts'
import { local, paths } from './paths.ts'
import { Opened } from './record-edit.tsx'

const t = {
  upTitle: { zh: '开一个账号', en: 'Open an account' },
  upSay: {
    zh: '几样就够。投递时用得上的，以后再补。',
    en: 'A few things are enough. The rest can wait until you apply.',
  },
  name: { zh: '姓名', en: 'Name' },
  nameHelp: { zh: '写真名，单位要用它答复你。', en: 'Your real name: employers answer to it.' },
  county: { zh: '现在住哪里', en: 'Where you live' },
  education: { zh: '学历', en: 'Education' },
  choose: { zh: '选一个', en: 'Choose one' },
  passwordNew: { zh: '设个密码', en: 'Choose a password' },
  passwordHelp: {
    zh: '不设也行，每次用验证码登录。设的话至少 10 个字符，几个词连起来最好记。',
    en: 'You may leave it out and sign in with a code. Otherwise at least 10 characters: a few words in a row are easiest.',
  },
  consent: { zh: '同意按说明使用我的信息', en: 'I agree to how my information is used' },
  consentHelp: {
    zh: '只用来帮你找工作，随时能看、能改、能删。',
    en: 'Only to help you find work. You can see, change and delete it at any time.',
  },
  privacy: { zh: '我的信息怎么用', en: 'How my information is used' },
  open: { zh: '开好账号', en: 'Open the account' },
} as const satisfies Record<string, Text>

/** The least that is needed to apply: name, place, education; the phone has been shown to be theirs, a password is optional. */
export function renderSignUp(frame: Frame, props: SignUpProps): string {
  const { language } = frame
  const { form } = props
  return render(frame, {
    title: say(t.upTitle, language),
    personal: true,
    current: 'sign-in',
    children: (
      <div class="page page-head">
        <div class="narrow">
          <h1>{say(t.upTitle, language)}</h1>
          <p class="lead">{say(t.upSay, language)}</p>
          <PostForm frame={frame} action={paths.signUpDetails} form={form}>
            <Opened form={form} />
            <Input
              frame={frame}
              form={form}
              name="name"
              label={t.name}
              help={t.nameHelp}
              autocomplete="name"
              maxlength={40}
            />
            <Select
              frame={frame}
              form={form}
              name="county"
              label={t.county}
              choose={t.choose}
              options={props.counties}
            />
            <Select
              frame={frame}
              form={form}
              name="education"
              label={t.education}
              optional
              choose={t.choose}
              options={props.educations}
            />
            <Input
              frame={frame}
              form={form}
              name="password"
              type="password"
              label={t.passwordNew}
              optional
              help={t.passwordHelp}
              autocomplete="new-password"
              maxlength={200}
            />
            <Tick frame={frame} form={form} name="consent" label={t.consent} help={t.consentHelp} />
            <div>
              <button type="submit" class="button">
                {say(t.open, language)}
              </button>
              <p class="field-help">
                <a href={local(paths.privacy, language)}>{say(t.privacy, language)}</a>
              </p>
            </div>
          </PostForm>
        </div>
      </div>
    ),
  })
}
