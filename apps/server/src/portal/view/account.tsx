import type { ComponentChildren } from 'preact'
import { say, type Text } from '../../kernel/index.ts'
import { PostForm } from './form.tsx'
import * as format from './format.ts'
import { render } from './layout.tsx'
import type { FormState, Frame } from './model.ts'
import type { AccountProps, GrantChoice } from './model-account.ts'
import { Note, Own, put } from './parts.tsx'
import { local, paths } from './paths.ts'
import { renderAskFactor } from './second-factor.tsx'

const t = {
  title: { zh: '我的账号', en: 'My account' },
  ways: { zh: '怎么登录', en: 'How you sign in' },
  login: { zh: '账号', en: 'Login' },
  phone: { zh: '手机号', en: 'Phone' },
  password: { zh: '密码', en: 'Password' },
  set: { zh: '设好了', en: 'Set' },
  unset: { zh: '没有设，用验证码登录', en: 'Not set: you sign in with a code' },
  change: { zh: '改密码', en: 'Change' },
  choose: { zh: '设密码', en: 'Choose a password' },
  factor: { zh: '第二道验证', en: 'Second step of signing in' },
  on: { zh: '开着，还有 {n} 个备用码', en: 'On, {n} recovery codes left' },
  off: {
    zh: '没有开。打开以后，光知道密码的人进不来。',
    en: 'Off. With it on, knowing the password is not enough to get in.',
  },
  switchOn: { zh: '打开', en: 'Switch on' },
  switchOff: { zh: '关掉', en: 'Switch off' },
  newCodes: { zh: '换一批备用码', en: 'New recovery codes' },
  fewCodes: { zh: '备用码快用完了，换一批吧。', en: 'Few recovery codes are left: make new ones.' },
  tied: { zh: '{day}绑定', en: 'linked on {day}' },
  untie: { zh: '解除', en: 'Unlink' },
  tie: { zh: '绑定{name}', en: 'Link {name}' },
  roles: { zh: '用哪个身份', en: 'In which role' },
  rolesSay: {
    zh: '一次用一个。看到的和能做的按这个身份来。',
    en: 'One at a time: what you see and may do follows it.',
  },
  chooseRole: { zh: '这次用哪个身份？', en: 'In which role this time?' },
  here: { zh: '现在', en: 'now' },
  use: { zh: '用这个', en: 'Act as this' },
  until: { zh: '到 {day}', en: 'until {day}' },
  devices: { zh: '在哪里登录着', en: 'Where you are signed in' },
  devicesSay: {
    zh: '不认识的就让它退出，再改密码。',
    en: 'If you do not know one, sign it out and change the password.',
  },
  unknown: { zh: '一台设备', en: 'A device' },
  thisOne: { zh: '（这台）', en: ' (this one)' },
  from: { zh: '网络地址 {place}', en: 'network {place}' },
  seen: { zh: '{begun} 登录，{at} 还用过', en: 'Signed in {begun}, last used {at}' },
  end: { zh: '让它退出', en: 'Sign out' },
  endOthers: { zh: '别的设备都退出', en: 'Sign out all other devices' },
  proveLead: {
    zh: '接下来这一步要再验证一次。输入验证器上现在的 6 位数字。',
    en: 'The next step asks once more. Enter the 6 digits that your authenticator shows now.',
  },
} as const satisfies Record<string, Text>

/** How I sign in, as whom I act, where I am signed in. */
export function renderAccount(frame: Frame, props: AccountProps): string {
  const { language } = frame
  return render(frame, {
    title: say(t.title, language),
    personal: true,
    current: 'account',
    children: (
      <div class="page page-head">
        <div class="narrow">
          <h1>{say(t.title, language)}</h1>
          <p class="lead">
            <Own language={language}>{props.name}</Own>
            <br />
            <span class="second">{say(props.role, language)}</span>
          </p>
          <Ways frame={frame} props={props} />
          {props.grants.length < 2 ? null : (
            <section class="section" aria-labelledby="roles">
              <h2 id="roles">{say(t.roles, language)}</h2>
              <p class="second">{say(t.rolesSay, language)}</p>
              <Roles frame={frame} grants={props.grants} form={props.form} />
            </section>
          )}
          <Sessions frame={frame} props={props} />
        </div>
      </div>
    ),
  })
}

function Row(props: { title: string; words: string; children?: ComponentChildren }) {
  return (
    <li class="row-pair row-action">
      <div>
        <p class="row-title">{props.title}</p>
        <p class="second">{props.words}</p>
      </div>
      {props.children}
    </li>
  )
}

