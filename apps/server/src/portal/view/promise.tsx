import { river, type TileStep, tileMap, tileStep } from '@qingye/look'
import { say, type Text } from '../../kernel/index.ts'
import * as format from './format.ts'
import { GaugeLine, GaugeNote, StateBadge, targetWords } from './gauge.tsx'
import { render } from './layout.tsx'
import type { Frame } from './model.ts'
import type { PromiseProps } from './model-plan.ts'
import { Back, Draw, Note, put } from './parts.tsx'
import { local, paths } from './paths.ts'
import { policyPaths } from './policy-paths.ts'

const t = {
  policies: { zh: '和它有关的政策', en: 'Policies behind it' },
  back: { zh: '全部承诺', en: 'All promises' },
  wording: { zh: '承诺的是什么', en: 'What was promised' },
  how: { zh: '怎么数的', en: 'How it is counted' },
  unit: { zh: '数的是：{unit}', en: 'What is counted: {unit}' },
  unconfirmed: {
    zh: '另有 {n} 条已经记下，还没有确认，没有算进来。',
    en: 'Another {n} are recorded but not yet confirmed, and are not counted.',
  },
  unconfirmedIn: {
    zh: '其中 {n} 还没有本人或别的记录确认，算在内，分开写明。',
    en: 'Of these, {n} are not yet confirmed by the person or another record; they count and are told apart.',
  },
  not: { zh: '没算进来的', en: 'What is not counted' },
  reported: {
    zh: '斜纹是部门报来的数，我们没有记录可以核对，所以单独画，不加进去。',
    en: 'Hatched is what a department reported. We hold no records for it, so it is drawn apart and never added.',
  },
  fresh: { zh: '数到什么时候', en: 'How fresh it is' },
  asOf: {
    zh: '截至{at}。有新记录，几分钟内就会变。',
    en: 'As of {at}. New records change it within minutes.',
  },
  never: { zh: '还没有可以数的记录。', en: 'There are no records to count yet.' },
  counties: { zh: '各地', en: 'By county' },
  labelFew: { zh: '{name}：人数少，不公开', en: '{name}: too few people to publish' },
  few: {
    zh: '人数少于 5 的地方不写数，免得认出是谁；旁边可能也跟着不写，免得减出来。',
    en: 'Fewer than 5 people are not shown, so that nobody is recognised; nor is what would give them away by subtraction.',
  },
  countiesSay: {
    zh: '小字是比今天该到的多几个、少几个。位置只是示意。',
    en: 'The small figure is more or fewer than expected by today. The places are schematic.',
  },
  countiesPlain: {
    zh: '目标没有分到各地，所以只写数，不评快慢。位置只是示意。',
    en: 'The target is not divided over the counties, so these are figures and no judgement. The places are schematic.',
  },
  months: { zh: '每个月', en: 'By month' },
  month: { zh: '月份', en: 'Month' },
  value: { zh: '数到', en: 'Counted' },
  mark: {
    zh: '数到账本第 {position} 条，按计划第 {plan} 版、{divisions}的区划。照这三样再数，永远是同一个数。',
    en: 'Counted up to record {position} of the book, by plan version {plan} and the divisions of {divisions}. Counted again by these three it is the same number for ever.',
  },
  river: { zh: '瓯江', en: 'Ou River' },
  same: { zh: '持平', en: 'even' },
  said: { zh: '上报', en: 'said' },
  labelCounted: {
    zh: '{name}，{n}，比今天该到{difference}',
    en: '{name}: {n}, {difference} against today’s expectation',
  },
  labelPlain: { zh: '{name}，{n}', en: '{name}: {n}' },
  labelSaid: { zh: '{name}，上报 {n}，不计入', en: '{name}: {n} reported, not counted' },
  labelNone: { zh: '{name}，还没有数', en: '{name}: not measured yet' },
} as const satisfies Record<string, Text>

