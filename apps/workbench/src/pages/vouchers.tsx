import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { VoucherBatchRow } from '../api/support-operations.ts'
import { useCan, useChange, useChoices, useRead } from '../api/use.ts'
import { fenOf, yuan } from '../claims/money.ts'
import { day, number } from '../format.ts'
import { type Say, useSay } from '../language.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { CountyPick } from '../parts/filters.tsx'
import { useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { SimpleForm } from '../support/simple-form.tsx'
import { vouchers as text } from '../text/support.ts'

/** Batches of an area: what was set aside, given away, used. */
export default function Vouchers() {
  const say = useSay()
  const can = useCan()
  const url = useListUrl()
  const list = useRead('voucherBatches', { query: url.query })
  const [opening, setOpening] = useState(false)
  return (
    <>
      <PageHead title={say(text.title)} sub={say(text.sub)}>
        {can('voucher.issue') && (
          <button type="button" className="btn small" onClick={() => setOpening(true)}>
            {say(text.open)}
          </button>
        )}
      </PageHead>
      <DataTable
        caption={say(text.title)}
        columns={columns(say)}
        list={list}
        url={url}
        id={row => row.id}
        name={row => row.name}
        tools={<CountyPick url={url} />}
        empty={<p>{say(text.none)}</p>}
      />
      {opening && <OpenBatch close={() => setOpening(false)} />}
    </>
  )
}

function OpenBatch({ close }: { close: () => void }) {
  const say = useSay()
  const go = useNavigate()
  const { counties } = useChoices()
  const open = useChange('openVoucherBatch', ['voucherBatches'])
  return (
    <SimpleForm
      title={say(text.open)}
      action={say(text.open)}
      busy={open.isPending}
      error={open.error}
      close={close}
      boxes={[
        { name: 'county', label: text.county, kind: counties, value: counties[0]?.code ?? '' },
        { name: 'name', label: text.name },
        { name: 'value', label: text.value, kind: 'money' },
        { name: 'budget', label: text.budget, kind: 'money' },
        { name: 'expiresOn', label: text.expiresOn, kind: 'date' },
      ]}
      send={({ county = '', name = '', value = '', budget = '', expiresOn = '' }) =>
        open.mutate(
          { body: { county, name, value: fenOf(value) ?? 0, budget: fenOf(budget) ?? 0, expiresOn } },
          { onSuccess: made => void go(`/vouchers/${made.id}`) },
        )
      }
    />
  )
}

function columns(say: Say): readonly Column<VoucherBatchRow>[] {
  return [
    {
      key: 'name',
      head: text.name,
      cell: row => (
        <>
          <Link to={`/vouchers/${row.id}`}>{row.name}</Link>
          <small>{say(row.county)}</small>
        </>
      ),
    },
    { key: 'value', head: text.value, right: true, cell: row => yuan(row.value) },
    { key: 'budget', head: text.budget, right: true, cell: row => yuan(row.budget) },
    { key: 'committed', head: text.committed, right: true, cell: row => yuan(row.committed) },
    { key: 'left', head: text.left, right: true, cell: row => yuan(row.left) },
    {
      key: 'redeemed',
      head: text.redeemedValue,
      right: true,
      cell: row => (
        <>
          {yuan(row.redeemedValue)}
          <small>{number(row.redeemed)}</small>
        </>
      ),
    },
    {
      key: 'until',
      head: text.expiresOn,
      tight: true,
      cell: row => (row.state === 'ended' ? say(text.ended) : day(row.expiresOn)),
    },
  ]
}
