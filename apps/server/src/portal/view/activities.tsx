import { say, type Text } from '../../kernel/index.ts'
import type { CalendarProps, Choice } from './activity-model.ts'
import { Month, monthName } from './activity-month.tsx'
import { activityPaths as to } from './activity-paths.ts'
import { ActivityRows } from './activity-rows.tsx'
import * as format from './format.ts'
import { render } from './layout.tsx'
import type { Frame, Query } from './model.ts'
import { Icon, put } from './parts.tsx'
import { local, toggled } from './paths.ts'

const t = {
  title: { zh: '活动', en: 'What’s on' },
  describe: {
    zh: '招聘会、培训、指导课、竞赛、市集和青年活动：时间、地点、还有几个名额，手机上就能报名。',
    en: 'Job fairs, training, classes, contests, markets and evenings: when, where, how many places are left. Register on your phone.',
  },
  fromToday: { zh: '从今天起 {n} 场', en: '{n} from today on' },
  ofMonth: { zh: '{month} {n} 场', en: '{n} in {month}' },
  ofDay: { zh: '{day} {n} 场', en: '{n} on {day}' },
  none: { zh: '没有这样的活动', en: 'Nothing like that is on' },
  noneSay: {
    zh: '换一个月，或者少一个条件再看。',
    en: 'Look at another month, or drop one condition.',
  },
  all: { zh: '看全部', en: 'See all' },
  conditions: { zh: '挑一挑', en: 'Choose' },
  every: { zh: '全部', en: 'All' },
  free: { zh: '还有名额', en: 'Places left' },
  near: { zh: '离我近', en: 'Near me' },
  nearNo: {
    zh: '手机没说在哪里，先按县（市、区）挑',
    en: 'The phone did not say where it is: choose a county instead',
  },
  county: { zh: '在哪里', en: 'Where' },
  everywhere: { zh: '全市', en: 'The whole city' },
  drop: { zh: '去掉这个条件', en: 'Remove this condition' },
  search: { zh: '搜活动、主办单位或地点', en: 'Search for an activity, organiser or place' },
  go: { zh: '搜活动', en: 'Search' },
  list: { zh: '列表', en: 'List' },
  month: { zh: '月历', en: 'Month' },
  look: { zh: '怎么看', en: 'View' },
  fromNow: { zh: '从今天看起', en: 'From today on' },
  pages: { zh: '翻页', en: 'Pages' },
  next: { zh: '后面的', en: 'Later ones' },
  first: { zh: '回到开头', en: 'Back to the first' },
  feed: { zh: '放进手机日历', en: 'In your calendar' },
  feedFile: { zh: '加一次', en: 'Add them once' },
  feedFollow: { zh: '一直跟着更新', en: 'Keep them up to date' },
  feedSay: {
    zh: '按上面的条件。跟着更新的：有新的会自己加上，改了时间会跟着改，取消了会标出来，手机要支持订阅日历。',
    en: 'By the conditions above. Kept up to date, new ones are added, what is moved moves, and what is cancelled is marked; your calendar must be able to subscribe.',
  },
  campaigns: { zh: '主题活动', en: 'Campaigns' },
  mine: { zh: '我的活动和票', en: 'My activities and tickets' },
} as const satisfies Record<string, Text>

/** The calendar: conditions as links, the month, the list. Everything stands in the address. */
export function renderActivities(frame: Frame, props: CalendarProps): string {
  const { language } = frame
  return render(frame, {
    title: say(t.title, language),
    description: say(t.describe, language),
    current: 'activities',
    island: props.script,
    children: (
      <div class="page page-head">
        <div class="result-head">
          <h1>{say(t.title, language)}</h1>
          <p>
            <a href={local(to.mine, language)}>{say(t.mine, language)}</a>
          </p>
        </div>
        <Find frame={frame} query={props.query} />
        <Conditions frame={frame} props={props} />
        <Views frame={frame} query={props.query} />
        <div class={isMonth(props.query) ? 'columns calendar calendar-month' : 'columns calendar'}>
          <aside class="beside" aria-label={say(t.month, language)}>
            <Month frame={frame} props={props} />
          </aside>
          <section aria-labelledby="found">
            <List frame={frame} props={props} />
          </section>
          <Feed frame={frame} props={props} />
        </div>
      </div>
    ),
  })
}

const isMonth = (query: Query) => query['view']?.[0] === 'month'

function Find({ frame, query }: { frame: Frame; query: Query }) {
  const { language } = frame
  const kept = Object.entries(query).filter(([key]) => key !== 'q')
  return (
    <search>
      <form action={local('/activities', language)}>
        {kept.flatMap(([key, values]) =>
          values.map(value => <input key={`${key}${value}`} type="hidden" name={key} value={value} />),
        )}
        <div class="searchbox">
          <Icon name="search" />
          <label class="unseen" for="q">
            {say(t.search, language)}
          </label>
          <input id="q" name="q" type="search" maxlength={80} value={query['q']?.[0] ?? ''} />
          <button type="submit" class="button">
            {say(t.go, language)}
          </button>
        </div>
      </form>
    </search>
  )
}

