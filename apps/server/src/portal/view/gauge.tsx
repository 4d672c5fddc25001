import { gauge, type IconName } from '@qingye/look'
import { say, type Text } from '../../kernel/index.ts'
import * as format from './format.ts'
import type { Frame } from './model.ts'
import type { PromiseNumber, PromiseState } from './model-plan.ts'
import { Icon } from './parts.tsx'
import { local, paths } from './paths.ts'

const t = {
  done: { zh: '已做到', en: 'Done' },
  pace: { zh: '按进度', en: 'On pace' },
  behind: { zh: '慢了 {n}', en: '{n} behind' },
  points: { zh: '{n} 个百分点', en: '{n} points' },
  above: { zh: '还有 {n}', en: '{n} left' },
  said: { zh: '只有上报，不计入', en: 'Only reported, not counted' },
  none: { zh: '还没有数', en: 'Not measured yet' },
  unjudged: { zh: '不评快慢', en: 'Not judged' },
  noFigure: { zh: '没有写数字', en: 'no figure was given' },
  base: { zh: '缺基数', en: 'No baseline' },
  expected: { zh: '今天该到 {n}', en: 'Expected by today: {n}' },
  reported: { zh: '{by}上报 {n}{unit}，{period}', en: '{by} reported {n} {unit}, {period}' },
  target: { zh: '目标 {n}', en: 'target {n}' },
  strive: { zh: '力争 {n}', en: 'aiming for {n}' },
  atMost: { zh: '不超过 {n}', en: 'at most {n}' },
  keep: { zh: '动态清零', en: 'cleared to zero' },
  how: { zh: '怎么数的', en: 'How it is counted' },
  why: { zh: '为什么没有', en: 'Why there is none' },
  whole: {
    zh: '{label}：数到 {value}{unit}，目标 {target}{expected}',
    en: '{label}: {value} {unit} counted, target {target}{expected}',
  },
  wholeExpected: { zh: '，今天该到 {n}', en: ', expected by today {n}' },
  wholeNone: { zh: '{label}：还没有数，目标 {target}', en: '{label}: not measured yet, target {target}' },
} as const satisfies Record<string, Text>

const fill = (text: Text, frame: Frame, values: Record<string, string>) =>
  say(text, frame.language).replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)

export const stateWords: Record<PromiseState, Text> = {
  done: t.done,
  pace: t.pace,
  behind: { zh: '慢了', en: 'Behind' },
  said: t.said,
  none: t.none,
  base: t.base,
}
const stateIcons: Record<PromiseState, IconName> = {
  done: 'done',
  pace: 'pace',
  behind: 'behind',
  said: 'said',
  none: 'none',
  base: 'none',
}

/** Shape and word, colour third; the number says how far. */
export function StateBadge({ of, frame }: { of: PromiseNumber; frame: Frame }) {
  return (
    <span class={`state state-${of.state}`}>
      <Icon name={stateIcons[of.state]} />
      {stateLine(of, frame)}
    </span>
  )
}

function stateLine(of: PromiseNumber, frame: Frame): string {
  if (of.state === 'none' && of.value !== null) return say(t.unjudged, frame.language)
  if (of.state !== 'behind' || of.value === null) return say(stateWords[of.state], frame.language)
  const unit = frame.language === 'zh' && of.quantity === 'count' ? ` ${of.unit.zh}` : ''
  if (of.direction !== 'at-least') {
    return fill(t.above, frame, { n: format.amount(of.value, of, frame.language) + unit })
  }
  if (of.expected === null) return say(stateWords.behind, frame.language)
  const difference = Math.max(0, of.expected - of.value)
  if (of.quantity === 'percent') {
    return fill(t.behind, frame, { n: fill(t.points, frame, { n: format.count(difference / 100) }) })
  }
  const short = format.amount(difference, of, frame.language)
  return fill(t.behind, frame, { n: short + unit })
}

/** The number with its unit and what was promised: 589 场，目标 700. */
export function NumberLine({ of, frame }: { of: PromiseNumber; frame: Frame }) {
  const { language } = frame
  const comma = language === 'zh' ? '，' : ', '
  const unit = of.quantity === 'percent' ? '' : say(of.unit, language)
  return (
    <>
      <b>{of.value === null ? '—' : format.amount(of.value, of, language)}</b>
      <span>
        {of.value === null ? '' : unit === '' ? '' : unit + comma}
        {targetWords(of, frame)}
      </span>
    </>
  )
}

export function targetWords(of: PromiseNumber, frame: Frame): string {
  if (of.target === null) return say(t.noFigure, frame.language)
  const figure = format.target(of.target, of, frame.language)
  // beside a value the unit is told; alone the target needs it
  const unit =
    of.value === null && of.quantity !== 'percent'
      ? format.unitFor(figure, say(of.unit, frame.language), frame.language)
      : ''
  const n = unit === '' ? figure : `${figure}${figure.endsWith('万') ? '' : ' '}${unit}`
  if (of.direction === 'keep') return say(t.keep, frame.language)
  if (of.direction === 'at-most') return fill(t.atMost, frame, { n })
  return fill(of.strive ? t.strive : t.target, frame, { n })
}

