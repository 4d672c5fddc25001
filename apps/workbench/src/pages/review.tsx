import { useCallback, useEffect, useRef, useState } from 'react'
import type { ReviewItem } from '../api/adapt/posts.ts'
import { useChange, useChoices, useRead } from '../api/use.ts'
import { day, moment, number } from '../format.ts'
import { useSay } from '../language.ts'
import { AskDialog, whyFrom } from '../parts/ask-dialog.tsx'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { exportsOf } from '../parts/exports.ts'
import { CountyPick, Pick, SearchBox, Toggle } from '../parts/filters.tsx'
import { Icon } from '../parts/icon.tsx'
import { useListUrl } from '../parts/list-url.ts'
import { Empty } from '../parts/places.tsx'
import { Side } from '../parts/side.tsx'
import { common } from '../text/common.ts'
import { reviewDone, review as text } from '../text/review.ts'
import { toast } from '../toast.tsx'
import { ReviewPanel } from './review-panel.tsx'

type Asked = 'return' | 'block'

/** Posts that wait for a word: read what changed, then publish, send back or block. */
export default function Review() {
  const say = useSay()
  const url = useListUrl()
  const list = useRead('review', { query: url.query }, { every: 30_000 })
  const choices = useChoices()
  const decide = useChange('decide', ['review', 'posts'])
  const [asked, setAsked] = useState<Asked | undefined>()
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const rows = list.data?.rows ?? []
  const open = rows.find(row => row.id === url.get('open')) ?? rows[0]

  const send = useCallback(
    (item: ReviewItem, decision: 'approve' | Asked, reason?: string, note?: string) => {
      const next = rows[rows.indexOf(item) + 1] ?? rows[rows.indexOf(item) - 1]
      const body = {
        version: item.version,
        decision,
        ...(reason === undefined ? {} : { reason }),
        ...(note === undefined || note === '' ? {} : { note }),
      }
      decide.mutate(
        { path: { id: item.id }, body },
        {
          onSuccess: () => {
            setAsked(undefined)
            toast(say(reviewDone[decision], { title: item.title }))
            url.set({ open: next?.id ?? '' })
          },
        },
      )
    },
    [rows, decide, say, url],
  )
  // Keys come faster than drawings: where the hand stands is kept apart, and a decision waits until it is drawn.
  const hand = useRef(open?.id)
  useEffect(() => {
    hand.current = open?.id
  }, [open?.id])
  const move = (step: 1 | -1) => {
    const next = rows[rows.findIndex(row => row.id === hand.current) + step]
    if (next === undefined) return
    hand.current = next.id
    url.set({ open: next.id })
    document.querySelector<HTMLElement>(`[data-row="${next.id}"]`)?.focus()
  }
  const ifDrawn = (act: (item: ReviewItem) => void) => () => {
    if (open !== undefined && hand.current === open.id && !decide.isPending) act(open)
  }
  useKeys(
    {
      j: () => move(1),
      k: () => move(-1),
      a: ifDrawn(item => send(item, 'approve')),
      r: ifDrawn(() => setAsked('return')),
      b: ifDrawn(() => setAsked('block')),
    },
    asked === undefined,
  )
  const approvePicked = async () => {
    for (const item of rows.filter(row => picked.has(row.id) && row.warnings.length === 0)) {
      await decide.mutateAsync({
        path: { id: item.id },
        body: { version: item.version, decision: 'approve' },
      })
    }
    toast(say(text.donePicked))
    setPicked(new Set())
  }
  return (
    <>
      <div className="head1">
        <div>
          <h1>{say(text.title)}</h1>
          <p className="sub">
            {list.data !== undefined && say(text.waiting, { n: number(list.data.total) })}
          </p>
        </div>
        <p className="keys noprint">
          <kbd>j</kbd> <kbd>k</kbd> {say(text.keyMove)} <kbd>a</kbd> {say(text.approve)} <kbd>r</kbd>{' '}
          {say(text.return)} <kbd>b</kbd> {say(text.block)}
        </p>
      </div>
      <div className="lay">
        <DataTable
          caption={say(text.title)}
          columns={columns(say)}
          list={list}
          url={url}
          id={row => row.id}
          name={row => row.title}
          current={open?.id}
          onRow={row => url.set({ open: row.id })}
          selection={{ ids: picked, set: setPicked }}
          exports={exportsOf('review', url.query)}
          tools={
            <>
              <SearchBox url={url} label={say(text.find)} />
              <CountyPick url={url} />
              <Pick url={url} name="category" label={common.category} of={choices.categories} />
              <Toggle url={url} name="overdue" label={text.onlyOverdue} />
              {picked.size > 0 && (
                <button type="button" className="btn second small" onClick={() => void approvePicked()}>
                  {say(text.approvePicked, { n: picked.size })}
                </button>
              )}
            </>
          }
          empty={<p>{say(text.allDone)}</p>}
        />
        <Side label={say(text.panel)} opened={url.get('open')} close={() => url.set({ open: '' })}>
          {open === undefined ? (
            <Empty title={say(text.pickOne)} />
          ) : (
            <ReviewPanel
              item={open}
              busy={decide.isPending}
              error={asked === undefined ? decide.error : null}
              approve={() => send(open, 'approve')}
              ask={setAsked}
            />
          )}
        </Side>
      </div>
      {asked !== undefined && open !== undefined && (
        <AskDialog
          title={say(asked === 'return' ? text.returnWhy : text.blockWhy, { title: open.title })}
          action={say(text[asked])}
          ask={whyFrom(choices.reasons[asked], say)}
          busy={decide.isPending}
          error={decide.error}
          close={() => setAsked(undefined)}
          send={({ reason, note }) => send(open, asked, reason, note)}
        />
      )}
    </>
  )
}

