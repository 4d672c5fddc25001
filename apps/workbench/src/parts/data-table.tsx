import type { UseQueryResult } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Page, Text } from '../api/shapes.ts'
import { number } from '../format.ts'
import { useSay } from '../language.ts'
import { common, table as text } from '../text/common.ts'
import { ExportButtons } from './export-buttons.tsx'
import type { Exports } from './exports.ts'
import { Icon } from './icon.tsx'
import type { ListUrl } from './list-url.ts'
import { Pager } from './pager.tsx'
import { Empty, Failure, Waiting } from './places.tsx'

export interface Column<Row> {
  key: string
  head: Text
  cell: (row: Row) => ReactNode
  /** the server's name of this order; a head with one is a button */
  sort?: string
  right?: boolean
  /** short values that must not break: days, states */
  tight?: boolean
  /** may be put away by the reader; the first column never */
  optional?: boolean
  /** what can be done about the row: its head is for the ear */
  act?: boolean
}

export interface Selection {
  ids: ReadonlySet<string>
  set: (ids: ReadonlySet<string>) => void
}

interface Props<Row> {
  caption: string
  columns: readonly Column<Row>[]
  list: UseQueryResult<Page<Row>, Error>
  url: ListUrl
  id: (row: Row) => string
  /** the row's name, for the reader of its checkbox */
  name?: (row: Row) => string
  /** the row shown beside the table */
  current?: string | undefined
  onRow?: ((row: Row) => void) | undefined
  selection?: Selection
  /** addresses of the server's export of the same list */
  exports?: Exports
  empty?: ReactNode
  tools?: ReactNode
}

/** One list for the whole workbench: a real table, a page at a time by cursor, so 100,000 rows cost what 50 cost. */
export function DataTable<Row>(props: Props<Row>) {
  const { list, url } = props
  const [hidden, setHidden] = useHidden(props.caption)
  const shown = props.columns.filter((column, index) => index === 0 || !hidden.has(column.key))
  const rows = list.data?.rows ?? []
  return (
    <div className="list">
      <div className="tools">
        {props.tools}
        <span className="push">
          {props.columns.some(column => column.optional === true) && (
            <ColumnChoice columns={props.columns} hidden={hidden} set={setHidden} />
          )}
          {props.exports !== undefined && <ExportButtons of={props.exports} />}
        </span>
      </div>
      {list.isError && list.data === undefined ? (
        <Failure error={list.error} retry={() => void list.refetch()} />
      ) : list.isPending ? (
        <Waiting bars={9} />
      ) : rows.length === 0 ? (
        <NoRows url={url} empty={props.empty} outside={list.data?.outside ?? 0} />
      ) : (
        <>
          <table className="data" aria-busy={list.isPlaceholderData}>
            <caption className="vh">{props.caption}</caption>
            <Head shown={shown} url={url} selection={props.selection} ids={rows.map(props.id)} />
            <tbody>
              {rows.map(row => (
                <Row key={props.id(row)} row={row} shown={shown} {...props} />
              ))}
            </tbody>
          </table>
          <Pager url={url} page={list.data} />
        </>
      )}
    </div>
  )
}

