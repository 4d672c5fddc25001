import { type CardFact, type CardState, toldText, written } from '../../policies/browser.ts'
import { cardPath, type DrawnCard } from './card-drawn.ts'
import { fill, unitOf } from './card-words.ts'

/** The form: everything told before goes with it, hidden, so that nothing is kept anywhere else. */
export function Ask(drawn: DrawnCard) {
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
          <div class="card-skip">
            <button type="submit" class="button button-text button-small" name="do" value="skip">
              {words.skip}
            </button>
            {isFirst ? null : <BackButton state={state} label={words.back} />}
          </div>
        </>
      )}
      {fact !== undefined || isFirst ? null : (
        <div class="card-skip">
          <BackButton state={state} label={words.back} />
        </div>
      )}
    </form>
  )
}

function BackButton({ state, label }: { state: CardState; label: string }) {
  return (
    <button type="submit" class="button button-text button-small" name="ask" value={lastTold(state)}>
      {label}
    </button>
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
      <div class="card-options card-two">
        {option('yes', words.yesButton)}
        {option('no', words.noButton)}
        {wrongLine}
      </div>
    )
  }
  if (fact.type === 'choice' && fact.values.length <= 9) {
    return (
      <div class="card-options">
        {fact.values.map(value => option(value, fact.words?.[value] ?? value))}
        {wrongLine}
      </div>
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
        <fieldset class="choices">
          <legend class="unseen">{fact.question}</legend>
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
