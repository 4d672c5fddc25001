import { island } from '@qingye/look'
import { say, type Text } from '../../kernel/index.ts'
import * as format from './format.ts'
import { PromiseCard, stateWords, targetWords } from './gauge.tsx'
import { render } from './layout.tsx'
import type { Frame } from './model.ts'
import type { Commitment, Measure, PlanProps, PromiseNumber, PromiseState } from './model-plan.ts'
import { Draw, put } from './parts.tsx'
import { local, paths } from './paths.ts'

const t = {
  title: { zh: '城市的承诺', en: 'The city’s promises' },
  asOf: { zh: '截至{at}，一年过去了 {passed}', en: 'As of {at}; {passed} of the year has passed' },
  say: {
    zh: '{all} 项能数的目标里，{good} 项跟得上，{behind} 项慢了，还有 {unknown} 项今天说不清。',
    en: 'Of {all} targets that can be counted, {good} keep up, {behind} are behind, and {unknown} cannot be told today.',
  },
  counted: {
    zh: '每个数都是从真实记录里数出来的，不是填上去的。竖线是今天该到的位置，圆圈是目标。',
    en: 'Every number is counted from records, not typed in. The upright line is where it should stand today, the ring is the target.',
  },
  strip: { zh: '{all} 项目标：{states}', en: '{all} targets: {states}' },
  measures: { zh: '十项举措', en: 'The ten measures' },
  behind: { zh: '{n} 项慢了', en: '{n} behind' },
  noneBehind: { zh: '没有慢的', en: 'none behind' },
  unmeasured: { zh: '还没有数', en: 'not measured yet' },
  waiting: { zh: '还没有数的 {n} 项', en: '{n} not measured yet' },
  waitingSay: {
    zh: '“还没有数”的，记录还不在这里，所以数不出来。没有数不等于零。',
    en: '“Not measured yet”: the records are not kept here yet, so nothing can be counted. Not counted is not zero.',
  },
  noNumbers: { zh: '没有数字目标', en: 'no numeric target' },
  commitments: { zh: '没有数字的承诺', en: 'Promises without a number' },
  moreCommitments: { zh: '其余 {n} 项', en: '{n} more' },
  lead: { zh: '牵头：{who}', en: 'Lead: {who}' },
  stepsDone: { zh: '{n} 步里做完 {done} 步', en: '{done} of {n} steps done' },
  nextStep: { zh: '下一步：{step}，{day}前', en: 'Next: {step}, by {day}' },
  lateStep: { zh: '超期了：{step}，本该 {day}前做完', en: 'Overdue: {step}, due by {day}' },
} as const satisfies Record<string, Text>

const order: readonly PromiseState[] = ['done', 'pace', 'behind', 'said', 'none', 'base']
const tally = (numbers: readonly PromiseNumber[], state: PromiseState) =>
  numbers.filter(one => one.state === state).length

/** The plan in public: all promises in one strip, then by measure, then each. */
export function renderPlan(frame: Frame, props: PlanProps): string {
  const { language, today } = frame
  const numbers = props.measures.flatMap(measure => measure.numbers)
  const good = tally(numbers, 'done') + tally(numbers, 'pace')
  const behind = tally(numbers, 'behind')
  return render(frame, {
    title: say(t.title, language),
    description: say(t.counted, language),
    current: 'plan',
    children: (
      <>
        <section class="plan-intro" aria-labelledby="title">
          <div class="page">
            <h1 id="title">
              {say(props.title, language)
                .split(/(?<=\d年)/)
                .map(phrase => (
                  <span key={phrase} class="ph">
                    {phrase}
                  </span>
                ))}
            </h1>
            <p class="lead">
              {put(t.say, language, {
                all: numbers.length,
                good,
                behind,
                unknown: numbers.length - good - behind,
              })}
            </p>
            <p class="second">
              {put(t.asOf, language, {
                at: format.moment(props.asOf, today, language, true),
                passed: format.percent(props.yearPassed),
              })}
            </p>
          </div>
          <Draw of={island} className="plan-island" />
        </section>
        <div class="page">
          <All frame={frame} numbers={numbers} />
          <section class="section" aria-labelledby="measures">
            <h2 id="measures" class="section-head">
              {say(t.measures, language)}
            </h2>
            <ul class="measures">
              {props.measures.map(measure => (
                <li key={measure.id}>
                  <MeasureLine frame={frame} of={measure} />
                </li>
              ))}
            </ul>
          </section>
          {props.measures.map(measure => (
            <MeasurePart key={measure.id} frame={frame} of={measure} />
          ))}
        </div>
      </>
    ),
  })
}

function All({ frame, numbers }: { frame: Frame; numbers: readonly PromiseNumber[] }) {
  const { language } = frame
  const present = order.filter(state => tally(numbers, state) > 0)
  const states = present.map(state => `${say(stateWords[state], language)} ${tally(numbers, state)}`)
  return (
    <section class="section-close" aria-label={say(t.title, language)}>
      <div
        class="pips pips-all"
        role="img"
        aria-label={put(t.strip, language, { all: numbers.length, states: states.join(', ') })}
      >
        <Pips numbers={numbers} />
      </div>
      <p class="pips-key">
        {present.map((state, at) => (
          <span key={state}>
            <i class={state} />
            {states[at]}
          </span>
        ))}
      </p>
      <p class="second measure pips-say">
        {say(t.counted, language)}
        {numbers.some(isWaiting) ? (
          <>
            <br />
            {say(t.waitingSay, language)}
          </>
        ) : null}
      </p>
    </section>
  )
}