/** One small button that is a form of its own. */
function Press(props: {
  frame: Frame
  form: FormState
  action: string
  words: Text
  of: string
  fields?: Readonly<Record<string, string>>
}) {
  const { language } = props.frame
  return (
    <PostForm frame={props.frame} action={props.action} form={props.form} className="press">
      {Object.entries(props.fields ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" class="button button-outline button-small">
        {say(props.words, language)}
        <span class="unseen">
          {language === 'zh' ? '：' : ': '}
          {props.of}
        </span>
      </button>
    </PostForm>
  )
}

function Ways({ frame, props }: { frame: Frame; props: AccountProps }) {
  const { language } = frame
  const words = (text: Text) => say(text, language)
  return (
    <section class="section" aria-labelledby="ways">
      <h2 id="ways">{words(t.ways)}</h2>
      <ul class="rows rows-tight">
        {props.phone === null ? (
          <Row title={words(t.login)} words={props.login} />
        ) : (
          <Row title={words(t.phone)} words={props.phone} />
        )}
        <Row title={words(t.password)} words={words(props.hasPassword ? t.set : t.unset)}>
          <a class="button button-outline button-small" href={local(paths.password, language)}>
            {words(props.hasPassword ? t.change : t.choose)}
          </a>
        </Row>
        <Factor frame={frame} props={props} />
        {props.links.map(link => (
          <Row
            key={link.id}
            title={props.identity === undefined ? link.name : words(props.identity)}
            words={[link.name, put(t.tied, language, { day: format.day(link.on, frame.today, language) })]
              .filter(part => part !== '')
              .join(' · ')}
          >
            <Press
              frame={frame}
              form={props.form}
              action={paths.unlink}
              words={t.untie}
              of={link.name}
              fields={{ id: link.id }}
            />
          </Row>
        ))}
      </ul>
      {props.identity === undefined ? null : (
        <p class="actions">
          <a class="button button-outline" href={local(paths.identity, language)}>
            {put(t.tie, language, { name: words(props.identity) })}
          </a>
        </p>
      )}
    </section>
  )
}

function Factor({ frame, props }: { frame: Frame; props: AccountProps }) {
  const { language } = frame
  const title = say(t.factor, language)
  if (props.factor === 'off') {
    return (
      <Row title={title} words={say(t.off, language)}>
        <a class="button button-outline button-small" href={local(paths.factor, language)}>
          {say(t.switchOn, language)}
          <span class="unseen">
            {language === 'zh' ? '：' : ': '}
            {title}
          </span>
        </a>
      </Row>
    )
  }
  return (
    <li>
      <p class="row-title">{title}</p>
      <p class="second">{put(t.on, language, { n: props.recoveryLeft })}</p>
      {props.recoveryLeft > 2 ? null : (
        <Note kind="gan" icon="warning">
          <p>{say(t.fewCodes, language)}</p>
        </Note>
      )}
      <div class="actions">
        <Press frame={frame} form={props.form} action={paths.recovery} words={t.newCodes} of={title} />
        {props.factorNeeded ? null : (
          <Press frame={frame} form={props.form} action={paths.factorOff} words={t.switchOff} of={title} />
        )}
      </div>
    </li>
  )
}

function Roles(props: { frame: Frame; grants: readonly GrantChoice[]; form: FormState; next?: string }) {
  const { frame, form, next } = props
  const { language } = frame
  return (
    <ul class="rows rows-tight">
      {props.grants.map(grant => {
        const place = grant.place === undefined ? [] : [say(grant.place, language)]
        const until =
          grant.until === null
            ? []
            : [put(t.until, language, { day: format.day(grant.until, frame.today, language) })]
        const here = grant.here ? [say(t.here, language)] : []
        return (
          <Row
            key={grant.id}
            title={say(grant.role, language)}
            words={[...place, ...until, ...here].join(' · ')}
          >
            {grant.here && next === undefined ? null : (
              <Press
                frame={frame}
                form={form}
                action={paths.chooseRole}
                words={t.use}
                of={[say(grant.role, language), ...place].join(' ')}
                fields={{ grant: grant.id, ...(next !== undefined && { next }) }}
              />
            )}
          </Row>
        )
      })}
    </ul>
  )
}

/** Straight after signing in, when there are several. */
export function renderChooseRole(
  frame: Frame,
  props: { readonly grants: readonly GrantChoice[]; readonly form: FormState; readonly next: string },
): string {
  const { language } = frame
  return render(frame, {
    title: say(t.chooseRole, language),
    personal: true,
    children: (
      <div class="page page-head">
        <div class="narrow">
          <h1>{say(t.chooseRole, language)}</h1>
          <p class="lead">{say(t.rolesSay, language)}</p>
          <Roles frame={frame} grants={props.grants} form={props.form} next={props.next} />
        </div>
      </div>
    ),
  })
}

function Sessions({ frame, props }: { frame: Frame; props: AccountProps }) {
  const { language } = frame
  const moment = (at: string) => format.moment(at, frame.today, language)
  const hereFirst = props.sessions.toSorted((a, b) => Number(b.here) - Number(a.here))
  return (
    <section class="section" aria-labelledby="devices">
      <h2 id="devices">{say(t.devices, language)}</h2>
      <p class="second">{say(t.devicesSay, language)}</p>
      <ul class="rows rows-tight">
        {hereFirst.map(one => {
          const device = one.device === '' ? say(t.unknown, language) : one.device
          const seen = put(t.seen, language, { at: moment(one.seen), begun: moment(one.begun) })
          const from = one.place === '' ? '' : put(t.from, language, { place: one.place })
          return (
            <Row
              key={one.id}
              title={one.here ? device + say(t.thisOne, language) : device}
              words={[seen, from].filter(part => part !== '').join(language === 'zh' ? '，' : ', ')}
            >
              {one.here ? null : (
                <Press
                  frame={frame}
                  form={props.form}
                  action={paths.endSession}
                  words={t.end}
                  of={[device, one.place, moment(one.begun)].join(' ')}
                  fields={{ id: one.id }}
                />
              )}
            </Row>
          )
        })}
      </ul>
      {props.sessions.length < 2 ? null : (
        <PostForm frame={frame} action={paths.endSessions} form={props.form} className="actions">
          <button type="submit" class="button button-outline">
            {say(t.endOthers, language)}
          </button>
        </PostForm>
      )}
    </section>
  )
}

/** The second factor once more, before something grave. */
export function renderProve(
  frame: Frame,
  props: { readonly form: FormState; readonly next: string },
): string {
  return renderAskFactor(frame, { ...props, action: paths.prove, lead: t.proveLead })
}
