import { say, type Text } from '../../kernel/index.ts'
import { render } from './layout.tsx'
import type { ErrorProps, Frame } from './model.ts'
import { Icon } from './parts.tsx'
import { local, paths } from './paths.ts'
import { SearchBox } from './search-box.tsx'

const t = {
  safe: {
    zh: '你写的还在。退回去，刷新一下再交。',
    en: 'What you wrote is safe. Go back, reload and send it again.',
  },
  nothing: { zh: '什么都没有少，也没有做到一半。', en: 'Nothing is lost, and nothing is half done.' },
  refused: { zh: '这个账号打不开这一页', en: 'This account cannot open this page' },
  refusedSay: {
    zh: '这一页是给别的身份用的。换一个账号登录，或者在“我的账号”里换个身份。',
    en: 'It is for another role. Sign in with another account, or change your role under “My account”.',
  },
  account: { zh: '我的账号', en: 'My account' },
  phone: { zh: '打 12333', en: 'Call 12333' },
  phoneSay: { zh: '工作日 8:30–17:30，有人接。', en: 'Working days 8:30–17:30, somebody answers.' },
  reference: { zh: '打电话时说这个号：', en: 'Give them this number: ' },
  home: { zh: '回首页', en: 'To the front page' },
  lost: { zh: '这一页不在这里', en: 'This page is not here' },
  lostSay: {
    zh: '可能撤下了，也可能网址抄错了一个字。岗位都在下面搜得到。',
    en: 'It may have been taken down, or the address has a slip. All posts can be found below.',
  },
} as const satisfies Record<string, Text>

/** A problem, told in the order one needs it: what is safe, the cure, a phone number. */
export function renderError(frame: Frame, props: ErrorProps): string {
  const { language } = frame
  return render(frame, {
    title: say(props.title, language),
    personal: true,
    children: (
      <div class="page page-head">
        <div class="narrow">
          <h1>{say(props.title, language)}</h1>
          <p class="lead">{say(props.typed ? t.safe : t.nothing, language)}</p>
          {props.cure === undefined ? null : <p class="cure">{say(props.cure, language)}</p>}
          <p class="actions">
            <a class="button" href="tel:12333">
              <Icon name="phone" small />
              {say(t.phone, language)}
            </a>
            <a class="button button-text" href={local(paths.home, language)}>
              {say(t.home, language)}
            </a>
          </p>
          <p class="caption">
            {say(t.phoneSay, language)}
            {language === 'en' ? ' ' : ''}
            {say(t.reference, language)}
            {props.reference}
          </p>
        </div>
      </div>
    ),
  })
}

/** A page of another role: where one's own pages are. */
export function renderRefused(frame: Frame): string {
  const { language } = frame
  return render(frame, {
    title: say(t.refused, language),
    personal: true,
    children: (
      <div class="page page-head">
        <div class="narrow">
          <h1>{say(t.refused, language)}</h1>
          <p class="lead">{say(t.refusedSay, language)}</p>
          <p class="actions">
            <a class="button" href={local(paths.account, language)}>
              {say(t.account, language)}
            </a>
            <a class="button button-text" href={local(paths.home, language)}>
              {say(t.home, language)}
            </a>
          </p>
        </div>
      </div>
    ),
  })
}

const gone = {
  page: {
    title: t.lost,
    lead: t.lostSay,
  },
  post: {
    title: { zh: '没有这个岗位', en: 'There is no such post' },
    lead: {
      zh: '可能撤下了，也可能网址抄错了一个字。在招的岗位都在下面搜得到。',
      en: 'It may have been taken down, or the address has a slip. All open posts can be found below.',
    },
  },
  cv: {
    title: { zh: '这份简历看不到了', en: 'This CV can no longer be seen' },
    lead: {
      zh: '链接到期了，或者本人撤掉了。要看，请对方再发一个。',
      en: 'The link has ended, or its owner took it back. Ask them for a new one.',
    },
  },
} as const satisfies Record<string, { readonly title: Text; readonly lead: Text }>

/** What somebody looked for, as far as the address tells. */
function soughtAt(here: string): (typeof gone)[keyof typeof gone] {
  if (/^\/posts\//.test(here)) return gone.post
  if (/^\/cv\//.test(here)) return gone.cv
  return gone.page
}

export function renderNotFound(frame: Frame): string {
  const { language } = frame
  const { title, lead } = soughtAt(frame.here)
  return render(frame, {
    title: say(title, language),
    personal: true,
    children: (
      <div class="page page-head">
        <div class="narrow">
          <h1>{say(title, language)}</h1>
          <p class="lead">{say(lead, language)}</p>
          {title === gone.cv.title ? null : (
            <div class="form">
              <SearchBox frame={frame} />
            </div>
          )}
          <p class="actions">
            <a class="button button-text" href={local(paths.home, language)}>
              {say(t.home, language)}
            </a>
          </p>
        </div>
      </div>
    ),
  })
}
