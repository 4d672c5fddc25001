import type { Facts } from '@qingye/rules'
import type { Language, Text } from '../../kernel/index.ts'
import {
  type Card,
  type CardFact,
  type CardState,
  cardOf,
  factsOf,
  type Known,
  nextOf,
  type OpenCard,
  toldText,
  written,
} from '../../policies/browser.ts'
import { CardGroups } from './card-groups.tsx'
import { answerWords, moneyRange, put, unitOf, wholeDay, wrongWords } from './card-words.ts'

const t = {
  start: {
    zh: '答几个小问题，看看你能办哪些政策',
    en: 'A few questions, and you see what you are entitled to',
  },
  startFirm: {
    zh: '答几个小问题，看看你单位能办哪些政策',
    en: 'A few questions, and you see what your firm is entitled to',
  },
  startSay: {
    zh: '大约两分钟，不用登录。答第一题就有结果。你答的不会存下来。',
    en: 'About two minutes, no need to sign in. Results from the first answer on. Nothing you say is stored.',
  },
  some: { zh: '按现在知道的，你有 {n} 样可以办', en: 'By what is known, you can have {n} of these' },
  someFirm: {
    zh: '按现在知道的，你单位有 {n} 样可以办',
    en: 'By what is known, your firm can have {n} of these',
  },
  none: { zh: '按现在知道的，还定不下哪样可以办', en: 'By what is known so far, nothing is certain yet' },
  noneOver: { zh: '按现在知道的，没有能办的', en: 'By what is known, there is nothing you can have' },
  yes: { zh: '可以办', en: 'yours' },
  maybe: { zh: '还差一点才知道', en: 'not sure yet' },
  not: { zh: '现在不符合', en: 'not now' },
  progress: { zh: '{of} 项里，{n} 项有结果了', en: '{n} of {of} policies are decided' },
  total: { zh: '发钱的几项合起来：', en: 'What is paid in money, together: ' },
  instead: {
    zh: '有几样只能选一样，这里按合起来最多的算。',
    en: 'Some exclude each other; this is the set that is worth most.',
  },
  question: { zh: '问题', en: 'Question' },
  about: { zh: '{seconds} 秒就能答', en: 'takes {seconds} seconds' },
  yesButton: { zh: '是', en: 'Yes' },
  noButton: { zh: '不是', en: 'No' },
  go: { zh: '就这个', en: 'Go on' },
  choose: { zh: '选一个', en: 'Choose one' },
  noneOf: { zh: '都没有勾的话，也点“就这个”。', en: 'None of these? Tick nothing and go on.' },
  skip: { zh: '不清楚，先跳过', en: 'I don’t know, skip' },
  back: { zh: '改上一题', en: 'Change the last answer' },
  over: { zh: '没有要问的了', en: 'No more questions' },
  overSay: {
    zh: '剩下定不了的，去窗口问一问就知道。',
    en: 'What is still open here, the office can tell you.',
  },
  overSkipped: {
    zh: '你跳过的题，在下面“你说的”里还能答。',
    en: 'What you skipped can still be answered under “what you said”.',
  },
  said: { zh: '你说的（{n}）', en: 'What you said ({n})' },
  skipped: { zh: '跳过了', en: 'skipped' },
  change: { zh: '改', en: 'Change' },
  answerIt: { zh: '来答', en: 'Answer' },
  recorded: { zh: '你档案里的（{n}）', en: 'From your record ({n})' },
  recordedFirm: { zh: '单位档案里的（{n}）', en: 'From the firm’s record ({n})' },
  verified: { zh: '{source}，{day}，已核实', en: '{source}, {day}, verified' },
  declared: { zh: '{source}，{day}，还没核实', en: '{source}, {day}, not verified' },
  wrong: { zh: '这不对', en: 'Not right' },
  take: { zh: '带走这张卡', en: 'Take this card along' },
  print: { zh: '打印', en: 'Print' },
  pdf: { zh: '存成 PDF', en: 'As a PDF' },
  share: { zh: '做个链接和二维码', en: 'Make a link and a QR code' },
  shareSay: {
    zh: '链接里写着你的回答，谁拿到都看得见，只发给信得过的人。',
    en: 'The link holds your answers: whoever has it can read them.',
  },
  again: { zh: '全部重来', en: 'Start over' },
  strange: {
    zh: '这个链接里有 {n} 处看不懂，没有算进去。别的都在。',
    en: '{n} parts of this link cannot be read and were left out. The rest is here.',
  },
} as const satisfies Record<string, Text>

