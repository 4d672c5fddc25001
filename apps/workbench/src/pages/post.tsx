import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import type { Post as PostData, PostFields } from '../api/adapt/posts.ts'
import type { Action } from '../api/shapes.ts'
import {
  actsForOrganisation,
  problemIn,
  useCan,
  useChange,
  useChoices,
  useRead,
  useSession,
} from '../api/use.ts'
import { useSay } from '../language.ts'
import { AskDialog, whyFrom } from '../parts/ask-dialog.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { Icon } from '../parts/icon.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Failure, Refusal, Waiting } from '../parts/places.tsx'
import { blank, keepDraft, keptDraft } from '../posts/blank.ts'
import { useFieldsDraft } from '../posts/fields-draft.ts'
import { MovedNote } from '../posts/moved-note.tsx'
import { PostForm } from '../posts/post-form.tsx'
import { PostHistory } from '../posts/post-history.tsx'
import { common } from '../text/common.ts'
import { posts as text } from '../text/posts.ts'
import { toast } from '../toast.tsx'

/** One post: a new one keeps its draft on the device until the server has it. */
export default function Post() {
  const { id } = useParams()
  const post = useRead('post', { path: { id: id ?? '' } }, { when: id !== undefined })
  if (id === undefined) return <NewPost />
  if (post.data !== undefined) return <OldPost key={post.data.id} post={post.data} />
  return post.isError ? (
    <Failure whole error={post.error} retry={() => void post.refetch()} />
  ) : (
    <Waiting bars={12} />
  )
}

function NewPost() {
  const say = useSay()
  const [fields, setFields] = useState<PostFields>(() => keptDraft() ?? blank)
  const [kept, setKept] = useState(() => keptDraft() !== undefined)
  const create = useChange('createPost', ['posts'])
  const go = useNavigate()
  const session = useSession()
  const officer = !actsForOrganisation(session)
  const problems = problemIn(create.error)?.fields ?? []
  useShowFirst(problems)
  const set = (next: PostFields) => {
    setFields(next)
    keepDraft(next)
  }
  const drop = () => {
    const before = fields
    set(blank)
    setKept(false)
    keepDraft(undefined)
    toast(say(text.draftDropped), () => set(before))
  }
  return (
    <>
      <PageHead title={say(text.newTitle)} />
      {kept && (
        <p className="note lan">
          {say(text.draftKept)}
          <button type="button" className="link" onClick={drop}>
            {say(text.draftDrop)}
          </button>
        </p>
      )}
      <form
        className="form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          create.mutate(
            { body: { ...tidy(fields), employer: session?.organisation?.id ?? fields.employer } },
            {
              onSuccess: made => {
                keepDraft(undefined)
                toast(say(made.duplicates > 0 ? text.likeOthers : text.saved))
                void go(`/posts/${made.id}`)
              },
            },
          )
        }}
      >
        <PostForm fields={fields} set={set} problems={problems} officer={officer} />
        <Refusal error={create.error} />
        <p className="row">
          <button type="submit" className="btn" disabled={create.isPending}>
            {say(text.saveDraft)}
          </button>
        </p>
      </form>
    </>
  )
}

function OldPost({ post }: { post: PostData }) {
  const say = useSay()
  const client = useQueryClient()
  const draft = useFieldsDraft(post)
  const { fields } = draft
  const edit = useChange('editPost', ['post', 'posts', 'review'])
  const problems = problemIn(edit.error)?.fields ?? []
  const mayWrite = useCan()('post.write') && post.mergedInto === null
  const mayReview = useCan()('post.review')
  const employer = actsForOrganisation(useSession())
  useShowFirst(problems)
  return (
    <>
      <PageHead
        title={post.fields.title}
        sub={`${post.employerName}${say(common.comma)}${say(post.stateName)}`}
      >
        {post.state === 'in-review' && mayReview && (
          <Link className="btn small" to={`/review?open=${post.id}`}>
            {say(text.toReview)}
          </Link>
        )}
        {mayWrite && <Actions post={post} />}
        <Link className="btn text small" to={`${employer ? '/applicants' : '/applications'}?post=${post.id}`}>
          {say(text.toApplications)}
        </Link>
      </PageHead>
      {post.mergedInto !== null && (
        <p className="note lan">
          {say(text.merged)} <Link to={`/posts/${post.mergedInto}`}>{say(text.mergedTo)}</Link>
        </p>
      )}
      {post.doubtful.length > 0 && <Doubt post={post} />}
      <form
        className="form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          edit.mutate(
            { path: { id: post.id }, body: { ...tidy(fields), version: draft.version } },
            {
              onSuccess: () => {
                draft.saved(fields)
                toast(say(text.saved))
              },
              // somebody was faster: their state is read, so that it can be seen
              onError: () => void client.invalidateQueries({ queryKey: ['post'] }),
            },
          )
        }}
      >
        <fieldset className="whole" disabled={!mayWrite}>
          <PostForm fields={fields} set={draft.set} problems={problems} officer={false} />
        </fieldset>
        {draft.theirs === undefined ? (
          <Refusal error={edit.error} />
        ) : (
          <MovedNote draft={draft} now={post.fields} />
        )}
        {mayWrite ? (
          <p className="row">
            <button
              type="submit"
              className="btn second"
              disabled={edit.isPending || draft.theirs !== undefined}
            >
              {say(text.saveEdit)}
            </button>
          </p>
        ) : (
          <p className="sub">{say(text.readOnly)}</p>
        )}
      </form>
      <PostHistory lines={post.history} />
    </>
  )
}

