import { say, type Text } from '../../kernel/index.ts'
import { Input, PostForm, Send } from './form.tsx'
import { render } from './layout.tsx'
import type { FormState, Frame } from './model.ts'
import type { SetUpFactorProps } from './model-account.ts'
import { Note } from './parts.tsx'
import { local } from './paths.ts'

const t = {
  ask: { zh: '第二道验证', en: 'Second step' },
  askSay: {
    zh: '打开手机上的验证器，输入现在的 6 位数字。',
    en: 'Open the authenticator on your phone and enter the 6 digits it shows now.',
  },
  code: { zh: '6 位数字', en: 'The 6 digits' },
  codeHelp: {
    zh: '手机不在身边？输入一个备用码。',
    en: 'No phone at hand? Enter one of your recovery codes.',
  },
  go: { zh: '继续', en: 'Continue' },
  setUp: { zh: '设置第二道验证', en: 'Set up the second step' },
  setUpSay: {
    zh: '有了它，光知道密码的人进不来。先在手机上装一个验证器：系统自带的就行，微软验证器（Microsoft Authenticator）、FreeOTP 也行。',
    en: 'With it, knowing the password is not enough to get in. First install an authenticator app: the phone’s own, Microsoft Authenticator or FreeOTP.',
  },
  needed: {
    zh: '你的身份必须有第二道验证，设好才能进去。',
    en: 'Your role needs a second step of signing in: set it up to continue.',
  },
  scan: { zh: '一、用验证器扫这个码', en: '1. Scan this with the authenticator' },
  picture: { zh: '二维码', en: 'QR code' },
  byHand: {
    zh: '就在这台手机上？在验证器里选“手动输入”，抄这一串：',
    en: 'On this very phone? Choose “enter by hand” in the authenticator and copy this:',
  },
  type: { zh: '二、输入它显示的数字', en: '2. Enter the digits it shows' },
  on: { zh: '打开第二道验证', en: 'Switch on' },
  recovery: { zh: '备用码', en: 'Recovery codes' },
  recoverySay: {
    zh: '手机丢了，靠它们进来。每个只能用一次，现在抄下来或打印，以后不再显示。',
    en: 'They let you in when the phone is lost. Each works once. Write them down or print them now: they are not shown again.',
  },
  kept: { zh: '抄好了，继续', en: 'I have them, continue' },
} as const satisfies Record<string, Text>

/** Six digits, or a recovery code. */
export function renderAskFactor(
  frame: Frame,
  props: { readonly form: FormState; readonly action: string; readonly next?: string; readonly lead?: Text },
): string {
  const { language } = frame
  return render(frame, {
    title: say(t.ask, language),
    personal: true,
    children: (
      <div class="page page-head">
        <div class="narrow">
          <h1>{say(t.ask, language)}</h1>
          <p class="lead">{say(props.lead ?? t.askSay, language)}</p>
          <PostForm frame={frame} action={props.action} form={props.form}>
            {props.next === undefined ? null : <input type="hidden" name="next" value={props.next} />}
            <Input
              frame={frame}
              form={props.form}
              name="code"
              label={t.code}
              help={t.codeHelp}
              autocomplete="one-time-code"
              maxlength={40}
            />
            <Send language={language} label={t.go} />
          </PostForm>
        </div>
      </div>
    ),
  })
}

export function renderSetUpFactor(frame: Frame, props: SetUpFactorProps): string {
  const { language } = frame
  return render(frame, {
    title: say(t.setUp, language),
    personal: true,
    children: (
      <div class="page page-head">
        <div class="narrow">
          <h1>{say(t.setUp, language)}</h1>
          <p class="lead">{say(props.needed ? t.needed : t.setUpSay, language)}</p>
          <section class="section" aria-labelledby="scan">
            <h2 id="scan">{say(t.scan, language)}</h2>
            <div
              class="qr"
              role="img"
              aria-label={say(t.picture, language)}
              // drawn here from a secret that we made: nothing in it was typed by anybody
              dangerouslySetInnerHTML={{ __html: props.picture }}
            />
            <p class="second">
              {say(t.byHand, language)}
              <br />
              <code>{props.secret}</code>
            </p>
          </section>
          <section class="section" aria-labelledby="type">
            <h2 id="type">{say(t.type, language)}</h2>
            <PostForm frame={frame} action={props.action} form={props.form}>
              <Input
                frame={frame}
                form={props.form}
                name="code"
                inputmode="numeric"
                label={t.code}
                autocomplete="one-time-code"
                maxlength={12}
              />
              <Send language={language} label={t.on} />
            </PostForm>
          </section>
        </div>
      </div>
    ),
  })
}

/** Printed once. */
export function renderRecovery(
  frame: Frame,
  props: { readonly codes: readonly string[]; readonly next: string },
): string {
  const { language } = frame
  const to = props.next.startsWith('/work') ? props.next : local(props.next, language)
  return render(frame, {
    title: say(t.recovery, language),
    personal: true,
    children: (
      <div class="page page-head">
        <div class="narrow">
          <h1>{say(t.recovery, language)}</h1>
          <Note kind="gan" icon="warning">
            <p>{say(t.recoverySay, language)}</p>
          </Note>
          <ol class="recovery">
            {props.codes.map(code => (
              <li key={code}>
                <code>{code}</code>
              </li>
            ))}
          </ol>
          <p class="actions">
            <a class="button" href={to}>
              {say(t.kept, language)}
            </a>
          </p>
        </div>
      </div>
    ),
  })
}
