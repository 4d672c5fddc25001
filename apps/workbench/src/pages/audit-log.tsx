import { type FormEvent, useState } from 'react'
import type { AuditRow } from '../api/adapt/audits.ts'
import { areaOf } from '../api/codes.ts'
import { useRead } from '../api/use.ts'
import { moment } from '../format.ts'
import { type Say, useSay } from '../language.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { Field } from '../parts/field.tsx'
import { type ListUrl, useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { outcomes, log as text } from '../text/audits.ts'
import { common } from '../text/common.ts'

/** Who did or looked at what. For the audit administrator alone. */
export default function AuditLog() {
  const say = useSay()
  const url = useListUrl()
  const list = useRead('auditLog', { query: url.query })
  return (
    <>
      <PageHead title={say(text.title)} sub={say(text.sub)} />
      <Filters key={JSON.stringify(url.query)} url={url} />
      <DataTable
        caption={say(text.title)}
        columns={columns(say)}
        list={list}
        url={url}
        id={row => row.id}
        empty={<p>{say(text.none)}</p>}
      />
      <p className="sub">{say(text.most)}</p>
    </>
  )
}

const names = ['who', 'useCase', 'subject', 'outcome', 'from', 'to'] as const

function Filters({ url }: { url: ListUrl }) {
  const say = useSay()
  const [wanted, setWanted] = useState<Record<string, string>>(() =>
    Object.fromEntries(names.map(name => [name, url.get(name)])),
  )
  const bind = (name: (typeof names)[number]) => ({
    value: wanted[name] ?? '',
    onChange: (event: { target: { value: string } }) => setWanted({ ...wanted, [name]: event.target.value }),
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    url.set(Object.fromEntries(names.map(name => [name, (wanted[name] ?? '').trim()])))
  }
  return (
    <search>
      <form className="filters" onSubmit={send}>
        <Field label={say(text.who)} help={say(text.whoHelp)}>
          {wiring => <input {...wiring} {...bind('who')} maxLength={100} />}
        </Field>
        <Field label={say(text.what)}>
          {wiring => <input {...wiring} {...bind('useCase')} maxLength={100} />}
        </Field>
        <Field label={say(text.subject)} help={say(text.subjectHelp)}>
          {wiring => <input {...wiring} {...bind('subject')} maxLength={100} />}
        </Field>
        <Field label={say(text.outcome)}>
          {wiring => (
            <select {...wiring} {...bind('outcome')}>
              <option value="">{say(common.all)}</option>
              <option value="done">{say(outcomes.done)}</option>
              <option value="refused">{say(outcomes.refused)}</option>
              <option value="failed">{say(outcomes.failed)}</option>
            </select>
          )}
        </Field>
        <Field label={say(text.from)}>{wiring => <input type="date" {...wiring} {...bind('from')} />}</Field>
        <Field label={say(text.to)}>{wiring => <input type="date" {...wiring} {...bind('to')} />}</Field>
        <button type="submit" className="btn">
          {say(text.look)}
        </button>
      </form>
    </search>
  )
}

function columns(say: Say): readonly Column<AuditRow>[] {
  return [
    { key: 'at', head: text.at, tight: true, cell: row => moment(row.at) },
    {
      key: 'who',
      head: text.who,
      cell: row => (
        <>
          {row.name ?? row.account ?? say(text.visitor)}
          <small>
            {row.account !== null && say(row.roleName)}
            {row.area !== null && say(common.comma) + say(areaOf(row.area).name)}
          </small>
        </>
      ),
    },
    {
      key: 'what',
      head: text.what,
      cell: row => (
        <>
          {row.title === null ? row.useCase : say(row.title)}
          <small>{row.action}</small>
        </>
      ),
    },
    {
      key: 'outcome',
      head: text.outcome,
      tight: true,
      cell: row => (
        <>
          {say(outcomes[row.outcome])}
          {row.code !== null && <small>{row.code}</small>}
        </>
      ),
    },
    {
      key: 'where',
      head: text.where,
      optional: true,
      cell: row => (
        <>
          {row.address ?? '—'}
          {row.agent !== null && <small>{deviceOf(row.agent)}</small>}
        </>
      ),
    },
    { key: 'more', head: text.more, optional: true, act: true, cell: row => <More of={row} say={say} /> },
  ]
}

/** Which browser on which system; the whole line is under "details". */
function deviceOf(agent: string): string {
  const browser = /(Edg|Firefox|MicroMessenger|Chrome|Safari)\//.exec(agent)?.[1]
  const system = /(Windows|Android|iPhone|Mac OS X|Linux)/.exec(agent)?.[1]
  return [browser, system].filter(part => part !== undefined).join(' ') || agent.slice(0, 40)
}

function More({ of, say }: { of: AuditRow; say: Say }) {
  return (
    <details>
      <summary>{say(text.more)}</summary>
      {of.subject !== null && (
        <small>
          {say(text.subject)}: {of.subject}
        </small>
      )}
      {of.agent !== null && <small className="detail">{of.agent}</small>}
      {of.purpose !== null && (
        <small>
          {say(text.purpose)}: {of.purpose}
        </small>
      )}
      {of.detail !== '{}' && <small className="detail">{of.detail}</small>}
      <small>{say(text.chain, { stream: of.stream, seq: of.seq })}</small>
      <small className="detail">{of.hash}</small>
    </details>
  )
}
