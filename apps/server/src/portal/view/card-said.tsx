import { cardPath, type DrawnCard } from './card-drawn.ts'
import { answerWords, fill, wholeDay } from './card-words.ts'

/** What is known and where it comes from; each can be changed or contested. */
export function Said(drawn: DrawnCard) {
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
    </div>
  )
}

/** To paper, to a file, to a link: nothing of it is made before it is asked for. */
export function Take({ words, language, open, blank }: DrawnCard) {
  const path = cardPath(open.catalogue.audience, language)
  if (blank) return null
  return (
    <div class="card-take no-print">
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
  )
}
