import { type DoorName, doors, sky } from '@qingye/look'
import { say, type Text } from '../../kernel/index.ts'
import { activityPaths } from './activity-paths.ts'
import { ActivityRows } from './activity-rows.tsx'
import * as format from './format.ts'
import { PromiseCard } from './gauge.tsx'
import { render } from './layout.tsx'
import type { Frame, HomeProps } from './model.ts'
import { Dot, Draw, Own, PostHit, put, usualReply } from './parts.tsx'
import { local, paths } from './paths.ts'
import { policyPaths } from './policy-paths.ts'
import { SearchBox } from './search-box.tsx'

const t = {
  ask: { zh: '说说看，', en: 'Tell us,' },
  ask2: { zh: '你想做什么？', en: 'what do you want to do?' },
  hot: { zh: '大家在搜', en: 'People search for' },
  newToday: { zh: '个岗位今天新上', en: 'posts new today' },
  newThisWeek: { zh: '个岗位这一周新上', en: 'posts new this week' },
  answered: { zh: '份投递今天收到了答复', en: 'applications answered today' },
  employers: { zh: '家企业正在招人', en: 'employers are hiring' },
  start: { zh: '从这里开始', en: 'Start here' },
  work: { zh: '找工作', en: 'Find work' },
  workNote: { zh: '{n} 个岗位，写明几天答复你', en: '{n} posts, each says when you get an answer' },
  trainee: { zh: '先见习', en: 'Traineeships' },
  traineeNote: { zh: '{n} 个见习岗位，有补贴', en: '{n} places, with an allowance' },
  policy: { zh: '查政策', en: 'Policies' },
  policyNote: { zh: '答几个题，看你能办哪些', en: 'A few questions, and you see what is yours' },
  plan: { zh: '城市的承诺', en: 'The city’s promises' },
  planNote: { zh: '{n} 项，做到哪了', en: '{n} targets, how far each is' },
  help: { zh: '有困难找我们', en: 'Need help? Call us' },
  helpNote: { zh: '打 12333，有人接', en: 'Call 12333, somebody answers' },
  fresh: { zh: '刚上的岗位', en: 'New posts' },
  all: { zh: '看全部', en: 'See all' },
  repliers: { zh: '答复最快的单位', en: 'Quickest to answer' },
  onTime: { zh: '{share}% 按时答复', en: '{share}% answered on time' },
  open: { zh: '{n} 个岗位在招', en: '{n} posts open' },
  openOne: { zh: '1 个岗位在招', en: '1 post open' },
  activities: { zh: '最近的活动', en: 'What’s on' },
  allActivities: { zh: '{n} 场有名额', en: '{n} with places left' },
  promises: { zh: '城市答应的事，做到哪了', en: 'What the city promised, and how far it is' },
  allPromises: { zh: '全部 {n} 项', en: 'All {n}' },
  counted: {
    zh: '每个数都是从真实记录里数出来的，不是填上去的。竖线是今天该到的位置。',
    en: 'Every number is counted from records, not typed in. The upright line is where it should stand today.',
  },
} as const satisfies Record<string, Text>

/** The front page: one question, five doors on one line, what may fit, who answers, what was promised. */
export function renderHome(frame: Frame, props: HomeProps): string {
  const { language } = frame
  return render(frame, {
    title: '',
    onRiver: true,
    children: (
      <>
        <Hero frame={frame} props={props} />
        <div class="page">
          <Doors frame={frame} props={props} />
          <div class="two">
            <section aria-labelledby="fresh">
              <div class="section-head">
                <h2 id="fresh">{say(t.fresh, language)}</h2>
                <a href={local(paths.search(), language)}>{say(t.all, language)}</a>
              </div>
              {props.suggestions.map(row => (
                <PostHit key={row.id} row={row} frame={frame} heading="h3" />
              ))}
            </section>
            <Repliers frame={frame} props={props} />
          </div>
          <Coming frame={frame} props={props} />
          <section class="section" aria-labelledby="promises">
            <div class="section-head">
              <h2 id="promises">{say(t.promises, language)}</h2>
              <a href={local(paths.plan, language)}>
                {put(t.allPromises, language, { n: props.promiseCount })}
              </a>
            </div>
            <p class="second measure promises-say">{say(t.counted, language)}</p>
            <div class="promises">
              {props.promises.map(one => (
                <PromiseCard key={one.id} of={one} frame={frame} />
              ))}
            </div>
          </section>
        </div>
      </>
    ),
  })
}