/** The river line with its tide mark. Percentages of the rail, so no page needs an inline style. */
export function GaugeLine({ of, frame }: { of: PromiseNumber; frame: Frame }) {
  const drawn =
    of.direction === 'at-least' && of.target !== null
      ? gauge({
          value: of.value,
          expected: of.expected,
          target: of.target,
          reported: of.reported?.value ?? null,
          ...(of.start === undefined ? {} : { start: of.start }),
        })
      : null
  if (drawn === null) return null
  const kind = of.state === 'base' ? 'none' : of.state
  const { language } = frame
  const values = {
    label: say(of.label, language),
    value: of.value === null ? '' : format.amount(of.value, of, language),
    unit: say(of.unit, language),
    target: of.target === null ? '' : format.target(of.target, of, language),
    expected:
      of.expected === null
        ? ''
        : fill(t.wholeExpected, frame, { n: format.amount(of.expected, of, language) }),
  }
  const label = expectedWords(of, frame)
  const width = (span: { from: number; to: number }) => `${Math.max(0.8, span.to - span.from)}%`
  const both = drawn.form === 'both'
  const y = both ? 7 : 10
  return (
    <svg
      class={`gauge gauge-${kind}${label === null ? '' : ' gauge-labelled'}`}
      role="img"
      aria-label={fill(of.value === null ? t.wholeNone : t.whole, frame, values)}
    >
      <line class="bed" x1="0" x2="100%" y1="10" y2="10" />
      {drawn.water === null ? null : (
        <rect
          class="water"
          x={`${drawn.water.from}%`}
          y={y - 4}
          height="8"
          rx="4"
          width={width(drawn.water)}
        />
      )}
      {drawn.said === null ? null : (
        <rect
          class="said"
          x={`${drawn.said.from}%`}
          y={both ? 12 : 6}
          height={both ? 6 : 8}
          rx="3"
          width={width(drawn.said)}
        />
      )}
      {drawn.origin === 0 ? null : (
        <line class="origin" x1={`${drawn.origin}%`} x2={`${drawn.origin}%`} y1="3" y2="17" />
      )}
      <circle class="goal" cx={`${drawn.goal}%`} cy="10" r={kind === 'done' ? 7 : 5} />
      {drawn.tide === null ? null : (
        <>
          <line class="tide-edge" x1={`${drawn.tide}%`} x2={`${drawn.tide}%`} y1="0" y2="20" />
          <line class="tide" x1={`${drawn.tide}%`} x2={`${drawn.tide}%`} y1="0" y2="20" />
          {label === null ? null : (
            <text x={`${drawn.tide}%`} y="35" text-anchor={drawn.tide > 50 ? 'end' : 'start'}>
              {label}
            </text>
          )}
        </>
      )}
    </svg>
  )
}

function expectedWords(of: PromiseNumber, frame: Frame): string | null {
  if (of.expected === null || of.value === null) return null
  return fill(t.expected, frame, { n: format.amount(of.expected, of, frame.language) })
}

/** What stands under the gauge: what was reported, or why there is no number. */
export function GaugeNote({ of, frame }: { of: PromiseNumber; frame: Frame }) {
  const { language } = frame
  const reported =
    of.reported === null
      ? null
      : fill(t.reported, frame, {
          by: say(of.reported.by, language),
          n: format.amount(of.reported.value, of, language),
          unit: of.quantity === 'percent' ? '' : ` ${say(of.unit, language)}`.trimEnd(),
          period: say(of.reported.period, language),
        }).replace(' ,', ',')
  return (
    <>
      {reported === null ? null : <p class="gauge-note lan">{reported}</p>}
      {(of.value === null || of.state === 'none') && of.missing !== undefined ? (
        <p class="gauge-note">{say(of.missing, language)}</p>
      ) : null}
    </>
  )
}

/** One promise as it stands on the home page and in the plan. */
export function PromiseCard({ of, frame }: { of: PromiseNumber; frame: Frame }) {
  const { language } = frame
  return (
    <article class="promise" id={of.id}>
      <div class="promise-title">
        <h3>{say(of.label, language)}</h3>
        <StateBadge of={of} frame={frame} />
      </div>
      <p class="promise-number">
        <NumberLine of={of} frame={frame} />
        <a href={local(paths.promise(of.id), language)}>
          {say(of.value === null ? t.why : t.how, language)}
          <span class="unseen">
            {language === 'zh' ? '：' : ': '}
            {say(of.label, language)}
          </span>
        </a>
      </p>
      <GaugeLine of={of} frame={frame} />
      <GaugeNote of={of} frame={frame} />
    </article>
  )
}
