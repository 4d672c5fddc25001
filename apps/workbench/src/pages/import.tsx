import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import type { Import as ImportData } from '../api/adapt/imports.ts'
import { call } from '../api/client.ts'
import { useCan, useChange, useRead } from '../api/use.ts'
import { number } from '../format.ts'
import { Effects, Ended, type ImportKind, ImportScreen } from '../imports/import-screen.tsx'
import { useSay } from '../language.ts'
import { Failure, Refusal, Waiting } from '../parts/places.tsx'
import { common } from '../text/common.ts'
import { effects, imports as text } from '../text/imports.ts'
import { toast } from '../toast.tsx'

const kind: ImportKind = {
  list: '/imports',
  back: text.back,
  api: '/api/imports',
  page: '/imports',
  map: 'mapImport',
  again: 'uploadAgain',
}

/** A list of posts on its way in; once it is written, an officer may publish all of it. */
export default function Import() {
  const id = useParams()['id'] ?? ''
  const read = useRead('import', { path: { id } }, { every: 2_000 })
  const one = read.data
  if (one === undefined) {
    return read.isError ? <Failure whole error={read.error} retry={() => void read.refetch()} /> : <Waiting />
  }
  return <ImportScreen of={one} kind={kind} effects={<PostEffects of={one} />} ended={<Done of={one} />} />
}

function PostEffects({ of }: { of: ImportData }) {
  const run = useChange('runImport', ['import', 'imports'])
  const { created, updated, same, bad, duplicates } = of.effects
  return (
    <Effects
      facts={[
        { head: text.created, value: created },
        { head: text.updated, value: updated },
        { head: text.same, value: same },
        { head: text.left, value: bad, late: bad > 0 },
        { head: text.duplicates, value: duplicates },
      ]}
      heads={[common.title, common.employer, common.openings]}
      rows={of.preview.map(row => ({
        address: row.address,
        name: row.title,
        cells: [row.employer, String(row.openings ?? '')],
        effect: effects[row.effect],
        bad: row.effect === 'bad',
      }))}
      write={created + updated}
      busy={run.isPending}
      error={run.error}
      run={() => run.mutate({ path: { id: of.id }, body: { version: of.version } })}
    />
  )
}

function Done({ of }: { of: ImportData }) {
  const say = useSay()
  const can = useCan()
  const undo = useChange('undoImport', ['import', 'imports', 'posts', 'review'])
  const { created, updated, same } = of.effects
  return (
    <Ended
      of={of}
      undone={text.undone}
      kept={text.kept}
      busy={undo.isPending}
      error={undo.error}
      undo={() => undo.mutate({ path: { id: of.id }, body: { version: of.version } })}
      actions={can('post.review') && <PublishAll of={of} />}
    >
      <p>
        {say(text.done, { created: number(created), updated: number(updated), same: number(same) })}
        {of.approved > 0 && (
          <span className="line sub">{say(text.approved, { n: number(of.approved) })}</span>
        )}
      </p>
    </Ended>
  )
}

/** Publishes what waits of this import, some at a time, so that no request takes long. */
function PublishAll({ of }: { of: ImportData }) {
  const say = useSay()
  const client = useQueryClient()
  const publish = useMutation({
    mutationFn: async () => {
      let approved = 0
      for (;;) {
        const step = await call('reviewImport', { path: { id: of.id }, body: {} })
        approved += step.approved
        if (step.left === 0 || step.approved + step.skipped === 0) return approved
      }
    },
    onSuccess: approved => {
      toast(say(text.published, { n: number(approved) }))
      void client.invalidateQueries()
    },
  })
  return (
    <>
      <button type="button" className="btn" disabled={publish.isPending} onClick={() => publish.mutate()}>
        {say(text.publishAll)}
      </button>
      <Link className="btn text" to="/review">
        {say(text.toReview)}
      </Link>
      <Refusal error={publish.error} />
    </>
  )
}
