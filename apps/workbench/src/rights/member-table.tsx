import { useState } from 'react'
import type { MemberRole, Members } from '../api/adapt/rights.ts'
import { useChange } from '../api/use.ts'
import { day } from '../format.ts'
import { useSay } from '../language.ts'
import { AskDialog } from '../parts/ask-dialog.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { common } from '../text/common.ts'
import { accounts, members as text } from '../text/rights.ts'
import { toast } from '../toast.tsx'

type Member = Members['rows'][number]
interface Asking {
  what: 'role' | 'remove' | 'handOver'
  member: Member
}

/** The members and what their administrator can do about each; nothing for oneself. */
export function MemberTable({ of }: { of: Members }) {
  const say = useSay()
  const [asking, setAsking] = useState<Asking>()
  const close = () => setAsking(undefined)
  return (
    <div className="list">
      <table className="data">
        <caption className="vh">{say(text.title)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(accounts.name)}</th>
            <th scope="col">{say(text.role)}</th>
            <th scope="col">{say(text.since)}</th>
            <th scope="col">
              <span className="vh">{say(text.actions)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {of.rows.map(row => (
            <tr key={row.id}>
              <th scope="row">
                {row.holder} <small className="cap">{row.mine ? say(text.you) : row.login}</small>
              </th>
              <td data-l={say(text.role)}>{say(row.roleName)}</td>
              <td data-l={say(text.since)}>{day(row.from)}</td>
              <td className="act">
                {!row.mine && !of.organisation.suspended && <Actions member={row} ask={setAsking} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {asking?.what === 'role' && <RoleDialog of={of} member={asking.member} close={close} />}
      {asking?.what === 'remove' && <RemoveDialog member={asking.member} close={close} />}
      {asking?.what === 'handOver' && <HandOverDialog member={asking.member} close={close} />}
    </div>
  )
}

function Actions({ member, ask }: { member: Member; ask: (asking: Asking) => void }) {
  const say = useSay()
  const buttons = [
    ['role', text.change],
    ...(member.role === 'organisation-admin' ? [] : [['handOver', text.handOver] as const]),
    ['remove', text.remove],
  ] as const
  return (
    <span className="row">
      {buttons.map(([what, label]) => (
        <button key={what} type="button" className="btn second small" onClick={() => ask({ what, member })}>
          {say(label)}
          <span className="vh"> {member.holder}</span>
        </button>
      ))}
    </span>
  )
}

function useDone(close: () => void) {
  const say = useSay()
  return {
    onSuccess: () => {
      toast(say(text.done))
      close()
    },
  }
}

function RoleDialog({ of, member, close }: { of: Members; member: Member; close: () => void }) {
  const say = useSay()
  const change = useChange('changeMemberRole', ['members'])
  const done = useDone(close)
  return (
    <AskDialog
      title={`${say(text.change)}${say(common.colon)}${member.holder}`}
      action={say(text.change)}
      busy={change.isPending}
      error={change.error}
      close={close}
      ask={{ role: { kind: 'choice', label: say(text.role), of: of.roles, first: member.role } }}
      send={({ role }) =>
        // one of the choices above
        change.mutate({ path: { grant: member.id }, body: { role: role as MemberRole } }, done)
      }
    />
  )
}

function RemoveDialog({ member, close }: { member: Member; close: () => void }) {
  const say = useSay()
  const remove = useChange('removeMember', ['members'])
  const done = useDone(close)
  return (
    <AskDialog
      title={`${say(text.remove)}${say(common.colon)}${member.holder}`}
      action={say(text.remove)}
      busy={remove.isPending}
      error={remove.error}
      close={close}
      ask={{ reason: { kind: 'words', label: say(accounts.why), pointer: '/reason' } }}
      send={({ reason }) => remove.mutate({ path: { grant: member.id }, body: { reason } }, done)}
    />
  )
}

function HandOverDialog({ member, close }: { member: Member; close: () => void }) {
  const say = useSay()
  const offer = useChange('offerHandover', ['members'])
  const done = useDone(close)
  return (
    <FormDialog
      title={say(text.handOver)}
      action={say(text.handOver)}
      busy={offer.isPending}
      error={offer.error}
      close={close}
      send={() => offer.mutate({ path: { grant: member.id }, body: {} }, done)}
    >
      <p>{say(text.handOverHelp, { name: member.holder })}</p>
    </FormDialog>
  )
}