function Conditions({ frame, props }: { frame: Frame; props: CalendarProps }) {
  const { language } = frame
  const { query } = props
  const href = (key: string, value: string) => local(to.list(toggled(query, key, value, 'one')), language)
  const chip = (key: string, { id, name, count }: Choice) => (
    <Chip
      key={id}
      href={href(key, id)}
      on={query[key]?.[0] === id}
      frame={frame}
      words={`${say(name, language)} ${format.count(count)}`}
    />
  )
  const county = query['county']?.[0]
  const chosen = props.counties.find(({ id }) => id === county)
  return (
    <section class="activity-conditions" aria-label={say(t.conditions, language)}>
      <ul class="chips chips-roll">
        <Chip
          href={href('free', 'yes')}
          on={query['free'] !== undefined}
          frame={frame}
          words={say(t.free, language)}
        />
        <li hidden={query['near'] === undefined} data-near-item>
          <a
            class={query['near'] === undefined ? 'chip' : 'chip chip-on'}
            href={
              query['near'] === undefined
                ? local(to.list(query), language)
                : href('near', query['near'][0] ?? '')
            }
            {...(query['near'] === undefined && { 'data-near': say(t.nearNo, language) })}
          >
            <Icon name={query['near'] === undefined ? 'place' : 'close'} />
            {say(t.near, language)}
            {query['near'] === undefined ? null : <span class="unseen"> {say(t.drop, language)}</span>}
          </a>
        </li>
        {chosenFirst(props.families, query['family']?.[0]).map(one => chip('family', one))}
      </ul>
      <details class="quiet" open={chosen !== undefined}>
        <summary>
          {say(t.county, language)}
          {language === 'zh' ? '：' : ': '}
          {say(chosen?.name ?? t.everywhere, language)}
        </summary>
        <ul class="chips">{props.counties.map(one => chip('county', one))}</ul>
      </details>
    </section>
  )
}

/** On a phone the row rolls: what was chosen stands where it is seen, to be taken back. */
function chosenFirst(choices: readonly Choice[], chosen: string | undefined): readonly Choice[] {
  return [...choices.filter(one => one.id === chosen), ...choices.filter(one => one.id !== chosen)]
}

function Chip(props: { href: string; on: boolean; words: string; frame: Frame }) {
  return (
    <li>
      <a class={props.on ? 'chip chip-on' : 'chip'} href={props.href} rel="nofollow">
        {props.words}
        {props.on ? (
          <>
            <Icon name="close" />
            <span class="unseen"> {say(t.drop, props.frame.language)}</span>
          </>
        ) : null}
      </a>
    </li>
  )
}

/** On a phone the month takes the whole screen, so it is asked for; at a desk it stands beside the list. */
function Views({ frame, query }: { frame: Frame; query: Query }) {
  const { language } = frame
  const { view: _, ...list } = query
  const tab = (words: Text, of: Query, current: boolean) => (
    <li>
      <a href={local(to.list(of), language)} aria-current={current ? 'true' : undefined}>
        {say(words, language)}
      </a>
    </li>
  )
  return (
    <nav class="narrow-only" aria-label={say(t.look, language)}>
      <ul class="tabs">
        {tab(t.list, list, !isMonth(query))}
        {tab(t.month, { ...list, view: ['month'] }, isMonth(query))}
      </ul>
    </nav>
  )
}

function List({ frame, props }: { frame: Frame; props: CalendarProps }) {
  const { language, today } = frame
  const n = format.count(props.total)
  const { day: _, month: __, ...fromNow } = props.query
  const isOpen = props.query['day'] === undefined && props.query['month'] === undefined
  const words = isOpen
    ? put(t.fromToday, language, { n })
    : props.day === null
      ? put(t.ofMonth, language, { n, month: monthName(props.month, language) })
      : put(t.ofDay, language, { n, day: format.day(props.day, today, language) })
  return (
    <>
      <div class="section-head">
        <h2 id="found">{props.total === 0 ? say(t.none, language) : words}</h2>
        {isOpen ? null : <a href={local(to.list(fromNow), language)}>{say(t.fromNow, language)}</a>}
      </div>
      {props.total === 0 ? (
        <p class="empty">
          {say(t.noneSay, language)} <a href={local(to.list(), language)}>{say(t.all, language)}</a>
        </p>
      ) : (
        <ActivityRows frame={frame} rows={props.rows} heading="h3" />
      )}
      {props.isFirst && props.next === null ? null : (
        <nav class="pager" aria-label={say(t.pages, language)}>
          {props.isFirst ? null : (
            <a class="button button-outline" href={local(to.list(props.query), language)}>
              {say(t.first, language)}
            </a>
          )}
          {props.next === null ? null : (
            <a
              class="button button-outline"
              rel="next nofollow"
              href={local(to.list({ ...props.query, after: [props.next] }), language)}
            >
              {say(t.next, language)}
            </a>
          )}
        </nav>
      )}
    </>
  )
}

/** What a calendar can ask for, and nothing of the page. */
const feedKeys = ['family', 'county', 'campaign', 'series']

function Feed({ frame, props }: { frame: Frame; props: CalendarProps }) {
  const { language } = frame
  const webcal = frame.origin.replace(/^https?:/, 'webcal:')
  const query = Object.fromEntries(Object.entries(props.query).filter(([key]) => feedKeys.includes(key)))
  return (
    <section class="section no-print" aria-labelledby="feed">
      <h2 id="feed">{say(t.feed, language)}</h2>
      <p class="second measure">{say(t.feedSay, language)}</p>
      <p class="actions">
        <a class="button button-outline" href={local(to.feed(query), language)} rel="nofollow">
          {say(t.feedFile, language)}
        </a>
        <a class="button button-text" href={`${webcal}${local(to.feed(query), language)}`} rel="nofollow">
          {say(t.feedFollow, language)}
        </a>
      </p>
      {props.campaigns.length === 0 ? null : (
        <>
          <h2 class="section-close">{say(t.campaigns, language)}</h2>
          <ul class="links-out">
            {props.campaigns.map(one => (
              <li key={one.id}>
                <a href={local(to.campaign(one.id), language)}>{say(one.name, language)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
