import { useState } from 'react'
import type { Close as CloseData } from '../api/adapt/ledger.ts'
import { useCan, useChange, useRead, useSession } from '../api/use.ts'
import { WaiveDialog } from '../close/waive-dialog.tsx'
import { moment, month as monthName, number, signed } from '../format.ts'
import { useSay } from '../language.ts'
import { AskDialog } from '../parts/ask-dialog.tsx'
import { useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Failure, Refusal, Waiting } from '../parts/places.tsx'
import { common } from '../text/common.ts'
import { closeStates, close as text } from '../text/rest.ts'
import { toast } from '../toast.tsx'

type Unit = CloseData['units'][number]
type Action = Unit['may'][number]
type Waived = readonly { area: string; reason: string }[]

const permissions: Record<Action, string> = {
  submit: 'close.prepare',
  approve: 'close.approve',
  accept: 'close.accept',
  reopen: 'close.reopen',
}

/** The month is closed by county, then by the city; what comes later shows as a difference. */
export default function Close() {
  const say = useSay()
  const url = useListUrl()
  const today = useSession()?.today ?? ''
  const period = url.get('period') || monthBefore(today)
  const read = useRead('close', { path: { period } }, { when: period !== '' })
  return (
    <>
      <PageHead
        title={say(text.title, { month: period === '' ? '' : monthName(period) })}
        sub={say(text.sub)}
      >
        <label className="field">
          <span className="vh">{say(text.month)}</span>
          <input type="month" value={period} onChange={event => url.set({ period: event.target.value })} />
        </label>
      </PageHead>
      {read.data !== undefined ? (
        <>
          <Units of={read.data} period={period} />
          <Late period={period} />
        </>
      ) : read.isError ? (
        <Failure error={read.error} retry={() => void read.refetch()} />
      ) : (
        <Waiting bars={10} />
      )}
    </>
  )
}