const legend: readonly (readonly [TileStep, Text])[] = [
  ['t1', { zh: '慢一成半以上', en: 'over 15% behind' }],
  ['t2', { zh: '慢一点', en: 'a little behind' }],
  ['t3', { zh: '持平', en: 'even' }],
  ['t4', { zh: '快', en: 'ahead' }],
  ['t5', { zh: '已做到全年', en: 'year’s goal met' }],
  ['said', { zh: '只有上报', en: 'only reported' }],
  ['none', { zh: '还没有数', en: 'not measured' }],
]

/** One promise with everything behind it that may be public: words, exclusions, freshness, mark. */
export function renderPromise(frame: Frame, props: PromiseProps): string {
  const { language, today } = frame
  const { number } = props
  const unit = number.quantity === 'percent' ? '' : say(number.unit, language)
  return render(frame, {
    title: say(number.label, language),
    description: say(number.how, language),
    current: 'plan',
    children: (
      <div class="page">
        <Back href={local(`${paths.plan}#${number.id}`, language)}>{say(t.back, language)}</Back>
        <div class="columns">
          <div>
            <p class="second">
              {props.measure.ordinal === null
                ? null
                : say(props.measure.ordinal, language) + (language === 'zh' ? '、' : '. ')}
              {say(props.measure.label, language)}
            </p>
            <h1>{say(number.label, language)}</h1>
            <p class="explain-number">
              {number.value === null ? '—' : format.amount(number.value, number, language)}
              <small>
                {number.value === null || unit === '' ? '' : unit + (language === 'zh' ? '，' : ', ')}
                {targetWords(number, frame)}
              </small>
            </p>
            <StateBadge of={number} frame={frame} />
            <GaugeLine of={number} frame={frame} />
            <GaugeNote of={number} frame={frame} />
          </div>
          {props.counties.length + props.months.length === 0 ? null : (
            <aside
              class="beside"
              aria-label={say(props.counties.length === 0 ? t.months : t.counties, language)}
            >
              {props.counties.length === 0 ? (
                <Months frame={frame} props={props} />
              ) : (
                <Tiles frame={frame} props={props} />
              )}
            </aside>
          )}
          <div class="explain">
            <h2>{say(t.how, language)}</h2>
            <p class="measure">{say(number.how, language)}</p>
            {say(number.how, language).toLowerCase().includes(say(props.countingUnit, language)) ? null : (
              <p class="second">{put(t.unit, language, { unit: say(props.countingUnit, language) })}</p>
            )}
            {props.unconfirmed === null || props.unconfirmed === 0 ? null : (
              <p class="measure">
                {put(props.unconfirmedCounts ? t.unconfirmedIn : t.unconfirmed, language, {
                  n: format.count(props.unconfirmed),
                })}
              </p>
            )}
            {number.reported === null ? null : (
              <div class="note-apart">
                <Note kind="lan" icon="said">
                  {say(t.reported, language)}
                </Note>
              </div>
            )}
            {props.excluded.length === 0 ? null : (
              <>
                <h2>{say(t.not, language)}</h2>
                <dl class="minus measure">
                  {props.excluded.map(one => (
                    <div key={one.label.en}>
                      <dt>{say(one.label, language)}</dt>
                      <dd>{format.count(one.count)}</dd>
                    </div>
                  ))}
                </dl>
              </>
            )}
            {props.policies.length === 0 ? null : (
              <>
                <h2>{say(t.policies, language)}</h2>
                <ul class="links-out">
                  {props.policies.map(({ id, name }) => (
                    <li key={id}>
                      <a href={local(policyPaths.policy(id), language)}>{say(name, language)}</a>
                    </li>
                  ))}
                </ul>
              </>
            )}
            <h2>{say(t.fresh, language)}</h2>
            <p>
              {number.asOf === null
                ? say(t.never, language)
                : put(t.asOf, language, { at: format.moment(number.asOf, today, language) })}
            </p>
            <h2>{say(t.wording, language)}</h2>
            <blockquote class="measure wording">
              <p>{say(props.wording, language)}</p>
              <p class="caption">{say(number.clause, language)}</p>
            </blockquote>
            {props.counties.length === 0 ? null : <Months frame={frame} props={props} />}
            {props.mark === null ? null : (
              <p class="mark-line measure">
                {put(t.mark, language, {
                  position: format.count(props.mark.position),
                  plan: props.mark.plan,
                  divisions: format.wholeDay(props.mark.divisions, language),
                })}
              </p>
            )}
          </div>
        </div>
      </div>
    ),
  })
}

