import { useState } from 'react'
import type { ClaimAction, ClaimFile, ClaimMove } from '../api/adapt/claims.ts'
import { useChange } from '../api/use.ts'
import { useSay } from '../language.ts'
import { AskDialog, type Question } from '../parts/ask-dialog.tsx'
import { Refusal } from '../parts/places.tsx'
import { claims as text } from '../text/claims.ts'
import { common } from '../text/common.ts'
import { toast } from '../toast.tsx'
import { fenOf, yuan } from './money.ts'

const granting: readonly string[] = ['approve', 'propose', 'overturn']
/** Everything that goes through one door; money that comes back is dealt with in the box below. */
const decisions: readonly ClaimMove['action'][] = [
  ...(['pass', 'approve', 'propose', 'confirm', 'decline', 'ask', 'refuse'] as const),
  ...(['overturn', 'keep', 'uphold', 'give'] as const),
]
const decisionOf = (action: ClaimAction) => decisions.find(one => one === action.name)

type Answers = Readonly<Record<string, string>>

/** What an office can do now: buttons from the server's lifecycle; with an amount where money is granted. */
export function ClaimDecision({ of }: { of: ClaimFile }) {
  const say = useSay()
  const [asking, setAsking] = useState<ClaimAction>()
  const decide = useChange('decideClaim', ['claim', 'claims', 'payable'])
  const { claim } = of
  const actions = of.actions.filter(action => decisionOf(action) !== undefined)
  if (of.turn === 'another-hand') return <p className="note gan">{say(text.anotherHand)}</p>
  if (actions.length === 0) return claim.waitsFor === null ? null : <p className="sub">{say(text.others)}</p>
  const send = (action: ClaimAction, said: Answers) => {
    const name = decisionOf(action)
    const { reason = '', note = '', source = '' } = said
    const amount = fenOf(said['amount'] ?? '')
    if (name === undefined) return
    const body = {
      version: claim.version,
      action: name,
      ...(reason !== '' && { reason }),
      ...(note !== '' && { note }),
      ...(source !== '' && { source }),
      ...(amount !== undefined && { amount }),
    }
    decide.mutate(
      { path: { id: claim.id }, body },
      {
        onSuccess: () => {
          setAsking(undefined)
          toast(say(text.done))
        },
      },
    )
  }
  const isGrant = (action: ClaimAction) => claim.kind === 'cash' && granting.includes(action.name)
  return (
    <>
      <h3>{say(text.yours)}</h3>
      <Refusal error={asking === undefined ? decide.error : null} />
      <div className="row">
        {actions.map((action, at) => (
          <button
            key={action.name}
            type="button"
            className={at === 0 ? 'btn small' : 'btn second small'}
            disabled={decide.isPending}
            onClick={() =>
              action.reasons.length > 0 || isGrant(action) ? setAsking(action) : send(action, {})
            }
          >
            {say(action.label)}
          </button>
        ))}
      </div>
      {asking !== undefined && (
        <Ask
          of={of}
          action={asking}
          grant={isGrant(asking)}
          busy={decide.isPending}
          error={decide.error}
          close={() => setAsking(undefined)}
          send={more => send(asking, more)}
        />
      )}
    </>
  )
}

function Ask(props: {
  of: ClaimFile
  action: ClaimAction
  grant: boolean
  busy: boolean
  error: Error | null
  close: () => void
  send: (answers: Answers) => void
}) {
  const say = useSay()
  const { of, action, grant } = props
  const { amount } = of.rule
  const exact = amount !== null && amount.from === amount.to ? yuan(amount.from).replaceAll(',', '') : ''
  const ask: Record<string, Question> = {
    ...(action.reasons.length > 0 && {
      reason: {
        kind: 'choice',
        label: say(common.reason),
        of: action.reasons.map(({ code, label }) => ({ code, name: label })),
        nothing: say(common.chooseReason),
        pointer: '/reason',
      },
    }),
    ...(grant && {
      amount: { kind: 'line', label: say(text.granted), first: exact, pointer: '/amount' },
      source: {
        kind: 'line',
        label: say(text.source),
        help: say(text.sourceHelp),
        optional: true,
        pointer: '/source',
      },
    }),
    note: {
      kind: 'words',
      label: say(action.name === 'ask' ? text.noteAsk : text.note),
      optional: action.name !== 'ask',
    },
  }
  return (
    <AskDialog
      title={`${say(action.label)}${say(common.colon)}${of.claim.claimant}`}
      action={say(action.label)}
      busy={props.busy}
      error={props.error}
      close={props.close}
      send={props.send}
      ask={ask}
    />
  )
}