/** Why a post is held to be a ghost, and an officer's word that it is not. */
function Doubt({ post }: { post: PostData }) {
  const say = useSay()
  const can = useCan()
  const clear = useChange('clearDoubt', ['post', 'posts'])
  const [asking, setAsking] = useState(false)
  return (
    <div className="note gan">
      <Icon name="warning" small />
      <div>
        <b>{say(text.doubtTitle)}</b>
        {say(common.colon)}
        {post.doubtful.map(why => say(why)).join(say(common.semicolon))}
        {say(common.stop)}
        {say(text.doubtMore)}
        {can('post.clear-doubt') && (
          <button type="button" className="link line" onClick={() => setAsking(true)}>
            {say(text.clearDoubt)}
          </button>
        )}
      </div>
      {asking && (
        <AskDialog
          title={say(text.clearDoubt)}
          action={say(text.clearDoubt)}
          busy={clear.isPending}
          error={clear.error}
          close={() => setAsking(false)}
          ask={{ why: { kind: 'words', label: say(text.clearWhy), help: say(text.clearHelp) } }}
          send={({ why: note }) =>
            clear.mutate(
              { path: { id: post.id }, body: { version: post.version, note } },
              { onSuccess: () => toast(say(text.cleared)) },
            )
          }
        />
      )}
    </div>
  )
}

/** With these a post is over for everybody who waits: asked once more. */
const ends: ReadonlySet<string> = new Set(['close', 'fill'])

/** What may be done now comes from the lifecycle; the page knows no rule. */
function Actions({ post }: { post: PostData }) {
  const say = useSay()
  const move = useChange('movePost', ['post', 'posts', 'review'])
  const choices = useChoices()
  const [asked, setAsked] = useState<Action | undefined>()
  const send = (action: Action, more: object) =>
    move.mutate(
      { path: { id: post.id }, body: { version: post.version, action: action.name, ...more } },
      {
        onSuccess: () => {
          setAsked(undefined)
          toast(say(text.moved, { title: post.fields.title, what: say(action.label) }))
        },
      },
    )
  return (
    <>
      {post.actions.map(action => (
        <button
          key={action.name}
          type="button"
          className={action.primary ? 'btn small' : 'btn second small'}
          disabled={move.isPending}
          onClick={() =>
            action.needsReason === null && !action.asksDay && !ends.has(action.name)
              ? send(action, {})
              : setAsked(action)
          }
        >
          {say(action.label)}
        </button>
      ))}
      {asked === undefined && <Refusal error={move.error} />}
      {asked !== undefined && asked.needsReason === null && !asked.asksDay && (
        <FormDialog
          title={`${say(asked.label)}${say(common.colon)}${post.fields.title}`}
          action={say(asked.label)}
          busy={move.isPending}
          error={move.error}
          close={() => setAsked(undefined)}
          send={() => send(asked, {})}
        >
          <p>{say(text.ends)}</p>
        </FormDialog>
      )}
      {asked?.asksDay === true && (
        <AskDialog
          title={`${say(asked.label)}${say(common.colon)}${post.fields.title}`}
          action={say(asked.label)}
          busy={move.isPending}
          error={move.error}
          close={() => setAsked(undefined)}
          ask={{ validUntil: { kind: 'day', label: say(text.refreshUntil), help: say(text.validHelp) } }}
          send={until => send(asked, until)}
        />
      )}
      {asked?.needsReason != null && (
        <AskDialog
          title={`${say(asked.label)}${say(common.colon)}${post.fields.title}`}
          action={say(asked.label)}
          ask={whyFrom(choices.reasons[asked.needsReason], say)}
          busy={move.isPending}
          error={move.error}
          close={() => setAsked(undefined)}
          send={({ reason, note }) => send(asked, { reason, ...(note === '' ? {} : { note }) })}
        />
      )}
    </>
  )
}

const tidy = (fields: PostFields): PostFields => ({
  ...fields,
  title: fields.title.trim(),
  skills: fields.skills.map(skill => skill.trim()).filter(skill => skill !== ''),
})

/** Brings the first field in error to the eye and to the keyboard. */
function useShowFirst(problems: readonly { pointer: string }[]): void {
  const first = problems[0]?.pointer
  useEffect(() => {
    if (first === undefined) return
    document.querySelector<HTMLElement>('.field.wrong :is(input, select, textarea)')?.focus()
  }, [first])
}
