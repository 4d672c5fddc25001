import { say, type Text } from '../../kernel/index.ts'
import { CvSheet } from './cv-sheet.tsx'
import { PostForm, Send, TextArea } from './form.tsx'
import * as format from './format.ts'
import { render } from './layout.tsx'
import type { Frame } from './model.ts'
import type { CvLinkProps, CvProps, SharedCvProps } from './my-cv-model.ts'
import { myPaths } from './my-paths.ts'
import { Back, Dot, Note, put } from './parts.tsx'
import { local, paths } from './paths.ts'

const t = {
  title: { zh: '我的简历', en: 'My CV' },
  lead: {
    zh: '照你的档案做好了。选放哪几段，写几句自己，就能发。',
    en: 'Made from your record. Choose the parts, add a few words, and it is ready.',
  },
  record: { zh: '内容在档案里改', en: 'Change what it says in your record' },
  choose: { zh: '放哪几段', en: 'Which parts' },
  empty: { zh: '档案里还没有，先不显示', en: 'Nothing in your record yet, so not shown' },
  about: { zh: '自我介绍', en: 'About me' },
  aboutHelp: { zh: '三五句，最多 {n} 字。', en: 'A few sentences, {n} characters at most.' },
  save: { zh: '存下', en: 'Save' },
  pdf: { zh: '下载 PDF', en: 'Download PDF' },
  changed: {
    zh: '档案改过了。按“存下”，别人看到的才会更新。',
    en: 'Your record has changed. Press “Save” to update what others see.',
  },
  share: { zh: '发给别人', en: 'Share it' },
  shareSay: {
    zh: '有链接的人都能看，到期自动关。随时可以撤。证件号、生日、住址不在简历里。',
    en: 'Whoever has the link can look until it ends. Revoke it at any time. No document number, birthday or address is in it.',
  },
  days: { zh: '多久', en: 'For how long' },
  d7: { zh: '7 天', en: '7 days' },
  d30: { zh: '30 天', en: '30 days' },
  d90: { zh: '90 天', en: '90 days' },
  withPhone: { zh: '带上我的手机号', en: 'With my phone number' },
  make: { zh: '做一个链接', en: 'Make a link' },
  links: { zh: '链接', en: 'Links' },
  open: { zh: '开着，{day}到期', en: 'Open until {day}' },
  expired: { zh: '到期了', en: 'Ended' },
  revoked: { zh: '撤掉了', en: 'Revoked' },
  looks: { zh: '看过 {n} 次', en: 'Seen {n} times' },
  look: { zh: '看过 1 次', en: 'Seen once' },
  noLook: { zh: '还没有人看', en: 'Not seen yet' },
  phoneIn: { zh: '带手机号', en: 'with phone' },
  revoke: { zh: '撤掉', en: 'Revoke' },
  madeAt: { zh: '{at} 做的', en: 'Made {at}' },
  made: { zh: '链接做好了', en: 'Your link' },
  madeSay: {
    zh: '只显示这一次，现在就复制。{day}到期。',
    en: 'Shown this once, so copy it now. It ends on {day}.',
  },
  back: { zh: '回到简历', en: 'Back to my CV' },
  versions: { zh: '存过的版本', en: 'Saved versions' },
  version: { zh: '第 {n} 版', en: 'Version {n}' },
  shared: { zh: '{name}的简历', en: 'CV of {name}' },
  until: { zh: '本人分享，{day}到期', en: 'Shared by its owner until {day}' },
  mine: { zh: '这是你自己的链接，别人看到的就是这样。', en: 'Your own link: this is what others see.' },
} as const satisfies Record<string, Text>

/** The CV, what is in it, and to whom it is given. */
export function renderMyCv(frame: Frame, props: CvProps): string {
  const { language } = frame
  return render(frame, {
    title: say(t.title, language),
    personal: true,
    children: (
      <div class="page page-head">
        <div class="narrow">
          <h1 class="no-print">{say(t.title, language)}</h1>
          <p class="lead no-print">{say(t.lead, language)}</p>
          {props.changed ? (
            <div class="note-apart no-print">
              <Note kind="gan" icon="clock">
                {say(t.changed, language)}
              </Note>
            </div>
          ) : null}
          <CvSheet content={props.content} phone={props.phone} language={language} below="h1" />
          <p class="actions">
            <a class="button" href={local(myPaths.cvPdf, language)}>
              {say(t.pdf, language)}
            </a>
            <a class="button button-text" href={local(paths.record, language)}>
              {say(t.record, language)}
            </a>
          </p>
          <Choice frame={frame} props={props} />
          <Share frame={frame} props={props} />
        </div>
      </div>
    ),
  })
}

function Choice({ frame, props }: { frame: Frame; props: CvProps }) {
  const { language } = frame
  return (
    <section class="section no-print" aria-labelledby="choose">
      <h2 id="choose" class="section-head">
        {say(t.choose, language)}
      </h2>
      <PostForm frame={frame} action={myPaths.cv} form={props.form}>
        <fieldset class="field">
          <legend class="unseen">{say(t.choose, language)}</legend>
          {props.sections.map(section => (
            <label key={section.name} class="choice">
              <input type="checkbox" name={`section-${section.name}`} value="yes" checked={section.on} />
              <span>
                {say(section.label, language)}
                {section.empty ? <small>{say(t.empty, language)}</small> : null}
              </span>
            </label>
          ))}
        </fieldset>
        <TextArea
          frame={frame}
          form={{ ...props.form, typed: { introduction: props.introduction, ...props.form.typed } }}
          name="introduction"
          label={t.about}
          help={{
            zh: t.aboutHelp.zh.replace('{n}', String(props.longest)),
            en: t.aboutHelp.en.replace('{n}', String(props.longest)),
          }}
          optional
          maxlength={props.longest}
        />
        <Send language={language} label={t.save} />
      </PostForm>
    </section>
  )
}

