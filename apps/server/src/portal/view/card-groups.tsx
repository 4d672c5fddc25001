import type { CardItem, CardVersion } from '../../policies/browser.ts'
import type { DrawnCard } from './card-drawn.ts'
import { amountWords, fill, wholeDay } from './card-words.ts'

/** The four groups, from what one can have to what is not in force. */
export function CardGroups(drawn: DrawnCard) {
  const { card, words, open, signedIn } = drawn
  if (drawn.blank) {
    return (
      <div class="card-results">
        <p class="second">
          {fill(words.before, { n: card.inForce })}{' '}
          <a href={`${prefix(drawn)}/policies?for=${open.catalogue.audience}`}>{words.beforeLink}</a>
        </p>
      </div>
    )
  }
  return (
    <div class="card-results">
      {card.entitled.length === 0 ? null : (
        <section class="card-group" id="yes" aria-labelledby="yes-title">
          <h2 id="yes-title">{words.yes}</h2>
          <p class="second">{fill(words.yesSay, { day: wholeDay(open.catalogue.day, drawn) })}</p>
          {card.entitled.map(item => (
            <Entitled item={item} drawn={drawn} />
          ))}
        </section>
      )}
      {card.maybe.length === 0 ? null : (
        <section class="card-group" id="maybe" aria-labelledby="maybe-title">
          <h2 id="maybe-title">{words.maybe}</h2>
          <p class="second">{words.maybeSay}</p>
          {card.maybe.map(item => (
            <Maybe item={item} drawn={drawn} />
          ))}
        </section>
      )}
      {card.not.length === 0 ? null : (
        <section class="card-group card-nots" id="not" aria-labelledby="not-title">
          <h2 id="not-title">{words.not}</h2>
          <p class="second">{words.notSay}</p>
          {card.not.map(item => (
            <NotNow item={item} drawn={drawn} />
          ))}
        </section>
      )}
      {card.off.length === 0 ? null : (
        <section class="card-group card-nots" id="off" aria-labelledby="off-title">
          <h2 id="off-title">{words.off}</h2>
          {card.off.map(item => (
            <Off item={item} drawn={drawn} />
          ))}
        </section>
      )}
      {signedIn ? null : <p class="second card-last no-print">{words.wrongVisitor}</p>}
    </div>
  )
}

interface Part {
  readonly item: CardItem
  readonly drawn: DrawnCard
}

const prefix = (drawn: DrawnCard) => (drawn.language === 'zh' ? '' : '/en')

function Name({ item, drawn, caption = true }: Part & { caption?: boolean }) {
  return (
    <>
      {caption ? <p class="caption">{drawn.words[`layer-${item.policy.layer}`]}</p> : null}
      <h3>
        <a href={`${prefix(drawn)}/policies/${item.policy.id}`}>{item.policy.name}</a>
      </h3>
    </>
  )
}

/** What it gives in a sentence, what it is worth, and how sure that is. */
function Gives({ item, drawn, sure }: Part & { sure: boolean }) {
  const { words } = drawn
  const { policy, version, amount, likely } = item
  const worth = amountWords(policy.benefit, amount, version?.per, drawn)
  const isOpen = version?.confirmed === false
  // what is not confirmed says so once, whatever else is open about it
  const caveatsOf = () => {
    if (isOpen) return [sure ? words.confirm : words.confirmShort]
    const unknown = worth === undefined && item.unknown.length > 0 ? [words.unknown] : []
    return sure && likely ? [...unknown, words.likely] : unknown
  }
  return (
    <>
      {worth === undefined ? null : <p class="card-worth">{worth}</p>}
      <p class="card-gives">{version?.gives}</p>
      {caveatsOf().map(caveat => (
        <p class="card-open">{caveat}</p>
      ))}
    </>
  )
}

