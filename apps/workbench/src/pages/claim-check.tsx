import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { ClaimSampleFile } from '../api/adapt/claims.ts'
import { useChange, useRead } from '../api/use.ts'
import { yuan } from '../claims/money.ts'
import { day, number } from '../format.ts'
import { useSay } from '../language.ts'
import { AskDialog } from '../parts/ask-dialog.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Failure, Waiting } from '../parts/places.tsx'
import { claims, sampledStates, checks as text } from '../text/claims.ts'

type Item = ClaimSampleFile['items'][number]

/** One check: each drawn claim with its answer and proofs, judged by somebody who did not decide it. */
export default function ClaimCheck() {
  const say = useSay()
  const id = useParams()['id'] ?? ''
  const read = useRead('claimSample', { path: { id } })
  const [judging, setJudging] = useState<Item>()
  if (read.data === undefined) {
    return read.isError ? <Failure whole error={read.error} retry={() => void read.refetch()} /> : <Waiting />
  }
  const { sample, items } = read.data
  return (
    <>
      <PageHead
        title={`${say(sample.area)} ${day(sample.from)} – ${day(sample.until)}`}
        sub={say(text.drawn, { population: number(sample.population), size: number(sample.size) })}
      >
        <Link className="btn text small" to="/claims/checks">
          {say(text.back)}
        </Link>
      </PageHead>
      <p className="sub">
        {say(text.seed)} <b>{sample.seed}</b> <small>{say(text.how)}</small>
      </p>
      <table className="data">
        <caption className="vh">{say(text.title)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(claims.who)}</th>
            <th scope="col">{say(claims.what)}</th>
            <th scope="col" className="r">
              {say(claims.amount)}
            </th>
            <th scope="col">{say(text.answer)}</th>
            <th scope="col">{say(text.verdict)}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(item => (
            <tr key={item.id}>
              <th scope="row">
                {item.number}. <Link to={`/claims/${item.claim}`}>{item.claimant}</Link>
              </th>
              <td data-l={say(claims.what)}>{say(item.title)}</td>
              <td className="r" data-l={say(claims.amount)}>
                {item.amount === null ? '' : yuan(item.amount)}
              </td>
              <td data-l={say(text.answer)} className={item.overdue ? 'late' : undefined}>
                {item.answer ?? `${say(text.notYet)} ${day(item.dueOn)}`}
                <small> {item.papers.map(paper => paper.name).join(', ')}</small>
              </td>
              <td data-l={say(text.verdict)}>
                {say(sampledStates[item.state])}
                {item.note !== null && <small> {item.note}</small>}{' '}
                {item.mayJudge && (
                  <button type="button" className="btn text small" onClick={() => setJudging(item)}>
                    {say(text.judge)}
                    <span className="vh"> {item.number}</span>
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {judging !== undefined && (
        <Judge sample={sample.id} item={judging} close={() => setJudging(undefined)} />
      )}
    </>
  )
}

function Judge({ sample, item, close }: { sample: string; item: Item; close: () => void }) {
  const say = useSay()
  const judge = useChange('judgeSampled', ['claimSample', 'claimSamples', 'claims', 'claim'])
  return (
    <AskDialog
      title={`${say(text.judge)} ${item.claimant}`}
      action={say(text.judge)}
      busy={judge.isPending}
      error={judge.error}
      close={close}
      ask={{
        verdict: {
          kind: 'choice',
          label: say(text.verdict),
          of: [
            { code: 'sound', name: sampledStates.sound },
            { code: 'unsound', name: sampledStates.unsound },
          ],
          nothing: '',
        },
        note: { kind: 'words', label: say(text.reason), pointer: '/note' },
      }}
      send={({ verdict, note }) =>
        judge.mutate(
          {
            path: { id: sample, item: item.id },
            body: { verdict: verdict === 'sound' ? 'sound' : 'unsound', note },
          },
          { onSuccess: close },
        )
      }
    />
  )
}
