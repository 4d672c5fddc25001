import { dayOf, say, type Text } from '../../kernel/index.ts'
import { Changes, RegisterBar, RegisterBox } from './activity-door.tsx'
import type { ActivityProps } from './activity-model.ts'
import { activityPaths as to } from './activity-paths.ts'
import { cost, hours, when, where } from './activity-words.ts'
import { fairPaths } from './fair-paths.ts'
import * as format from './format.ts'
import { render } from './layout.tsx'
import type { Frame } from './model.ts'
import { Back, Dot, Own, put, Value } from './parts.tsx'
import { local, paths } from './paths.ts'

const t = {
  picture: { zh: '现场照片 {n}', en: 'Picture {n} of the event' },
  hiring: { zh: '看谁在招人、在哪个展位', en: 'See who is hiring, and at which stand' },
  back: { zh: '活动', en: 'What’s on' },
  when: { zh: '时间', en: 'When' },
  where: { zh: '地点', en: 'Where' },
  link: { zh: '线上地址', en: 'Online at' },
  by: { zh: '主办', en: 'By' },
  with: { zh: '协办', en: 'With' },
  audience: { zh: '面向', en: 'For' },
  cost: { zh: '费用', en: 'Price' },
  places: { zh: '名额', en: 'Places' },
  people: { zh: '{n} 人', en: '{n}' },
  along: { zh: '同行', en: 'With you' },
  companions: { zh: '可以带 {n} 人', en: 'You may bring {n}' },
  accessible: { zh: '无障碍', en: 'Accessibility' },
  contact: { zh: '联系', en: 'Contact' },
  about: { zh: '说明', en: 'About' },
  sittings: { zh: '共 {n} 场', en: '{n} sessions' },
  campaign: { zh: '主题活动', en: 'Campaign' },
  after: { zh: '办得怎么样', en: 'How it went' },
  came: { zh: '{n} 人来过', en: '{n} came' },
  stars: {
    zh: '来过的 {n} 个人打分，平均 {stars} 分（满分 5 分）',
    en: '{n} of those who came give it {stars} of 5',
  },
  one: { zh: '{stars} 分', en: '{stars} of 5' },
  take: { zh: '报名和分享', en: 'Register and share' },
  file: { zh: '加到手机日历', en: 'Add to your calendar' },
  share: { zh: '转给别人', en: 'Share' },
} as const satisfies Record<string, Text>

/** One activity: what, when, where, how to take part; afterwards how it went. */
export function renderActivity(frame: Frame, props: ActivityProps): string {
  const { language, today } = frame
  const [first] = props.sittings
  return render(frame, {
    title: props.title,
    description: [
      first === undefined ? '' : when(first, today, language),
      where(props, language),
      props.organiser,
    ]
      .filter(words => words !== '')
      .join(language === 'zh' ? '，' : ', '),
    current: 'activities',
    ...(props.cover !== null && { image: to.picture(props.id, props.cover) }),
    ...(props.jsonLd !== undefined && { jsonLd: props.jsonLd }),
    stick: <RegisterBar frame={frame} props={props} />,
    children: (
      <div class="page">
        <Back href={local(to.list(), language)}>{say(t.back, language)}</Back>
        <div class="columns post-columns">
          <div>
            <header class="post-head">
              <h1>
                <Own language={language}>{props.title}</Own>
              </h1>
              <p class="second">
                {say(props.kind, language)}
                <Dot />
                {say(props.mode, language)}
              </p>
              <Changes frame={frame} props={props} />
            </header>
            {props.cover === null ? null : (
              // what it shows is said by the title above
              <img class="activity-cover" src={to.picture(props.id, props.cover)} alt="" />
            )}
            {props.isFair ? (
              <p>
                <a class="link" href={local(fairPaths.board(props.id), language)}>
                  {say(t.hiring, language)}
                </a>
              </p>
            ) : null}
            <Particulars frame={frame} props={props} />
            <About frame={frame} props={props} />
            <Afterwards frame={frame} props={props} />
          </div>
          <aside class="beside no-print" aria-label={say(t.take, language)}>
            <RegisterBox frame={frame} props={props} />
            <ul class="links-out">
              <li>
                <a href={local(to.file(props.id), language)}>{say(t.file, language)}</a>
              </li>
              <li>
                <a href={local(to.share(props.id), language)}>{say(t.share, language)}</a>
              </li>
            </ul>
          </aside>
        </div>
      </div>
    ),
  })
}

