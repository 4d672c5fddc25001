import { Link, useNavigate } from 'react-router'
import type { ImportRow } from '../api/adapt/imports.ts'
import { useChange, useRead } from '../api/use.ts'
import { moment, number } from '../format.ts'
import { useSay } from '../language.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { DropFile } from '../parts/drop-file.tsx'
import { exportsOf } from '../parts/exports.ts'
import { Icon } from '../parts/icon.tsx'
import { useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Refusal } from '../parts/places.tsx'
import { SaveButton } from '../parts/save-button.tsx'
import { common } from '../text/common.ts'
import { importStates, imports as text } from '../text/imports.ts'

/** A table comes in; earlier ones can be looked at again and undone. */
export default function Imports() {
  const say = useSay()
  const url = useListUrl()
  const list = useRead('imports', { query: url.query })
  const upload = useChange('upload', ['imports'])
  const go = useNavigate()
  return (
    <>
      <PageHead title={say(text.title)} sub={say(text.sub)}>
        <SaveButton className="btn second small" path="/api/imports/template">
          <Icon name="table" small />
          {say(text.template)}
        </SaveButton>
      </PageHead>
      <div className="stack">
        <DropFile
          words={say(text.drop)}
          rules={say(text.rules)}
          choose={say(text.choose)}
          accept=".xlsx,.csv"
          busy={upload.isPending}
          take={file => upload.mutate({ body: file }, { onSuccess: made => void go(`/imports/${made.id}`) })}
        />
        <Refusal error={upload.error} />
      </div>
      <section className="sec" aria-labelledby="h-e">
        <h2 id="h-e">{say(text.earlier)}</h2>
        <DataTable
          caption={say(text.earlier)}
          columns={columns(say)}
          list={list}
          url={url}
          id={row => row.id}
          exports={exportsOf('imports', url.query)}
          empty={<p>{say(text.none)}</p>}
        />
      </section>
    </>
  )
}

function columns(say: ReturnType<typeof useSay>): readonly Column<ImportRow>[] {
  return [
    { key: 'file', head: text.file, cell: row => <Link to={`/imports/${row.id}`}>{row.file}</Link> },
    { key: 'at', head: text.at, tight: true, cell: row => moment(row.at) },
    { key: 'by', head: text.by, cell: row => row.by },
    { key: 'rows', head: text.rows, right: true, cell: row => number(row.rows) },
    { key: 'bad', head: text.bad, right: true, cell: row => number(row.bad) },
    { key: 'state', head: common.state, cell: row => say(importStates[row.state]) },
  ]
}
