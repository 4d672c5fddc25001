import { say, type Text } from '../../kernel/index.ts'
import { Input, PaperFile, PostForm, Send } from './form.tsx'
import * as format from './format.ts'
import { render } from './layout.tsx'
import type { Frame } from './model.ts'
import type { RequestProps } from './organisation-model.ts'
import { organisationPaths } from './organisation-paths.ts'
import { Back, Dot, Note, Own, put } from './parts.tsx'
import { local, paths } from './paths.ts'

const t = {
  back: { zh: '单位登记', en: 'Organisations' },
  keep: {
    zh: '把这个网址存好：不登录也能凭它回来看、补材料。',
    en: 'Keep this address: with it you can come back without an account.',
  },
  draft: { zh: '还差材料，没有送出。', en: 'Papers are missing; nothing was sent yet.' },
  ready: { zh: '材料齐了，可以送去核对。', en: 'All papers are there: send it to be checked.' },
  waiting: {
    zh: '人社窗口在核对，{day}前有结果。',
    en: 'The office is checking the papers; you hear by {day}.',
  },
  asked: { zh: '要补一下：', en: 'Something is missing: ' },
  refused: { zh: '没有通过：', en: 'Refused: ' },
  verified: { zh: '核验通过了，可以发岗位。', en: 'Verified: you can publish posts.' },
  papers: { zh: '材料', en: 'Papers' },
  paper: { zh: '是哪一份', en: 'Which paper' },
  file: { zh: '照片或 PDF', en: 'Photo or PDF' },
  fileHelp: { zh: '不超过 5 MB，字要看得清', en: 'At most 5 MB, easy to read' },
  add: { zh: '交这一份', en: 'Add this paper' },
  missing: { zh: '还缺：{papers}', en: 'Still missing: {papers}' },
  remove: { zh: '删掉', en: 'Remove' },
  send: { zh: '送去核对', en: 'Send to be checked' },
  edit: { zh: '改填的内容', en: 'Change what I wrote' },
  other: { zh: '不登记了', en: 'Changed your mind?' },
  otherSay: {
    zh: '撤回就全部删掉，材料也删，什么都不留。找工作的话，用个人账号。',
    en: 'Withdrawing deletes everything, papers too; nothing is kept. To look for work use a personal account.',
  },
  withdraw: { zh: '撤回并全部删掉', en: 'Withdraw and delete everything' },
  work: { zh: '我是来找工作的', en: 'I am looking for work' },
  take: { zh: '开单位管理员账号', en: 'Open the administrator’s account' },
  takeSay: {
    zh: '你就是这个单位的第一个管理员，之后可以邀请同事。',
    en: 'You are its first administrator and can invite colleagues afterwards.',
  },
  login: { zh: '登录名', en: 'Login' },
  loginHelp: {
    zh: '字母开头，2 到 40 个字母或数字；也可以用手机号',
    en: 'Begins with a letter, 2 to 40 letters or digits; or your mobile number',
  },
  yourName: { zh: '你的姓名', en: 'Your name' },
  password: { zh: '设个密码', en: 'Choose a password' },
  passwordHelp: {
    zh: '至少 12 个字符，几个词连起来最好记',
    en: 'At least 12 characters; a few words in a row',
  },
  open: { zh: '开账号', en: 'Open the account' },
  given: {
    zh: '单位已经交到你的账号下：到“我的账号”换成单位身份，就能发岗位。',
    en: 'The organisation is under your account: change to its role on your account page to publish posts.',
  },
  account: { zh: '我的账号', en: 'My account' },
  signIn: { zh: '去登录', en: 'Sign in' },
} as const satisfies Record<string, Text>

/** The receipt: what was said, what is there, what is missing, whose turn it is, and the way back. */
export function renderRequest(frame: Frame, props: RequestProps): string {
  const { language } = frame
  const turn = props.state === 'draft' || props.state === 'asked'
  return render(frame, {
    title: props.name,
    personal: true,
    current: 'sign-in',
    children: (
      <div class="page">
        <Back href={local(organisationPaths.doors, language)}>{say(t.back, language)}</Back>
        <div class="narrow">
          <h1>
            <Own language={language}>{props.name}</Own>
          </h1>
          <p class="lead">
            {say(props.kindName, language)} {props.creditCode}
          </p>
          <div class="note-apart">
            <State frame={frame} props={props} />
          </div>
          {props.own || props.state === 'verified' ? null : <p class="field-help">{say(t.keep, language)}</p>}
          <Papers frame={frame} props={props} turn={turn} />
          {turn ? <SendOff frame={frame} props={props} /> : null}
          <Take frame={frame} props={props} />
          {props.state === 'verified' ? null : <WayBack frame={frame} props={props} />}
        </div>
      </div>
    ),
  })
}

function State({ frame, props }: { frame: Frame; props: RequestProps }) {
  const { language, today } = frame
  const { state } = props
  const why = [props.reason === null ? '' : say(props.reason, language), props.note ?? '']
    .filter(each => each !== '')
    .join(language === 'zh' ? '；' : '; ')
  const words = {
    draft: say(props.missing.length === 0 ? t.ready : t.draft, language),
    waiting:
      props.dueOn === null ? '' : put(t.waiting, language, { day: format.day(props.dueOn, today, language) }),
    'second-look':
      props.dueOn === null ? '' : put(t.waiting, language, { day: format.day(props.dueOn, today, language) }),
    asked: say(t.asked, language) + why,
    refused: say(t.refused, language) + why,
    verified: say(t.verified, language),
  }[state]
  const kind = state === 'verified' ? 'done' : state === 'refused' ? 'zhu' : state === 'asked' ? 'gan' : 'lan'
  return (
    <Note kind={kind} icon={state === 'verified' ? 'shield' : 'clock'}>
      <p>
        <b>{say(props.stateName, language)}</b>
        <br />
        {words}
      </p>
    </Note>
  )
}

