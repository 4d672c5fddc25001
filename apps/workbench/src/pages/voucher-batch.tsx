import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useChange, useRead } from '../api/use.ts'
import { yuan } from '../claims/money.ts'
import { day, number } from '../format.ts'
import { useSay } from '../language.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Failure, Refusal, Waiting } from '../parts/places.tsx'
import { Facts } from '../support/facts.tsx'
import { SimpleForm } from '../support/simple-form.tsx'
import { vouchers as text } from '../text/support.ts'
import { toast } from '../toast.tsx'

/** One batch: its money, and the firms that were given some. */
export default function VoucherBatch() {
  const say = useSay()
  const id = useParams()['id'] ?? ''
  const read = useRead('voucherBatch', { path: { id } })
  const takeBack = useChange('takeBackVouchers', ['voucherBatch', 'voucherBatches'])
  const [issuing, setIssuing] = useState(false)
  if (read.data === undefined) {
    return read.isError ? <Failure whole error={read.error} retry={() => void read.refetch()} /> : <Waiting />
  }
  const { batch, shares, mayIssue } = read.data
  return (
    <>
      <PageHead title={batch.name} sub={say(batch.county)}>
        {mayIssue && (
          <button type="button" className="btn small" onClick={() => setIssuing(true)}>
            {say(text.issue)}
          </button>
        )}
        <Link className="btn text small" to="/vouchers">
          {say(text.back)}
        </Link>
      </PageHead>
      <section className="sec">
        <Facts
          of={[
            [text.value, yuan(batch.value)],
            [text.budget, yuan(batch.budget)],
            [text.committed, yuan(batch.committed)],
            [text.left, yuan(batch.left)],
            [text.redeemed, `${number(batch.redeemed)} / ${yuan(batch.redeemedValue)}`],
            [text.expiresOn, batch.state === 'ended' ? say(text.ended) : day(batch.expiresOn)],
          ]}
        />
      </section>
      <section className="sec" aria-labelledby="h-firms">
        <h2 id="h-firms">{say(text.firms)}</h2>
        <Refusal error={takeBack.error} />
        {shares.length === 0 ? (
          <p>{say(text.noFirms)}</p>
        ) : (
          <table className="data">
            <caption className="vh">{say(text.firms)}</caption>
            <thead>
              <tr>
                <th scope="col">{say(text.firm)}</th>
                <th scope="col" className="r">
                  {say(text.given)}
                </th>
                <th scope="col" className="r">
                  {say(text.handed)}
                </th>
                <th scope="col">
                  <span className="vh">{say(text.takeBack)}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {shares.map(share => (
                <tr key={share.id}>
                  <th scope="row">{share.firm}</th>
                  <td className="r" data-l={say(text.given)}>
                    {number(share.count)}
                  </td>
                  <td className="r" data-l={say(text.handed)}>
                    {number(share.handed)}
                  </td>
                  <td className="act">
                    {mayIssue && share.count > share.handed && (
                      <button
                        type="button"
                        className="btn text small"
                        disabled={takeBack.isPending}
                        onClick={() =>
                          takeBack.mutate(
                            { path: { id, share: share.id }, body: {} },
                            { onSuccess: done => toast(say(text.returned, { n: done.returned })) },
                          )
                        }
                      >
                        {say(text.takeBack)}
                        <span className="vh"> {share.firm}</span>
                      </button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      {issuing && <Issue batch={id} close={() => setIssuing(false)} />}
    </>
  )
}

function Issue({ batch, close }: { batch: string; close: () => void }) {
  const say = useSay()
  const issue = useChange('issueVouchers', ['voucherBatch', 'voucherBatches'])
  return (
    <SimpleForm
      title={say(text.issue)}
      action={say(text.issue)}
      busy={issue.isPending}
      error={issue.error}
      close={close}
      boxes={[
        { name: 'creditCode', label: text.creditCode },
        { name: 'count', label: text.count, kind: 'number' },
      ]}
      send={({ creditCode = '', count = '' }) =>
        issue.mutate(
          { path: { id: batch }, body: { creditCode, count: Number(count) } },
          {
            onSuccess: done => {
              toast(say(text.issued, { n: yuan(done.left) }))
              close()
            },
          },
        )
      }
    />
  )
}
