import { useState } from 'react'
import { Link } from 'react-router'
import type { Contest } from '../api/adapt/policies.ts'
import { useCan, useChange, useRead } from '../api/use.ts'
import { day } from '../format.ts'
import { type Say, useSay } from '../language.ts'
import { AskDialog } from '../parts/ask-dialog.tsx'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { Pick } from '../parts/filters.tsx'
import { useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { common } from '../text/common.ts'
import { contestOutcomes, contestStates, contests as text } from '../text/policies.ts'
import { toast } from '../toast.tsx'

const states = Object.entries(contestStates).map(([code, name]) => ({ code, name }))
const outcomes = Object.entries(contestOutcomes).map(([code, name]) => ({ code, name }))

/** What people and firms of the area say is not right, the soonest due first. */
export default function Contests() {
  const say = useSay()
  const can = useCan()
  const url = useListUrl({ state: 'received' })
  const list = useRead('contests', { query: url.query })
  const answer = useChange('answerContest', ['contests'])
  const [open, setOpen] = useState<Contest>()
  return (
    <>
      <PageHead title={say(text.title)} sub={say(text.sub)} />
      <DataTable
        caption={say(text.title)}
        columns={columns(say, can('contest.answer') ? setOpen : undefined)}
        list={list}
        url={url}
        id={row => row.id}
        name={row => row.name}
        tools={
          <>
            <Pick url={url} name="state" label={text.state} of={states} />
            <Pick url={url} name="outcome" label={text.outcome} of={outcomes} />
          </>
        }
        empty={<p>{say(text.none)}</p>}
      />
      {open !== undefined && (
        <AskDialog
          title={`${say(text.answer)}${say(common.colon)}${open.name}`}
          action={say(text.answer)}
          busy={answer.isPending}
          error={answer.error}
          close={() => setOpen(undefined)}
          ask={{
            outcome: {
              kind: 'choice',
              label: say(text.outcome),
              of: outcomes,
              nothing: '—',
              pointer: '/outcome',
            },
            answer: { kind: 'words', label: say(text.words), help: say(text.wordsHelp), pointer: '/answer' },
          }}
          send={answers =>
            answer.mutate(
              { path: { contest: open.id }, body: { version: open.version, ...answers } },
              {
                onSuccess: () => {
                  setOpen(undefined)
                  toast(say(text.answered))
                },
              },
            )
          }
        />
      )}
    </>
  )
}

function columns(say: Say, answer: ((row: Contest) => void) | undefined): readonly Column<Contest>[] {
  return [
    {
      key: 'who',
      head: text.who,
      cell: row => (
        <>
          <b>{row.name}</b>
          <small>
            {say(row.place)}
            {row.isFirm && ` · ${say(text.firm)}`}
          </small>
        </>
      ),
    },
    {
      key: 'about',
      head: text.about,
      cell: row => (
        <>
          {row.fact !== null && say(row.fact)}
          {row.fact === null && row.policyName !== null && say(row.policyName)}
          {row.stood !== null && <small>{say(text.stood, { what: row.stood })}</small>}
        </>
      ),
    },
    { key: 'says', head: text.says, cell: row => row.says },
    {
      key: 'due',
      head: text.due,
      sort: 'due',
      tight: true,
      cell: row => <span className={row.overdue ? 'late' : undefined}>{day(row.due)}</span>,
    },
    {
      key: 'state',
      head: text.state,
      cell: row => (
        <>
          {say(row.outcomeName ?? row.stateName)}
          {row.answer !== null && <small>{row.answer}</small>}
          {row.state === 'received' && answer !== undefined && (
            <span className="row">
              <button type="button" className="btn second small" onClick={() => answer(row)}>
                {say(text.answer)}
              </button>
              {row.correction !== null && (
                <Link className="btn text small" to={`/corrections?open=${row.correction}`}>
                  {say(text.correction)}
                </Link>
              )}
            </span>
          )}
        </>
      ),
    },
  ]
}
