import { Fragment } from 'react'
import { Link, useParams } from 'react-router'
import type { ClaimFile } from '../api/adapt/claims.ts'
import { useRead } from '../api/use.ts'
import { ClaimDecision } from '../claims/decision.tsx'
import { yuan } from '../claims/money.ts'
import { ClaimRecovery } from '../claims/recovery.tsx'
import { day, moment } from '../format.ts'
import { useSay } from '../language.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Failure, Waiting } from '../parts/places.tsx'
import { SaveButton } from '../parts/save-button.tsx'
import '../styles/evidence.css'
import { claims as text } from '../text/claims.ts'
import { common } from '../text/common.ts'

/** One claim: its papers on one side, what the rule says of which facts on the other, then what can be done. */
export default function Claim() {
  const id = useParams()['id'] ?? ''
  const read = useRead('claim', { path: { id } })
  if (read.data !== undefined) return <Drawn key={read.data.claim.version} of={read.data} />
  return read.isError ? (
    <Failure whole error={read.error} retry={() => void read.refetch()} />
  ) : (
    <Waiting bars={8} />
  )
}

function Drawn({ of }: { of: ClaimFile }) {
  const say = useSay()
  const { claim } = of
  const sub = [say(claim.title), say(claim.stateName), say(of.place), claim.receipt].filter(one => one !== '')
  return (
    <>
      <PageHead title={claim.claimant} sub={sub.join(say(common.comma))}>
        <Link className="btn text small" to="/claims">
          {say(text.back)}
        </Link>
      </PageHead>
      {claim.decideBy !== null && (
        <p className={claim.overdue ? 'late' : 'sub'}>
          {say(text.decideBy)}
          {say(common.colon)}
          {day(claim.decideBy)}
        </p>
      )}
      <div className="beside">
        <section className="stack" aria-labelledby="h-papers">
          <h2 id="h-papers">{say(text.papers)}</h2>
          {of.papers.length === 0 && <p className="sub">{say(text.noPapers)}</p>}
          {of.papers.map(paper => (
            <Paper key={paper.id} claim={claim.id} paper={paper} />
          ))}
          <Family of={of} />
          <History of={of} />
        </section>
        <section className="box stack" aria-labelledby="h-rule">
          <Rule of={of} />
          <FactsUsed of={of} />
          {of.account !== null && (
            <p>
              {say(text.account)}
              {say(common.colon)}
              {of.account.holder} {of.account.bank} {of.account.number}
            </p>
          )}
          <Decided of={of} />
          <ClaimDecision of={of} />
          <ClaimRecovery of={of} />
        </section>
      </div>
    </>
  )
}

function Paper(props: { claim: string; paper: ClaimFile['papers'][number] }) {
  const say = useSay()
  const { paper } = props
  const path = `/api/claims/${props.claim}/papers/${paper.id}`
  return (
    <figure className="paper">
      <figcaption className="row between">
        <span>
          <b>{say(paper.documentName)}</b> <small>{paper.name}</small>
        </span>
        <span className="row">
          <a className="btn text small" href={path} target="_blank" rel="noreferrer">
            {say(text.openPaper)}
            <span className="vh"> {paper.name}</span>
          </a>
          <SaveButton path={path} className="btn text small">
            {say(text.savePaper)}
            <span className="vh"> {paper.name}</span>
          </SaveButton>
        </span>
      </figcaption>
      {paper.type.startsWith('image/') ? (
        <a href={path} target="_blank" rel="noreferrer">
          <img src={path} alt={say(paper.documentName)} />
        </a>
      ) : (
        <p className="sub">{say(text.isPdf)}</p>
      )}
    </figure>
  )
}

function Rule({ of }: { of: ClaimFile }) {
  const say = useSay()
  const { rule } = of
  const words = rule.status === 'eligible' && rule.likely ? text.likely : text[rule.status]
  return (
    <>
      <h2 id="h-rule">{say(text.rule)}</h2>
      <p className={rule.status === 'eligible' ? 'note' : 'note gan'}>
        <b>{say(words)}</b>
      </p>
      {of.anyway && <p className="note gan">{say(text.anyway)}</p>}
      <ul className="ruled">
        {rule.reasons.map(reason => (
          <li key={reason.says.en} className={reason.holds ? undefined : 'late'}>
            {say(reason.says)}
            {reason.clause !== null && <small> {say(text.clause, { clause: reason.clause })}</small>}
          </li>
        ))}
      </ul>
      <Amount of={of} />
      {rule.version !== null && (
        <p className="sub">
          {say(of.decision === null ? text.ruleDay : text.frozen, {
            day: day(rule.day),
            version: rule.version,
          })}
          {rule.hash !== null && (
            <small>
              {' '}
              {say(text.hash)} {rule.hash.slice(0, 12)}
            </small>
          )}
        </p>
      )}
    </>
  )
}

function Amount({ of }: { of: ClaimFile }) {
  const say = useSay()
  if (of.claim.kind !== 'cash') return null
  const { amount } = of.rule
  if (amount === null) return <p className="sub">{say(text.noAmount)}</p>
  const { from, to } = amount
  const words = to === null ? text.atLeast : from === to ? text.exact : text.range
  return <p className="num">{say(words, { from: yuan(from), to: yuan(to ?? from) })}</p>
}

/** What was granted or proposed, by whom, and where the amount stands. */
function Decided({ of }: { of: ClaimFile }) {
  const say = useSay()
  const { decision, claim } = of
  if (decision === null || !decision.approved) return null
  return (
    <p className={decision.against ? 'note gan' : 'note'}>
      {decision.against && `${say(text.against)}${say(common.comma)}`}
      {claim.amount !== null && say(text.proposed, { amount: yuan(claim.amount) })}
      {decision.source !== null && `${say(common.comma)}${decision.source}`}
      {say(common.comma)}
      {decision.by}
    </p>
  )
}

function FactsUsed({ of }: { of: ClaimFile }) {
  const say = useSay()
  return (
    <>
      <h3>{say(text.facts)}</h3>
      <dl className="facts">
        {of.facts.map(fact => (
          <Fragment key={fact.fact}>
            <dt>{say(fact.label)}</dt>
            <dd>
              {say(fact.value)}{' '}
              <small>
                {fact.source === null ? '' : say(fact.source)}
                {fact.verified ? `${say(common.comma)}${say(text.verified)}` : ''}
              </small>
            </dd>
          </Fragment>
        ))}
      </dl>
    </>
  )
}

function Family({ of }: { of: ClaimFile }) {
  const say = useSay()
  if (of.family.length === 0) return null
  return (
    <section aria-labelledby="h-family">
      <h3 id="h-family">{say(text.family, { n: of.comes, all: of.comes + 1 })}</h3>
      <ul className="ruled">
        {of.family.map(one => (
          <li key={one.id}>
            {say(one.relationName)} {one.name} <small>{one.birth}</small> <small>{one.number}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}

function History({ of }: { of: ClaimFile }) {
  const say = useSay()
  return (
    <section aria-labelledby="h-history">
      <h2 id="h-history">{say(text.history)}</h2>
      <ul className="ruled">
        {of.steps.map(step => (
          <li key={`${step.at}${step.label.en}`}>
            {moment(step.at)} {say(step.label)}
            {say(common.comma)}
            {step.by}
            {step.reason !== null && <small> {say(step.reason)}</small>}
            {step.note !== null && <small> {step.note}</small>}
          </li>
        ))}
      </ul>
    </section>
  )
}