function columns(say: ReturnType<typeof useSay>): readonly Column<ReviewItem>[] {
  return [
    {
      key: 'title',
      head: common.title,
      sort: 'title',
      cell: row => (
        <>
          {row.title}
          <small>
            {row.employer.name}
            {row.kind === 'edit' && (
              <>
                {say(common.comma)}
                {say(text.edit)}
              </>
            )}
          </small>
        </>
      ),
    },
    {
      key: 'category',
      head: common.category,
      sort: 'category',
      optional: true,
      cell: row => say(row.category.name),
    },
    { key: 'county', head: common.county, sort: 'county', optional: true, cell: row => say(row.county.name) },
    {
      key: 'openings',
      head: common.openings,
      sort: 'openings',
      right: true,
      cell: row => number(row.openings),
    },
    {
      key: 'submitted',
      head: text.submitted,
      sort: 'submitted',
      optional: true,
      cell: row => moment(row.submittedAt),
    },
    {
      key: 'due',
      head: text.due,
      sort: 'due',
      cell: row => (
        <span className={row.overdue ? 'late' : undefined}>
          {day(row.due)}
          {row.overdue && (
            <>
              {say(common.comma)}
              {say(text.late)}
            </>
          )}
        </span>
      ),
    },
    {
      key: 'heed',
      head: text.heed,
      cell: row =>
        row.warnings.length + row.duplicates > 0 && (
          <span className="state state-behind">
            <Icon name="warning" />
            {say(text.heedCount, { n: row.warnings.length + row.duplicates })}
          </span>
        ),
    },
  ]
}

/** Single keys while nothing is being typed. */
function useKeys(keys: Readonly<Record<string, () => unknown>>, on: boolean): void {
  useEffect(() => {
    if (!on) return
    const press = (event: KeyboardEvent) => {
      const at = event.target
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (
        at instanceof HTMLElement &&
        at.closest('input:not([type=checkbox]),select,textarea,dialog') !== null
      )
        return
      keys[event.key]?.()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [keys, on])
}