interface Part {
  readonly frame: Frame
  readonly props: PromiseProps
}

/** +3, −7 or 持平 */
function signed(difference: number, of: PromiseProps['number'], frame: Frame): string {
  if (difference === 0) return say(t.same, frame.language)
  const size = format.amount(Math.abs(difference), of, frame.language)
  return `${difference > 0 ? '+' : '−'}${size}`
}

function Tiles({ frame, props }: Part) {
  const { language } = frame
  const { number } = props
  const judged = props.counties.some(county => county.expected !== null)
  return (
    <section aria-labelledby="counties">
      <h2 id="counties">{say(t.counties, language)}</h2>
      <div class="tiles">
        <span class="tiles-river-name" aria-hidden="true">
          {say(t.river, language)}
        </span>
        <Draw of={river} className="tiles-river" />
        {tileMap.tiles.map(tile => {
          const county = props.counties.find(one => one.code === tile.code)
          const value = county?.value ?? null
          const reported = county?.reported ?? null
          const expected = county?.expected ?? null
          const step = tileStep({ value, expected, target: county?.target ?? null, reported })
          const name = tile.name[language]
          const show = (n: number) => format.amount(n, number, language)
          const difference =
            value === null || expected === null ? null : signed(value - expected, number, frame)
          const label =
            value !== null
              ? put(difference === null ? t.labelPlain : t.labelCounted, language, {
                  name,
                  n: show(value),
                  difference: difference ?? '',
                })
              : reported !== null
                ? put(t.labelSaid, language, { name, n: show(reported) })
                : put(county?.few === true ? t.labelFew : t.labelNone, language, { name })
          return (
            <div
              key={tile.code}
              class={`tile ${judged || value === null ? step : 't3'} tile-c${tile.column} tile-r${tile.row}`}
              role="img"
              aria-label={label}
            >
              <span>{name}</span>
              <b>{value === null ? (reported === null ? '—' : show(reported)) : show(value)}</b>
              {value === null ? (
                reported === null ? null : (
                  <small>{say(t.said, language)}</small>
                )
              ) : difference === null ? null : (
                <small>{difference}</small>
              )}
            </div>
          )
        })}
        {judged ? (
          <p class="tiles-key">
            {legend.map(([step, words]) => (
              <span key={step}>
                <i class={step} />
                {say(words, language)}
              </span>
            ))}
          </p>
        ) : null}
      </div>
      <p class="caption tiles-say">
        {say(judged ? t.countiesSay : t.countiesPlain, language)}
        {props.counties.some(({ few }) => few === true) ? ` ${say(t.few, language)}` : ''}
      </p>
    </section>
  )
}

function Months({ frame, props }: Part) {
  const { language } = frame
  if (props.months.length === 0) return null
  const monthName = (month: string) =>
    language === 'zh'
      ? `${Number(month.slice(5))}月`
      : format.day(`${month}-01`, frame.today, 'en', false).replace(/^1 /, '')
  return (
    <>
      <h2>{say(t.months, language)}</h2>
      <table class="ledger-table">
        <thead>
          <tr>
            <th scope="col">{say(t.month, language)}</th>
            <th scope="col" class="number">
              {say(t.value, language)}
            </th>
          </tr>
        </thead>
        <tbody>
          {props.months.map(one => (
            <tr key={one.month}>
              <th scope="row">{monthName(one.month)}</th>
              <td class="number">{format.amount(one.value, props.number, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