/** All that the card is drawn from; in the browser and on the server the same. */
export interface CardProps {
  readonly language: Language
  readonly open: OpenCard
  readonly state: CardState
  /** from records, for whoever is signed in */
  readonly known: Known
  readonly signedIn: boolean
  readonly csrf: string
  /** parts of a shared link that said nothing */
  readonly strange: number
}

export interface DrawnCard extends CardProps {
  readonly facts: Facts
  readonly card: Card
  readonly next: string | undefined
  readonly firm: boolean
}

export function drawnOf(props: CardProps): DrawnCard {
  const { open, state, known } = props
  const facts = factsOf(known, state.told.answers)
  const { skipped } = state.told
  return {
    ...props,
    facts,
    card: cardOf(open, facts),
    next: state.ask ?? nextOf(open, facts, skipped, state.last),
    firm: open.catalogue.audience === 'firm',
  }
}

/** The whole card: what is known in the head, the question beside, the groups. */
export function CardBody(drawn: DrawnCard) {
  return (
    <>
      <CardHead {...drawn} />
      <div class="page card-columns">
        <aside class="card-side">
          <Ask {...drawn} />
          <Said {...drawn} />
        </aside>
        <CardGroups {...drawn} />
      </div>
    </>
  )
}

function CardHead({ language, card, state, known, strange, firm }: DrawnCard) {
  const isStart = isBlank(state, known)
  const n = card.entitled.length
  const title = isStart
    ? firm
      ? t.startFirm
      : t.start
    : n > 0
      ? firm
        ? t.someFirm
        : t.some
      : card.maybe.length === 0
        ? t.noneOver
        : t.none
  return (
    <section class="card-head" aria-labelledby="card-title">
      <div class="page">
        <h1 id="card-title">{put(title, language, { n })}</h1>
        {isStart ? <p class="card-lead">{t.startSay[language]}</p> : null}
        {strange > 0 ? (
          <p class="card-lead" role="status">
            {put(t.strange, language, { n: strange })}
          </p>
        ) : null}
        {isStart ? null : (
          <ul class="card-tally" aria-live="polite">
            <Tally n={n} words={t.yes[language]} to="#yes" kind="card-yes" />
            <Tally n={card.maybe.length} words={t.maybe[language]} to="#maybe" kind="card-maybe" />
            <Tally n={card.not.length} words={t.not[language]} to="#not" kind="card-not" />
          </ul>
        )}
        {card.total === undefined ||
        card.total.to === 0 ||
        card.total.to === Number.POSITIVE_INFINITY ? null : (
          <p class="card-lead">
            {t.total[language]}
            <b>{moneyRange(card.total, language)}</b>
            {card.instead.length === 0 ? null : <small> {t.instead[language]}</small>}
          </p>
        )}
      </div>
    </section>
  )
}

function isBlank({ told }: CardState, known: Known): boolean {
  return Object.keys(told.answers).length + told.skipped.length + Object.keys(known.facts).length === 0
}

function Tally({ n, words, to, kind }: { n: number; words: string; to: string; kind: string }) {
  return (
    <li class={kind}>
      <a href={to}>
        <b>{n}</b>
        <span>{words}</span>
      </a>
    </li>
  )
}

export function cardPath(audience: string, language: Language): string {
  return `${language === 'zh' ? '' : '/en'}/card/${audience}`
}

