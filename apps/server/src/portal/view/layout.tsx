import { logo } from '@qingye/look'
import type { ComponentChildren, VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { say, type Text } from '../../kernel/index.ts'
import { activityPaths } from './activity-paths.ts'
import { claimPaths } from './claim-paths.ts'
import type { Frame } from './model.ts'
import { myPaths } from './my-paths.ts'
import { organisationPaths } from './organisation-paths.ts'
import { Draw, HatchDefs, Note } from './parts.tsx'
import { local, paths } from './paths.ts'
import { policyPaths } from './policy-paths.ts'
import { skillPaths } from './skill-paths.ts'

const t = {
  site: { zh: '青业', en: 'Qingye' },
  city: { zh: '温州', en: 'Wenzhou' },
  full: { zh: '青业，温州青年就业创业', en: 'Qingye, work and start-ups for young people in Wenzhou' },
  skip: { zh: '跳到正文', en: 'Skip to the text' },
  main: { zh: '主要', en: 'Main' },
  work: { zh: '找工作', en: 'Find work' },
  policies: { zh: '查政策', en: 'Policies' },
  promises: { zh: '城市的承诺', en: 'The city’s promises' },
  activities: { zh: '活动', en: 'What’s on' },
  honours: { zh: '荣誉榜', en: 'Roll of honour' },
  mine: { zh: '我的投递', en: 'My applications' },
  inbox: { zh: '消息', en: 'Inbox' },
  record: { zh: '我的档案', en: 'My record' },
  cv: { zh: '我的简历', en: 'My CV' },
  mydata: { zh: '我的信息', en: 'My data' },
  own: { zh: '我的', en: 'Mine' },
  applied: { zh: '投递', en: 'Applications' },
  claimed: { zh: '申领', en: 'Claims' },
  recorded: { zh: '档案', en: 'Record' },
  cvShort: { zh: '简历', en: 'CV' },
  held: { zh: '信息', en: 'Data' },
  accountShort: { zh: '账号', en: 'Account' },
  unread: { zh: '条没看', en: 'unread' },
  signIn: { zh: '登录', en: 'Sign in' },
  signOut: { zh: '退出', en: 'Sign out' },
  account: { zh: '我的账号', en: 'My account' },
  workbench: { zh: '工作台', en: 'Workbench' },
  promise: {
    zh: '这里的每个数，都能点开看它是怎么数出来的。有问题打 12333，工作日 8:30⁠–⁠17:30，有人接。',
    en: 'Every number here opens to show how it was counted. Questions: call 12333, working days 8:30–17:30. Somebody answers.',
  },
  data: { zh: '数从哪里来', en: 'Where the numbers come from' },
  privacy: { zh: '我的信息怎么用', en: 'How my information is used' },
  accessibility: { zh: '无障碍说明', en: 'Accessibility' },
  employers: { zh: '企业发岗位', en: 'Employers: post a job' },
  staff: { zh: '工作人员入口', en: 'Staff entrance' },
  demo: {
    zh: '演示数据：人名、企业、岗位和数字均为虚构',
    en: 'Demonstration data: all people, companies, posts and numbers are invented',
  },
} as const satisfies Record<string, Text>

export interface Page {
  readonly title: string
  readonly description?: string
  readonly current?:
    | 'activities'
    | 'policies'
    | 'record'
    | 'search'
    | 'plan'
    | 'applications'
    | 'inbox'
    | 'sign-in'
    | 'account'
  /** the top bar lies on the river of the page's head */
  readonly onRiver?: boolean
  /** a script of this page alone */
  readonly island?: string
  /** keep out of search engines: personal pages, errors */
  readonly personal?: boolean
  /** the path of a picture, for whoever shares the page */
  readonly image?: string
  readonly jsonLd?: Readonly<Record<string, unknown>>
  /** after the main part, before the footer: a bar that sticks to the bottom */
  readonly stick?: VNode | null
  readonly children: ComponentChildren
}

/** A whole HTML document. Pure: the same frame and page give the same bytes. */
export function render(frame: Frame, page: Page): string {
  const html = renderToString(<Document frame={frame} page={page} />)
  if (page.jsonLd === undefined) return `<!doctype html>${html}`
  // Preact would escape the quotes; in a data block only `<` is dangerous.
  const data = JSON.stringify(page.jsonLd).replaceAll('<', '\\u003c')
  return `<!doctype html>${html.replace('</head>', () => `<script type="application/ld+json">${data}</script></head>`)}`
}

function Document({ frame, page }: { frame: Frame; page: Page }) {
  const { language } = frame
  const title = page.title === '' ? say(t.full, language) : `${page.title} - ${say(t.site, language)}`
  const description = page.description ?? say(t.promise, language)
  const address = `${frame.origin}${local(frame.here, language)}`
  return (
    <html lang={language === 'zh' ? 'zh-CN' : 'en'}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="description" content={description} />
        {page.personal === true ? <meta name="robots" content="noindex" /> : null}
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href={frame.css} />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="canonical" href={address} />
        <link rel="alternate" hreflang="zh-CN" href={`${frame.origin}${frame.here}`} />
        <link rel="alternate" hreflang="en" href={`${frame.origin}${local(frame.here, 'en')}`} />
        <meta property="og:type" content="website" />
        <meta property="og:site_name" content={say(t.full, language)} />
        <meta property="og:title" content={title} />
        <meta property="og:description" content={description} />
        <meta property="og:url" content={address} />
        {page.image === undefined ? null : (
          <meta property="og:image" content={`${frame.origin}${page.image}`} />
        )}
        <meta property="og:locale" content={language === 'zh' ? 'zh_CN' : 'en_GB'} />
        <script src={frame.script} defer />
        {page.island === undefined ? null : <script src={page.island} defer />}
      </head>
      <body>
        <a class="skip" href="#main">
          {say(t.skip, language)}
        </a>
        <TopBar frame={frame} page={page} />
        <OwnPages frame={frame} />
        <main id="main">
          {frame.flash === undefined ? null : (
            <div class="page flash">
              <Note kind="done" icon="check" live>
                {say(frame.flash, language)}
              </Note>
            </div>
          )}
          {page.children}
        </main>
        {page.stick ?? null}
        <Footer frame={frame} />
        <HatchDefs />
      </body>
    </html>
  )
}

function TopBar({ frame, page }: { frame: Frame; page: Page }) {
  const { language, account } = frame
  const href = (path: string) => local(path, language)
  const item = (key: Page['current'], path: string, words: Text, wide = false) => (
    <li class={wide ? 'wide-only' : undefined}>
      <a href={href(path)} aria-current={page.current === key ? 'page' : undefined}>
        {say(words, language)}
        {key === 'inbox' && account !== null && account.unread > 0 ? (
          <span class="badge">
            {account.unread}
            <span class="unseen"> {say(t.unread, language)}</span>
          </span>
        ) : null}
      </a>
    </li>
  )
  return (
    <header class={page.onRiver === true ? 'topbar-river' : 'topbar-band'}>
      <div class="page topbar">
        <a class="brand" href={href(paths.home)}>
          <Draw of={logo} />
          <span>{say(t.site, language)}</span>
          <small class={account === null ? undefined : 'wide-only'}>{say(t.city, language)}</small>
        </a>
        <nav aria-label={say(t.main, language)}>
          <ul>
            {item('search', paths.search(), t.work, true)}
            {item('activities', activityPaths.list(), t.activities, true)}
            {item('policies', policyPaths.list, t.policies, true)}
            {item('plan', paths.plan, t.promises, true)}
            {account?.kind === 'person' ? item('applications', paths.applications, t.mine) : null}
            {account?.kind === 'person' ? item('inbox', paths.inbox, t.inbox) : null}
            {account?.kind === 'person' ? item('record', paths.record, t.record, true) : null}
            {account?.kind === 'staff' ? (
              <li>
                <a href={paths.workbench}>{say(t.workbench, language)}</a>
              </li>
            ) : null}
            {account === null ? item('applications', paths.applications, t.mine, true) : null}
            {account === null ? null : item('account', paths.account, t.account, true)}
            <LanguageSwitch frame={frame} />
            {account === null ? (
              item('sign-in', paths.signIn(), t.signIn)
            ) : (
              <li class="wide-only">
                <SignOut frame={frame} />
              </li>
            )}
          </ul>
        </nav>
      </div>
    </header>
  )
}

const own = [
  [paths.applications, t.applied],
  [claimPaths.list, t.claimed],
  [activityPaths.mine, t.activities],
  [paths.record, t.recorded],
  [myPaths.cv, t.cvShort],
  [myPaths.data, t.held],
  [paths.account, t.accountShort],
] as const
/** pages that hang from the record and have an address of their own */
const ofRecord: readonly string[] = [paths.registrations, paths.household, skillPaths.mine]

/** On the pages of one person: the way to the others of them. */
function OwnPages({ frame }: { frame: Frame }) {
  const { language } = frame
  const here = frame.here.split('?')[0] ?? ''
  const within = (path: string) => here === path || here.startsWith(`${path}/`)
  const current = ofRecord.some(within) ? paths.record : own.find(([path]) => within(path))?.[0]
  if (frame.account?.kind !== 'person' || current === undefined) return null
  return (
    <nav class="mine" aria-label={say(t.own, language)}>
      <div class="page">
        <ul class="tabs">
          {own.map(([path, words]) => (
            <li key={path}>
              <a href={local(path, language)} aria-current={path === current ? 'true' : undefined}>
                {say(words, language)}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  )
}

/** Keeps page and query. */
function LanguageSwitch({ frame }: { frame: Frame }) {
  return frame.language === 'zh' ? (
    <li>
      <a href={local(frame.here, 'en')} lang="en" hreflang="en">
        English
      </a>
    </li>
  ) : (
    <li>
      <a href={frame.here} lang="zh-CN" hreflang="zh-CN">
        中文
      </a>
    </li>
  )
}

function SignOut({ frame }: { frame: Frame }) {
  return (
    <form method="post" action={local(paths.signOut, frame.language)}>
      <input type="hidden" name="_csrf" value={frame.csrf} />
      <button type="submit">{say(t.signOut, frame.language)}</button>
    </form>
  )
}

function Footer({ frame }: { frame: Frame }) {
  const { language } = frame
  const link = (path: string, words: Text) => (
    <li>
      <a href={local(path, language)}>{say(words, language)}</a>
    </li>
  )
  return (
    <footer class="footer">
      <div class="page footer-columns">
        <div>
          <p>
            <b>{say(t.full, language)}</b>
          </p>
          <p class="measure">{say(t.promise, language)}</p>
        </div>
        <ul>
          {link(paths.aboutData, t.data)}
          {link(paths.privacy, t.privacy)}
          {link(paths.accessibility, t.accessibility)}
        </ul>
        <ul>
          {link(paths.search(), t.work)}
          {link(activityPaths.list(), t.activities)}
          {link(policyPaths.list, t.policies)}
          {link(paths.plan, t.promises)}
          {link(skillPaths.honours(), t.honours)}
          {link(organisationPaths.doors, t.employers)}
          <li>
            <a href={paths.workbench}>{say(t.staff, language)}</a>
          </li>
        </ul>
        {frame.account === null ? null : (
          <ul class="footer-own">
            {frame.account.kind === 'person' ? (
              <>
                {link(paths.record, t.record)}
                {link(myPaths.cv, t.cv)}
                {link(myPaths.data, t.mydata)}
              </>
            ) : null}
            {link(paths.account, t.account)}
            <li>
              <SignOut frame={frame} />
            </li>
          </ul>
        )}
      </div>
      {frame.demo ? <p class="demo-strip">{say(t.demo, language)}</p> : null}
    </footer>
  )
}
