import { say, type Text } from '../../kernel/index.ts'
import { speechIn } from './card-texts.ts'
import { amountWords } from './card-words.ts'
import * as format from './format.ts'
import { render } from './layout.tsx'
import type { Frame } from './model.ts'
import { Back, Note, put } from './parts.tsx'
import { local, paths } from './paths.ts'
import { StandingBadge } from './policies.tsx'
import type { PolicyProps, Told } from './policy-model.ts'
import { policyPaths } from './policy-paths.ts'

const t = {
  back: { zh: '所有政策', en: 'All policies' },
  card: { zh: '看看我行不行', en: 'See whether I qualify' },
  cardFirm: { zh: '看看我单位行不行', en: 'See whether my firm qualifies' },
  claim: { zh: '在这里申请', en: 'Claim it here' },
  confirm: {
    zh: '这一项我们还没有核实。数字和条件以窗口说的为准，去之前先问一问。',
    en: 'We have not confirmed this one. What the office says counts: ask before you go.',
  },
  who: { zh: '谁能办', en: 'Who can have it' },
  all: { zh: '下面几条都要符合：', en: 'All of these:' },
  any: { zh: '下面符合一条就行：', en: 'Any one of these:' },
  person: { zh: '个人办，下面几条都要符合：', en: 'As a person, all of these:' },
  firm: { zh: '单位办，下面几条都要符合：', en: 'As a firm, all of these:' },
  not: { zh: '下面的不能有：', en: 'None of these:' },
  everybody: { zh: '谁都可以。', en: 'Everybody.' },
  much: { zh: '能拿多少', en: 'How much' },
  unknown: {
    zh: '金额没有公布，要问窗口。我们不猜。',
    en: 'The amount is not published. Ask the office; we do not guess.',
  },
  discretion: {
    zh: '文件里写的是“原则上”：符合条件一般能批，最后由办理的单位定。',
    en: 'The notice says “in principle”: likely if the conditions are met, and the office has the last word.',
  },
  excludes: { zh: '不能和这些同时享受：', en: 'Not together with: ' },
  bring: { zh: '带什么', en: 'What to bring' },
  bringSay: {
    zh: '你的档案里已经核实过的，不用再带。',
    en: 'What your record proves already need not be brought.',
  },
  nothing: { zh: '不用带材料。', en: 'Nothing.' },
  where: { zh: '去哪办', en: 'Where' },
  long: { zh: '多久', en: 'How long' },
  days: {
    zh: '材料交齐后 {n} 个工作日内答复，{levels}。',
    en: 'An answer within {n} working days, {levels}.',
  },
  elsewhere: {
    zh: '不在这里申请，办理时间问办理的单位。',
    en: 'Not claimed here: ask the office how long it takes.',
  },
  applied: { zh: '交上去后 {n} 个工作日内答复。', en: 'An answer within {n} working days.' },
  by: { zh: '由{levels}审', en: 'decided by the {levels}' },
  source: { zh: '依据', en: 'Sources' },
  checked: { zh: '{standing}，{day}看过', en: '{standing}; last read on {day}' },
  review: { zh: '下次核对：{day}前', en: 'To be looked at again by {day}' },
  versions: { zh: '版本', en: 'Versions' },
  span: { zh: '{from}起', en: 'from {from}' },
  spanTo: { zh: '{from}到{to}', en: '{from} to {to}' },
  firstDay: { zh: '（哪天开始待核实）', en: '(its first day is still to be confirmed)' },
  published: { zh: '{day}公布', en: 'published on {day}' },
  now: { zh: '现在用这一版', en: 'in force now' },
  over: { zh: '已经结束', en: 'over' },
  ahead: { zh: '还没开始', en: 'not yet begun' },
  mark: { zh: '版本指纹 {hash}', en: 'Mark of the version {hash}' },
  plan: { zh: '落实的是这件承诺', en: 'The promise behind it' },
} as const satisfies Record<string, Text>

