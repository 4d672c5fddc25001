import { useState } from 'react'
import type { Account, Link } from '../api/adapt/rights.ts'
import { problemIn, useChange } from '../api/use.ts'
import { useSay } from '../language.ts'
import { Field } from '../parts/field.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { common } from '../text/common.ts'
import { accounts as text } from '../text/rights.ts'
import { toast } from '../toast.tsx'
import { type Asked, GrantFields, grantOf, nothingAsked } from './grant-fields.tsx'

/** An account for somebody new, with a first role; the answer is the link by which they enter. */
export function OpenDialog({ close, opened }: { close: () => void; opened: (link: Link) => void }) {
  const say = useSay()
  const open = useChange('openAccount', ['accounts'])
  const [login, setLogin] = useState('')
  const [name, setName] = useState('')
  const [asked, setAsked] = useState<Asked>(nothingAsked)
  const problem = problemIn(open.error)
  const wrong = (pointer: string) => problem?.fields?.find(field => field.pointer === pointer)
  return (
    <FormDialog
      title={say(text.open)}
      action={say(text.open)}
      busy={open.isPending}
      error={open.error}
      close={close}
      send={() =>
        open.mutate(
          { body: { login: login.trim(), name: name.trim(), ...grantOf(asked) } },
          { onSuccess: made => opened(made) },
        )
      }
    >
      <Field label={say(text.name)} required problem={wrong('/name')}>
        {wiring => (
          <input {...wiring} required value={name} maxLength={50} onChange={e => setName(e.target.value)} />
        )}
      </Field>
      <Field label={say(text.login)} help={say(text.loginHelp)} required problem={wrong('/login')}>
        {wiring => (
          <input
            {...wiring}
            required
            value={login}
            maxLength={40}
            autoComplete="off"
            onChange={e => setLogin(e.target.value)}
          />
        )}
      </Field>
      <GrantFields value={asked} change={setAsked} problem={problem} />
    </FormDialog>
  )
}

interface About {
  of: Account
  close: () => void
}

/** One more role for somebody who has an account. */
export function GrantDialog({ of, close }: About) {
  const say = useSay()
  const give = useChange('grantRole', ['account', 'accounts', 'grants'])
  const [asked, setAsked] = useState<Asked>(nothingAsked)
  const [reason, setReason] = useState('')
  return (
    <FormDialog
      title={say(text.grant)}
      action={say(text.grant)}
      busy={give.isPending}
      error={give.error}
      close={close}
      send={() =>
        give.mutate(
          {
            path: { account: of.id },
            body: { version: of.version, ...grantOf(asked), reason: reason.trim() },
          },
          {
            onSuccess: () => {
              toast(say(text.done))
              close()
            },
          },
        )
      }
    >
      <GrantFields value={asked} change={setAsked} problem={problemIn(give.error)} />
      <Why value={reason} change={setReason} />
    </FormDialog>
  )
}

/** Leaves the old office at once, and takes the new one in the same step. */
export function TransferDialog({ of, close }: About) {
  const say = useSay()
  const transfer = useChange('transferWorker', ['account', 'accounts', 'grants'])
  const [asked, setAsked] = useState<Asked>(nothingAsked)
  const [takes, setTakes] = useState(false)
  const [reason, setReason] = useState('')
  return (
    <FormDialog
      title={`${say(text.transfer)}${say(common.colon)}${of.name}`}
      action={say(text.transfer)}
      busy={transfer.isPending}
      error={transfer.error}
      close={close}
      send={() =>
        transfer.mutate(
          {
            path: { account: of.id },
            body: {
              version: of.version,
              reason: reason.trim(),
              ...(takes ? { takes: grantOf(asked) } : {}),
            },
          },
          {
            onSuccess: () => {
              toast(say(text.done))
              close()
            },
          },
        )
      }
    >
      <p>{say(text.transferHelp)}</p>
      <Field label={say(text.transfer)}>
        {wiring => (
          <select
            {...wiring}
            value={takes ? 'takes' : 'leaves'}
            onChange={event => setTakes(event.target.value === 'takes')}
          >
            <option value="leaves">{say(text.leaves)}</option>
            <option value="takes">{say(text.takes)}</option>
          </select>
        )}
      </Field>
      {takes && <GrantFields value={asked} change={setAsked} problem={problemIn(transfer.error)} />}
      <Why value={reason} change={setReason} />
    </FormDialog>
  )
}

function Why({ value, change }: { value: string; change: (value: string) => void }) {
  const say = useSay()
  return (
    <Field label={say(text.why)} required>
      {wiring => (
        <textarea
          {...wiring}
          required
          rows={2}
          minLength={2}
          maxLength={500}
          value={value}
          onChange={event => change(event.target.value)}
        />
      )}
    </Field>
  )
}