interface Part {
  readonly frame: Frame
  readonly props: RequestProps
}

function Papers({ frame, props, turn }: Part & { turn: boolean }) {
  const { language } = frame
  const missing = props.missing.map(each => say(each.label, language)).join(language === 'zh' ? '、' : ', ')
  const first = props.missing[0]?.code ?? ''
  return (
    <section class="section-close" aria-labelledby="papers">
      <h2 id="papers">{say(t.papers, language)}</h2>
      {turn && props.missing.length > 0 ? (
        <p class="second">{put(t.missing, language, { papers: missing })}</p>
      ) : null}
      <ul class="rows rows-tight note-apart" hidden={props.documents.length === 0}>
        {props.documents.map(each => (
          <li key={each.id} class="row-pair row-action">
            <div>
              <p class="row-title">{say(each.kindName, language)}</p>
              <p class="caption">
                {each.name}
                <Dot />
                {Math.max(1, Math.round(each.size / 1024))} KB
              </p>
            </div>
            {turn ? (
              <form
                method="post"
                action={local(organisationPaths.removeDocument(props.receipt, each.id), language)}
              >
                <input type="hidden" name="_csrf" value={frame.csrf} />
                <input type="hidden" name="_key" value={`${props.form.idempotencyKey}-${each.id}`} />
                <button type="submit" class="button button-text button-small button-out">
                  {say(t.remove, language)}
                  <span class="unseen"> {each.name}</span>
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      {turn ? (
        <form
          class="form"
          method="post"
          enctype="multipart/form-data"
          action={local(organisationPaths.documents(props.receipt), language)}
        >
          <input type="hidden" name="_csrf" value={frame.csrf} />
          <input type="hidden" name="_key" value={`${props.form.idempotencyKey}-file`} />
          <div class="field">
            <label for="document">{say(t.paper, language)}</label>
            <select id="document" name="kind">
              {props.documentKinds.map(each => (
                <option key={each.code} value={each.code} selected={each.code === first}>
                  {say(each.label, language)}
                </option>
              ))}
            </select>
          </div>
          <div class="field">
            <label for="file">{say(t.file, language)}</label>
            <FileWrong frame={frame} props={props} />
            <PaperFile language={language} />
            <p class="field-help" id="file-help">
              {say(t.fileHelp, language)}
            </p>
          </div>
          <div>
            <button type="submit" class={props.missing.length > 0 ? 'button' : 'button button-outline'}>
              {say(t.add, language)}
            </button>
          </div>
        </form>
      ) : null}
    </section>
  )
}

function FileWrong({ frame, props }: Part) {
  const wrong = props.form.wrongs?.find(one => one.field === 'file')
  if (wrong === undefined) return null
  return (
    <p class="field-wrong" id="file-wrong" role="alert">
      {say(wrong.wrong, frame.language)}
      {frame.language === 'zh' ? '' : ' '}
      {say(wrong.right, frame.language)}
    </p>
  )
}

function SendOff({ frame, props }: Part) {
  const { language } = frame
  const { wrongs: _shownAbove, ...form } = props.form
  const change = (
    <a class="button button-text" href={local(organisationPaths.edit(props.receipt), language)}>
      {say(t.edit, language)}
    </a>
  )
  if (props.missing.length > 0) return <p class="actions">{change}</p>
  return (
    <PostForm frame={frame} action={organisationPaths.send(props.receipt)} form={form}>
      <div class="actions">
        <button type="submit" class="button">
          {say(t.send, language)}
        </button>
        {change}
      </div>
    </PostForm>
  )
}

function Take({ frame, props }: Part) {
  const { language } = frame
  if (props.state !== 'verified') return null
  if (props.own || props.taken) {
    return (
      <section class="section-close">
        {props.own ? <p>{say(t.given, language)}</p> : null}
        <p class="actions">
          <a class="button" href={local(props.own ? '/account' : paths.signIn(), language)}>
            {say(props.own ? t.account : t.signIn, language)}
          </a>
        </p>
      </section>
    )
  }
  if (!props.canTake) return null
  const field = { frame, form: props.form } as const
  return (
    <section class="section-close" aria-labelledby="take">
      <h2 id="take">{say(t.take, language)}</h2>
      <p class="second">{say(t.takeSay, language)}</p>
      <PostForm frame={frame} action={organisationPaths.take(props.receipt)} form={props.form}>
        <Input
          {...field}
          name="login"
          label={t.login}
          help={t.loginHelp}
          autocomplete="username"
          maxlength={40}
        />
        <Input {...field} name="name" label={t.yourName} autocomplete="name" maxlength={50} />
        <Input
          {...field}
          name="password"
          type="password"
          label={t.password}
          help={t.passwordHelp}
          autocomplete="new-password"
          maxlength={200}
        />
        <Send language={language} label={t.open} />
      </PostForm>
    </section>
  )
}

function WayBack({ frame, props }: Part) {
  const { language } = frame
  return (
    <section class="section-close" aria-labelledby="other">
      <h2 id="other">{say(t.other, language)}</h2>
      <p class="second">{say(t.otherSay, language)}</p>
      <form method="post" action={local(organisationPaths.withdraw(props.receipt), language)}>
        <input type="hidden" name="_csrf" value={frame.csrf} />
        <input type="hidden" name="_key" value={`${props.form.idempotencyKey}-withdraw`} />
        <p class="actions">
          <button type="submit" class="button button-outline">
            {say(t.withdraw, language)}
          </button>
        </p>
      </form>
    </section>
  )
}
