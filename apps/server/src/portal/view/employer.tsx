import { say, type Text } from '../../kernel/index.ts'
import * as format from './format.ts'
import { render } from './layout.tsx'
import type { EmployerProps, Frame } from './model.ts'
import { Dot, Icon, Note, Own, PostHit, put, ReplyStrip } from './parts.tsx'
import { local, paths } from './paths.ts'
import { policyPaths } from './policy-paths.ts'

const t = {
  checked: { zh: '统一社会信用代码已核对', en: 'Registration number checked' },
  verified: { zh: '{day}由{office}核验', en: 'Verified on {day} by the {office}' },
  suspended: {
    zh: '这个单位被停用了，岗位暂停',
    en: 'This organisation is suspended; its posts are on hold',
  },
  closed: { zh: '这个单位已经注销', en: 'This organisation is closed' },
  until: { zh: '到 {day} 为止', en: 'until {day}' },
  licence: { zh: '许可证 {number}，{day}到期', en: 'Licence {number}, valid until {day}' },
  expired: { zh: '许可证 {number} 已于{day}过期', en: 'Licence {number} expired on {day}' },
  website: { zh: '网站', en: 'Website' },
  reply: { zh: '答复得怎么样', en: 'How they answer' },
  replySay: {
    zh: '每份投递都有答复期限。到期答没答，一份一格，谁也改不了。',
    en: 'Every application has a day by which it must be answered. One mark for each; nobody can change them.',
  },
  hires: {
    zh: '这 {days} 天里，{n} 个人本人确认到岗了',
    en: 'In the last {days} days, {n} people themselves confirmed that they started here',
  },
  posts: { zh: '在招的岗位', en: 'Open posts' },
  none: { zh: '现在没有在招的岗位', en: 'No open posts now' },
  noneSay: { zh: '别的单位有。', en: 'Other employers have some.' },
  search: { zh: '去找岗位', en: 'Find a post' },
  about: { zh: '单位介绍', en: 'About' },
  policies: { zh: '这是你的单位？看看能办哪些政策', en: 'Is this your firm? See what it is entitled to' },
} as const satisfies Record<string, Text>

/** An employer in public: how they answer comes before what they say of themselves. */
export function renderEmployer(frame: Frame, props: EmployerProps): string {
  const { language } = frame
  return render(frame, {
    title: props.name,
    description: [props.name, say(props.place, language)].join(', '),
    current: 'search',
    ...(props.jsonLd === undefined ? {} : { jsonLd: props.jsonLd }),
    children: (
      <div class="page page-head">
        <h1>
          <Own language={language}>{props.name}</Own>
        </h1>
        <Stopped frame={frame} of={props.stopped} />
        <p class="second employer-place">
          {say(props.kindName, language)}
          <Dot />
          {say(props.place, language)}
          {props.about === null ? null : (
            <>
              <br />
              {say(props.about, language)}
            </>
          )}
        </p>
        {props.codeChecked ? (
          <p class="verified">
            <Icon name="shield" small />
            {props.verified === null
              ? say(t.checked, language)
              : put(t.verified, language, {
                  day: format.day(props.verified.on, frame.today, language),
                  office: props.verified.by === null ? '' : say(props.verified.by, language),
                })}
          </p>
        ) : null}
        <Licence frame={frame} of={props.licence} />
        {props.website === null ? null : (
          <p class="second">
            <a href={props.website} rel="nofollow noopener">
              {say(t.website, language)}
            </a>
          </p>
        )}
        <section class="section-close" aria-labelledby="reply">
          <h2 id="reply">{say(t.reply, language)}</h2>
          <p class="second measure">{say(t.replySay, language)}</p>
          <ReplyStrip reply={props.reply} language={language} />
          {props.hires === null ? null : (
            <p class="hires">
              {put(t.hires, language, { days: props.hires.days, n: props.hires.confirmed })}
            </p>
          )}
        </section>
        {props.text === null ? null : (
          <section class="section-close" aria-labelledby="about">
            <h2 id="about">{say(t.about, language)}</h2>
            <p class="measure">
              <Own language={language}>{props.text}</Own>
            </p>
          </section>
        )}
        <section class="section" aria-labelledby="posts">
          <h2 id="posts" class="section-head">
            {say(t.posts, language)}
          </h2>
          {props.posts.map(row => (
            <PostHit key={row.id} row={row} frame={frame} heading="h3" ofOne />
          ))}
          {props.posts.length > 0 ? null : (
            <div class="empty">
              <h3>{say(t.none, language)}</h3>
              <p>{say(t.noneSay, language)}</p>
              <p class="actions">
                <a class="button button-outline" href={local(paths.search(), language)}>
                  {say(t.search, language)}
                </a>
              </p>
            </div>
          )}
        </section>
        <p class="section-close no-print">
          <a href={local(policyPaths.card('firm'), language)}>{say(t.policies, language)}</a>
        </p>
      </div>
    ),
  })
}

function Stopped({ frame, of }: { frame: Frame; of: EmployerProps['stopped'] }) {
  const { language, today } = frame
  if (of === null) return null
  const more = [
    of.reason === null ? '' : say(of.reason, language),
    of.until === null ? '' : put(t.until, language, { day: format.day(of.until, today, language) }),
  ].filter(each => each !== '')
  return (
    <Note kind="zhu" icon="warning">
      <p>
        <b>{say(t[of.state], language)}</b>
        {more.length === 0 ? null : (
          <>
            <br />
            {more.join(language === 'zh' ? '，' : ', ')}
          </>
        )}
      </p>
    </Note>
  )
}

function Licence({ frame, of }: { frame: Frame; of: EmployerProps['licence'] }) {
  const { language, today } = frame
  if (of === null) return null
  const words = put(of.expired ? t.expired : t.licence, language, {
    number: of.number,
    day: format.day(of.until, today, language),
  })
  return <p class={of.expired ? 'field-wrong' : 'second'}>{words}</p>
}
