import { useState } from 'react'
import type { LoanFile } from '../api/support-operations.ts'
import { problemIn, useChange } from '../api/use.ts'
import { fenOf, yuan } from '../claims/money.ts'
import { useSay } from '../language.ts'
import { Field } from '../parts/field.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { loans as text } from '../text/support.ts'
import { toast } from '../toast.tsx'

type Loan = LoanFile['loan']

/** The bank's answer: a line, a rate and a day, or a reason. */
export function DecideLoan(props: { loan: Loan; decision: 'approve' | 'refuse'; close: () => void }) {
  const { loan, decision, close } = props
  const say = useSay()
  const decide = useChange('decideLoan', ['loan', 'loans'])
  const [line, setLine] = useState(String(loan.asked / 100))
  const [rate, setRate] = useState('')
  const [untilOn, setUntil] = useState('')
  const [reason, setReason] = useState('')
  const approves = decision === 'approve'
  const points = Math.round(Number(rate) * 100)
  const problem = (name: string) =>
    problemIn(decide.error)?.fields?.find(field => field.pointer === `/${name}`)
  const send = () => {
    const fen = fenOf(line)
    const terms = {
      ...(fen !== undefined && { line: fen }),
      ...(rate !== '' && Number.isFinite(points) && { rate: points }),
      ...(untilOn !== '' && { untilOn }),
    }
    decide.mutate(
      {
        path: { id: loan.id },
        body: { version: loan.version, decision, reason, ...(approves && terms) },
      },
      {
        onSuccess: () => {
          toast(say(text.done))
          close()
        },
      },
    )
  }
  return (
    <FormDialog
      title={say(approves ? text.approve : text.refuse)}
      action={say(approves ? text.approve : text.refuse)}
      busy={decide.isPending}
      error={decide.error}
      close={close}
      send={send}
    >
      {approves && (
        <>
          <Field
            label={say(text.yuanLine)}
            help={`${say(text.cap)} ${yuan(loan.cap)}`}
            problem={problem('line')}
          >
            {wiring => (
              <input {...wiring} inputMode="decimal" value={line} onChange={e => setLine(e.target.value)} />
            )}
          </Field>
          <Field label={say(text.percentRate)} help={say(text.whyAboveHelp)} problem={problem('rate')}>
            {wiring => (
              <input {...wiring} inputMode="decimal" value={rate} onChange={e => setRate(e.target.value)} />
            )}
          </Field>
          <Field label={say(text.untilOn)} problem={problem('untilOn')}>
            {wiring => (
              <input {...wiring} type="date" value={untilOn} onChange={e => setUntil(e.target.value)} />
            )}
          </Field>
        </>
      )}
      {(!approves || points > 400) && (
        <Field label={say(approves ? text.whyAbove : text.reason)} problem={problem('reason')}>
          {wiring => (
            <textarea
              {...wiring}
              rows={3}
              maxLength={300}
              value={reason}
              onChange={e => setReason(e.target.value)}
            />
          )}
        </Field>
      )}
    </FormDialog>
  )
}

/** Paid out, paid back, closed, or lapsed. */
export function MoveLoan(props: { loan: Loan; step: LoanFile['steps'][number]; close: () => void }) {
  const { loan, step, close } = props
  const say = useSay()
  const move = useChange('moveLoan', ['loan', 'loans'])
  const [amount, setAmount] = useState('')
  const [reason, setReason] = useState('')
  const { action } = step
  const takesMoney = action === 'disburse' || action === 'repay'
  const problem = (name: string) => problemIn(move.error)?.fields?.find(field => field.pointer === `/${name}`)
  const send = () => {
    if (action === 'approve' || action === 'refuse') return
    const fen = fenOf(amount)
    const body = {
      version: loan.version,
      action,
      reason,
      ...(takesMoney && fen !== undefined && { amount: fen }),
    }
    move.mutate(
      { path: { id: loan.id }, body },
      {
        onSuccess: () => {
          toast(say(text.done))
          close()
        },
      },
    )
  }
  return (
    <FormDialog
      title={say(step.label)}
      action={say(step.label)}
      busy={move.isPending}
      error={move.error}
      close={close}
      send={send}
    >
      {takesMoney && (
        <Field label={say(text.amount)} problem={problem('amount')}>
          {wiring => (
            <input {...wiring} inputMode="decimal" value={amount} onChange={e => setAmount(e.target.value)} />
          )}
        </Field>
      )}
      {step.needsReason && (
        <Field label={say(text.reason)} problem={problem('reason')}>
          {wiring => (
            <textarea
              {...wiring}
              rows={3}
              maxLength={300}
              value={reason}
              onChange={e => setReason(e.target.value)}
            />
          )}
        </Field>
      )}
    </FormDialog>
  )
}
