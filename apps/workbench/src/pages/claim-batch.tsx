import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { BatchFile, Returned } from '../api/adapt/claims.ts'
import { useChange, useRead } from '../api/use.ts'
import { yuan } from '../claims/money.ts'
import { day, number } from '../format.ts'
import { useSay } from '../language.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Failure, Refusal, Waiting } from '../parts/places.tsx'
import { SaveButton } from '../parts/save-button.tsx'
import { bounceReasons, claims, paymentStates, batches as text } from '../text/claims.ts'
import { common } from '../text/common.ts'
import { toast } from '../toast.tsx'

/** One batch: signed by a second officer, taken to the bank, and what the bank answered. */
export default function ClaimBatch() {
  const id = useParams()['id'] ?? ''
  const read = useRead('batch', { path: { id } })
  if (read.data !== undefined) return <Drawn key={read.data.batch.version} of={read.data} />
  return read.isError ? <Failure whole error={read.error} retry={() => void read.refetch()} /> : <Waiting />
}

function Drawn({ of }: { of: BatchFile }) {
  const say = useSay()
  const { batch } = of
  const lists = ['batch', 'batches', 'payable', 'claims', 'claim'] as const
  const sign = useChange('signBatch', lists)
  const drop = useChange('dropBatch', lists)
  const settle = useChange('settleBatch', lists)
  const [back, setBack] = useState<ReadonlyMap<number, Returned['reason']>>(new Map())
  const path = { id: batch.id }
  const { version } = batch
  const sums = { n: number(batch.payments), total: yuan(batch.total) }
  return (
    <>
      <PageHead
        title={say(text.one, { county: say(batch.county.name), day: day(batch.day) })}
        sub={`${say(batch.stateName)}${say(common.comma)}${say(text.sums, sums)}`}
      >
        <Link className="btn text small" to="/claims/batches">
          {say(claims.back)}
        </Link>
        {batch.sha256 !== null && (
          <SaveButton className="btn second small" path={`/api/claim-batches/${batch.id}/file`}>
            {say(text.file)}
          </SaveButton>
        )}
      </PageHead>
      <p className="sub">
        {say(text.by)}
        {say(common.colon)}
        {batch.madeBy}
        {batch.signedBy !== null && ` ${say(text.signedBy)}${say(common.colon)}${batch.signedBy}`}
      </p>
      {batch.sha256 !== null && (
        <p className="sub">
          {say(text.hash)} {batch.sha256.slice(0, 16)}
        </p>
      )}
      <Refusal error={sign.error ?? drop.error ?? settle.error} />
      {batch.state === 'made' && (
        <p className="row">
          {of.maySign ? (
            <button
              type="button"
              className="btn"
              disabled={sign.isPending}
              onClick={() => sign.mutate({ path, body: { version } })}
            >
              {say(text.sign)}
            </button>
          ) : (
            <span className="note gan">{say(text.ownBatch)}</span>
          )}
          <button
            type="button"
            className="btn second"
            disabled={drop.isPending}
            onClick={() => drop.mutate({ path, body: { version } })}
          >
            {say(text.drop)}
          </button>
        </p>
      )}
      <Lines of={of} back={back} set={setBack} />
      {batch.state === 'signed' && (
        <p className="row">
          <button
            type="button"
            className="btn"
            disabled={settle.isPending}
            onClick={() =>
              settle.mutate(
                {
                  path,
                  body: { version, returned: [...back].map(([line, reason]) => ({ number: line, reason })) },
                },
                { onSuccess: done => toast(say(text.settled, { paid: done.paid, returned: done.returned })) },
              )
            }
          >
            {say(text.settle)}
          </button>
          <span className="sub">{say(text.settleSay)}</span>
        </p>
      )}
    </>
  )
}

const reasons: readonly Returned['reason'][] = ['account', 'closed', 'other']

function Lines(props: {
  of: BatchFile
  back: ReadonlyMap<number, Returned['reason']>
  set: (back: ReadonlyMap<number, Returned['reason']>) => void
}) {
  const say = useSay()
  const { of, back } = props
  const open = of.batch.state === 'signed'
  const change = (line: number, reason: string) => {
    const next = new Map(back)
    const found = reasons.find(one => one === reason)
    if (found === undefined) next.delete(line)
    else next.set(line, found)
    props.set(next)
  }
  return (
    <table className="data">
      <caption className="vh">{say(text.title)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(text.holder)}</th>
          <th scope="col">{say(text.bank)}</th>
          <th scope="col">{say(text.account)}</th>
          <th scope="col" className="r">
            {say(claims.amount)}
          </th>
          <th scope="col">{say(text.state)}</th>
        </tr>
      </thead>
      <tbody>
        {of.payments.map(one => (
          <tr key={one.id}>
            <th scope="row">
              {one.number}. <Link to={`/claims/${one.claim}`}>{one.holder}</Link>
            </th>
            <td data-l={say(text.bank)}>{one.bank}</td>
            <td data-l={say(text.account)}>{one.account}</td>
            <td className="r" data-l={say(claims.amount)}>
              {yuan(one.amount)}
            </td>
            <td data-l={say(text.state)}>
              {open ? (
                <label>
                  <span className="vh">
                    {say(text.returned)} {one.number}
                  </span>
                  <select
                    value={back.get(one.number) ?? ''}
                    onChange={event => change(one.number, event.target.value)}
                  >
                    <option value="">{say(paymentStates.paid)}</option>
                    {reasons.map(reason => (
                      <option key={reason} value={reason}>
                        {say(text.returned)}
                        {say(common.colon)}
                        {say(bounceReasons[reason])}
                      </option>
                    ))}
                  </select>
                </label>
              ) : (
                <>
                  {say(paymentStates[one.state])}
                  {one.reason !== null && <small> {say(one.reason)}</small>}
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