function Pips({ numbers }: { numbers: readonly PromiseNumber[] }) {
  const sorted = [...numbers].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
  return (
    <>
      {sorted.map(one => (
        <i key={one.id} class={one.state} />
      ))}
    </>
  )
}

function MeasureLine({ frame, of }: { frame: Frame; of: Measure }) {
  const { language } = frame
  const behind = tally(of.numbers, 'behind')
  const words =
    of.numbers.length === 0
      ? say(t.noNumbers, language)
      : behind === 0
        ? // what nobody has measured is not on time
          say(of.numbers.every(one => one.value === null) ? t.unmeasured : t.noneBehind, language)
        : put(t.behind, language, { n: behind })
  return (
    <a href={`#${of.id}`}>
      <span>{say(of.ordinal, language)}</span>
      <span>{say(of.label, language)}</span>
      <span class="pips pips-small" aria-hidden="true">
        <Pips numbers={of.numbers} />
      </span>
      <span class={behind > 0 ? 'some-behind' : undefined}>{words}</span>
    </a>
  )
}

/** How many promises without a number stand open; those with an overdue step always do. */
const openCommitments = 3

function MeasurePart({ frame, of }: { frame: Frame; of: Measure }) {
  const { language } = frame
  const waiting = of.numbers.filter(isWaiting)
  const drawn = of.numbers.filter(one => !waiting.includes(one))
  const isLate = (one: Commitment) => one.steps.some(step => step.state === 'late')
  const first = of.commitments.filter((one, at) => at < openCommitments || isLate(one))
  const rest = of.commitments.filter(one => !first.includes(one))
  const row = (one: Commitment) => <CommitmentRow key={one.id} frame={frame} of={one} />
  return (
    <section class="section measure-part" id={of.id} aria-labelledby={`${of.id}-title`}>
      <h2 id={`${of.id}-title`}>
        <span>{say(of.ordinal, language)}</span>
        {say(of.label, language)}
      </h2>
      {drawn.length === 0 ? null : (
        <div class="promises">
          {drawn.map(one => (
            <PromiseCard key={one.id} of={one} frame={frame} />
          ))}
        </div>
      )}
      <Waiting frame={frame} numbers={waiting} />
      {of.commitments.length === 0 ? null : (
        <div class="commitments">
          <h3>{say(t.commitments, language)}</h3>
          <ul class="rows rows-tight">{first.map(row)}</ul>
          {rest.length === 0 ? null : (
            <details class="quiet">
              <summary>{put(t.moreCommitments, language, { n: rest.length })}</summary>
              <ul class="rows rows-tight">{rest.map(row)}</ul>
            </details>
          )}
        </div>
      )}
    </section>
  )
}

const isWaiting = (one: PromiseNumber) => one.value === null && one.reported === null
const capital = (words: string) => words.slice(0, 1).toUpperCase() + words.slice(1)

/** Promises of which nothing is recorded: a line each, for a gauge without water says nothing seventy times. */
function Waiting({ frame, numbers }: { frame: Frame; numbers: readonly PromiseNumber[] }) {
  const { language } = frame
  if (numbers.length === 0) return null
  return (
    <div class="commitments">
      <h3>{put(t.waiting, language, { n: numbers.length })}</h3>
      <ul class="rows rows-tight waiting-numbers">
        {numbers.map(one => (
          <li key={one.id} id={one.id}>
            <p>
              <a href={local(paths.promise(one.id), language)}>{say(one.label, language)}</a>
            </p>
            <p class="second">
              {capital(targetWords(one, frame))}
              {one.state !== 'base' || one.missing === undefined ? null : (
                <>
                  {language === 'zh' ? '。' : '. '}
                  {say(one.missing, language)}
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}

function CommitmentRow({ frame, of }: { frame: Frame; of: Commitment }) {
  const { language, today } = frame
  const late = of.steps.find(step => step.state === 'late')
  const next = late ?? of.steps.find(step => step.state === 'next')
  const done = of.steps.filter(step => step.state === 'past').length
  return (
    <li id={of.id}>
      <p>{say(of.label, language)}</p>
      <p class={late === undefined ? 'second' : 'second due-late'}>
        {of.steps.length === 0 ? null : (
          <>
            <span class="step-dots" aria-hidden="true">
              {of.steps.map(step => (
                <i key={step.label.en} class={step.state} />
              ))}
            </span>
            {put(t.stepsDone, language, { n: of.steps.length, done })}
            {language === 'zh' ? '。' : '. '}
          </>
        )}
        {next === undefined
          ? null
          : put(late === undefined ? t.nextStep : t.lateStep, language, {
              step: say(next.label, language),
              day: format.day(next.due, today, language, false),
            })}
      </p>
      <p class="caption">
        {say(of.clause, language)}
        {of.lead === null ? null : (
          <>
            {language === 'zh' ? '，' : ', '}
            {put(t.lead, language, { who: say(of.lead, language) })}
          </>
        )}
      </p>
    </li>
  )
}
