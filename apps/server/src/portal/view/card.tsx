import type { Facts } from '@qingye/rules'
import type { Language } from '../../kernel/index.ts'
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
import type { CardWords } from './card-texts.ts'
import { answerWords, fill, perWords, unitOf, wholeDay } from './card-words.ts'

/** All that the card is drawn from; in the browser and on the server the same. */
export interface CardProps {
  readonly language: Language
  readonly words: CardWords
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

function CardHead(drawn: DrawnCard) {
  const { language, words, card, state, known, strange, firm } = drawn
  const isStart = isBlank(state, known)
  const n = card.entitled.length
  const title = isStart
    ? firm
      ? words.startFirm
      : words.start
    : n > 0
      ? firm
        ? words.someFirm
        : words.some
      : card.maybe.length === 0
        ? words.noneOver
        : words.none
  return (
    <section class="card-head" aria-labelledby="card-title">
      <div class="page">
        <h1 id="card-title">{fill(title, { n })}</h1>
        {isStart ? <p class="card-lead">{words.startSay}</p> : null}
        {strange > 0 ? (
          <p class="card-lead" role="status">
            {fill(words.strange, { n: strange })}
          </p>
        ) : null}
        {isStart ? null : (
          <ul class="card-tally" aria-live="polite">
            <Tally n={n} label={words.tallyYes} to="#yes" kind="card-yes" />
            <Tally n={card.maybe.length} label={words.tallyMaybe} to="#maybe" kind="card-maybe" />
            <Tally n={card.not.length} label={words.tallyNot} to="#not" kind="card-not" />
          </ul>
        )}
        {card.totals.length === 0 ? null : (
          <p class="card-lead">
            {words.total}
            <b>
              {card.totals
                .map(total => perWords(total, total.per, drawn))
                .join(language === 'zh' ? '，' : ', ')}
            </b>
            {card.instead.length === 0 ? null : <small> {words.instead}</small>}
          </p>
        )}
      </div>
    </section>
  )
}

function isBlank({ told }: CardState, known: Known): boolean {
  return Object.keys(told.answers).length + told.skipped.length + Object.keys(known.facts).length === 0
}

function Tally({ n, label, to, kind }: { n: number; label: string; to: string; kind: string }) {
  return (
    <li class={kind}>
      <a href={to}>
        <b>{n}</b>
        <span>{label}</span>
      </a>
    </li>
  )
}

export function cardPath(audience: string, language: Language): string {
  return `${language === 'zh' ? '' : '/en'}/card/${audience}`
}

/** The form: everything told before goes with it, hidden, so that nothing is kept anywhere else. */
function Ask(drawn: DrawnCard) {
  const { language, words, open, state, csrf, next, card } = drawn
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
        {fill(words.progress, { n: card.decided, of: card.inForce })}
      </p>
      <progress max={card.inForce} value={card.decided} aria-labelledby="card-progress" />
      {next === undefined || fact === undefined ? (
        <>
          <h2 id="question" tabindex={-1}>
            {words.over}
          </h2>
          <p class="second">{state.told.skipped.length > 0 ? words.overSkipped : words.overSay}</p>
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
              {words.skip}
            </button>
          </p>
        </>
      )}
      {isFirst ? null : (
        <p class="card-skip">
          <button type="submit" class="button button-text button-small" name="ask" value={lastTold(state)}>
            {words.back}
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
  const { words, state, open } = drawn
  const before = state.told.answers[name]
  const wrong = state.wrong?.fact === name ? state.wrong : undefined
  const typed = wrong?.typed ?? (before === undefined ? '' : written(fact, before))
  const option = (value: string, label: string) => (
    <button
      type="submit"
      class={typed === value ? 'button button-outline card-was' : 'button button-outline'}
      name="answer"
      value={value}
    >
      {label}
    </button>
  )
  const wrongLine =
    wrong === undefined ? null : (
      <p class="field-wrong" id="answer-wrong" role="alert">
        {words[`wrong-${wrong.why}`]}
      </p>
    )
  if (fact.type === 'yes-no') {
    return (
      <fieldset class="card-options card-two" aria-labelledby="question">
        {option('yes', words.yesButton)}
        {option('no', words.noButton)}
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
          <option value="">{words.choose}</option>
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
          <p class="second">{words.noneOf}</p>
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
          <span>{fact.type === 'number' ? unitOf(fact.unit, words) : ''}</span>
        </div>
      )}
      {wrongLine}
      <button type="submit" class="button" name="do" value="answer">
        {words.go}
      </button>
    </div>
  )
}

/** What is known and where it comes from; each can be changed or contested. */
function Said(drawn: DrawnCard) {
  const { language, words, open, state, known, firm } = drawn
  const { facts, audience } = open.catalogue
  const { answers, skipped } = state.told
  const recorded = Object.entries(known.facts).filter(
    ([name]) => facts[name] !== undefined && facts[name].derivedFrom === undefined && !(name in answers),
  )
  const told = Object.keys(answers).length + skipped.length
  const path = cardPath(audience, language)
  const change = (name: string, label: string) => (
    <button form="card" type="submit" class="card-link" name="ask" value={name}>
      {label}
      <span class="unseen"> {facts[name]?.label}</span>
    </button>
  )
  return (
    <div class="card-said no-print">
      {told === 0 ? null : (
        <details>
          <summary>{fill(words.said, { n: told })}</summary>
          <ul>
            {Object.entries(answers).map(([name, answer]) => {
              const fact = facts[name]
              return fact === undefined || answer === undefined ? null : (
                <li>
                  <span>
                    <small>{fact.label}</small>
                    {answerWords(fact, answer, drawn)}
                  </span>
                  {change(name, words.change)}
                </li>
              )
            })}
            {skipped.map(name => (
              <li>
                <span>
                  <small>{facts[name]?.label}</small>
                  {words.skipped}
                </span>
                {change(name, words.answerIt)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {recorded.length === 0 ? null : (
        <details>
          <summary>{fill(firm ? words.recordedFirm : words.recorded, { n: recorded.length })}</summary>
          <ul>
            {recorded.map(([name, answer]) => {
              const fact = facts[name]
              const origin = known.origins[name]
              return fact === undefined || answer === undefined ? null : (
                <li>
                  <span>
                    <small>{fact.label}</small>
                    {answerWords(fact, answer, drawn)}
                    {origin === undefined ? null : (
                      <small>
                        {fill(origin.verified ? words.verified : words.declared, {
                          source: origin.source,
                          day: wholeDay(origin.day, drawn),
                        })}
                      </small>
                    )}
                  </span>
                  <span class="card-links">
                    {origin?.verified === true ? null : change(name, words.change)}
                    <a class="card-link" href={`${path}/contest?fact=${name}`}>
                      {words.wrong}
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
          <h2>{words.take}</h2>
          <p class="card-buttons">
            <button type="button" class="button button-outline button-small" data-print hidden>
              {words.print}
            </button>
            <button
              form="card"
              type="submit"
              class="button button-outline button-small"
              formaction={`${path}/pdf`}
            >
              {words.pdf}
            </button>
            <button
              form="card"
              type="submit"
              class="button button-outline button-small"
              formaction={`${path}/link`}
            >
              {words.share}
            </button>
          </p>
          <p class="caption">{words.shareSay}</p>
          <p>
            <a class="card-link" href={path} data-again="">
              {words.again}
            </a>
          </p>
        </div>
      )}
    </div>
  )
}