function Share({ frame, props }: { frame: Frame; props: CvProps }) {
  const { language, today } = frame
  const choice = (days: string, words: Text) => (
    <label class="choice">
      <input type="radio" name="days" value={days} checked={days === '30'} />
      <span>{say(words, language)}</span>
    </label>
  )
  return (
    <section class="section no-print" aria-labelledby="share">
      <h2 id="share" class="section-head">
        {say(t.share, language)}
      </h2>
      <p class="second">{say(t.shareSay, language)}</p>
      {/* no key by which the answer would be kept: the link is in it */}
      <form
        method="post"
        action={local(myPaths.cvLinks, language)}
        class="form"
        aria-label={say(t.share, language)}
      >
        <input type="hidden" name="_csrf" value={frame.csrf} />
        <fieldset class="field">
          <legend>{say(t.days, language)}</legend>
          {choice('7', t.d7)}
          {choice('30', t.d30)}
          {choice('90', t.d90)}
        </fieldset>
        {props.phone === null ? null : (
          <div class="field">
            <label class="choice">
              <input type="checkbox" name="phone" value="yes" />
              <span>{say(t.withPhone, language)}</span>
            </label>
          </div>
        )}
        <div>
          <button type="submit" class="button button-outline">
            {say(t.make, language)}
          </button>
        </div>
      </form>
      {props.links.length === 0 ? null : (
        <>
          <h3 class="section">{say(t.links, language)}</h3>
          <ul class="rows rows-tight">
            {props.links.map(link => (
              <Link key={link.id} frame={frame} link={link} />
            ))}
          </ul>
        </>
      )}
      {props.versions.length === 0 ? null : (
        <details class="quiet section">
          <summary>{say(t.versions, language)}</summary>
          <ul class="rows rows-tight">
            {props.versions.map(version => (
              <li key={version.number}>
                {put(t.version, language, { n: version.number })}
                <Dot />
                {format.moment(version.madeAt, today, language)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function Link({ frame, link }: { frame: Frame; link: CvLinkProps }) {
  const { language, today } = frame
  const day = format.day(link.expiresOn, today, language)
  const state = link.state === 'open' ? put(t.open, language, { day }) : say(t[link.state], language)
  return (
    <li>
      <div class="row-pair">
        <p class="row-title">{state}</p>
        {link.state === 'open' ? (
          <form method="post" action={local(myPaths.cvRevoke(link.id), language)}>
            <input type="hidden" name="_csrf" value={frame.csrf} />
            <button type="submit" class="button button-text button-small button-out">
              {say(t.revoke, language)}
              <span class="unseen"> {format.moment(link.madeAt, today, language)}</span>
            </button>
          </form>
        ) : null}
      </div>
      <p class="second joined">
        <span>{put(t.madeAt, language, { at: format.moment(link.madeAt, today, language) })}</span>
        <Dot />
        <span>
          {put(link.looks === 0 ? t.noLook : link.looks === 1 ? t.look : t.looks, language, {
            n: link.looks,
          })}
        </span>
        {link.withPhone ? (
          <>
            <Dot />
            <span>{say(t.phoneIn, language)}</span>
          </>
        ) : null}
      </p>
    </li>
  )
}

/** The link, shown once. */
export function renderCvLink(frame: Frame, link: { address: string; expiresOn: string }): string {
  const { language, today } = frame
  const day = format.day(link.expiresOn, today, language)
  return render(frame, {
    title: say(t.made, language),
    personal: true,
    children: (
      <div class="page">
        <Back href={local(myPaths.cv, language)}>{say(t.back, language)}</Back>
        <div class="narrow">
          <h1>{say(t.made, language)}</h1>
          <p class="lead">{put(t.madeSay, language, { day })}</p>
          <p class="field">
            <label for="link" class="unseen">
              {say(t.made, language)}
            </label>
            <input id="link" type="text" readonly value={link.address} />
          </p>
          <p class="actions">
            <a class="button button-outline" href={link.address}>
              {say({ zh: '打开看看', en: 'Open it' }, language)}
            </a>
          </p>
        </div>
      </div>
    ),
  })
}

/** What somebody with the link sees. */
export function renderSharedCv(frame: Frame, props: SharedCvProps): string {
  const { language, today } = frame
  return render(frame, {
    title: put(t.shared, language, { name: props.content.name }),
    personal: true,
    children: (
      <div class="page page-head">
        <div class="narrow">
          {props.isOwn ? (
            <Note kind="lan" icon="question">
              {say(t.mine, language)}
            </Note>
          ) : null}
          <CvSheet content={props.content} phone={props.phone} language={language} below="h2" />
          <p class="second">
            {put(t.until, language, { day: format.day(props.expiresOn, today, language) })}
          </p>
          <p class="actions">
            <a class="button button-outline" href={local(props.pdf, language)}>
              {say(t.pdf, language)}
            </a>
          </p>
        </div>
      </div>
    ),
  })
}
