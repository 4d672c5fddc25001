import { say, type Text } from '../../kernel/index.ts'
import { Input, PostForm, Send } from './form.tsx'
import { render } from './layout.tsx'
import type { Frame } from './model.ts'
import type { NewPasswordProps } from './model-account.ts'

const t = {
  title: { zh: '设个新密码', en: 'Choose a new password' },
  lead: { zh: '设好以后，别的设备都要重新登录。', en: 'Every other device will have to sign in again.' },
  current: { zh: '现在的密码', en: 'The present password' },
  password: { zh: '新密码', en: 'The new password' },
  save: { zh: '就用这个', en: 'Use this one' },
} as const satisfies Record<string, Text>

const help = (shortest: number): Text => ({
  zh: `至少 ${shortest} 个字符，几个词连起来最好记。不用凑大小写和符号。`,
  en: `At least ${shortest} characters. A few words in a row are easiest to remember; no special signs are needed.`,
})

export function renderNewPassword(frame: Frame, props: NewPasswordProps): string {
  const { language } = frame
  return render(frame, {
    title: say(t.title, language),
    personal: true,
    children: (
      <div class="page page-head">
        <div class="narrow">
          <h1>{say(t.title, language)}</h1>
          <p class="lead">{say(t.lead, language)}</p>
          <PostForm frame={frame} action={props.action} form={props.form}>
            {props.asksCurrent ? (
              <Input
                frame={frame}
                form={props.form}
                name="current"
                type="password"
                label={t.current}
                autocomplete="current-password"
                maxlength={200}
              />
            ) : null}
            <Input
              frame={frame}
              form={props.form}
              name="password"
              type="password"
              label={t.password}
              help={help(props.shortest)}
              autocomplete="new-password"
              maxlength={200}
            />
            <Send language={language} label={t.save} />
          </PostForm>
        </div>
      </div>
    ),
  })
}
