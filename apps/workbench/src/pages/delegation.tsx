import { useState } from 'react'
import type { MyGrants } from '../api/adapt/rights.ts'
import { useChange, useRead, useSession } from '../api/use.ts'
import { day } from '../format.ts'
import { useSay } from '../language.ts'
import { AskDialog, type Question } from '../parts/ask-dialog.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Failure, Refusal, Waiting } from '../parts/places.tsx'
import { common } from '../text/common.ts'
import { accounts, delegation as text } from '../text/rights.ts'
import { toast } from '../toast.tsx'

/** What I may act in, and who acts for me while I am away. */
export default function Delegation() {
  const say = useSay()
  const read = useRead('myGrants')
  const [handing, setHanding] = useState(false)
  const of = read.data
  if (read.isError) return <Failure whole error={read.error} retry={() => void read.refetch()} />
  if (of === undefined) return <Waiting bars={6} />
  return (
    <>
      <PageHead title={say(text.title)} sub={say(text.sub)}>
        {of.mayDelegate && of.colleagues.length > 0 && (
          <button type="button" className="btn small" onClick={() => setHanding(true)}>
            {say(text.hand)}
          </button>
        )}
      </PageHead>
      <div className="stack reading">
        <section className="box stack">
          <h2>{say(text.mine)}</h2>
          <ul className="lines">
            {of.rows.map(row => (
              <li key={row.id}>
                <p>
                  <b>{say(row.roleName)}</b>{' '}
                  <span className="cap">{row.area === null ? '' : say(row.area.name)}</span>
                </p>
                <p className="cap">
                  {[
                    row.current ? say(text.current) : '',
                    row.standsInFor === null ? '' : say(text.forWhom, { name: row.standsInFor }),
                    row.until === null ? '' : say(accounts.untilDay, { day: day(row.until) }),
                  ]
                    .filter(part => part !== '')
                    .join(say(common.comma))}
                </p>
              </li>
            ))}
          </ul>
          {of.rows.length > 1 && (
            <p>
              <a href="/account">{say(text.switchTo)}</a>
            </p>
          )}
        </section>
        <StandIns of={of} />
      </div>
      {handing && <HandDialog of={of} close={() => setHanding(false)} />}
    </>
  )
}

function StandIns({ of }: { of: MyGrants }) {
  const say = useSay()
  const end = useChange('endDelegation', ['myGrants'])
  return (
    <section className="box stack">
      <h2>{say(text.standIns)}</h2>
      {of.standIns.length === 0 && (
        <p>{say(!of.mayDelegate ? text.may : of.colleagues.length === 0 ? text.noColleague : text.nobody)}</p>
      )}
      <ul className="lines">
        {of.standIns.map(row => (
          <li key={row.id}>
            <p>
              <b>{row.holder}</b> <span className="cap">{say(row.roleName)}</span>
            </p>
            <p className="cap">
              {say(text.span, { from: day(row.from), until: day(row.until ?? '') })}
              {say(common.comma)}
              {row.reason}
            </p>
            <button
              type="button"
              className="btn second small"
              disabled={end.isPending}
              onClick={() => end.mutate({ path: { grant: row.id }, body: {} })}
            >
              {say(text.takeBack)}
              <span className="vh"> {row.holder}</span>
            </button>
          </li>
        ))}
      </ul>
      <Refusal error={end.error} />
    </section>
  )
}

function HandDialog({ of, close }: { of: MyGrants; close: () => void }) {
  const say = useSay()
  const today = useSession()?.today ?? ''
  const give = useChange('delegateGrant', ['myGrants'])
  const colleagues = of.colleagues.map(each => ({
    code: each.account,
    name: { zh: `${each.name} ${each.role.zh}`, en: `${each.name}, ${each.role.en}` },
  }))
  const ask = {
    colleague: {
      kind: 'choice',
      label: say(text.colleague),
      of: colleagues,
      first: colleagues[0]?.code ?? '',
      pointer: '/colleague',
    },
    from: { kind: 'day', label: say(text.from), first: today, pointer: '/from' },
    until: {
      kind: 'day',
      label: say(text.until),
      help: say(text.untilHelp, { n: of.longestDays }),
      pointer: '/until',
    },
    reason: { kind: 'words', label: say(accounts.why), pointer: '/reason' },
  } as const satisfies Record<string, Question>
  return (
    <AskDialog
      title={say(text.hand)}
      action={say(text.hand)}
      busy={give.isPending}
      error={give.error}
      close={close}
      ask={ask}
      send={answers =>
        give.mutate(
          { body: answers },
          {
            onSuccess: () => {
              toast(say(text.done))
              close()
            },
          },
        )
      }
    />
  )
}
