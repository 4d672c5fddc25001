import { useState } from 'react'
import { Link } from 'react-router'
import type { ClaimSampleRow } from '../api/adapt/claims.ts'
import { useCan, useChange, useRead } from '../api/use.ts'
import { day, number } from '../format.ts'
import { type Say, useSay } from '../language.ts'
import { AskDialog } from '../parts/ask-dialog.tsx'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { claims, checks as text } from '../text/claims.ts'
import { toast } from '../toast.tsx'

/** Every check of what was paid, and the form for one more. */
export default function ClaimChecks() {
  const say = useSay()
  const can = useCan()
  const url = useListUrl()
  const list = useRead('claimSamples', { query: url.query })
  const draw = useChange('drawClaimSample', ['claimSamples'])
  const [asking, setAsking] = useState(false)
  return (
    <>
      <PageHead title={say(text.title)} sub={say(text.sub)}>
        <Link className="btn text small" to="/claims">
          {say(claims.back)}
        </Link>
        {can('claim.sample') && (
          <button type="button" className="btn small" onClick={() => setAsking(true)}>
            {say(text.draw)}
          </button>
        )}
      </PageHead>
      <DataTable
        caption={say(text.title)}
        columns={columns(say)}
        list={list}
        url={url}
        id={row => row.id}
        empty={<p>{say(text.none)}</p>}
      />
      {asking && (
        <AskDialog
          title={say(text.draw)}
          action={say(text.draw)}
          busy={draw.isPending}
          error={draw.error}
          close={() => setAsking(false)}
          ask={{
            from: { kind: 'day', label: say(text.from) },
            until: { kind: 'day', label: say(text.until) },
            size: { kind: 'line', label: say(text.size), first: '5', pointer: '/size' },
            seed: { kind: 'line', label: say(text.seed), help: say(text.seedHelp), pointer: '/seed' },
          }}
          send={({ from, until, size, seed }) =>
            draw.mutate(
              { body: { from, until, seed, size: Number(size) } },
              {
                onSuccess: ({ population, size: drawn }) => {
                  setAsking(false)
                  toast(say(text.drawn, { population: number(population), size: number(drawn) }))
                },
              },
            )
          }
        />
      )}
    </>
  )
}

function columns(say: Say): readonly Column<ClaimSampleRow>[] {
  return [
    {
      key: 'area',
      head: text.area,
      cell: row => (
        <Link to={`/claims/checks/${row.id}`}>
          {say(row.area)} {day(row.from)} – {day(row.until)}
        </Link>
      ),
    },
    {
      key: 'drawn',
      head: text.size,
      right: true,
      cell: row => `${number(row.size)} / ${number(row.population)}`,
    },
    { key: 'answered', head: text.asked, right: true, cell: row => number(row.answered) },
    { key: 'judged', head: text.judged, right: true, cell: row => number(row.judged) },
    { key: 'unsound', head: text.unsound, right: true, cell: row => number(row.unsound) },
    { key: 'seed', head: text.seed, optional: true, cell: row => row.seed },
    { key: 'by', head: text.by, optional: true, cell: row => row.drawnBy },
    { key: 'due', head: text.due, tight: true, cell: row => day(row.dueOn) },
  ]
}
