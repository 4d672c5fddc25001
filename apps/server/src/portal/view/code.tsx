import { say, type Text } from '../../kernel/index.ts'
import { Input, PostForm, Send } from './form.tsx'
import { render } from './layout.tsx'
import type { Frame } from './model.ts'
import type { EnterCodeProps, PhoneProps } from './model-account.ts'
import { organisationPaths } from './organisation-paths.ts'
import { Note, put } from './parts.tsx'
import { local, paths } from './paths.ts'

const t = {
  employer: { zh: '代表单位招人？到这里登记单位', en: 'Hiring? Register your organisation here' },
  phone: { zh: '手机号', en: 'Mobile number' },
  risk: {
    zh: '短信可能被别人看到或骗走：验证码不要告诉任何人。要更稳妥，登录后在“我的账号”打开第二道验证。',
    en: 'Others may see a text message or talk you out of it: tell nobody the code. For more safety, switch on the second factor under “My account”.',
  },
  phoneHelp: { zh: '11 位。我们发一条验证码过去。', en: '11 digits. We send a code to it.' },
  send: { zh: '发验证码', en: 'Send the code' },
  byPassword: { zh: '用密码登录', en: 'Sign in with a password' },
  enter: { zh: '输入验证码', en: 'Enter the code' },
  sent: { zh: '发到了 {phone}，5 分钟内有效。', en: 'It went to {phone} and is good for 5 minutes.' },
  code: { zh: '短信里的 6 位数字', en: 'The 6 digits of the message' },
  go: { zh: '继续', en: 'Continue' },
  demo: {
    zh: '演示环境不发短信，验证码是 {code}',
    en: 'The demonstration sends no messages. The code is {code}',
  },
  again: { zh: '没收到？过一分钟再要一条', en: 'Nothing came? Ask again after a minute' },
} as const satisfies Record<string, Text>

const purposes: Readonly<Record<PhoneProps['purpose'], { readonly title: Text; readonly lead: Text }>> = {
  'sign-in': {
    title: { zh: '用验证码登录', en: 'Sign in with a code' },
    lead: { zh: '没有账号的，接着就能开一个。', en: 'No account yet? You can open one right after.' },
  },
  'sign-up': {
    title: { zh: '开一个账号', en: 'Open an account' },
    lead: { zh: '先确认手机号是你的。', en: 'First we make sure that the phone number is yours.' },
  },
  reset: {
    title: { zh: '重设密码', en: 'Choose a new password' },
    lead: {
      zh: '用开账号时的手机号。单位和工作人员的账号请找管理员。',
      en: 'With the phone number of your account. Staff and employers: ask your administrator.',
    },
  },
  link: {
    title: { zh: '再确认一下手机号', en: 'Confirm your phone' },
    lead: {
      zh: '身份认证过了。用验证码确认后就绑到你的账号，没有账号的接着开一个。',
      en: 'The identity service knows you. A code ties it to your account, or leads on to opening one.',
    },
  },
}

/** Where the code goes. */
export function renderPhone(frame: Frame, props: PhoneProps): string {
  const { language } = frame
  const { title, lead } = purposes[props.purpose]
  return render(frame, {
    title: say(title, language),
    personal: true,
    current: 'sign-in',
    children: (
      <div class="page page-head">
        <div class="narrow">
          <h1>{say(title, language)}</h1>
          <p class="lead">{say(lead, language)}</p>
          <PostForm frame={frame} action={paths.signInCode} form={props.form}>
            <input type="hidden" name="purpose" value={props.purpose} />
            {props.fixed === undefined ? (
              <Input
                frame={frame}
                form={props.form}
                name="phone"
                type="tel"
                inputmode="tel"
                label={t.phone}
                help={t.phoneHelp}
                autocomplete="tel"
                maxlength={20}
              />
            ) : (
              <p>
                {say(t.phone, language)}: <b>{props.fixed}</b>
              </p>
            )}
            <Send language={language} label={t.send} />
          </PostForm>
          <p class="field-help">{say(t.risk, language)}</p>
          <p class="sign-other">
            <a href={local(paths.signIn(), language)}>{say(t.byPassword, language)}</a>
          </p>
          {props.purpose === 'sign-up' ? (
            <p class="sign-other">
              <a href={local(organisationPaths.doors, language)}>{say(t.employer, language)}</a>
            </p>
          ) : null}
        </div>
      </div>
    ),
  })
}

export function renderEnterCode(frame: Frame, props: EnterCodeProps): string {
  const { language } = frame
  return render(frame, {
    title: say(t.enter, language),
    personal: true,
    current: 'sign-in',
    children: (
      <div class="page page-head">
        <div class="narrow">
          <h1>{say(t.enter, language)}</h1>
          <p class="lead">{put(t.sent, language, { phone: props.phone })}</p>
          {props.shown === undefined ? null : (
            <Note kind="lan" icon="question">
              <p>{put(t.demo, language, { code: props.shown })}</p>
            </Note>
          )}
          <PostForm frame={frame} action={paths.enterCode} form={props.form}>
            <Input
              frame={frame}
              form={props.form}
              name="code"
              inputmode="numeric"
              label={t.code}
              autocomplete="one-time-code"
              maxlength={12}
            />
            <Send language={language} label={t.go} />
          </PostForm>
          <p class="sign-other">
            <a href={local(againAt[props.purpose], language)}>{say(t.again, language)}</a>
          </p>
        </div>
      </div>
    ),
  })
}

const againAt: Readonly<Record<PhoneProps['purpose'], string>> = {
  'sign-in': paths.signInCode,
  'sign-up': paths.signUp,
  reset: paths.forgotten,
  link: paths.confirmIdentity,
}
