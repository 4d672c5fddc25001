import { Ask } from './card-ask.tsx'
import type { DrawnCard } from './card-drawn.ts'
import { CardGroups } from './card-groups.tsx'
import { Said, Take } from './card-said.tsx'
import { fill, perWords } from './card-words.ts'

/** The whole card: what is known in the head, the question beside, the groups. */
export function CardBody(drawn: DrawnCard) {
  return (
    <>
      <CardHead {...drawn} />
      <div class="page card-columns">
        <aside class="card-side">
          <Ask {...drawn} />
          <Said {...drawn} />
          <Take {...drawn} />
        </aside>
        <CardGroups {...drawn} />
      </div>
    </>
  )
}

function CardHead(drawn: DrawnCard) {
  const { words, card, strange, firm } = drawn
  const isStart = drawn.blank
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
        <h1 id="card-title">
          {/* a line breaks between phrases */}
          {fill(title, { n })
            .split(/(?<=，)/)
            .map(phrase => (
              <span class="ph">{phrase}</span>
            ))}
        </h1>
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
            <b>{card.totals.map(total => perWords(total, total.per, drawn)).join(words.comma)}</b>
            {card.instead.length === 0 ? null : <small> {words.instead}</small>}
          </p>
        )}
      </div>
    </section>
  )
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
