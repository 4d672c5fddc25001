import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import type { RequestDecision, RequestDetail } from '../api/adapt/organisations.ts'
import { useChange, useRead } from '../api/use.ts'
import { useSay } from '../language.ts'
import { AskDialog } from '../parts/ask-dialog.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Failure, Refusal, Waiting } from '../parts/places.tsx'
import { SaveButton } from '../parts/save-button.tsx'
import '../styles/evidence.css'
import { common } from '../text/common.ts'
import { organisationFields, verifications as text } from '../text/organisations.ts'
import { toast } from '../toast.tsx'

/** A request about an organisation: its papers on one side, what was entered on the other, ticked field by field. */
export default function Verification() {
  const id = useParams()['id'] ?? ''
  const read = useRead('verification', { path: { id } })
  if (read.data !== undefined) return <Drawn key={read.data.request.version} of={read.data} />
  return read.isError ? (
    <Failure whole error={read.error} retry={() => void read.refetch()} />
  ) : (
    <Waiting bars={8} />
  )
}

function Drawn({ of }: { of: RequestDetail }) {
  const say = useSay()
  const { request } = of
  const sub = [of.askedFor, request.kindName, request.stateName].map(one => say(one)).join(say(common.comma))
  return (
    <>
      <PageHead title={request.facts.name} sub={sub}>
        <Link className="btn text small" to="/verifications">
          {say(text.back)}
        </Link>
      </PageHead>
      <div className="beside">
        <section className="stack" aria-labelledby="h-papers">
          <h2 id="h-papers">{say(text.papers)}</h2>
          {request.documents.length === 0 && <p className="sub">{say(text.noPapers)}</p>}
          {request.documents.map(paper => (
            <Paper key={paper.id} request={request.id} paper={paper} />
          ))}
        </section>
        <section className="box stack" aria-labelledby="h-said">
          <h2 id="h-said">{say(text.said)}</h2>
          {of.warnings.map(warning => (
            <p key={warning.en} className="note gan">
              {say(warning)}
            </p>
          ))}
          {of.twoLook && (
            <p className="note">
              {say(of.firstBy === null ? text.twoLook : text.firstBy, { who: of.firstBy ?? '' })}
            </p>
          )}
          <p>
            {say(text.contact)}
            {say(common.colon)}
            {of.contact.name} {of.contact.phone}
          </p>
          <Decision of={of} />
        </section>
      </div>
    </>
  )
}

/** A photo stands in the page; a PDF opens in a tab of its own, in the browser's viewer. */
function Paper(props: { request: string; paper: RequestDetail['request']['documents'][number] }) {
  const say = useSay()
  const { paper } = props
  const path = `/api/verifications/${props.request}/documents/${paper.id}`
  return (
    <figure className="paper">
      <figcaption className="row between">
        <span>
          <b>{say(paper.kindName)}</b> <small>{paper.name}</small>
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
          <img src={path} alt={say(paper.kindName)} />
        </a>
      ) : (
        <p className="sub">{say(text.isPdf)}</p>
      )}
    </figure>
  )
}

function Decision({ of }: { of: RequestDetail }) {
  const say = useSay()
  const decide = useChange('decideVerification', ['verifications', 'verification', 'employers'])
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [asking, setAsking] = useState<'ask' | 'refuse'>()
  const go = useNavigate()
  const { request } = of
  const open = request.state === 'waiting' || request.state === 'second-look'
  const left = of.checks.filter(check => !ticked.has(check.field)).length
  const send = (decision: RequestDecision['decision'], more: Partial<RequestDecision> = {}) =>
    decide.mutate(
      {
        path: { id: request.id },
        body: {
          version: request.version,
          decision,
          checks: of.checks.map(({ field }) => ({ field, fits: ticked.has(field) })),
          ...more,
        },
      },
      {
        onSuccess: () => {
          toast(say(text.done, { name: request.facts.name }))
          void go('/verifications')
        },
      },
    )
  return (
    <>
      <fieldset className="plain stack" disabled={!open || of.isMine}>
        <legend>{say(text.fields)}</legend>
        {of.checks.map(check => (
          <label key={check.field} className="check line">
            <input
              type="checkbox"
              checked={check.fits === true || ticked.has(check.field)}
              onChange={() => setTicked(toggled(ticked, check.field))}
            />
            <span>
              <small>{say(organisationFields[check.field] ?? { zh: check.field, en: check.field })}</small>
              <br />
              {check.said === '' ? say(text.empty) : check.said}
              {check.before !== null && check.before !== check.said && (
                <small className="late"> {say(text.was, { what: check.before })}</small>
              )}
            </span>
          </label>
        ))}
      </fieldset>
      {of.isMine && open && <p className="note gan">{say(text.isMine)}</p>}
      {request.reason !== null && (
        <p className="sub">
          {say(request.reason)} {request.note}
        </p>
      )}
      <Refusal error={asking === undefined ? decide.error : null} />
      {open && !of.isMine && (
        <div className="row">
          <button
            type="button"
            className="btn"
            disabled={decide.isPending || left > 0}
            onClick={() => send('verify')}
          >
            {say(text.verify)}
          </button>
          <button type="button" className="btn second" onClick={() => setAsking('ask')}>
            {say(text.ask)}
          </button>
          <button type="button" className="btn second" onClick={() => setAsking('refuse')}>
            {say(text.refuse)}
          </button>
          {left > 0 && <small>{say(text.tickAll, { n: left })}</small>}
        </div>
      )}
      {asking !== undefined && (
        <Why
          decision={asking}
          name={request.facts.name}
          busy={decide.isPending}
          error={decide.error}
          close={() => setAsking(undefined)}
          send={more => send(asking, more)}
        />
      )}
    </>
  )
}

function toggled(set: ReadonlySet<string>, field: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(field)) next.add(field)
  return next
}

function Why(props: {
  decision: 'ask' | 'refuse'
  name: string
  busy: boolean
  error: Error | null
  close: () => void
  send: (more: Pick<RequestDecision, 'reason' | 'note'>) => void
}) {
  const say = useSay()
  const reasons = useRead('verificationReasons', { query: { decision: props.decision } })
  const action = say(text[props.decision])
  return (
    <AskDialog
      title={`${action}${say(common.colon)}${props.name}`}
      action={action}
      busy={props.busy}
      error={props.error}
      close={props.close}
      ask={{
        reason: {
          kind: 'choice',
          label: say(common.reason),
          of: reasons.data?.rows ?? [],
          nothing: say(common.chooseReason),
          pointer: '/reason',
        },
        note: { kind: 'words', label: say(text.note), optional: true },
      }}
      send={({ reason, note }) => {
        const chosen = reasons.data?.rows.find(one => one.code === reason)
        if (chosen !== undefined) props.send({ reason: chosen.code, ...(note !== '' && { note }) })
      }}
    />
  )
}
