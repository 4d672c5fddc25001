import { useState } from 'react'
import type { Account, AccountRow, Link } from '../api/adapt/rights.ts'
import { useChange, useRead } from '../api/use.ts'
import { day } from '../format.ts'
import { type Say, useSay } from '../language.ts'
import { AskDialog } from '../parts/ask-dialog.tsx'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { CountyPick, Pick, SearchBox } from '../parts/filters.tsx'
import { useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Empty, Failure, Refusal, Waiting } from '../parts/places.tsx'
import { Side } from '../parts/side.tsx'
import { GrantDialog, OpenDialog, TransferDialog } from '../rights/account-dialogs.tsx'
import { GrantHistory } from '../rights/grant-history.tsx'
import { LinkDialog } from '../rights/link-dialog.tsx'
import { common } from '../text/common.ts'
import { accounts as text } from '../text/rights.ts'
import { toast } from '../toast.tsx'

/** The officials of the area: who comes in, in which roles, and how they came by them. */
export default function Accounts() {
  const say = useSay()
  const url = useListUrl()
  const list = useRead('accounts', { query: url.query })
  const rows = list.data?.rows ?? []
  const [opening, setOpening] = useState(false)
  const [link, setLink] = useState<Link>()
  const states = [
    { code: 'open', name: text.stateOpen },
    { code: 'disabled', name: text.stateDisabled },
  ]
  const open = rows.find(row => row.id === url.get('open')) ?? rows[0]
  return (
    <>
      <PageHead title={say(text.title)} sub={say(text.sub)}>
        <button type="button" className="btn small" onClick={() => setOpening(true)}>
          {say(text.open)}
        </button>
      </PageHead>
      <div className="lay">
        <DataTable
          caption={say(text.title)}
          columns={columns(say)}
          list={list}
          url={url}
          id={row => row.id}
          name={row => row.name}
          current={open?.id}
          onRow={row => url.set({ open: row.id })}
          tools={
            <>
              <SearchBox url={url} label={say(text.find)} />
              <CountyPick url={url} />
              <Pick url={url} name="state" label={common.state} of={states} />
            </>
          }
          empty={<p>{say(text.none)}</p>}
        />
        <Side label={say(text.panel)} opened={url.get('open')} close={() => url.set({ open: '' })}>
          {open === undefined ? (
            <Empty title={say(common.nothing)} />
          ) : (
            <Panel key={open.id} id={open.id} linked={setLink} />
          )}
        </Side>
      </div>
      {opening && (
        <OpenDialog
          close={() => setOpening(false)}
          opened={made => {
            setOpening(false)
            setLink(made)
            toast(say(text.opened))
          }}
        />
      )}
      {link !== undefined && <LinkDialog of={link} close={() => setLink(undefined)} />}
    </>
  )
}

type Asking = 'grant' | 'transfer' | 'disable' | 'enable'

function Panel({ id, linked }: { id: string; linked: (link: Link) => void }) {
  const say = useSay()
  const read = useRead('account', { path: { account: id } })
  const renew = useChange('renewLink')
  const [asking, setAsking] = useState<Asking>()
  const of = read.data
  if (read.isError) return <Failure error={read.error} retry={() => void read.refetch()} />
  if (of === undefined) return <Waiting bars={6} />
  const ask = (what: Asking) => () => setAsking(what)
  const close = () => setAsking(undefined)
  return (
    <article className="box stack">
      <div>
        <p className="cap">{stateOf(of, say)}</p>
        <h2>{of.name}</h2>
      </div>
      <dl className="facts">
        <dt>{say(text.login)}</dt>
        <dd>{of.login}</dd>
        <dt>{say(text.area)}</dt>
        <dd>{say(of.area.name)}</dd>
      </dl>
      {!of.mayChange ? (
        <p>{say(of.mine ? text.mine : text.above)}</p>
      ) : (
        <div className="row">
          <button type="button" className="btn small" onClick={ask('transfer')}>
            {say(text.transfer)}
          </button>
          <button type="button" className="btn second small" onClick={ask('grant')}>
            {say(text.grant)}
          </button>
          <button
            type="button"
            className="btn second small"
            onClick={ask(of.disabled ? 'enable' : 'disable')}
          >
            {say(of.disabled ? text.enable : text.disable)}
          </button>
          {!of.entered && (
            <button
              type="button"
              className="btn second small"
              disabled={renew.isPending}
              onClick={() => renew.mutate({ path: { account: of.id }, body: {} }, { onSuccess: linked })}
            >
              {say(text.newLink)}
            </button>
          )}
        </div>
      )}
      <Refusal error={renew.error} />
      <h3>{say(text.history)}</h3>
      <GrantHistory of={of.grants} />
      {asking === 'grant' && <GrantDialog of={of} close={close} />}
      {asking === 'transfer' && <TransferDialog of={of} close={close} />}
      {(asking === 'disable' || asking === 'enable') && <SwitchDialog of={of} to={asking} close={close} />}
    </article>
  )
}

function SwitchDialog({ of, to, close }: { of: Account; to: 'disable' | 'enable'; close: () => void }) {
  const say = useSay()
  const change = useChange(to === 'disable' ? 'disableAccount' : 'enableAccount', ['account', 'accounts'])
  return (
    <AskDialog
      title={`${say(text[to])} ${of.name}`}
      action={say(text[to])}
      busy={change.isPending}
      error={change.error}
      close={close}
      ask={{ reason: { kind: 'words', label: say(text.why), pointer: '/reason' } }}
      send={({ reason }) =>
        change.mutate(
          { path: { account: of.id }, body: { version: of.version, reason } },
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

function stateOf(of: Pick<AccountRow, 'disabled' | 'entered' | 'disabledReason'>, say: Say): string {
  if (of.disabled) return `${say(text.stateDisabled)} ${of.disabledReason ?? ''}`
  return say(of.entered ? text.stateOpen : text.notEntered)
}

function columns(say: Say): readonly Column<AccountRow>[] {
  return [
    { key: 'name', head: text.name, sort: 'name', cell: row => row.name },
    { key: 'login', head: text.login, sort: 'login', optional: true, cell: row => row.login },
    { key: 'roles', head: text.roles, cell: row => row.roles.map(role => say(role)).join(say(common.comma)) },
    { key: 'area', head: text.area, sort: 'area', cell: row => say(row.area.name) },
    {
      key: 'state',
      head: common.state,
      tight: true,
      cell: row => stateOf({ ...row, disabledReason: null }, say),
    },
    {
      key: 'opened',
      head: text.openedOn,
      sort: 'opened',
      optional: true,
      tight: true,
      cell: row => day(row.openedAt.slice(0, 10)),
    },
  ]
}