/** The form: everything told before goes with it, hidden, so that nothing is kept anywhere else. */
function Ask(drawn: DrawnCard) {
  const { language, open, state, csrf, next, card } = drawn
  const { catalogue } = open
  const fact = next === undefined ? undefined : catalogue.facts[next]
  const isFirst = Object.keys(state.told.answers).length + state.told.skipped.length === 0
  return (
    <form
      id="card"
      method="post"
      action={cardPath(catalogue.audience, language)}
      class="box card-ask"
      data-free="yes"
      novalidate
    >
      <input type="hidden" name="_csrf" value={csrf} />
      <input type="hidden" name="told" value={toldText(catalogue, state.told)} />
      {state.last === undefined ? null : <input type="hidden" name="last" value={state.last} />}
      <p class="caption" id="card-progress">
        {put(t.progress, language, { n: card.decided, of: card.inForce })}
      </p>
      <progress max={card.inForce} value={card.decided} aria-labelledby="card-progress" />
      {next === undefined || fact === undefined ? (
        <>
          <h2 id="question" tabindex={-1}>
            {t.over[language]}
          </h2>
          <p class="second">{(state.told.skipped.length > 0 ? t.overSkipped : t.overSay)[language]}</p>
        </>
      ) : (
        <>
          <input type="hidden" name="asked" value={next} />
          <h2 id="question" tabindex={-1}>
            {fact.question}
          </h2>
          {fact.hint === undefined ? null : (
            <p class="second" id="question-hint">
              {fact.hint}
            </p>
          )}
          <Controls fact={fact} name={next} drawn={drawn} />
          <p class="card-skip">
            <button type="submit" class="button button-text" name="do" value="skip">
              {t.skip[language]}
            </button>
          </p>
        </>
      )}
      {isFirst ? null : (
        <p class="card-skip">
          <button type="submit" class="button button-text button-small" name="ask" value={lastTold(state)}>
            {t.back[language]}
          </button>
        </p>
      )}
    </form>
  )
}

/** The question answered last, also after a link was opened that does not say which it was. */
function lastTold({ told, last }: CardState): string {
  const all = [...told.skipped, ...Object.keys(told.answers)]
  return last !== undefined && all.includes(last) ? last : (all.at(-1) ?? '')
}

/** Buttons where there is little to choose, else a field with one button. */
function Controls({ fact, name, drawn }: { fact: CardFact; name: string; drawn: DrawnCard }) {
  const { language, state, open } = drawn
  const before = state.told.answers[name]
  const wrong = state.wrong?.fact === name ? state.wrong : undefined
  const typed = wrong?.typed ?? (before === undefined ? '' : written(fact, before))
  const option = (value: string, words: string) => (
    <button
      type="submit"
      class={typed === value ? 'button button-outline card-was' : 'button button-outline'}
      name="answer"
      value={value}
    >
      {words}
    </button>
  )
  const wrongLine =
    wrong === undefined ? null : (
      <p class="field-wrong" id="answer-wrong" role="alert">
        {wrongWords[wrong.why][language]}
      </p>
    )
  if (fact.type === 'yes-no') {
    return (
      <fieldset class="card-options card-two" aria-labelledby="question">
        {option('yes', t.yesButton[language])}
        {option('no', t.noButton[language])}
        {wrongLine}
      </fieldset>
    )
  }
  if (fact.type === 'choice' && fact.values.length <= 8) {
    return (
      <fieldset class="card-options" aria-labelledby="question">
        {fact.values.map(value => option(value, fact.words?.[value] ?? value))}
        {wrongLine}
      </fieldset>
    )
  }
  const invalid = wrong === undefined ? undefined : 'true'
  const by = [wrong === undefined ? '' : 'answer-wrong', fact.hint === undefined ? '' : 'question-hint']
    .filter(id => id !== '')
    .join(' ')
  const described = by === '' ? undefined : by
  return (
    <div class="field card-field">
      {fact.type === 'choice' ? (
        <select name="answer" aria-labelledby="question" aria-invalid={invalid} aria-describedby={described}>
          <option value="">{t.choose[language]}</option>
          {fact.values.map(value => (
            <option value={value} selected={value === typed}>
              {fact.words?.[value] ?? value}
            </option>
          ))}
        </select>
      ) : fact.type === 'several' ? (
        <fieldset class="choices" aria-labelledby="question">
          {fact.values.map(value => (
            <label class="choice">
              <input
                type="checkbox"
                name={`pick-${value}`}
                value="yes"
                checked={typed.split(',').includes(value)}
              />
              <span>{fact.words?.[value] ?? value}</span>
            </label>
          ))}
          <p class="second">{t.noneOf[language]}</p>
        </fieldset>
      ) : fact.type === 'day' ? (
        <input
          type="date"
          name="answer"
          value={typed}
          max={open.catalogue.day}
          aria-labelledby="question"
          aria-invalid={invalid}
          aria-describedby={described}
        />
      ) : (
        <div class="card-number">
          <input
            type="text"
            inputmode="decimal"
            name="answer"
            value={typed}
            maxlength={24}
            autocomplete="off"
            aria-labelledby="question"
            aria-invalid={invalid}
            aria-describedby={described}
          />
          <span>{fact.type === 'number' ? unitOf(fact.unit, language) : ''}</span>
        </div>
      )}
      {wrongLine}
      <button type="submit" class="button" name="do" value="answer">
        {t.go[language]}
      </button>
    </div>
  )
}

