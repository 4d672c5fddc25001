import { island } from '@qingye/look'
import { addDays, say, type Text } from '../../kernel/index.ts'
import type { Audience, BenefitKind } from '../../policies/browser.ts'
import * as format from './format.ts'
import { render } from './layout.tsx'
import type { Frame } from './model.ts'
import { Draw, put } from './parts.tsx'
import { local } from './paths.ts'
import type { PoliciesProps, PolicyRow } from './policy-model.ts'
import { policyPaths } from './policy-paths.ts'

const t = {
  title: { zh: '政策', en: 'Policies' },
  head: { zh: '温州的就业创业政策，都在这里', en: 'The policies of Wenzhou for work and start-ups' },
  lead: {
    zh: '不用一条一条看。答几个小问题，就知道哪些和你有关。',
    en: 'No need to read them all. Answer a few questions and see which are yours.',
  },
  card: { zh: '看看我能办哪些', en: 'See which are mine' },
  cardFirm: { zh: '看看我单位能办哪些', en: 'See which are my firm’s' },
  guide: { zh: '税费减免指引', en: 'Guide to tax and fee relief' },
  all: { zh: '全部', en: 'All' },
  person: { zh: '给个人', en: 'For people' },
  firm: { zh: '给单位', en: 'For firms' },
  who: { zh: '给谁', en: 'For whom' },
  kind: { zh: '给什么', en: 'What it gives' },
  found: { zh: '{n} 项', en: '{n} policies' },
  foundOne: { zh: '1 项', en: '1 policy' },
  none: { zh: '这样的政策还没有', en: 'There is no such policy' },
  reset: { zh: '看全部', en: 'See all' },
  ended: { zh: '{day}结束了', en: 'ended on {day}' },
  ahead: { zh: '{day}才开始', en: 'begins on {day}' },
  until: { zh: '办到{day}', en: 'until {day}' },
  open: { zh: '待核实', en: 'to be confirmed' },
} as const satisfies Record<string, Text>

export const kindWords: Readonly<Record<BenefitKind, Text>> = {
  cash: { zh: '发钱', en: 'Money' },
  ceiling: { zh: '少缴税费', en: 'Less tax and fees' },
  credit: { zh: '贷款', en: 'Loans' },
  'in-kind': { zh: '住房、岗位、服务', en: 'Homes, posts, services' },
  right: { zh: '资格、落户、上学', en: 'Rights: hukou, school, status' },
}
const kinds = ['cash', 'ceiling', 'credit', 'in-kind', 'right'] as const satisfies readonly BenefitKind[]

/** All policies, by whom they are for and what they give. */
export function renderPolicies(frame: Frame, props: PoliciesProps): string {
  const { language } = frame
  const cardFor: Audience = props.audience ?? 'person'
  return render(frame, {
    title: say(t.title, language),
    description: say(t.lead, language),
    current: 'policies',
    onRiver: true,
    children: (
      <>
        <div class="plan-intro">
          <div class="page">
            <h1>{say(t.head, language)}</h1>
            <p class="lead">{say(t.lead, language)}</p>
            <p class="actions">
              <a class="button" href={local(policyPaths.card(cardFor), language)}>
                {say(cardFor === 'firm' ? t.cardFirm : t.card, language)}
              </a>
              <a class="button button-text" href={local(policyPaths.guide, language)}>
                {say(t.guide, language)}
              </a>
            </p>
          </div>
          <Draw of={island} className="plan-island" />
        </div>
        <div class="page">
          <Choices frame={frame} props={props} />
          <p class="second" role="status">
            {props.rows.length === 1
              ? say(t.foundOne, language)
              : put(t.found, language, { n: props.rows.length })}
          </p>
          {props.rows.length === 0 ? (
            <div class="empty">
              <h2>{say(t.none, language)}</h2>
              <p>
                <a href={local(policyPaths.list, language)}>{say(t.reset, language)}</a>
              </p>
            </div>
          ) : (
            kinds
              .filter(kind => props.rows.some(({ benefit }) => benefit === kind))
              .map(kind => (
                <section key={kind} class="section policy-kind" aria-labelledby={`kind-${kind}`}>
                  <h2 id={`kind-${kind}`}>{say(kindWords[kind], language)}</h2>
                  <ul class="rows">
                    {props.rows
                      .filter(({ benefit }) => benefit === kind)
                      .map(row => (
                        <Row key={row.id} frame={frame} row={row} />
                      ))}
                  </ul>
                </section>
              ))
          )}
        </div>
      </>
    ),
  })
}

function Choices({ frame, props }: { frame: Frame; props: PoliciesProps }) {
  const { language } = frame
  const { audience, kind } = props
  const to = (query: Readonly<Record<string, string | undefined>>) => {
    const known = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined)
    const text = new URLSearchParams(known).toString()
    return local(policyPaths.list + (text === '' ? '' : `?${text}`), language)
  }
  const chip = (words: string, query: Parameters<typeof to>[0], on: boolean) => (
    <li>
      <a class={on ? 'chip chip-on' : 'chip'} href={to(query)} aria-current={on ? 'true' : undefined}>
        {words}
      </a>
    </li>
  )
  return (
    <div class="policy-choices">
      <nav aria-label={say(t.who, language)}>
        <ul class="chips">
          {chip(say(t.all, language), { kind }, audience === undefined)}
          {chip(say(t.person, language), { for: 'person', kind }, audience === 'person')}
          {chip(say(t.firm, language), { for: 'firm', kind }, audience === 'firm')}
        </ul>
      </nav>
      <nav aria-label={say(t.kind, language)}>
        <ul class="chips">
          {chip(say(t.all, language), { for: audience }, kind === undefined)}
          {kinds
            .filter(one => props.counts[one] > 0 || one === kind)
            .map(one =>
              chip(
                `${say(kindWords[one], language)} ${props.counts[one]}`,
                { for: audience, kind: one },
                one === kind,
              ),
            )}
        </ul>
      </nav>
    </div>
  )
}

function Row({ frame, row }: { frame: Frame; row: PolicyRow }) {
  const { language } = frame
  return (
    <li>
      <div class="row-pair">
        <p class="row-title">
          <a href={local(policyPaths.policy(row.id), language)}>{say(row.name, language)}</a>
        </p>
        <p class="policy-marks">
          <StandingBadge row={row} frame={frame} />
          {row.confirmed ? null : <span class="state state-base">{say(t.open, language)}</span>}
        </p>
      </div>
      <p>{say(row.gives, language)}</p>
      <p class="caption">
        {say(row.audience === 'firm' ? t.firm : t.person, language)}
        <i class="dot" aria-hidden="true" />
        {say(row.layer, language)}
      </p>
    </li>
  )
}

/** Nothing for what simply holds; else a word with its day. */
export function StandingBadge({ row, frame }: { row: PolicyRow; frame: Frame }) {
  const { language } = frame
  const day = row.day === undefined ? '' : format.wholeDay(row.day, language)
  if (row.standing === 'ended') return <span class="state state-none">{put(t.ended, language, { day })}</span>
  if (row.standing === 'ahead') return <span class="state state-said">{put(t.ahead, language, { day })}</span>
  // an end that is far away is no news
  const soon = row.day !== undefined && row.day <= addDays(frame.today, 366)
  return !soon ? null : <span class="state state-pace">{put(t.until, language, { day })}</span>
}
