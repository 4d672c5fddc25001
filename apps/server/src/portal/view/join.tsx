import { say, type Text } from '../../kernel/index.ts'
import { Input, PostForm, Send } from './form.tsx'
import { render } from './layout.tsx'
import type { FormState, Frame } from './model.ts'
import { local, paths } from './paths.ts'

export interface JoinProps {
  readonly form: FormState
  readonly token: string
  /** an official's account that was opened, or a place in an organisation */
  readonly kind: 'office' | 'organisation'
  readonly organisation: string | null
  readonly role: Text
  readonly invitedBy: string
  /** to whom it was addressed, masked */
  readonly login: string
  /** who is signed in; undefined: nobody */
  readonly reader: string | undefined
}

const t = {
  office: { zh: '设密码，启用账号', en: 'Choose a password and enter' },
  officeSay: {
    zh: '{by}给你开好了账号 {login}。密码只有你自己知道。',
    en: '{by} opened the account {login} for you. Only you will know its password.',
  },
  title: { zh: '加入“{name}”', en: 'Join “{name}”' },
  titleSay: { zh: '{by}请你做{role}。', en: '{by} invites you. Your role: {role}.' },
  asReader: { zh: '用现在登录的账号“{name}”加入。', en: 'You join with the account you are in: {name}.' },
  accept: { zh: '加入', en: 'Join' },
  have: {
    zh: '已经有账号？先登录，再回到这里。',
    en: 'Already have an account? Sign in first and come back here.',
  },
  signIn: { zh: '登录', en: 'Sign in' },
  invited: { zh: '邀请发到哪个手机号或账号', en: 'Phone number or login that was invited' },
  invitedHelp: { zh: '发给 {login}，请写全。', en: 'It was sent to {login}. Write it in full.' },
  loginName: { zh: '给自己起个登录名', en: 'Choose a login name' },
  loginHelp: {
    zh: '字母开头，用字母、数字、点和横线。以后用它登录。',
    en: 'Begins with a letter; letters, digits, dots and dashes. You sign in with it.',
  },
  name: { zh: '姓名', en: 'Name' },
  password: { zh: '设个密码', en: 'Choose a password' },
  passwordHelp: {
    zh: '至少 12 个字符，几个词连起来最好记。',
    en: 'At least 12 characters. A few words in a row are easiest to remember.',
  },
  enter: { zh: '启用账号', en: 'Enter' },
} as const satisfies Record<string, Text>

function fill(text: string, words: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => words[name] ?? '')
}

/** What an invitation offers, and the least that it takes to accept it. */
export function renderJoin(frame: Frame, props: JoinProps): string {
  const { language } = frame
  const words = {
    by: props.invitedBy,
    login: props.login,
    name: props.organisation ?? '',
    role: say(props.role, language),
  }
  const isOffice = props.kind === 'office'
  const title = fill(say(isOffice ? t.office : t.title, language), words)
  return render(frame, {
    title,
    personal: true,
    current: 'sign-in',
    children: (
      <div class="page page-head">
        <div class="narrow">
          <h1>{title}</h1>
          <p class="lead">{fill(say(isOffice ? t.officeSay : t.titleSay, language), words)}</p>
          <PostForm frame={frame} action="/join" form={props.form}>
            <input type="hidden" name="token" value={props.token} />
            {isOffice ? null : <Who frame={frame} props={props} />}
            {isOffice || props.reader === undefined ? (
              <Input
                frame={frame}
                form={props.form}
                name="password"
                type="password"
                label={t.password}
                help={t.passwordHelp}
                autocomplete="new-password"
                maxlength={200}
              />
            ) : null}
            <Send language={language} label={isOffice ? t.enter : t.accept} />
          </PostForm>
        </div>
      </div>
    ),
  })
}

function Who({ frame, props }: { frame: Frame; props: JoinProps }) {
  const { language } = frame
  const { form } = props
  if (props.reader !== undefined) {
    return <p>{fill(say(t.asReader, language), { name: props.reader })}</p>
  }
  const help = {
    zh: fill(t.invitedHelp.zh, { login: props.login }),
    en: fill(t.invitedHelp.en, { login: props.login }),
  }
  return (
    <>
      <p>
        {say(t.have, language)}{' '}
        <a href={local(paths.signIn(`/join/${props.token}`), language)}>{say(t.signIn, language)}</a>
      </p>
      <Input frame={frame} form={form} name="invited" label={t.invited} help={help} maxlength={40} />
      <Input
        frame={frame}
        form={form}
        name="login"
        label={t.loginName}
        help={t.loginHelp}
        autocomplete="username"
        maxlength={40}
      />
      <Input frame={frame} form={form} name="name" label={t.name} autocomplete="name" maxlength={50} />
    </>
  )
}
