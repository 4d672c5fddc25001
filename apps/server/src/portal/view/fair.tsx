import { say, type Text } from '../../kernel/index.ts'
import { activityPaths } from './activity-paths.ts'
import { Hall, type HallProps } from './fair-hall.tsx'
import { fairPaths } from './fair-paths.ts'
import * as format from './format.ts'
import { render } from './layout.tsx'
import type { Frame, PostRow, Query } from './model.ts'
import { Back, Dot, Own, put } from './parts.tsx'
import { local, paths } from './paths.ts'

const t = {
  back: { zh: '活动详情', en: 'The activity' },
  lead: { zh: '{n} 家单位，招 {openings} 人。', en: '{n} employers with {openings} openings.' },
  one: { zh: '1 家单位，招 {openings} 人。', en: 'One employer with {openings} openings.' },
  there: { zh: '现在 {n} 家有人在。', en: '{n} of them are there now.' },
  nobody: {
    zh: '还没有安排单位，过两天再来看。',
    en: 'No employer has a place yet. Look again in a few days.',
  },
  none: { zh: '没有单位或岗位叫这个。', en: 'No employer or post is called so.' },
  plan: { zh: '展位图', en: 'Plan of the hall' },
  key: {
    zh: '实色：有人在。点展位看单位。',
    en: 'Filled: somebody is there. A stand leads to its employer.',
  },
  hiring: { zh: '谁在招人', en: 'Who is hiring' },
  find: { zh: '找单位或岗位', en: 'Find an employer or a post' },
  go: { zh: '找', en: 'Find' },
  all: { zh: '看全部', en: 'See all' },
  stand: { zh: '展位 {code}', en: 'Stand {code}' },
  online: { zh: '线上', en: 'Online' },
  isThere: { zh: '有人在', en: 'There now' },
  open: { zh: '递简历、约面谈', en: 'Hand over a CV or book a talk' },
  openings: { zh: '招 {n} 人', en: '{n} openings' },
  opening: { zh: '招 1 人', en: '1 opening' },
  ended: { zh: '已经招满', en: 'Filled' },
  noPosts: { zh: '现场问', en: 'Ask at the stand' },
  employers: { zh: '单位报名参加', en: 'Employers: take a stand' },
} as const satisfies Record<string, Text>

export interface FairEmployer {
  readonly name: string
  readonly employer: string
  readonly stand: string | null
  readonly code: string
  readonly online: boolean
  readonly there: boolean
  readonly posts: readonly {
    readonly id: string
    readonly title: string
    readonly openings: number
    readonly education: Text
    readonly pay: PostRow['pay']
    readonly open: boolean
  }[]
}

export interface FairProps {
  readonly id: string
  readonly title: string
  readonly place: string
  readonly startsAt: string
  readonly state: Text
  readonly takesEmployers: boolean
  readonly hall: HallProps | null
  readonly employers: readonly FairEmployer[]
  /** before somebody looked for a word */
  readonly all: number
  readonly openings: number
  readonly there: number
  readonly query: Query
}

/** The live board of a fair: who is hiring and where they stand. */
export function renderFair(frame: Frame, props: FairProps): string {
  const { language, today } = frame
  return render(frame, {
    title: props.title,
    description: put(props.all === 1 ? t.one : t.lead, language, { n: props.all, openings: props.openings }),
    current: 'activities',
    children: (
      <div class="page page-head">
        <Back href={local(activityPaths.one(props.id), language)}>{say(t.back, language)}</Back>
        <h1>
          <Own language={language}>{props.title}</Own>
        </h1>
        <p class="lead joined">
          <span>{format.moment(props.startsAt, today, language, true)}</span>
          {props.place === '' ? null : (
            <>
              <Dot />
              <Own language={language}>{props.place}</Own>
            </>
          )}
          <Dot />
          <span>{say(props.state, language)}</span>
        </p>
        <p class="second">
          {props.all === 0
            ? say(t.nobody, language)
            : put(props.all === 1 ? t.one : t.lead, language, {
                n: props.all,
                openings: props.openings,
              })}{' '}
          {props.there === 0 ? '' : put(t.there, language, { n: props.there })}
        </p>
        {props.takesEmployers ? (
          <p>
            <a class="link" href={`${paths.workbench}fair-stands`}>
              {say(t.employers, language)}
            </a>
          </p>
        ) : null}
        <Drawing frame={frame} props={props} />
        {props.all === 0 ? null : <Employers frame={frame} props={props} />}
      </div>
    ),
  })
}