function Head<Row>(props: {
  shown: readonly Column<Row>[]
  url: ListUrl
  selection: Selection | undefined
  ids: readonly string[]
}) {
  const say = useSay()
  const sort = props.url.get('sort')
  const all = props.ids.every(id => props.selection?.ids.has(id))
  return (
    <thead>
      <tr>
        {props.selection !== undefined && (
          <th scope="col" className="pick">
            <input
              type="checkbox"
              aria-label={say(text.selectAll)}
              checked={all}
              onChange={() => props.selection?.set(new Set(all ? [] : props.ids))}
            />
          </th>
        )}
        {props.shown.map(column => {
          const order = column.sort === undefined ? 'none' : orderOf(sort, column.sort)
          return (
            <th
              key={column.key}
              scope="col"
              className={column.right === true ? 'r' : undefined}
              aria-sort={column.sort === undefined ? undefined : order}
            >
              {column.act === true ? (
                <span className="vh">{say(column.head)}</span>
              ) : column.sort === undefined ? (
                say(column.head)
              ) : (
                <button
                  type="button"
                  className="link sort"
                  onClick={() =>
                    props.url.set({ sort: order === 'ascending' ? `-${column.sort}` : (column.sort ?? '') })
                  }
                >
                  {say(column.head)}
                  <span aria-hidden="true">
                    {order === 'ascending' ? ' ↑' : order === 'descending' ? ' ↓' : ''}
                  </span>
                </button>
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

function orderOf(sort: string, column: string): 'ascending' | 'descending' | 'none' {
  if (sort === column) return 'ascending'
  return sort === `-${column}` ? 'descending' : 'none'
}

function Row<Row>({ row, shown, ...props }: Props<Row> & { row: Row; shown: readonly Column<Row>[] }) {
  const say = useSay()
  const id = props.id(row)
  const { selection, onRow } = props
  return (
    <tr className={props.current === id ? 'sel' : undefined} aria-current={props.current === id || undefined}>
      {selection !== undefined && (
        <td className="pick">
          <input
            type="checkbox"
            aria-label={say(text.select, { what: props.name?.(row) ?? id })}
            checked={selection.ids.has(id)}
            onChange={() => {
              const next = new Set(selection.ids)
              if (!next.delete(id)) next.add(id)
              selection.set(next)
            }}
          />
        </td>
      )}
      {shown.map((column, index) =>
        index === 0 ? (
          <th key={column.key} scope="row">
            {onRow === undefined ? (
              column.cell(row)
            ) : (
              <button type="button" className="link name" data-row={id} onClick={() => onRow(row)}>
                {column.cell(row)}
              </button>
            )}
          </th>
        ) : (
          <Cell key={column.key} column={column} row={row} />
        ),
      )}
    </tr>
  )
}

/** A cell with nothing in it takes no room where rows are blocks. */
function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const say = useSay()
  const content = column.cell(row)
  const names = [
    column.right === true && 'r',
    column.tight === true && 'tight',
    column.act === true && 'act',
    (content === null || content === '' || content === '—') && 'none',
  ].filter(name => name !== false)
  return (
    <td className={names.length > 0 ? names.join(' ') : undefined} data-l={say(column.head)}>
      {content}
    </td>
  )
}

function NoRows({ url, empty, outside }: { url: ListUrl; empty: ReactNode; outside: number }) {
  const say = useSay()
  if (!url.filtered && outside === 0 && empty !== undefined) return <div className="empty">{empty}</div>
  return (
    <Empty title={say(url.filtered ? common.nothingMatches : common.nothing)}>
      {outside > 0 && <p>{say(text.outside, { n: number(outside) })}</p>}
      {url.filtered ? (
        <button type="button" className="btn second small" onClick={url.clear}>
          {say(common.dropFilters)}
        </button>
      ) : (
        empty
      )}
    </Empty>
  )
}

function ColumnChoice<Row>(props: {
  columns: readonly Column<Row>[]
  hidden: ReadonlySet<string>
  set: (hidden: ReadonlySet<string>) => void
}) {
  const say = useSay()
  return (
    <details className="menu">
      <summary className="btn text small">
        {say(text.columns)}
        <Icon name="down" small />
      </summary>
      <div className="menu-b">
        {props.columns
          .filter(column => column.optional === true)
          .map(column => (
            <label key={column.key} className="check">
              <input
                type="checkbox"
                checked={!props.hidden.has(column.key)}
                onChange={() => {
                  const next = new Set(props.hidden)
                  if (!next.delete(column.key)) next.add(column.key)
                  props.set(next)
                }}
              />
              {say(column.head)}
            </label>
          ))}
      </div>
    </details>
  )
}

/** Which columns are put away is the reader's habit, not part of what the list shows: kept on the device. */
function useHidden(caption: string): [ReadonlySet<string>, (next: ReadonlySet<string>) => void] {
  const place = `qingye.columns.${location.pathname}.${caption.length}`
  const [hidden, setHidden] = useState<ReadonlySet<string>>(() => {
    try {
      return new Set((localStorage.getItem(place) ?? '').split(',').filter(Boolean))
    } catch {
      return new Set() // storage may be shut off
    }
  })
  return [
    hidden,
    next => {
      setHidden(next)
      try {
        localStorage.setItem(place, [...next].join(','))
      } catch {
        // storage may be shut off: the choice lasts until the page is left
      }
    },
  ]
}