function Particulars({ frame, props }: { frame: Frame; props: ActivityProps }) {
  const { language } = frame
  const line = (label: Text, value: Text | string) => (
    <div>
      <dt>{say(label, language)}</dt>
      <dd>
        <Value of={value} language={language} />
      </dd>
    </div>
  )
  const { companions, capacity } = props
  return (
    <dl class="known activity-facts">
      <div>
        <dt>{say(t.when, language)}</dt>
        <dd>
          <Sittings frame={frame} props={props} />
        </dd>
      </div>
      {props.place === '' ? null : line(t.where, where(props, language))}
      {props.link === null ? null : (
        <div>
          <dt>{say(t.link, language)}</dt>
          <dd>
            <a href={props.link} rel="nofollow noopener">
              {props.link}
            </a>
          </dd>
        </div>
      )}
      <div>
        <dt>{say(t.by, language)}</dt>
        <dd>
          <Own language={language}>
            {props.organisation === null ? (
              props.organiser
            ) : (
              <a href={local(paths.employer(props.organisation), language)}>{props.organiser}</a>
            )}
          </Own>
        </dd>
      </div>
      {props.coOrganisers.length === 0 ? null : line(t.with, props.coOrganisers.join('、'))}
      {props.audience === '' ? null : line(t.audience, props.audience)}
      {props.particulars.map(one => line(one.label, one.value))}
      {line(t.cost, cost(props.price))}
      {capacity === null ? null : line(t.places, both(t.people, capacity))}
      {companions === 0 ? null : line(t.along, both(t.companions, companions))}
      {props.accessible === '' ? null : line(t.accessible, props.accessible)}
      <div>
        <dt>{say(t.contact, language)}</dt>
        <dd>
          <Own language={language}>{props.contact.name}</Own>{' '}
          <a href={`tel:${props.contact.phone.replaceAll(/[^\d+]/g, '')}`}>{props.contact.phone}</a>
        </dd>
      </div>
      {props.campaign === null ? null : (
        <div>
          <dt>{say(t.campaign, language)}</dt>
          <dd>
            <a href={local(to.campaign(props.campaign.id), language)}>{say(props.campaign.name, language)}</a>
          </dd>
        </div>
      )}
    </dl>
  )
}

const both = (text: Text, n: number): Text => ({
  zh: put(text, 'zh', { n: format.count(n) }),
  en: put(text, 'en', { n: format.count(n) }),
})

/** Beyond this the rest is folded away. */
const shown = 4

function Sittings({ frame, props }: { frame: Frame; props: Pick<ActivityProps, 'sittings'> }) {
  const { language } = frame
  const [only, ...others] = props.sittings
  if (only === undefined) return null
  if (others.length === 0) return <Sitting frame={frame} of={only} />
  const list = (rows: ActivityProps['sittings']) => (
    <ul class="sittings">
      {rows.map(one => (
        <li key={one.id}>
          <Sitting frame={frame} of={one} />
        </li>
      ))}
    </ul>
  )
  if (others.length < shown) return list(props.sittings)
  return (
    <>
      {list(props.sittings.slice(0, shown))}
      <details class="quiet">
        <summary>{put(t.sittings, language, { n: props.sittings.length })}</summary>
        {list(props.sittings.slice(shown))}
      </details>
    </>
  )
}

export function Sitting({ frame, of }: { frame: Frame; of: ActivityProps['sittings'][number] }) {
  const { language, today } = frame
  return (
    <>
      <time dateTime={of.startsAt}>{format.day(dayOf(Date.parse(of.startsAt)), today, language)}</time>{' '}
      <span class="together">{hours(of, language)}</span>
      {of.title === '' ? null : (
        <>
          {' '}
          <Own language={language}>{of.title}</Own>
        </>
      )}
    </>
  )
}

function About({ frame, props }: { frame: Frame; props: ActivityProps }) {
  const { language } = frame
  const lines = props.about.split('\n').filter(line => line.trim() !== '')
  if (lines.length === 0) return null
  return (
    <div class="measure post-text">
      <h2>{say(t.about, language)}</h2>
      {lines.map((line, at) => (
        <p key={at}>
          <Own language={language}>{line}</Own>
        </p>
      ))}
    </div>
  )
}

function Afterwards({ frame, props }: { frame: Frame; props: ActivityProps }) {
  const { language, today } = frame
  const { came, report, stars, feedback } = props
  if (came === null && stars === null) return null
  const said = feedback.filter(one => one.text !== '')
  return (
    <section class="section" aria-labelledby="after">
      <h2 id="after">{say(t.after, language)}</h2>
      {came === null ? null : <p class="lead">{put(t.came, language, { n: format.count(came) })}</p>}
      {report === null ? null : (
        <p class="measure note-apart">
          <Own language={language}>{report}</Own>
        </p>
      )}
      {props.pictures.length === 0 ? null : (
        <ul class="activity-pictures note-apart">
          {props.pictures.map((picture, at) => (
            <li key={picture}>
              <a href={to.picture(props.id, picture)}>
                <img
                  src={to.picture(props.id, picture)}
                  alt={put(t.picture, language, { n: at + 1 })}
                  loading="lazy"
                />
              </a>
            </li>
          ))}
        </ul>
      )}
      {stars === null ? null : (
        <p class="second note-apart">{put(t.stars, language, { n: feedback.length, stars })}</p>
      )}
      {said.length === 0 ? null : (
        <ul class="rows rows-tight note-apart">
          {said.slice(0, 20).map((one, at) => (
            <li key={at}>
              <p>
                <Own language={language}>{one.text}</Own>
              </p>
              <p class="caption">
                {put(t.one, language, { stars: one.stars })}
                <Dot />
                {format.day(one.day, today, language)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
