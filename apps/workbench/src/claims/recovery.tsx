import { useState } from 'react'
import type { ClaimFile } from '../api/adapt/claims.ts'
import { useChange } from '../api/use.ts'
import { useSay } from '../language.ts'
import { AskDialog, type Question } from '../parts/ask-dialog.tsx'
import { Refusal } from '../parts/places.tsx'
import { claims as text } from '../text/claims.ts'
import { common } from '../text/common.ts'
import { toast } from '../toast.tsx'
import { fenOf, yuan } from './money.ts'

/** Money that was paid wrongly: demanded, noted as it comes back, or not demanded any more. */
export function ClaimRecovery({ of }: { of: ClaimFile }) {
  const say = useSay()
  const [asking, setAsking] = useState<'demand' | 'repay' | 'waive'>()
  const lists = ['claim', 'claims'] as const
  const demand = useChange('demandRepayment', lists)
  const repay = useChange('recordRepayment', lists)
  const waive = useChange('waiveRepayment', lists)
  const { claim } = of
  const may = (name: string) => of.actions.find(action => action.name === name)
  const all = { demand, repay, waive }
  const current = asking === undefined ? undefined : all[asking]
  const after = {
    onSuccess: () => {
      setAsking(undefined)
      toast(say(text.done))
    },
  }
  const path = { id: claim.id }
  const { version } = claim
  const send = (answers: Readonly<Record<string, string>>) => {
    // what is no amount is refused by the server, in words
    const amount = fenOf(answers['amount'] ?? '') ?? 0
    const reason = answers['reason'] ?? ''
    const said = answers['note'] ?? ''
    const note = said === '' ? {} : { note: said }
    if (asking === 'demand') demand.mutate({ path, body: { version, amount, reason, ...note } }, after)
    if (asking === 'repay') repay.mutate({ path, body: { version, amount } }, after)
    if (asking === 'waive') waive.mutate({ path, body: { version, reason, ...note } }, after)
  }
  const open = asking === undefined ? undefined : may(asking)
  const names = { demand: text.demand, repay: text.repaid, waive: text.waive }
  const offered = (['demand', 'repay', 'waive'] as const).filter(name => may(name) !== undefined)
  const left = (claim.demanded ?? 0) - claim.repaid
  const questions: Record<string, Question> = {
    ...(asking !== 'waive' && {
      amount: {
        kind: 'line',
        label: say(text.demandAmount),
        first: yuan(asking === 'demand' ? (claim.amount ?? 0) : left).replaceAll(',', ''),
        pointer: '/amount',
      },
    }),
    ...(asking !== 'repay' && {
      reason: {
        kind: 'choice',
        label: say(common.reason),
        of: (open?.reasons ?? []).map(({ code, label }) => ({ code, name: label })),
        nothing: say(common.chooseReason),
      },
      note: { kind: 'words', label: say(text.note), optional: true },
    }),
  }
  return (
    <>
      {claim.demanded !== null && (
        <p className="note gan">
          {say(text.recovering, { demanded: yuan(claim.demanded), repaid: yuan(claim.repaid) })}
        </p>
      )}
      {offered.length > 0 && (
        <div className="row">
          {offered.map(name => (
            <button key={name} type="button" className="btn second small" onClick={() => setAsking(name)}>
              {say(names[name])}
            </button>
          ))}
        </div>
      )}
      <Refusal error={asking === undefined ? (demand.error ?? repay.error ?? waive.error) : null} />
      {asking !== undefined && open !== undefined && current !== undefined && (
        <AskDialog
          key={asking}
          title={`${say(names[asking])}${say(common.colon)}${claim.claimant}`}
          action={say(names[asking])}
          busy={current.isPending}
          error={current.error}
          close={() => setAsking(undefined)}
          send={send}
          ask={questions}
        />
      )}
    </>
  )
}
