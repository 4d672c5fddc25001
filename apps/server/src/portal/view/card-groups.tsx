import type { Text } from '../../kernel/index.ts'
import type { CardItem, CardVersion } from '../../policies/browser.ts'
import type { DrawnCard } from './card.tsx'
import { amountWords, put, wholeDay } from './card-words.ts'

const t = {
  yes: { zh: '可以办', en: 'Yours' },
  yesSay: { zh: '按 {day}有效的政策算的。', en: 'By the policies in force on {day}.' },
  maybe: { zh: '还差一点才知道', en: 'Not sure yet' },
  maybeSay: { zh: '答上来，就能告诉你行不行。', en: 'Answer these, and you know.' },
  not: { zh: '现在不符合', en: 'Not now' },
  notSay: { zh: '写明差在哪，情况变了再来看。', en: 'With what is missing. Come back when things change.' },
  off: { zh: '现在没有在办的', en: 'Not in force' },
  ended: { zh: '{day}结束了', en: 'Ended on {day}' },
  begins: { zh: '{day}才开始', en: 'Begins on {day}' },
  likely: { zh: '一般能批，最后由办理的单位定', en: 'Likely. The office has the last word' },
  confirm: {
    zh: '这一项我们还没核实，去之前先问窗口',
    en: 'Not confirmed yet. Ask the office before you go',
  },
  unknown: {
    zh: '金额没有公布，要问窗口，我们不猜',
    en: 'The amount is not published. Ask the office; we do not guess',
  },
  blocked: {
    zh: '里面有一个数还没公布，答题也定不下来，要问窗口。',
    en: 'It depends on a figure that is not published. Only the office can tell.',
  },
  bring: { zh: '带上', en: 'Bring' },
  nothing: { zh: '要交的材料，档案里都有了', en: 'All papers are on record already' },
  where: { zh: '去哪办', en: 'Where' },
  long: { zh: '多久', en: 'How long' },
  days: { zh: '交齐后 {n} 个工作日内答复', en: 'An answer within {n} working days' },
  until: { zh: '办到哪天', en: 'Until' },
  claim: { zh: '在这里申请', en: 'Claim it here' },
  more: { zh: '看全文', en: 'All about it' },
  of: { zh: '：{name}', en: ': {name}' },
  ask: { zh: '还要知道', en: 'What is missing' },
  wrong: { zh: '这不对', en: 'This is not right' },
  wrongVisitor: {
    zh: '哪一项不对？登录后，在那一项旁边点“这不对”，工作人员会查。',
    en: 'Is something not right? Sign in and press “this is not right” beside it: an officer looks into it.',
  },
  clause: { zh: '依据 {clause}', en: 'By {clause}' },
  empty: { zh: '还没有。', en: 'Nothing yet.' },
} as const satisfies Record<string, Text>

const layers: Readonly<Record<CardItem['policy']['layer'], Text>> = {
  nation: { zh: '国家', en: 'National' },
  province: { zh: '省', en: 'Province' },
  city: { zh: '市', en: 'City' },
  county: { zh: '县（市、区）', en: 'County' },
}

/** The four groups, from what one can have to what is not in force. */
export function CardGroups(drawn: DrawnCard) {
  const { card, language, open, signedIn } = drawn
  return (
    <div class="card-results">
      {card.entitled.length === 0 ? null : (
        <section class="card-group" id="yes" aria-labelledby="yes-title">
          <h2 id="yes-title">{t.yes[language]}</h2>
          <p class="second">{put(t.yesSay, language, { day: wholeDay(open.catalogue.day, language) })}</p>
          {card.entitled.map(item => (
            <Entitled item={item} drawn={drawn} />
          ))}
        </section>
      )}
      {card.maybe.length === 0 ? null : (
        <section class="card-group" id="maybe" aria-labelledby="maybe-title">
          <h2 id="maybe-title">{t.maybe[language]}</h2>
          <p class="second">{t.maybeSay[language]}</p>
          {card.maybe.map(item => (
            <Maybe item={item} drawn={drawn} />
          ))}
        </section>
      )}
      {card.not.length === 0 ? null : (
        <section class="card-group card-nots" id="not" aria-labelledby="not-title">
          <h2 id="not-title">{t.not[language]}</h2>
          <p class="second">{t.notSay[language]}</p>
          {card.not.map(item => (
            <NotNow item={item} drawn={drawn} />
          ))}
        </section>
      )}
      {card.off.length === 0 ? null : (
        <section class="card-group card-nots" id="off" aria-labelledby="off-title">
          <h2 id="off-title">{t.off[language]}</h2>
          {card.off.map(item => (
            <Off item={item} drawn={drawn} />
          ))}
        </section>
      )}
      {signedIn ? null : <p class="second card-last no-print">{t.wrongVisitor[language]}</p>}
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
      {caption ? <p class="caption">{layers[item.policy.layer][drawn.language]}</p> : null}
      <h3>
        <a href={`${prefix(drawn)}/policies/${item.policy.id}`}>{item.policy.name}</a>
      </h3>
    </>
  )
}

