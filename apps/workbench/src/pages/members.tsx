import { useState } from 'react'
import type { Members as Book, Link, MemberRole, Membership } from '../api/adapt/rights.ts'
import { useCan, useChange, useRead } from '../api/use.ts'
import { day } from '../format.ts'
import { useSay } from '../language.ts'
import { AskDialog, type Question } from '../parts/ask-dialog.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Failure, Refusal, Waiting } from '../parts/places.tsx'
import { LinkDialog } from '../rights/link-dialog.tsx'
import { MemberTable } from '../rights/member-table.tsx'
import { members as text } from '../text/rights.ts'
import { toast } from '../toast.tsx'

/** Who acts for the organisation: its administrator's whole list, and for everybody else their own place in it. */
export default function Members() {
  const may = useCan()
  const own = useRead('membership')
  return may('member.manage') ? (
    <Managed />
  ) : own.data === undefined ? (
    own.isError ? (
      <Failure whole error={own.error} retry={() => void own.refetch()} />
    ) : (
      <Waiting bars={6} />
    )
  ) : (
    <Own of={own.data} />
  )
}

function Managed() {
  const say = useSay()
  const read = useRead('members')
  const [inviting, setInviting] = useState(false)
  const [leaving, setLeaving] = useState(false)
  const [link, setLink] = useState<Link>()
  const of = read.data
  if (read.isError) return <Failure whole error={read.error} retry={() => void read.refetch()} />
  if (of === undefined) return <Waiting bars={8} />
  const { name, suspended } = of.organisation
  return (
    <>
      <PageHead title={say(text.title)} sub={say(text.sub, { name })}>
        {!suspended && (
          <button type="button" className="btn small" onClick={() => setInviting(true)}>
            {say(text.invite)}
          </button>
        )}
        <button type="button" className="btn second small" onClick={() => setLeaving(true)}>
          {say(text.leave)}
        </button>
      </PageHead>
      {suspended && <p className="note bad">{say(text.suspended)}</p>}
      <div className="stack">
        <Handover of={of} />
        <MemberTable of={of} />
        <Invitations of={of} />
      </div>
      {inviting && (
        <InviteDialog
          of={of}
          close={() => setInviting(false)}
          made={made => {
            setInviting(false)
            setLink(made)
          }}
        />
      )}
      {leaving && <LeaveDialog name={name} close={() => setLeaving(false)} />}
      {link !== undefined && <LinkDialog of={link} close={() => setLink(undefined)} />}
    </>
  )
}

function Handover({ of: { handover } }: { of: Book }) {
  const say = useSay()
  const withdraw = useChange('withdrawHandover', ['members'])
  if (handover === null) return null
  return (
    <div className="note">
      <p>{say(text.offered, { to: handover.to })}</p>
      <button
        type="button"
        className="btn second small"
        disabled={withdraw.isPending}
        onClick={() => withdraw.mutate({ path: { handover: handover.id }, body: {} })}
      >
        {say(text.takeBack)}
      </button>
      <Refusal error={withdraw.error} />
    </div>
  )
}

function Invitations({ of: { invitations } }: { of: Book }) {
  const say = useSay()
  const withdraw = useChange('withdrawInvitation', ['members'])
  if (invitations.length === 0) return null
  return (
    <section className="box stack">
      <h2>{say(text.invitations)}</h2>
      <ul className="lines">
        {invitations.map(each => (
          <li key={each.id}>
            <p>
              <b>{each.login}</b> <span className="cap">{say(each.roleName)}</span>
            </p>
            <p className="cap">
              {each.expired
                ? say(text.expired)
                : say(text.invited, {
                    by: each.invitedBy,
                    day: day(each.invitedAt.slice(0, 10)),
                    until: day(each.expiresAt.slice(0, 10)),
                  })}
            </p>
            <button
              type="button"
              className="btn second small"
              disabled={withdraw.isPending}
              onClick={() => withdraw.mutate({ path: { invitation: each.id }, body: {} })}
            >
              {say(text.withdraw)}
              <span className="vh"> {each.login}</span>
            </button>
          </li>
        ))}
      </ul>
      <Refusal error={withdraw.error} />
    </section>
  )
}

function InviteDialog({ of, close, made }: { of: Book; close: () => void; made: (link: Link) => void }) {
  const say = useSay()
  const invite = useChange('inviteMember', ['members'])
  const ask = {
    login: { kind: 'line', label: say(text.login), help: say(text.loginHelp), pointer: '/login' },
    role: { kind: 'choice', label: say(text.role), of: of.roles, first: 'recruiter' },
  } as const satisfies Record<string, Question>
  return (
    <AskDialog
      title={say(text.invite)}
      action={say(text.invite)}
      busy={invite.isPending}
      error={invite.error}
      close={close}
      ask={ask}
      send={({ login, role }) =>
        // one of the choices above
        invite.mutate({ body: { login, role: role as MemberRole } }, { onSuccess: made })
      }
    />
  )
}

function LeaveDialog({ name, close }: { name: string; close: () => void }) {
  const say = useSay()
  const leave = useChange('leaveOrganisation', ['members', 'membership'])
  return (
    <FormDialog
      title={say(text.leaveTitle, { name })}
      action={say(text.leave)}
      busy={leave.isPending}
      error={leave.error}
      close={close}
      send={() =>
        leave.mutate(
          { body: {} },
          {
            onSuccess: () => {
              toast(say(text.done))
              close()
            },
          },
        )
      }
    >
      <p>{say(text.leaveHelp)}</p>
    </FormDialog>
  )
}

function Own({ of }: { of: Membership }) {
  const say = useSay()
  const answer = useChange('answerHandover', ['membership'])
  const [leaving, setLeaving] = useState(false)
  const { organisation: name, offered } = of
  const send = (id: string, word: 'take' | 'decline') =>
    answer.mutate(
      { path: { handover: id }, body: { answer: word } },
      // the role has changed: the session is read anew
      { onSuccess: () => (word === 'take' ? location.assign('/account') : toast(say(text.done))) },
    )
  return (
    <>
      <PageHead title={say(text.title)} sub={say(text.membership, { name, role: say(of.roleName) })}>
        <button type="button" className="btn second small" onClick={() => setLeaving(true)}>
          {say(text.leave)}
        </button>
      </PageHead>
      {of.suspended && <p className="note bad">{say(text.suspended)}</p>}
      {offered !== null && (
        <div className="note">
          <p>{say(text.offer, { from: offered.from, name })}</p>
          <p className="row">
            <button
              type="button"
              className="btn small"
              disabled={answer.isPending}
              onClick={() => send(offered.id, 'take')}
            >
              {say(text.take)}
            </button>
            <button
              type="button"
              className="btn second small"
              disabled={answer.isPending}
              onClick={() => send(offered.id, 'decline')}
            >
              {say(text.decline)}
            </button>
          </p>
          <Refusal error={answer.error} />
        </div>
      )}
      {leaving && <LeaveDialog name={name} close={() => setLeaving(false)} />}
    </>
  )
}