function Reasons({ item, drawn }: Part) {
  const { words } = drawn
  if (item.reasons.length === 0) return null
  return (
    <ul class="card-why">
      {item.reasons.map(({ says, clause }) => (
        <li class="card-holds">
          <Mark of="check" />
          <span>
            {says}
            {clause === undefined ? null : <small>{fill(words.clause, { clause })}</small>}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** A shape of the page's own sheet of marks. */
function Mark({ of }: { of: 'check' | 'question' }) {
  return (
    <svg class="icon" aria-hidden="true">
      <use href={`#mark-${of}`} />
    </svg>
  )
}

function Entitled({ item, drawn }: Part) {
  const { words } = drawn
  const { version, policy } = item
  return (
    <article class="card-item">
      <div>
        <Name item={item} drawn={drawn} />
        <Gives item={item} drawn={drawn} sure />
      </div>
      <Reasons item={item} drawn={drawn} />
      <div class="card-do">
        {version === undefined ? null : <ToDo version={version} drawn={drawn} />}
        <p class="card-buttons no-print">
          {version?.claimDays === undefined ? null : (
            <button
              form="card"
              type="submit"
              class="button button-small"
              formaction={`${prefix(drawn)}/claims/new/told`}
              name="policy"
              value={policy.id}
            >
              {words.claim}
              <span class="unseen">{fill(words.of, { name: policy.name })}</span>
            </button>
          )}
          {version?.apply === undefined ? null : (
            <a class="button button-small" href={prefix(drawn) + version.apply}>
              {words.claim}
              <span class="unseen">{fill(words.of, { name: policy.name })}</span>
            </a>
          )}
          <a class="card-link" href={`${prefix(drawn)}/policies/${policy.id}`}>
            {words.more}
            <span class="unseen">{fill(words.of, { name: policy.name })}</span>
          </a>
          <Wrong item={item} drawn={drawn} />
        </p>
      </div>
    </article>
  )
}

/** What to bring that no record proves, where to go, and until when. */
function ToDo({ version, drawn }: { version: CardVersion; drawn: DrawnCard }) {
  const { words } = drawn
  const papers = papersFor(version, drawn)
  return (
    <dl class="card-todo">
      {version.documents.length === 0 ? null : (
        <div>
          <dt>{words.bring}</dt>
          <dd>{papers.length === 0 ? words.nothing : papers.join(words.comma)}</dd>
        </div>
      )}
      <div>
        <dt>{words.where}</dt>
        <dd>{version.where}</dd>
      </div>
      {version.claimDays === undefined ? null : (
        <div>
          <dt>{words.long}</dt>
          <dd>{fill(words.days, { n: version.claimDays })}</dd>
        </div>
      )}
      {version.to === undefined ? null : (
        <div>
          <dt>{words.until}</dt>
          <dd>{wholeDay(version.to, drawn)}</dd>
        </div>
      )}
    </dl>
  )
}

/** A paper is not needed where verified records prove all that it would. */
export function papersFor(version: CardVersion, { known }: Pick<DrawnCard, 'known'>): string[] {
  return version.documents
    .filter(
      ({ proves }) => proves.length === 0 || proves.some(fact => known.origins[fact]?.verified !== true),
    )
    .map(({ name }) => name)
}

function Wrong({ item, drawn }: Part) {
  const { words, signedIn, open } = drawn
  if (!signedIn) return null
  return (
    <a
      class="card-link"
      href={`${prefix(drawn)}/card/${open.catalogue.audience}/contest?policy=${item.policy.id}`}
    >
      {words.wrong}
      <span class="unseen">{fill(words.of, { name: item.policy.name })}</span>
    </a>
  )
}

/** So many questions stand under one policy; the rest come when their turn comes. */
const shown = 2

function Maybe({ item, drawn }: Part) {
  const { words, open } = drawn
  return (
    <article class="card-item">
      <div>
        <Name item={item} drawn={drawn} />
        <Gives item={item} drawn={drawn} sure={false} />
      </div>
      {item.missing.length === 0 ? (
        <p class="card-open">
          {words.blocked}
          {item.unknown.length === 0 ? null : <small> {item.unknown.join(words.comma)}</small>}
        </p>
      ) : (
        <ul class="card-why">
          {item.missing.slice(0, shown).map(fact => (
            <li class="card-missing">
              <Mark of="question" />
              <button form="card" type="submit" class="card-link" name="ask" value={fact}>
                {open.catalogue.facts[fact]?.question}
              </button>
            </li>
          ))}
        </ul>
      )}
      <Wrong item={item} drawn={drawn} />
    </article>
  )
}

function NotNow({ item, drawn }: Part) {
  const { words } = drawn
  return (
    <article class="card-item">
      <Name item={item} drawn={drawn} caption={false} />
      <div>
        {item.reasons.length > 0 ? null : <p>{drawn.firm ? words.onlyPeople : words.onlyFirms}</p>}
        {item.reasons.map(({ says, clause }) => (
          <p>
            {says}
            {clause === undefined ? null : <small> {fill(words.clause, { clause })}</small>}
          </p>
        ))}
        {item.nearMisses.map(miss => (
          <p class="card-near">
            {'says' in miss ? miss.says : fill(words.waits, { day: wholeDay(miss.on, drawn) })}
          </p>
        ))}
        <Wrong item={item} drawn={drawn} />
      </div>
    </article>
  )
}

function Off({ item, drawn }: Part) {
  const { words, open } = drawn
  const { day } = open.catalogue
  const ahead = item.policy.versions
    .filter(({ from }) => from > day)
    .sort((a, b) => (a.from < b.from ? -1 : 1))[0]
  const behind = item.policy.versions
    .flatMap(({ to }) => (to !== undefined && to < day ? [to] : []))
    .sort()
    .at(-1)
  const when =
    ahead !== undefined
      ? fill(words.begins, { day: wholeDay(ahead.from, drawn) })
      : behind === undefined
        ? ''
        : fill(words.ended, { day: wholeDay(behind, drawn) })
  return (
    <article class="card-item">
      <Name item={item} drawn={drawn} caption={false} />
      <p>{when}</p>
    </article>
  )
}