function monthBefore(today: string): string {
  const [year, month] = today.split('-').map(Number)
  if (year === undefined || month === undefined) return ''
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`
}

function Units({ of, period }: { of: CloseData; period: string }) {
  const say = useSay()
  const move = useChange('moveClose', ['close', 'lateFacts', 'board'])
  const [reopening, setReopening] = useState<Unit | undefined>()
  const [waiving, setWaiving] = useState<Unit | undefined>()
  const own = useSession()?.area?.code
  // one's own first: the others are there to compare with
  const units = of.units.toSorted((a, b) => Number(b.area.code === own) - Number(a.area.code === own))
  const waits = units.filter(unit => unit.area.code.length > 4 && unit.state !== 'accepted')
  const send = (unit: Unit, action: Action, more: { reason?: string; waive?: Waived } = {}) =>
    move.mutate(
      {
        path: { period, area: unit.area.code },
        body: { id: unit.id, action, ...more },
      },
      {
        onSuccess: () => {
          setReopening(undefined)
          setWaiving(undefined)
          toast(say(text.moved, { place: say(unit.area.name), what: say(text[action]) }))
        },
      },
    )
  return (
    <>
      <Refusal error={reopening === undefined && waiving === undefined ? move.error : null} />
      <table className="data">
        <caption className="vh">{say(text.title, { month: period })}</caption>
        <thead>
          <tr>
            {[text.unit, common.state, text.by, text.frozen, text.next].map(head => (
              <th scope="col" key={head.en}>
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map(unit => (
            <UnitRow
              key={unit.area.code}
              of={unit}
              busy={move.isPending}
              act={action => {
                move.reset()
                if (action === 'reopen') setReopening(unit)
                else if (action === 'submit' && unit.area.code.length === 4 && waits.length > 0)
                  setWaiving(unit)
                else send(unit, action)
              }}
            />
          ))}
        </tbody>
      </table>
      {reopening !== undefined && (
        <AskDialog
          title={`${say(text.reopen)}${say(common.colon)}${say(reopening.area.name)}`}
          action={say(text.reopen)}
          busy={move.isPending}
          error={move.error}
          close={() => setReopening(undefined)}
          ask={{ why: { kind: 'words', label: say(text.why), help: say(text.whyHelp) } }}
          send={({ why: reason }) => send(reopening, 'reopen', { reason })}
        />
      )}
      {waiving !== undefined && (
        <WaiveDialog
          open={waits.map(unit => unit.area)}
          busy={move.isPending}
          error={move.error}
          close={() => setWaiving(undefined)}
          send={waive => send(waiving, 'submit', waive.length > 0 ? { waive } : {})}
        />
      )}
    </>
  )
}

function UnitRow({ of, busy, act }: { of: Unit; busy: boolean; act: (action: Action) => void }) {
  const say = useSay()
  const people = [of.submittedBy, of.approvedBy, of.acceptedBy].filter(who => who !== null)
  const can = useCan()
  const session = useSession()
  const own = session?.area?.code ?? '~'
  // a month is accepted from above: by the city for a county, by a leader for the city
  const above = session?.role === 'leader' || own.length < of.area.code.length
  const office = own === of.area.code && session?.role !== 'leader'
  const mine = { submit: office, approve: office, accept: above, reopen: above || of.state === 'submitted' }
  const may = of.may.filter(
    action => can(permissions[action]) && of.area.code.startsWith(own) && mine[action],
  )
  // three people: whoever did one of the first two steps does not do the next
  const others = of.signed && may.some(action => action === 'approve' || action === 'accept')
  return (
    <tr>
      <th scope="row">
        <b>{say(of.area.name)}</b>
      </th>
      <td data-l={say(common.state)} className={of.state === 'reopened' ? 'late' : undefined}>
        {say(closeStates[of.state])}
        {of.reason !== null && <small>{of.reason}</small>}
      </td>
      <td data-l={say(text.by)}>
        {people.length === 0 ? '—' : people.join(' → ')}
        {of.reopenedBy !== null && <small>{say(text.byReopened, { who: of.reopenedBy })}</small>}
      </td>
      <td data-l={say(text.frozen)}>
        {of.frozenAt === null ? '—' : moment(of.frozenAt)}
        {of.hash !== null && <small>{of.hash.slice(0, 12)}</small>}
        {!of.intact && <span className="wrongly">{say(text.tampered)}</span>}
      </td>
      <td data-l={say(text.next)}>
        <span className="row">
          {others && <small>{say(text.others)}</small>}
          {may
            .filter(action => !others || action === 'reopen')
            .map(action => (
              <button
                key={action}
                type="button"
                className={action === 'reopen' ? 'btn text small' : 'btn second small'}
                disabled={busy}
                onClick={() => act(action)}
              >
                {say(text[action])}
                <span className="vh">
                  {say(common.colon)}
                  {say(of.area.name)}
                </span>
              </button>
            ))}
        </span>
      </td>
    </tr>
  )
}

function Late({ period }: { period: string }) {
  const say = useSay()
  const late = useRead('lateFacts', { path: { period } })
  const targets = useRead('targets').data?.targets ?? []
  const rows = late.data?.rows ?? []
  return (
    <section className="sec" aria-labelledby="h-l">
      <h2 id="h-l">{say(text.late)}</h2>
      {late.isError ? (
        <Failure error={late.error} retry={() => void late.refetch()} />
      ) : rows.length === 0 ? (
        <p className="sub">{say(text.lateNone)}</p>
      ) : (
        <table className="data">
          <caption className="vh">{say(text.late)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(text.target)}</th>
              {[text.was, text.now, text.difference].map(head => (
                <th scope="col" className="r" key={head.en}>
                  {say(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(row => {
              const target = targets.find(one => one.id === row.target)
              return (
                <tr key={row.area.code + row.target}>
                  <th scope="row">
                    <b>{target === undefined ? row.target : say(target.label)}</b>
                    <small>{say(row.area.name)}</small>
                  </th>
                  <td className="r" data-l={say(text.was)}>
                    {number(row.frozen)}
                  </td>
                  <td className="r" data-l={say(text.now)}>
                    {number(row.now)}
                  </td>
                  <td className="r" data-l={say(text.difference)}>
                    {signed(row.now - row.frozen)}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </section>
  )
}