/** What is known and where it comes from; each can be changed or contested. */
function Said(drawn: DrawnCard) {
  const { language, open, state, known, firm } = drawn
  const { facts, audience } = open.catalogue
  const { answers, skipped } = state.told
  const recorded = Object.entries(known.facts).filter(
    ([name]) => facts[name] !== undefined && !(name in answers),
  )
  const told = Object.keys(answers).length + skipped.length
  const path = cardPath(audience, language)
  const change = (name: string, words: Text) => (
    <button form="card" type="submit" class="card-link" name="ask" value={name}>
      {words[language]}
      <span class="unseen"> {facts[name]?.label}</span>
    </button>
  )
  return (
    <div class="card-said no-print">
      {told === 0 ? null : (
        <details>
          <summary>{put(t.said, language, { n: told })}</summary>
          <ul>
            {Object.entries(answers).map(([name, answer]) => {
              const fact = facts[name]
              return fact === undefined || answer === undefined ? null : (
                <li>
                  <span>
                    <small>{fact.label}</small>
                    {answerWords(fact, answer, language)}
                  </span>
                  {change(name, t.change)}
                </li>
              )
            })}
            {skipped.map(name => (
              <li>
                <span>
                  <small>{facts[name]?.label}</small>
                  {t.skipped[language]}
                </span>
                {change(name, t.answerIt)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {recorded.length === 0 ? null : (
        <details>
          <summary>{put(firm ? t.recordedFirm : t.recorded, language, { n: recorded.length })}</summary>
          <ul>
            {recorded.map(([name, answer]) => {
              const fact = facts[name]
              const origin = known.origins[name]
              return fact === undefined || answer === undefined ? null : (
                <li>
                  <span>
                    <small>{fact.label}</small>
                    {answerWords(fact, answer, language)}
                    {origin === undefined ? null : (
                      <small>
                        {put(origin.verified ? t.verified : t.declared, language, {
                          source: origin.source,
                          day: wholeDay(origin.day, language),
                        })}
                      </small>
                    )}
                  </span>
                  <span class="card-links">
                    {origin?.verified === true ? null : change(name, t.change)}
                    <a class="card-link" href={`${path}/contest?fact=${name}`}>
                      {t.wrong[language]}
                      <span class="unseen"> {fact.label}</span>
                    </a>
                  </span>
                </li>
              )
            })}
          </ul>
        </details>
      )}
      {told + recorded.length === 0 ? null : (
        <div class="card-take">
          <h2>{t.take[language]}</h2>
          <p class="card-buttons">
            <button type="button" class="button button-outline button-small" data-print hidden>
              {t.print[language]}
            </button>
            <button
              form="card"
              type="submit"
              class="button button-outline button-small"
              formaction={`${path}/pdf`}
            >
              {t.pdf[language]}
            </button>
            <button
              form="card"
              type="submit"
              class="button button-outline button-small"
              formaction={`${path}/link`}
            >
              {t.share[language]}
            </button>
          </p>
          <p class="caption">{t.shareSay[language]}</p>
          <p>
            <a class="card-link" href={path} data-again="">
              {t.again[language]}
            </a>
          </p>
        </div>
      )}
    </div>
  )
}