/** One policy on one readable page. */
export function renderPolicy(frame: Frame, props: PolicyProps): string {
  const { language } = frame
  return render(frame, {
    title: say(props.name, language),
    description: say(props.gives, language),
    current: 'policies',
    children: (
      <div class="page">
        <Back href={local(policyPaths.list, language)}>{say(t.back, language)}</Back>
        <div class="columns">
          <div>
            <p class="caption">
              {say(props.layer, language)}
              <i class="dot" aria-hidden="true" />
              {say(props.kindWords, language)}
            </p>
            <h1>{say(props.name, language)}</h1>
            <p class="lead">{say(props.gives, language)}</p>
            <p class="policy-marks">
              <StandingBadge row={props} frame={frame} />
            </p>
            {props.confirmed ? null : (
              <div class="note-apart">
                <Note kind="gan" icon="question">
                  {say(t.confirm, language)}
                </Note>
              </div>
            )}
          </div>
          {props.standing === 'in-force' ? (
            <aside class="beside box no-print">
              <p class="policy-do">
                <a class="button button-full" href={local(policyPaths.card(props.audience), language)}>
                  {say(props.audience === 'firm' ? t.cardFirm : t.card, language)}
                </a>
                {props.apply === undefined ? null : (
                  <a class="button button-outline button-full" href={local(props.apply.path, language)}>
                    {say(t.claim, language)}
                  </a>
                )}
                {props.claim === undefined ? null : (
                  <a
                    class="button button-outline button-full"
                    href={local(policyPaths.claim(props.id), language)}
                  >
                    {say(t.claim, language)}
                  </a>
                )}
              </p>
            </aside>
          ) : null}
          <div class="explain">
            <PolicyBody frame={frame} props={props} />
            <Sources frame={frame} props={props} />
            <Versions frame={frame} props={props} />
            {props.promises.length === 0 ? null : (
              <>
                <h2>{say(t.plan, language)}</h2>
                <ul class="links-out">
                  {props.promises.map(({ id, label }) => (
                    <li key={id}>
                      <a href={local(paths.promise(id), language)}>{say(label, language)}</a>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </div>
        </div>
      </div>
    ),
  })
}

interface Part {
  readonly frame: Frame
  readonly props: PolicyProps
}

/** Who, how much, what to bring, where, how long: the same on its page and in the guide. */
export function PolicyBody({ frame, props, heading: Heading = 'h2' }: Part & { heading?: 'h2' | 'h4' }) {
  const { language } = frame
  const worth = amountWords(props.benefit, props.amount, props.per, speechIn(language))
  const { claim } = props
  return (
    <>
      <Heading>{say(t.who, language)}</Heading>
      {props.who === undefined ? (
        <p>{say(t.everybody, language)}</p>
      ) : (
        <Conditions of={props.who} frame={frame} />
      )}
      {props.once === undefined ? null : <p class="second">{say(props.once, language)}</p>}
      {worth === undefined && !props.amountUnknown && !props.discretion ? null : (
        <>
          <Heading>{say(t.much, language)}</Heading>
          {worth === undefined ? null : (
            <p>
              <b>{worth}</b>
            </p>
          )}
          {props.amountUnknown ? <p class="card-open">{say(t.unknown, language)}</p> : null}
          {props.discretion ? <p class="measure">{say(t.discretion, language)}</p> : null}
        </>
      )}
      {props.excludes.length === 0 ? null : (
        <p class="measure">
          {say(t.excludes, language)}
          {props.excludes.map(({ id, name }, at) => (
            <>
              {at === 0 ? '' : language === 'zh' ? '、' : ', '}
              <a href={local(policyPaths.policy(id), language)}>{say(name, language)}</a>
            </>
          ))}
        </p>
      )}
      <Heading>{say(t.bring, language)}</Heading>
      {props.documents.length === 0 ? (
        <p>{say(t.nothing, language)}</p>
      ) : (
        <>
          <ul class="dashes">
            {props.documents.map(name => (
              <li key={name.en}>{say(name, language)}</li>
            ))}
          </ul>
          {Heading === 'h2' ? <p class="second">{say(t.bringSay, language)}</p> : null}
        </>
      )}
      <Heading>{say(t.where, language)}</Heading>
      <p class="measure">{say(props.where, language)}</p>
      <Heading>{say(t.long, language)}</Heading>
      <p class="measure">
        {claim === undefined
          ? props.apply === undefined
            ? say(t.elsewhere, language)
            : put(t.applied, language, { n: props.apply.days })
          : put(t.days, language, {
              n: claim.days,
              levels: put(t.by, language, {
                levels: claim.levels
                  .map(level => say(level, language))
                  .join(say({ zh: '、', en: ', then the ' }, language)),
              }),
            })}
      </p>
    </>
  )
}

const groups = { all: t.all, any: t.any, none: t.not, person: t.person, firm: t.firm } as const

function Conditions({ of, frame }: { of: Told; frame: Frame }) {
  const { language } = frame
  if ('says' in of) return <p class="measure">{say(of.says, language)}</p>
  return (
    <div class="policy-who">
      <p>{say(groups[of.group], language)}</p>
      <ul class="dashes">
        {of.of.map((one, at) => (
          <li key={at}>{'says' in one ? say(one.says, language) : <Conditions of={one} frame={frame} />}</li>
        ))}
      </ul>
    </div>
  )
}

function Sources({ frame, props }: Part) {
  const { language } = frame
  return (
    <>
      <h2>{say(t.source, language)}</h2>
      <ul class="rows rows-tight">
        {props.sources.map((one, at) => (
          <li key={at}>
            <p>
              {one.link === undefined ? (
                say(one.title, language)
              ) : (
                <a href={one.link} rel="noopener">
                  {say(one.title, language)}
                </a>
              )}
            </p>
            {one.number === undefined ? null : (
              <p class="second">
                <span lang="zh-CN">{one.number}</span>
              </p>
            )}
            <p class={one.open ? 'card-open' : 'caption'}>
              {put(t.checked, language, {
                standing: say(one.standing, language),
                day: format.wholeDay(one.checked, language),
              })}
            </p>
          </li>
        ))}
      </ul>
      {props.review === undefined ? null : (
        <p class="caption">{put(t.review, language, { day: format.wholeDay(props.review, language) })}</p>
      )}
    </>
  )
}

const standings = { 'in-force': t.now, ended: t.over, ahead: t.ahead } as const

function Versions({ frame, props }: Part) {
  const { language } = frame
  const day = (of: string) => format.wholeDay(of, language)
  return (
    <>
      <h2>{say(t.versions, language)}</h2>
      <ul class="rows rows-tight">
        {props.versions.map(one => (
          <li key={one.version}>
            <p>
              {one.to === undefined
                ? put(t.span, language, { from: day(one.from) })
                : put(t.spanTo, language, { from: day(one.from), to: day(one.to) })}
              {language === 'zh' ? '，' : ', '}
              {say(standings[one.standing], language)}
              {one.fromUnconfirmed ? <small> {say(t.firstDay, language)}</small> : null}
            </p>
            <p class="second">{say(one.gives, language)}</p>
            <p class="caption">
              {put(t.published, language, { day: day(one.published) })}
              {one.hash === undefined ? null : (
                <>
                  <i class="dot" aria-hidden="true" />
                  {put(t.mark, language, { hash: one.hash.slice(0, 12) })}
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
