import { say, type Text } from '../../kernel/index.ts'
import { render } from './layout.tsx'
import type { EmployerProps, Frame } from './model.ts'
import { Icon, Own, PostHit, put, ReplyStrip } from './parts.tsx'
import { local, paths } from './paths.ts'

const t = {
  checked: { zh: '统一社会信用代码已核对', en: 'Registration number checked' },
  reply: { zh: '答复得怎么样', en: 'How they answer' },
  replySay: {
    zh: '每份投递都有答复期限。到期答没答，一份一格，谁也改不了。',
    en: 'Every application has a day by which it must be answered. One mark for each; nobody can change them.',
  },
  hires: {
    zh: '{days} 天里，{n} 个人自己确认到岗了',
    en: 'In {days} days, {n} people confirmed themselves that they started here',
  },
  posts: { zh: '在招的岗位', en: 'Open posts' },
  none: { zh: '现在没有在招的岗位', en: 'No open posts now' },
  noneSay: { zh: '别的单位有。', en: 'Other employers have some.' },
  search: { zh: '去找岗位', en: 'Find a post' },
  about: { zh: '单位介绍', en: 'About' },
} as const satisfies Record<string, Text>

/** An employer in public: how they answer comes before what they say of themselves. */
export function renderEmployer(frame: Frame, props: EmployerProps): string {
  const { language } = frame
  return render(frame, {
    title: props.name,
    description: [props.name, say(props.place, language)].join(', '),
    current: 'search',
    children: (
      <div class="page page-head">
        <h1>
          <Own language={language}>{props.name}</Own>
        </h1>
        <p class="second employer-place">
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
            {say(t.checked, language)}
          </p>
        ) : null}
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
            <PostHit key={row.id} row={row} frame={frame} heading="h3" />
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
      </div>
    ),
  })
}
