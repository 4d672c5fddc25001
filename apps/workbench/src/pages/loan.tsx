import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { LoanFile } from '../api/support-operations.ts'
import { useRead } from '../api/use.ts'
import { yuan } from '../claims/money.ts'
import { day, moment, number } from '../format.ts'
import { useSay } from '../language.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Failure, Waiting } from '../parts/places.tsx'
import { Facts } from '../support/facts.tsx'
import { DecideLoan, MoveLoan } from '../support/loan-dialogs.tsx'
import { common } from '../text/common.ts'
import { loans as text } from '../text/support.ts'

/** One loan: what it rests on, what the bank decided, what was paid, how many work there. */
export default function Loan() {
  const say = useSay()
  const id = useParams()['id'] ?? ''
  const read = useRead('loan', { path: { id } })
  if (read.data === undefined) {
    return read.isError ? <Failure whole error={read.error} retry={() => void read.refetch()} /> : <Waiting />
  }
  const { loan, rule } = read.data
  return (
    <>
      <PageHead title={loan.name} sub={`${loan.bank} · ${say(loan.stateName)}`}>
        <Link className="btn text small" to="/loans">
          {say(text.back)}
        </Link>
      </PageHead>
      {loan.fewer > 0 && (
        <p className="note gan">
          <span>
            {say(text.laidOffNote, {
              n: loan.fewer,
              from: loan.startStaff ?? 0,
              to: loan.lastStaff ?? 0,
            })}
          </span>
        </p>
      )}
      {loan.reportDue && (
        <p className="note gan">
          <span>{say(text.reportDue)}</span>
        </p>
      )}
      <section className="sec" hidden={read.data.party !== 'bank' || read.data.steps.length === 0}>
        <Steps of={read.data} />
      </section>
      <section className="sec">
        <Facts
          of={[
            [text.asked, yuan(loan.asked)],
            [text.cap, yuan(loan.cap)],
            [text.line, loan.line === null ? null : yuan(loan.line)],
            [text.rate, loan.rate === null ? null : `${loan.rate / 100}%`],
            [text.above, loan.above ? read.data.rateReason : null],
            [text.disbursed, loan.disbursed === 0 ? null : yuan(loan.disbursed)],
            [text.outstanding, loan.disbursed === 0 ? null : yuan(loan.outstanding)],
            [text.due, loan.state === 'received' ? day(loan.dueOn) : null],
            [text.decidedIn, loan.decidedIn === null ? null : number(loan.decidedIn)],
            [text.until, loan.untilOn === null ? null : day(loan.untilOn)],
            [text.area, say(loan.area)],
            [text.purpose, read.data.purpose],
            [text.contact, read.data.contact],
            [text.reason, read.data.reason],
          ]}
        />
      </section>
      <section className="sec" aria-labelledby="h-rule">
        <h2 id="h-rule">{say(text.conditions)}</h2>
        {rule.version !== null && (
          <p className="sub">
            {say(text.ruleVersion, { v: rule.version, hash: (rule.hash ?? '').slice(0, 12) })}
          </p>
        )}
        <ul className="ruled">
          {rule.reasons.map(one => (
            <li key={one.says.en}>
              {say(one.holds ? text.holds : text.fails)}
              {say(common.colon)}
              {say(one.says)}
            </li>
          ))}
        </ul>
      </section>
      <Headcounts of={read.data} />
      <section className="sec" aria-labelledby="h-history">
        <h2 id="h-history">{say(text.history)}</h2>
        <table className="data">
          <caption className="vh">{say(text.history)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(text.step)}</th>
              <th scope="col" className="r">
                {say(text.amount)}
              </th>
              <th scope="col">{say(text.by)}</th>
              <th scope="col">{say(text.at)}</th>
            </tr>
          </thead>
          <tbody>
            {read.data.history.map(one => (
              <tr key={`${one.at}${one.action}${one.amount ?? ''}${one.note}`}>
                <th scope="row">
                  {say(one.label)}
                  {one.note !== '' && <small>{one.note}</small>}
                </th>
                <td className={one.amount === null ? 'r none' : 'r'} data-l={say(text.amount)}>
                  {one.amount === null ? '' : yuan(one.amount)}
                </td>
                <td data-l={say(text.by)}>{one.by}</td>
                <td data-l={say(text.at)}>{moment(one.at)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

function Steps({ of }: { of: LoanFile }) {
  const say = useSay()
  const [open, setOpen] = useState<string | null>(null)
  const step = of.steps.find(one => one.action === open)
  // the applicant withdraws and reports on the public pages
  if (of.party !== 'bank' || of.steps.length === 0) return null
  const close = () => setOpen(null)
  return (
    <p className="row">
      {of.steps.map((one, at) => (
        <button
          key={one.action}
          type="button"
          className={at === 0 ? 'btn' : 'btn second'}
          onClick={() => setOpen(one.action)}
        >
          {say(one.label)}
        </button>
      ))}
      {step !== undefined &&
        (step.action === 'approve' || step.action === 'refuse' ? (
          <DecideLoan loan={of.loan} decision={step.action} close={close} />
        ) : (
          <MoveLoan loan={of.loan} step={step} close={close} />
        ))}
    </p>
  )
}

function Headcounts({ of }: { of: LoanFile }) {
  const say = useSay()
  if (of.loan.disbursed === 0) return null
  return (
    <section className="sec" aria-labelledby="h-staff">
      <h2 id="h-staff">{say(text.headcounts)}</h2>
      {of.headcounts.length === 0 ? (
        <p>{say(text.noHeadcounts)}</p>
      ) : (
        <table className="data">
          <caption className="vh">{say(text.headcounts)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(text.quarter)}</th>
              <th scope="col" className="r">
                {say(text.staff)}
              </th>
              <th scope="col">{say(text.evidence)}</th>
            </tr>
          </thead>
          <tbody>
            {of.headcounts.map(one => (
              <tr key={one.quarter}>
                <th scope="row">{one.quarter}</th>
                <td className="r" data-l={say(text.staff)}>
                  {number(one.staff)}
                </td>
                <td data-l={say(text.evidence)}>{one.evidence}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
