import { say, type Text } from '../../kernel/index.ts'
import type { CampaignProps } from './activity-model.ts'
import { activityPaths as to } from './activity-paths.ts'
import { ActivityRows } from './activity-rows.tsx'
import * as format from './format.ts'
import { render } from './layout.tsx'
import type { Frame } from './model.ts'
import { Back, put } from './parts.tsx'
import { local } from './paths.ts'

const t = {
  back: { zh: '活动', en: 'What’s on' },
  days: { zh: '{from}到{until}', en: '{from} to {until}' },
  held: { zh: '办了 {n} 场', en: '{n} held' },
  came: { zh: '{n} 人次来过', en: '{n} attendances' },
  coming: { zh: '还有 {n} 场', en: '{n} to come' },
  counted: {
    zh: '人次从签到里数，报了名没来的不算。',
    en: 'Counted by check-ins: whoever registered and did not come is not in it.',
  },
  next: { zh: '接下来', en: 'What is next' },
  none: { zh: '这一阵没有排活动。', en: 'Nothing is planned at the moment.' },
  all: { zh: '看全部', en: 'See all' },
  feed: { zh: '放进手机日历', en: 'Add to your calendar' },
} as const satisfies Record<string, Text>

/** A campaign: what it is, its one count, and what is next. */
export function renderCampaign(frame: Frame, props: CampaignProps): string {
  const { language, today } = frame
  const n = (text: Text, of: number) => put(text, language, { n: format.count(of) })
  return render(frame, {
    title: say(props.name, language),
    description: say(props.about, language),
    current: 'activities',
    children: (
      <div class="page">
        <Back href={local(to.list(), language)}>{say(t.back, language)}</Back>
        <h1>{say(props.name, language)}</h1>
        <p class="lead">{say(props.about, language)}</p>
        <p class="second note-apart">
          {put(t.days, language, {
            from: format.day(props.from, today, language, false),
            until: format.day(props.until, today, language, false),
          })}
        </p>
        <ul class="campaign-count">
          <li>{n(t.held, props.held)}</li>
          <li>{n(t.came, props.came)}</li>
          <li>{n(t.coming, props.coming)}</li>
        </ul>
        <p class="second measure">{say(t.counted, language)}</p>
        <section class="section" aria-labelledby="next">
          <div class="section-head">
            <h2 id="next">{say(t.next, language)}</h2>
            <a href={local(to.list({ campaign: [props.id] }), language)}>{say(t.all, language)}</a>
          </div>
          {props.rows.length === 0 ? (
            <p class="empty">{say(t.none, language)}</p>
          ) : (
            <ActivityRows frame={frame} rows={props.rows} heading="h3" />
          )}
          <p class="actions">
            <a
              class="button button-outline"
              href={local(to.feed({ campaign: [props.id] }), language)}
              rel="nofollow"
            >
              {say(t.feed, language)}
            </a>
          </p>
        </section>
      </div>
    ),
  })
}
