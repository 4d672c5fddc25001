import { say, type Text } from '../../kernel/index.ts'
import { Input, PostForm, Send } from './form.tsx'
import { render } from './layout.tsx'
import type { Frame } from './model.ts'
import type { SignInProps } from './model-account.ts'
import { put } from './parts.tsx'
import { local, paths } from './paths.ts'

const t = {
  signIn: { zh: '登录', en: 'Sign in' },
  signInSay: {
    zh: '看岗位不用登录。投递要登录，好让人答复你。',
    en: 'Looking needs no account. Applying does, so that they can answer you.',
  },
  login: { zh: '手机号或账号', en: 'Phone number or account' },
  password: { zh: '密码', en: 'Password' },
  none: { zh: '第一次来？', en: 'New here?' },
  signUp: { zh: '开一个账号', en: 'Open an account' },
  demo: { zh: '演示账号', en: 'Demonstration accounts' },
  demoSay: {
    zh: '按一下就进去。真的网站上没有这些。',
    en: 'One press and you are in. A real site has none of these.',
  },
  as: { zh: '进去看看', en: 'Enter' },
  byCode: { zh: '用手机验证码登录', en: 'Sign in with a code sent to your phone' },
  by: { zh: '用{name}登录', en: 'Sign in with {name}' },
  forgotten: { zh: '忘了密码', en: 'Forgot your password?' },
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
                maxlength={200}
              />
              <Send language={language} label={t.signIn} />
            </PostForm>
            <ul class="rows rows-tight sign-other">
              <li>
                <a href={local(paths.signInCode, language)}>{say(t.byCode, language)}</a>
              </li>
              {props.identity === undefined ? null : (
                <li>
                  <a href={local(paths.identity, language)}>
                    {put(t.by, language, { name: say(props.identity, language) })}
                  </a>
                </li>
              )}
              <li>
                <a href={local(paths.forgotten, language)}>{say(t.forgotten, language)}</a>
              </li>
            </ul>
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
          <li key={account.login} class="row-pair row-action">
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