function Drawing({ frame, props }: { frame: Frame; props: FairProps }) {
  const { language } = frame
  const { hall } = props
  if (hall === null || hall.stands.length === 0) return null
  const at = new Map(
    props.employers.flatMap(one =>
      one.stand === null
        ? []
        : [[one.stand, { name: one.name, href: `#stand-${one.code}`, there: one.there }] as const],
    ),
  )
  return (
    <section class="section" aria-labelledby="plan">
      <h2 id="plan">{say(t.plan, language)}</h2>
      <p class="caption">{say(t.key, language)}</p>
      <Hall of={hall} at={at} language={language} />
    </section>
  )
}

function Employers({ frame, props }: { frame: Frame; props: FairProps }) {
  const { language } = frame
  const asked = props.query['q']?.[0] ?? ''
  return (
    <section class="section" aria-labelledby="hiring">
      <h2 id="hiring">{say(t.hiring, language)}</h2>
      <form class="hall-find" action={local(fairPaths.board(props.id), language)}>
        <label for="q">{say(t.find, language)}</label>
        <div class="hall-find-row">
          <input id="q" name="q" type="search" value={asked} maxlength={40} />
          <button type="submit" class="button button-outline">
            {say(t.go, language)}
          </button>
        </div>
      </form>
      {asked === '' ? null : (
        <p>
          <a class="link" href={local(fairPaths.board(props.id), language)}>
            {say(t.all, language)}
          </a>
        </p>
      )}
      {props.employers.length === 0 ? <p class="second">{say(t.none, language)}</p> : null}
      <ul class="rows">
        {props.employers.map(one => (
          <li key={one.code} id={`stand-${one.code}`}>
            <Employer frame={frame} of={one} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Employer({ frame, of }: { frame: Frame; of: FairEmployer }) {
  const { language } = frame
  return (
    <>
      <h3 class="row-title">
        <a href={local(fairPaths.stand(of.code), language)}>
          <Own language={language}>{of.name}</Own>
        </a>
      </h3>
      <p class="caption joined">
        {of.stand === null ? null : <span>{put(t.stand, language, { code: of.stand })}</span>}
        {of.stand !== null && of.online ? <Dot /> : null}
        {of.online ? <span>{say(t.online, language)}</span> : null}
        {of.there ? (
          <>
            <Dot />
            <strong>{say(t.isThere, language)}</strong>
          </>
        ) : null}
      </p>
      {of.posts.length === 0 ? <p class="second">{say(t.noPosts, language)}</p> : null}
      <PostsBrought frame={frame} of={of.posts} />
    </>
  )
}

export function PostsBrought({ frame, of }: { frame: Frame; of: FairEmployer['posts'] }) {
  const { language } = frame
  if (of.length === 0) return null
  return (
    <ul class="hall-posts">
      {of.map(post => (
        <li key={post.id}>
          <a href={local(paths.post(post.id), language)}>
            <Own language={language}>{post.title}</Own>
          </a>{' '}
          <span class="second">{payOf(post.pay, language)}</span>{' '}
          <span class="caption">
            {post.open
              ? put(post.openings === 1 ? t.opening : t.openings, language, { n: post.openings })
              : say(t.ended, language)}
          </span>
        </li>
      ))}
    </ul>
  )
}

function payOf(pay: PostRow['pay'], language: Frame['language']): string {
  const { amount, unit } = format.pay(pay, language)
  return unit === '' ? amount : `${amount} ${unit}`
}
