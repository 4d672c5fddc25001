import { say, type Text } from '../../kernel/index.ts'
import { Input, PostForm, Select, Tick } from './form.tsx'
import { render } from './layout.tsx'
import type { Frame } from './model.ts'
import type { SignInProps, SignUpProps } from './model-own.ts'
import { local, paths } from './paths.ts'

const t = {
  signIn: { zh: '登录', en: 'Sign in' },
  signInSay: {
    zh: '看岗位不用登录。投递要登录，好让人答复你。',
    en: 'Looking needs no account. Applying does, so that they can answer you.',
  },
  login: { zh: '手机号或账号', en: 'Phone number or account' },
  password: { zh: '密码', en: 'Password' },
  none: { zh: '还没有账号？', en: 'No account yet?' },
  signUp: { zh: '开一个', en: 'Open one' },
  demo: { zh: '演示账号', en: 'Demonstration accounts' },
  demoSay: {
    zh: '按一下就进去。只有演示环境有。',
    en: 'One press and you are in. Only the demonstration has these.',
  },
  as: { zh: '进去看看', en: 'Enter' },
  upTitle: { zh: '开一个账号', en: 'Open an account' },
  upSay: {
    zh: '几样就够。投递时用得上的，以后再补。',
    en: 'A few things are enough. The rest can wait until you apply.',
  },
  name: { zh: '姓名', en: 'Name' },
  nameHelp: { zh: '写真名，单位要用它答复你。', en: 'Your real name: employers answer to it.' },
  phone: { zh: '手机号', en: 'Mobile number' },
  phoneHelp: {
    zh: '11 位。你投了的单位才看得到。',
    en: '11 digits. Only employers you apply to can see it.',
  },
  county: { zh: '现在住哪里', en: 'Where you live' },
  education: { zh: '学历', en: 'Education' },
  choose: { zh: '选一个', en: 'Choose one' },
  passwordNew: { zh: '设个密码', en: 'Choose a password' },
  passwordHelp: {
    zh: '至少 10 个字符，几个词连起来最好记。',
    en: 'At least 10 characters. A few words in a row are easiest to remember.',
  },
  consent: { zh: '同意按说明使用我的信息', en: 'I agree to how my information is used' },
  consentHelp: {
    zh: '只用来帮你找工作，随时能看、能改、能删。',
    en: 'Only to help you find work. You can see, change and delete it at any time.',
  },
  privacy: { zh: '我的信息怎么用', en: 'How my information is used' },
  open: { zh: '开好账号', en: 'Open the account' },
} as const satisfies Record<string, Text>

export function renderSignIn(frame: Frame, props: SignInProps): string {
  const { language } = frame
  return render(frame, {
    title: say(t.signIn, language),
    personal: true,
    current: 'sign-in',
    children: (
      <div class="page page-head">
        <div class={props.demoAccounts.length === 0 ? 'narrow' : 'sign-in'}>
          <div>
            <h1>{say(t.signIn, language)}</h1>
            <p class="lead">{say(t.signInSay, language)}</p>
            <PostForm frame={frame} action={paths.signIn()} form={props.form}>
              <input type="hidden" name="next" value={props.next} />
              <Input
                frame={frame}
                form={props.form}
                name="login"
                label={t.login}
                autocomplete="username"
                maxlength={64}
              />
              <Input
                frame={frame}
                form={props.form}
                name="password"
                type="password"
                label={t.password}
                autocomplete="current-password"
                maxlength={128}
              />
              <div>
                <button type="submit" class="button">
                  {say(t.signIn, language)}
                </button>
              </div>
            </PostForm>
            <p class="sign-other">
              {say(t.none, language)} <a href={local(paths.signUp, language)}>{say(t.signUp, language)}</a>
            </p>
          </div>
          {props.demoAccounts.length === 0 ? null : <Demo frame={frame} props={props} />}
        </div>
      </div>
    ),
  })
}

function Demo({ frame, props }: { frame: Frame; props: SignInProps }) {
  const { language } = frame
  return (
    <section aria-labelledby="demo">
      <h2 id="demo">{say(t.demo, language)}</h2>
      <p class="second">{say(t.demoSay, language)}</p>
      <ul class="rows rows-tight demo-accounts">
        {props.demoAccounts.map(account => (
          <li key={account.login} class="row-pair">
            <div>
              <p class="row-title">{say(account.who, language)}</p>
              <p class="caption">
                {account.login} / {account.password}
              </p>
            </div>
            <form method="post" action={local(paths.signIn(), language)}>
              <input type="hidden" name="_csrf" value={frame.csrf} />
              <input type="hidden" name="_key" value={`${props.form.idempotencyKey}-${account.login}`} />
              <input type="hidden" name="next" value={props.next} />
              <input type="hidden" name="login" value={account.login} />
              <input type="hidden" name="password" value={account.password} />
              <button type="submit" class="button button-outline button-small">
                {say(t.as, language)}
                <span class="unseen">
                  {language === 'zh' ? '：' : ': '}
                  {say(account.who, language)}
                </span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The least that is needed to apply: name, phone, place, education, a password. */
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
          <PostForm frame={frame} action={paths.signUp} form={form}>
            <Input
              frame={frame}
              form={form}
              name="name"
              label={t.name}
              help={t.nameHelp}
              autocomplete="name"
              maxlength={40}
            />
            <Input
              frame={frame}
              form={form}
              name="phone"
              type="tel"
              inputmode="tel"
              label={t.phone}
              help={t.phoneHelp}
              autocomplete="tel"
              maxlength={20}
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
              choose={t.choose}
              options={props.educations}
            />
            <Input
              frame={frame}
              form={form}
              name="password"
              type="password"
              label={t.passwordNew}
              help={t.passwordHelp}
              autocomplete="new-password"
              maxlength={128}
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
