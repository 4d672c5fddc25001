import { type ReactNode, useEffect, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { ActivityForm } from '../activities/activity-form.tsx'
import { blankDraft, type Draft, draftOf, fieldsOf, keepDraft, keptDraft } from '../activities/draft.ts'
import { Choose } from '../activities/inputs.tsx'
import type { ActivityFile, ActivityKind } from '../api/activity-operations.ts'
import { problemIn, useChange, useRead, useSession } from '../api/use.ts'
import { useSay } from '../language.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Failure, Refusal, Waiting } from '../parts/places.tsx'
import { activities as text } from '../text/activities.ts'
import { toast } from '../toast.tsx'

/** The form of an activity: a new one stays on the device until the server has it. */
export default function ActivityEdit() {
  const { id } = useParams()
  const kinds = useRead('activityKinds', {}, { fresh: 3_600_000 })
  const read = useRead('activity', { path: { id: id ?? '' } }, { when: id !== undefined, fresh: 0 })
  const session = useSession()
  const failed = kinds.error ?? read.error
  if (failed !== null) return <Failure whole error={failed} retry={() => void kinds.refetch()} />
  if (kinds.data === undefined || session === undefined) return <Waiting bars={12} />
  if (id === undefined) return <NewActivity kinds={kinds.data.rows.filter(one => one.yours)} />
  if (read.data === undefined) return <Waiting bars={12} />
  return <OldActivity key={id} of={read.data} kinds={kinds.data.rows} />
}

function NewActivity({ kinds }: { kinds: readonly ActivityKind[] }) {
  const say = useSay()
  const go = useNavigate()
  const session = useSession()
  const fresh = () =>
    blankDraft(session?.area?.code ?? '', session?.organisation === null ? '' : (session?.name ?? ''))
  const [draft, setDraft] = useState<Draft>(() => keptDraft() ?? fresh())
  const [kept, setKept] = useState(() => keptDraft() !== undefined)
  const create = useChange('draftActivity', ['activities'])
  const kind = kinds.find(one => one.id === draft.kind)
  const set = (next: Draft) => {
    setDraft(next)
    keepDraft(next)
  }
  const choose = (id: string) => {
    const next = kinds.find(one => one.id === id)
    const mode = next?.modes.find(one => one === draft.mode) ?? next?.modes[0] ?? 'onsite'
    set({ ...draft, kind: id, mode })
  }
  return (
    <>
      <PageHead title={say(text.newTitle)} />
      {kept && (
        <p className="note lan">
          {say(text.draftKept)}
          <button
            type="button"
            className="link"
            onClick={() => {
              keepDraft(undefined)
              setDraft(fresh())
              setKept(false)
            }}
          >
            {say(text.draftDrop)}
          </button>
        </p>
      )}
      {kinds.length === 0 && <p className="note gan">{say(text.noKinds)}</p>}
      <Form
        kind={kind}
        draft={draft}
        set={set}
        error={create.error}
        busy={create.isPending}
        action={say(text.saveDraft)}
        send={body =>
          create.mutate(
            { body: { ...body, kind: draft.kind } },
            {
              onSuccess: made => {
                keepDraft(undefined)
                toast(say(text.saved))
                void go(`/activities/${made.activity}`)
              },
            },
          )
        }
      >
        <fieldset>
          <legend className="vh">{say(text.kind)}</legend>
          <Choose
            label={text.kind}
            required
            problem={undefined}
            of={kinds.map(({ id, name }) => ({ code: id, name }))}
            nothing={say(text.chooseKind)}
            value={draft.kind}
            set={choose}
          />
          {kind !== undefined && <Asks of={kind} />}
        </fieldset>
      </Form>
    </>
  )
}

/** What this kind asks of its organiser, before anything is typed. */
function Asks({ of }: { of: ActivityKind }) {
  const say = useSay()
  const review =
    of.review === 'none' ? text.reviewNone : of.review === 'city' ? text.reviewCity : text.reviewCounty
  const filing = of.filingDays === null ? '' : say(text.filingDays, { n: of.filingDays })
  return <p className="note">{say(text.kindAsks, { review: say(review), filing, days: of.reportDays })}</p>
}

function OldActivity({ of, kinds }: { of: ActivityFile; kinds: readonly ActivityKind[] }) {
  const say = useSay()
  const go = useNavigate()
  const [draft, setDraft] = useState(() => draftOf(of))
  // what the writer has seen: a newer state is refused and not overwritten
  const [version] = useState(of.version)
  const edit = useChange('editActivity', ['activity', 'activities'])
  const { id, state } = of.activity
  return (
    <>
      <PageHead title={say(text.editTitle)} sub={`${of.activity.title} · ${say(of.activity.kindName)}`} />
      <Form
        kind={kinds.find(one => one.id === draft.kind)}
        draft={draft}
        set={setDraft}
        named={new Map(of.named.map(one => [one.id, one.name]))}
        fixed={state !== 'draft'}
        error={edit.error}
        busy={edit.isPending}
        action={say(text.save)}
        send={body =>
          edit.mutate(
            { path: { id }, body: { ...body, version } },
            {
              onSuccess: () => {
                toast(say(text.saved))
                void go(`/activities/${id}`)
              },
            },
          )
        }
      />
    </>
  )
}

function Form(props: {
  kind: ActivityKind | undefined
  draft: Draft
  set: (draft: Draft) => void
  named?: ReadonlyMap<string, string>
  fixed?: boolean
  error: Error | null
  busy: boolean
  action: string
  send: (body: ReturnType<typeof fieldsOf>) => void
  children?: ReactNode
}) {
  const { kind, error } = props
  const problems = problemIn(error)?.fields ?? []
  useEffect(() => {
    // the first field that the server found wrong comes to the eye
    if (error !== null)
      document.querySelector<HTMLElement>('.field.wrong :is(input, select, textarea)')?.focus()
  }, [error])
  return (
    <form
      className="form"
      onSubmit={event => {
        event.preventDefault()
        if (kind !== undefined) props.send(fieldsOf(props.draft, kind))
      }}
    >
      {props.children}
      {kind !== undefined && (
        <>
          <ActivityForm
            draft={props.draft}
            set={props.set}
            kind={kind}
            problems={problems}
            named={props.named ?? new Map()}
            fixed={props.fixed === true}
          />
          <Refusal error={error} />
          <p className="row">
            <button type="submit" className="btn" disabled={props.busy}>
              {props.action}
            </button>
          </p>
        </>
      )}
    </form>
  )
}