/** The next three with a place left. */
function Coming({ frame, props }: { frame: Frame; props: HomeProps }) {
  const { language } = frame
  if (props.activities.length === 0) return null
  return (
    <section class="section" aria-labelledby="activities">
      <div class="section-head">
        <h2 id="activities">{say(t.activities, language)}</h2>
        <a href={local(activityPaths.list(), language)}>
          {put(t.allActivities, language, { n: format.count(props.activityCount) })}
        </a>
      </div>
      <ActivityRows frame={frame} rows={props.activities} heading="h3" wide />
    </section>
  )
}

function Hero({ frame, props }: { frame: Frame; props: HomeProps }) {
  const { language } = frame
  return (
    <section class="hero" aria-labelledby="ask">
      <div class="page hero-grid">
        <div>
          <h1 id="ask">
            {say(t.ask, language)}
            <br />
            {say(t.ask2, language)}
          </h1>
          <SearchBox frame={frame} />
          <p class="hot">
            <span>{say(t.hot, language)}</span>
            {props.hot.map(words => (
              <a key={words.zh} href={local(paths.search({ q: [words.zh] }), language)}>
                {say(words, language)}
              </a>
            ))}
          </p>
        </div>
        <ul class="today">
          {props.newToday > 0 ? (
            <Today n={props.newToday} words={say(t.newToday, language)} />
          ) : (
            <Today n={props.newThisWeek} words={say(t.newThisWeek, language)} />
          )}
          {props.answeredToday > 0 ? (
            <Today n={props.answeredToday} words={say(t.answered, language)} />
          ) : null}
          <Today n={props.employers} words={say(t.employers, language)} />
        </ul>
      </div>
      <Draw of={sky} className="sky" />
    </section>
  )
}

function Today({ n, words }: { n: number; words: string }) {
  return (
    <li>
      <b>{format.count(n)}</b>
      <span>{words}</span>
    </li>
  )
}

function Doors({ frame, props }: { frame: Frame; props: HomeProps }) {
  const { language } = frame
  const door = (drawing: DoorName, href: string, name: Text, note: string) => (
    <a class={drawing === 'help' ? 'door door-help' : 'door'} href={href}>
      <span class="door-track">
        <svg viewBox="0 0 72 56" aria-hidden="true">
          <path d={doors[drawing]} />
        </svg>
      </span>
      <span class="door-words">
        <span class="door-name">{say(name, language)}</span>
        <span class="door-note">{note}</span>
      </span>
    </a>
  )
  const to = (path: string) => local(path, language)
  const n = format.count
  return (
    <nav class="doors" aria-label={say(t.start, language)}>
      {door('work', to(paths.search()), t.work, put(t.workNote, language, { n: n(props.openPosts) }))}
      {door(
        'learn',
        to(paths.search({ cat: ['traineeship'] })),
        t.trainee,
        put(t.traineeNote, language, { n: n(props.traineeships) }),
      )}
      {door('policy', to(policyPaths.cards), t.policy, say(t.policyNote, language))}
      {door('promise', to(paths.plan), t.plan, put(t.planNote, language, { n: n(props.promiseCount) }))}
      {door('help', 'tel:12333', t.help, say(t.helpNote, language))}
    </nav>
  )
}

function Repliers({ frame, props }: { frame: Frame; props: HomeProps }) {
  const { language } = frame
  return (
    <section aria-labelledby="repliers">
      <div class="section-head">
        <h2 id="repliers">{say(t.repliers, language)}</h2>
      </div>
      <ul class="rows">
        {props.repliers.map(one => {
          const all = one.reply.onTime + one.reply.late
          return (
            <li key={one.id}>
              <p class="row-title">
                <a href={local(paths.employer(one.id), language)}>
                  <Own language={language}>{one.name}</Own>
                </a>
              </p>
              <p class="second">
                {say(one.place, language)}
                <Dot />
                {one.openPosts === 1 ? say(t.openOne, language) : put(t.open, language, { n: one.openPosts })}
              </p>
              <p class="second">
                {put(t.onTime, language, { share: format.share(one.reply.onTime, all) })}
                {one.reply.usualWorkingDays === null ? null : (
                  <>
                    <Dot />
                    {usualReply(one.reply.usualWorkingDays, language)}
                  </>
                )}
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