/** What it gives in a sentence, what it is worth, and how sure that is. */
function Gives({ item, drawn, sure }: Part & { sure: boolean }) {
  const { language } = drawn
  const { policy, version, amount, likely } = item
  const worth = amountWords(policy.benefit, amount, language)
  const counted = policy.benefit === 'cash' || policy.benefit === 'ceiling' || policy.benefit === 'credit'
  return (
    <>
      <p class="card-gives">
        {version?.gives}
        {worth === undefined ? null : (
          <>
            {' '}
            <b>{worth}</b>
          </>
        )}
      </p>
      {counted && worth === undefined && item.blocked ? <p class="card-open">{t.unknown[language]}</p> : null}
      {sure && likely ? <p class="card-open">{t.likely[language]}</p> : null}
      {version?.confirmed === false ? <p class="card-open">{t.confirm[language]}</p> : null}
    </>
  )
}

function Reasons({ item, drawn }: Part) {
  const { language } = drawn
  if (item.reasons.length === 0) return null
  return (
    <ul class="card-why">
      {item.reasons.map(({ says, clause }) => (
        <li class="card-holds">
          <Mark of="check" />
          <span>
            {says}
            {clause === undefined ? null : <small>{put(t.clause, language, { clause })}</small>}
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
  const { language } = drawn
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
            <a class="button button-small" href={`${prefix(drawn)}/claims/new?policy=${policy.id}`}>
              {t.claim[language]}
              <span class="unseen">{put(t.of, language, { name: policy.name })}</span>
            </a>
          )}
          <a class="card-link" href={`${prefix(drawn)}/policies/${policy.id}`}>
            {t.more[language]}
            <span class="unseen">{put(t.of, language, { name: policy.name })}</span>
          </a>
          <Wrong item={item} drawn={drawn} />
        </p>
      </div>
    </article>
  )
}

/** What to bring that no record proves, where to go, and until when. */
function ToDo({ version, drawn }: { version: CardVersion; drawn: DrawnCard }) {
  const { language } = drawn
  const papers = papersFor(version, drawn)
  return (
    <dl class="card-todo">
      {version.documents.length === 0 ? null : (
        <div>
          <dt>{t.bring[language]}</dt>
          <dd>{papers.length === 0 ? t.nothing[language] : papers.join(language === 'zh' ? '、' : '; ')}</dd>
        </div>
      )}
      <div>
        <dt>{t.where[language]}</dt>
        <dd>{version.where}</dd>
      </div>
      {version.claimDays === undefined ? null : (
        <div>
          <dt>{t.long[language]}</dt>
          <dd>{put(t.days, language, { n: version.claimDays })}</dd>
        </div>
      )}
      {version.to === undefined ? null : (
        <div>
          <dt>{t.until[language]}</dt>
          <dd>{wholeDay(version.to, language)}</dd>
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
  const { language, signedIn, open } = drawn
  if (!signedIn) return null
  return (
    <a
      class="card-link"
      href={`${prefix(drawn)}/card/${open.catalogue.audience}/contest?policy=${item.policy.id}`}
    >
      {t.wrong[language]}
      <span class="unseen">{put(t.of, language, { name: item.policy.name })}</span>
    </a>
  )
}

/** So many questions stand under one policy; the rest come when their turn comes. */
const shown = 3

function Maybe({ item, drawn }: Part) {
  const { language, open } = drawn
  return (
    <article class="card-item">
      <div>
        <Name item={item} drawn={drawn} />
        <Gives item={item} drawn={drawn} sure={false} />
      </div>
      {item.missing.length === 0 ? (
        <p class="card-open">{t.blocked[language]}</p>
      ) : (
        <ul class="card-why" aria-label={t.ask[language]}>
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
    </article>
  )
}

function NotNow({ item, drawn }: Part) {
  const { language } = drawn
  return (
    <article class="card-item">
      <Name item={item} drawn={drawn} caption={false} />
      <div>
        {item.reasons.map(({ says, clause }) => (
          <p>
            {says}
            {clause === undefined ? null : <small> {put(t.clause, language, { clause })}</small>}
          </p>
        ))}
        {item.nearMisses.map(says => (
          <p class="card-near">{says}</p>
        ))}
        <Wrong item={item} drawn={drawn} />
      </div>
    </article>
  )
}

function Off({ item, drawn }: Part) {
  const { language, open } = drawn
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
      ? put(t.begins, language, { day: wholeDay(ahead.from, language) })
      : behind === undefined
        ? ''
        : put(t.ended, language, { day: wholeDay(behind, language) })
  return (
    <article class="card-item">
      <Name item={item} drawn={drawn} caption={false} />
      <p>{when}</p>
    </article>
  )
}
