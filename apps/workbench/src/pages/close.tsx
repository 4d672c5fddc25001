import { useState } from 'react'
import type { Close as CloseData } from '../api/interim.ts'
import { useChange, useRead, useSession } from '../api/use.ts'
import { moment, number, signed } from '../format.ts'
import { useSay } from '../language.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Field } from '../parts/field.tsx'
import { useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Failure, Refusal, Waiting } from '../parts/places.tsx'
import { common } from '../text/common.ts'
import { closeStates, close as text } from '../text/rest.ts'
import { toast } from '../toast.tsx'

type Unit = CloseData['units'][number]

/** The month is closed by county, then by the city; what comes later shows as a difference. */
export default function Close() {
  const say = useSay()
  const url = useListUrl()
  const today = useSession()?.today ?? ''
  const period = url.get('period') || monthBefore(today)
  const read = useRead('close', { path: { period } }, { when: period !== '' })
  const frozen = read.data?.frozen
  return (
    <>
      <PageHead title={say(text.title, { month: period })} sub={say(text.sub)}>
        <label className="field">
          <span className="vh">{say(text.month)}</span>
          <input type="month" value={period} onChange={event => url.set({ period: event.target.value })} />
        </label>
      </PageHead>
      {read.data === undefined ? (
        read.isError ? (
          <Failure error={read.error} retry={() => void read.refetch()} />
        ) : (
          <Waiting bars={10} />
        )
      ) : (
        <>
          <p className="note">
            {frozen === null || frozen === undefined
              ? say(text.open)
              : say(text.frozen, { when: moment(frozen.at), hash: frozen.hash.slice(0, 16) })}
          </p>
          <Units of={read.data} period={period} />
          <Late of={read.data} />
        </>
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
  const move = useChange('moveClose', ['close', 'board'])
  const [reopening, setReopening] = useState<Unit | undefined>()
  const send = (unit: Unit, action: 'submit' | 'accept' | 'reopen', reason?: string) =>
    move.mutate(
      {
        path: { period, area: unit.area.code },
        body: { version: unit.version, action, ...(reason === undefined ? {} : { reason }) },
      },
      {
        onSuccess: () => {
          setReopening(undefined)
          toast(say(text.moved, { place: say(unit.area.name), what: say(text[action]) }))
        },
      },
    )
  return (
    <>
      <Refusal error={reopening === undefined ? move.error : null} />
      <table className="data">
        <caption className="vh">{say(text.title, { month: period })}</caption>
        <thead>
          <tr>
            <th scope="col">{say(text.unit)}</th>
            <th scope="col">{say(common.state)}</th>
            {[text.facts, text.unconfirmed, text.contested].map(head => (
              <th scope="col" className="r" key={head.en}>
                {say(head)}
              </th>
            ))}
            <th scope="col">{say(text.by)}</th>
          </tr>
        </thead>
        <tbody>
          {of.units.map(unit => (
            <tr key={unit.area.code}>
              <th scope="row">
                <b>{say(unit.area.name)}</b>
              </th>
              <td data-l={say(common.state)} className={unit.state === 'reopened' ? 'late' : undefined}>
                {say(closeStates[unit.state])}
              </td>
              <td className="r" data-l={say(text.facts)}>
                {number(unit.facts)}
              </td>
              <td className="r" data-l={say(text.unconfirmed)}>
                {number(unit.unconfirmed)}
              </td>
              <td className="r" data-l={say(text.contested)}>
                {number(unit.contested)}
              </td>
              <td data-l={say(text.by)}>
                {[unit.submittedBy, unit.acceptedBy].filter(who => who !== null).join(' → ')}
                <span className="row">
                  {unit.may.map(action => (
                    <button
                      key={action}
                      type="button"
                      className={action === 'reopen' ? 'btn text small' : 'btn second small'}
                      disabled={move.isPending}
                      onClick={() => (action === 'reopen' ? setReopening(unit) : send(unit, action))}
                    >
                      {say(text[action])}
                      <span className="vh">：{say(unit.area.name)}</span>
                    </button>
                  ))}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {reopening !== undefined && (
        <Reopen
          of={reopening}
          error={move.error}
          close={() => setReopening(undefined)}
          send={reason => send(reopening, 'reopen', reason)}
        />
      )}
    </>
  )
}

function Reopen(props: { of: Unit; error: Error | null; close: () => void; send: (reason: string) => void }) {
  const say = useSay()
  const [reason, setReason] = useState('')
  return (
    <Dialog title={`${say(text.reopen)}：${say(props.of.area.name)}`} close={props.close}>
      <form
        className="stack"
        onSubmit={event => {
          event.preventDefault()
          props.send(reason)
        }}
      >
        <Field label={say(text.why)} help={say(text.whyHelp)} required>
          {wiring => (
            <textarea
              {...wiring}
              rows={3}
              required
              value={reason}
              onChange={event => setReason(event.target.value)}
            />
          )}
        </Field>
        <Refusal error={props.error} />
        <p>
          <button type="submit" className="btn">
            {say(text.reopen)}
          </button>
        </p>
      </form>
    </Dialog>
  )
}

function Late({ of }: { of: CloseData }) {
  const say = useSay()
  return (
    <section className="sec" aria-labelledby="h-l">
      <h2 id="h-l">{say(text.late)}</h2>
      {of.late.length === 0 ? (
        <p className="sub">{say(text.lateNone)}</p>
      ) : (
        <table className="data">
          <caption className="vh">{say(text.late)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(text.target)}</th>
              {[text.facts, text.was, text.now, text.difference].map(head => (
                <th scope="col" className="r" key={head.en}>
                  {say(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {of.late.map(row => (
              <tr key={row.target.en}>
                <th scope="row">
                  <b>{say(row.target)}</b>
                </th>
                {[
                  [text.facts, number(row.facts)] as const,
                  [text.was, number(row.frozen)] as const,
                  [text.now, number(row.now)] as const,
                  [text.difference, signed(row.now - row.frozen)] as const,
                ].map(([head, value]) => (
                  <td className="r" key={head.en} data-l={say(head)}>
                    {value}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
