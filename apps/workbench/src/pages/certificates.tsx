import { useState } from 'react'
import { Link } from 'react-router'
import type { Choice } from '../api/shapes.ts'
import type { CertificateRow } from '../api/skill-operations.ts'
import { useCan, useRead } from '../api/use.ts'
import { day } from '../format.ts'
import { type Say, useSay } from '../language.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { CountyPick, Pick, SearchBox } from '../parts/filters.tsx'
import { Icon } from '../parts/icon.tsx'
import { useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { SaveButton } from '../parts/save-button.tsx'
import { BringList, Files } from '../skills/bring-list.tsx'
import { Verify, Withdraw } from '../skills/certificate-dialogs.tsx'
import { License } from '../skills/license.tsx'
import { Questions } from '../skills/questions.tsx'
import { certificates as text } from '../text/skills.ts'

const states: readonly Choice[] = [
  { code: 'declared', name: { zh: '待核实', en: 'Declared' } },
  { code: 'verified', name: { zh: '已核实', en: 'Verified' } },
  { code: 'withdrawn', name: { zh: '已撤销', en: 'Withdrawn' } },
]

/** Certificates of an area or a body: lists come in, an officer verifies, what never was is withdrawn. */
export default function Certificates() {
  const say = useSay()
  const can = useCan()
  const url = useListUrl()
  const list = useRead('certificates', { query: url.query })
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
  const [act, setAct] = useState<'verify' | 'license' | CertificateRow | null>(null)
  const mayVerify = can('skills.verify')
  const toVerify = (list.data?.rows ?? []).filter(row => chosen.has(row.id) && row.toVerify)
  return (
    <>
      <PageHead title={say(text.title)} sub={say(text.sub)}>
        {can('skills.bring') && (
          <SaveButton className="btn second small" path="/api/certificate-imports/template">
            <Icon name="table" small />
            {say(text.template)}
          </SaveButton>
        )}
        {can('skills.license') && (
          <button type="button" className="btn second small" onClick={() => setAct('license')}>
            {say(text.license)}
          </button>
        )}
        {mayVerify && toVerify.length > 0 && (
          <button type="button" className="btn small" onClick={() => setAct('verify')}>
            {say(text.verify, { n: toVerify.length })}
          </button>
        )}
      </PageHead>
      {can('skills.question') && <Questions />}
      {can('skills.bring') && <BringList />}
      <DataTable
        caption={say(text.title)}
        columns={columns(say, {
          opens: can('person.list'),
          withdraw: can('skills.withdraw') ? setAct : undefined,
        })}
        list={list}
        url={url}
        id={row => row.id}
        name={row => row.name}
        {...(mayVerify && { selection: { ids: chosen, set: choose } })}
        tools={
          <>
            <SearchBox url={url} label={say(text.findIn)} />
            <Pick url={url} name="state" label={text.state} of={states} />
            <CountyPick url={url} />
          </>
        }
        empty={<p>{say(text.none)}</p>}
      />
      {can('skills.bring') && <Files />}
      {act === 'verify' && (
        <Verify
          ids={toVerify.map(row => row.id)}
          close={() => {
            setAct(null)
            choose(new Set())
          }}
        />
      )}
      {act === 'license' && <License close={() => setAct(null)} />}
      {act !== null && typeof act === 'object' && <Withdraw of={act} close={() => setAct(null)} />}
    </>
  )
}

function columns(
  say: Say,
  may: {
    /** the reader may open people's records: a body may not */
    opens: boolean
    withdraw: ((row: CertificateRow) => void) | undefined
  },
): readonly Column<CertificateRow>[] {
  return [
    {
      key: 'name',
      head: text.name,
      cell: row => (
        <>
          {may.opens ? <Link to={`/people/${row.person}`}>{row.name}</Link> : row.name}
          {row.idMask !== '' && <small>{row.idMask}</small>}
        </>
      ),
    },
    {
      key: 'occupation',
      head: text.occupation,
      sort: 'level',
      cell: row => (
        <>
          {say(row.occupationName)}
          <small>{say(row.levelName)}</small>
        </>
      ),
    },
    { key: 'number', head: text.number, optional: true, cell: row => row.number ?? '' },
    { key: 'body', head: text.body, optional: true, cell: row => row.bodyName },
    {
      key: 'issued',
      head: text.issued,
      sort: 'issued',
      tight: true,
      cell: row => (row.issuedOn === null ? '' : day(row.issuedOn)),
    },
    {
      key: 'state',
      head: text.state,
      cell: row => (
        <>
          {say(row.stateName)}
          <small>{row.reason === '' ? say(row.sourceName) : row.reason}</small>
        </>
      ),
    },
    {
      key: 'act',
      head: text.act,
      act: true,
      cell: row =>
        may.withdraw !== undefined &&
        row.state !== 'withdrawn' && (
          <button type="button" className="btn text small" onClick={() => may.withdraw?.(row)}>
            {say(text.withdraw)}
            <span className="vh"> {row.name}</span>
          </button>
        ),
    },
  ]
}
